import { orderByKey } from './order-by-key.ts'

/**
 * Rows by ascending value, equal values in the order of their rows; 0 and −0 are equal, and NaN comes last. By a radix sort of the
 * upper halves of the bits, which leaves few values to tell apart, in less time than it takes to sort the mere values.
 */
export function ascending(values: Float64Array): Int32Array {
  const { rows, keys } = orderByKey(upperKeys(values))
  let from = 0
  for (let place = 1; place <= rows.length; place++) {
    if (place < rows.length && keys[place] === keys[from]) continue
    if (place - from > MANY) orderByLower(rows.subarray(from, place), values)
    else if (place - from > 1) insert(rows, from, place, values)
    from = place
  }
  return rows
}

/** Values with the same upper half, from which on another radix sort takes less time than inserting each. */
const MANY = 64
const SIGN = 0x80000000

/** The bits of floats order like integers, but for the sign, and for values below 0, which run backwards. */
function upperKeys(values: Float64Array): Uint32Array {
  const keys = new Uint32Array(values.length)
  const bits = bitsOf(values)
  for (let row = 0; row < keys.length; row++) {
    const value = values[row] ?? Number.NaN
    const upper = value === 0 ? 0 : bits.getUint32(8 * row + 4, true)
    keys[row] = Number.isNaN(value) ? 0xffffffff : value < 0 ? ~upper : upper | SIGN
  }
  return keys
}

/** Rows whose values have the same upper half. */
function orderByLower(rows: Int32Array, values: Float64Array): void {
  const keys = new Uint32Array(rows.length)
  const bits = bitsOf(values)
  for (const [place, row] of rows.entries()) {
    const value = values[row] ?? Number.NaN
    const lower = value === 0 || Number.isNaN(value) ? 0 : bits.getUint32(8 * row, true)
    keys[place] = value < 0 ? ~lower : lower
  }
  const before = rows.slice()
  for (const [place, from] of orderByKey(keys).rows.entries()) rows[place] = before[from] ?? 0
}

/** The same for a few rows. NaN is larger than nothing, so that rows of NaN stay as they are. */
function insert(rows: Int32Array, from: number, to: number, values: Float64Array): void {
  for (let next = from + 1; next < to; next++) {
    const row = rows[next] ?? 0
    const value = values[row] ?? Number.NaN
    let place = next
    for (; place > from && (values[rows[place - 1] ?? 0] ?? Number.NaN) > value; place--) rows[place] = rows[place - 1] ?? 0
    rows[place] = row
  }
}

function bitsOf({ buffer, byteOffset, byteLength }: Float64Array): DataView {
  return new DataView(buffer, byteOffset, byteLength)
}
