import { plain } from '@gauntlet/core'
import { Moment } from './moment.ts'
import { ExpectationProblem } from './problem.ts'

/** A bound as suites write it. */
export type BoundValue = number | string | boolean | Moment

/** The keyword arguments of one expectation, parameters filled in. Reading what does not fit throws an `ExpectationProblem`. */
export class Kwargs {
  readonly #given: Readonly<Record<string, unknown>>

  constructor(given: Readonly<Record<string, unknown>>) {
    this.#given = given
  }

  get names(): string[] {
    return Object.keys(this.#given)
  }

  /** As written; undefined where it is absent or null. */
  raw(name: string): unknown {
    return (Object.hasOwn(this.#given, name) ? this.#given[name] : undefined) ?? undefined
  }

  text(name: string): string {
    const value = this.raw(name)
    if (typeof value !== 'string' || value === '') throw this.#refuse(name, 'a text')
    return value
  }

  optionalText(name: string): string | undefined {
    return this.raw(name) === undefined ? undefined : this.text(name)
  }

  /** An empty text too. */
  anyText(name: string): string {
    const value = this.raw(name)
    if (typeof value !== 'string') throw this.#refuse(name, 'a text')
    return value
  }

  flag(name: string, otherwise = false): boolean {
    const value = this.raw(name)
    if (value === undefined) return otherwise
    if (typeof value !== 'boolean') throw this.#refuse(name, 'true or false')
    return value
  }

  number(name: string): number {
    const value = this.optionalNumber(name)
    if (value === undefined) throw this.#refuse(name, 'a number')
    return value
  }

  optionalNumber(name: string): number | undefined {
    const value = this.raw(name)
    if (value === undefined) return undefined
    if (typeof value !== 'number' || Number.isNaN(value)) throw this.#refuse(name, 'a number')
    return value
  }

  /** Whole and not negative. */
  optionalCount(name: string): number | undefined {
    const value = this.optionalNumber(name)
    if (value !== undefined && (!Number.isInteger(value) || value < 0)) throw this.#refuse(name, 'a whole number of at least 0')
    return value
  }

  /** A share of rows; 1 where it is absent. */
  share(name: string): number {
    const value = this.optionalNumber(name)
    if (value === undefined) return 1
    if (!(value >= 0 && value <= 1)) throw this.#refuse(name, 'a number from 0 to 1')
    return value
  }

  list(name: string): readonly unknown[] {
    const value = this.optionalList(name)
    if (value === undefined) throw this.#refuse(name, 'a list')
    return value
  }

  optionalList(name: string): readonly unknown[] | undefined {
    const value = this.raw(name)
    if (value !== undefined && !Array.isArray(value)) throw this.#refuse(name, 'a list')
    return value
  }

  texts(name: string): readonly string[] {
    return this.list(name).map(item => {
      if (typeof item !== 'string') throw this.#refuse(name, 'a list of texts')
      return item
    })
  }

  bound(name: string): BoundValue | undefined {
    const value = this.raw(name)
    if (value === undefined || typeof value === 'string' || typeof value === 'boolean' || value instanceof Moment) return value
    if (typeof value === 'number' && !Number.isNaN(value)) return value
    throw this.#refuse(name, 'a number, a text or a date')
  }

  oneOf<Choice extends string>(name: string, choices: readonly Choice[], otherwise: Choice): Choice {
    const value = this.raw(name)
    if (value === undefined) return otherwise
    const choice = choices.find(candidate => candidate === value)
    if (choice === undefined) throw this.#refuse(name, `one of ${choices.join(', ')}`)
    return choice
  }

  #refuse(name: string, wanted: string): ExpectationProblem {
    const value = this.raw(name)
    const found = value === undefined ? 'is missing' : `is ${plain(JSON.stringify(value) ?? String(value), 100)}`
    return new ExpectationProblem(`"${name}" ${found}; expected ${wanted}`)
  }
}
