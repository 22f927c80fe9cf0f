import type { Categories, Numbers } from './column.ts'

const FIRST_SIZE = 1024

/** Collects numbers batch by batch into one typed array. `null` becomes NaN. */
export class NumberBuilder {
  #values = new Float64Array(FIRST_SIZE)
  #length = 0

  add(value: number | null): void {
    if (this.#length === this.#values.length) {
      const larger = new Float64Array(this.#length * 2)
      larger.set(this.#values)
      this.#values = larger
    }
    this.#values[this.#length++] = value ?? Number.NaN
  }

  build(): Numbers {
    return { kind: 'number', values: this.#values.slice(0, this.#length) }
  }
}

/** Collects text or booleans batch by batch, each distinct value once. `null` becomes the code −1. */
export class CategoryBuilder {
  readonly #kind: Categories['kind']
  readonly #codeOf = new Map<string | boolean, number>()
  #codes = new Int32Array(FIRST_SIZE)
  #length = 0

  constructor(kind: Categories['kind']) {
    this.#kind = kind
  }

  add(value: string | boolean | null): void {
    if (this.#length === this.#codes.length) {
      const larger = new Int32Array(this.#length * 2)
      larger.set(this.#codes)
      this.#codes = larger
    }
    this.#codes[this.#length++] = value === null ? -1 : this.#code(value)
  }

  build(): Categories {
    return { kind: this.#kind, codes: this.#codes.slice(0, this.#length), categories: [...this.#codeOf.keys()] }
  }

  #code(value: string | boolean): number {
    const known = this.#codeOf.get(value)
    if (known !== undefined) return known
    const code = this.#codeOf.size
    this.#codeOf.set(value, code)
    return code
  }
}
