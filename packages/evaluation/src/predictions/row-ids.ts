import { orderByKey } from '@gauntlet/stats'

/**
 * The ids of rows as they are written, in UTF-8, one after the other: a million of them as strings would take ten times the memory.
 * They have an order of their own, which is the same wherever they stand.
 */
export class RowIds {
  readonly rows: number
  readonly #bytes: Uint8Array
  /** Where the id of each row ends. */
  readonly #ends: Uint32Array
  #order: IdOrder | undefined

  constructor(bytes: Uint8Array, ends: Uint32Array) {
    this.rows = ends.length
    this.#bytes = bytes
    this.#ends = ends
  }

  text(row: number): string {
    return Buffer.from(this.bytesOf(row)).toString('utf8')
  }

  bytesOf(row: number): Uint8Array {
    return this.#bytes.subarray(this.#start(row), this.#ends[row])
  }

  /** The ids at some rows, in the order given. */
  at(rows: Int32Array): RowIds {
    const ends = new Uint32Array(rows.length)
    let length = 0
    for (let place = 0; place < rows.length; place++) {
      const row = rows[place] ?? 0
      length += (this.#ends[row] ?? 0) - this.#start(row)
      if (length > MOST_ID_BYTES) throw new Error('Could not keep ids: they have more than 4 GB')
      ends[place] = length
    }
    const bytes = new Uint8Array(length)
    let to = 0
    for (let place = 0; place < rows.length; place++) {
      const row = rows[place] ?? 0
      const end = this.#ends[row] ?? 0
      for (let from = this.#start(row); from < end; from++) bytes[to++] = this.#bytes[from] ?? 0
    }
    return new RowIds(bytes, ends)
  }

  /** Below 0, 0 or above 0: where the id of a row stands to one of other ids in the order of ids. */
  compare(row: number, others: RowIds, other: number): number {
    return (this.order.hashes[row] ?? 0) - (others.order.hashes[other] ?? 0) || this.#compareBytes(row, others, other)
  }

  isEqual(row: number, others: RowIds, other: number): boolean {
    return this.#compareBytes(row, others, other) === 0
  }

  /** By their hashes, which takes a tenth of the time of an alphabetical order, and then by bytes. Equal ids stand side by side. */
  get order(): IdOrder {
    this.#order ??= this.#ordered()
    return this.#order
  }

  /** Whether the same ids stand in the same rows. They are then put in order once. */
  isSame(others: RowIds): boolean {
    const isSame =
      this.rows === others.rows && viewOf(this.#ends).equals(viewOf(others.#ends)) && viewOf(this.#bytes).equals(viewOf(others.#bytes))
    if (isSame) others.#order = this.order
    return isSame
  }

  #compareBytes(row: number, others: RowIds, other: number): number {
    const [bytes, theirs] = [this.#bytes, others.#bytes]
    const [start, otherStart] = [this.#start(row), others.#start(other)]
    const [size, otherSize] = [(this.#ends[row] ?? 0) - start, (others.#ends[other] ?? 0) - otherStart]
    const shared = Math.min(size, otherSize)
    for (let at = 0; at < shared; at++) {
      const difference = (bytes[start + at] ?? 0) - (theirs[otherStart + at] ?? 0)
      if (difference !== 0) return difference
    }
    return size - otherSize
  }

  #ordered(): IdOrder {
    const hashes = this.#hashes()
    const { rows, keys } = orderByKey(hashes)
    let from = 0
    for (let place = 1; place <= rows.length; place++) {
      if (place < rows.length && keys[place] === keys[from]) continue
      if (place - from > 1) rows.subarray(from, place).sort((row, other) => this.#compareBytes(row, this, other) || row - other)
      from = place
    }
    return { rows, keys, hashes }
  }

  /** 32 bits of FNV-1a for each id, mixed once more so that ids that count up are apart. */
  #hashes(): Uint32Array {
    const [bytes, ends] = [this.#bytes, this.#ends]
    const hashes = new Uint32Array(ends.length)
    let at = 0
    for (let row = 0; row < hashes.length; row++) {
      const end = ends[row] ?? 0
      let hash = 0x811c9dc5
      for (; at < end; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193)
      hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
      hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
      hashes[row] = hash ^ (hash >>> 16)
    }
    return hashes
  }

  #start(row: number): number {
    return row === 0 ? 0 : (this.#ends[row - 1] ?? 0)
  }
}

interface IdOrder {
  readonly rows: Int32Array
  /** The hash of the id in each place: they ascend. */
  readonly keys: Uint32Array
  /** The hash of the id of each row. */
  readonly hashes: Uint32Array
}

/** The most bytes of all ids together. */
const MOST_ID_BYTES = 2 ** 32 - 1

/** Collects the ids of so many rows, which have so many bytes together. */
export class RowIdBuilder {
  readonly #bytes: Uint8Array
  readonly #ends: Uint32Array
  #length = 0
  #rows = 0

  constructor(rows: number, bytes: number) {
    if (bytes > MOST_ID_BYTES) throw new Error(`Could not keep ids of ${bytes} bytes: they have more than 4 GB`)
    this.#bytes = new Uint8Array(bytes)
    this.#ends = new Uint32Array(rows)
  }

  add(bytes: Uint8Array): void {
    this.#bytes.set(bytes, this.#length)
    this.#length += bytes.length
    this.#ends[this.#rows++] = this.#length
  }

  /** One id a row, each in pieces: every row of a piece is 16 bytes, the number of those that count and at most 12 of them. */
  addPieces(pieces: readonly Uint8Array[], rows: number): void {
    const bytes = this.#bytes
    let length = this.#length
    for (let row = 0; row < rows; row++) {
      const from = 16 * row
      for (const piece of pieces) {
        const size = piece[from] ?? 0
        for (let at = 0; at < size; at++) bytes[length + at] = piece[from + 4 + at] ?? 0
        length += size
      }
      this.#ends[this.#rows++] = length
    }
    this.#length = length
  }

  build(): RowIds {
    if (this.#length !== this.#bytes.length || this.#rows !== this.#ends.length)
      throw new Error(`Could not keep ids: they have ${this.#length} bytes, not ${this.#bytes.length}`)
    return new RowIds(this.#bytes, this.#ends)
  }
}

/** The ids of rows that are in memory. */
export function rowIdsOf(ids: readonly string[]): RowIds {
  const encoded = ids.map(id => Buffer.from(id))
  const builder = new RowIdBuilder(
    ids.length,
    encoded.reduce((sum, { length }) => sum + length, 0)
  )
  for (const id of encoded) builder.add(id)
  return builder.build()
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array | Uint32Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength)
}
