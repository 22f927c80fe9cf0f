/** The ids of rows as they are written, in UTF-8, one after the other: a million of them as strings would take ten times the memory. */
export interface RowIds {
  readonly bytes: Buffer
  /** Where the id of each row ends. */
  readonly ends: Float64Array
}

/** Collects ids batch by batch. */
export class RowIdBuilder {
  #bytes = Buffer.alloc(1 << 16)
  #ends = new Float64Array(1024)
  #length = 0
  #rows = 0

  add(id: string): void {
    const size = Buffer.byteLength(id)
    if (this.#length + size > this.#bytes.length) this.#bytes = Buffer.concat([this.#bytes], 2 * (this.#bytes.length + size))
    if (this.#rows === this.#ends.length) {
      const larger = new Float64Array(2 * this.#rows)
      larger.set(this.#ends)
      this.#ends = larger
    }
    this.#length += this.#bytes.write(id, this.#length)
    this.#ends[this.#rows++] = this.#length
  }

  build(): RowIds {
    return { bytes: this.#bytes.subarray(0, this.#length), ends: this.#ends.slice(0, this.#rows) }
  }
}

/** Below 0, 0 or above 0, by bytes: where one id stands to another one. */
export function compareIds(ids: RowIds, row: number, others: RowIds, other: number): number {
  return ids.bytes.compare(others.bytes, startOf(others, other), others.ends[other] ?? 0, startOf(ids, row), ids.ends[row] ?? 0)
}

/** The rows in the order of their ids. */
export function orderById(ids: RowIds): Int32Array {
  const rows = Int32Array.from({ length: ids.ends.length }, (_, row) => row)
  return rows.sort((row, other) => compareIds(ids, row, ids, other))
}

function startOf(ids: RowIds, row: number): number {
  return row === 0 ? 0 : (ids.ends[row - 1] ?? 0)
}
