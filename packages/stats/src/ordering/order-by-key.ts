/** Rows by ascending key, equal keys in the order of their rows, with the keys in that order. A radix sort: time grows with the rows. */
export function orderByKey(given: Uint32Array): { readonly rows: Int32Array; readonly keys: Uint32Array } {
  const { length } = given
  let [keys, otherKeys] = [given.slice(), new Uint32Array(length)]
  let [rows, otherRows] = [new Int32Array(length), new Int32Array(length)]
  for (let row = 0; row < length; row++) rows[row] = row
  for (let shift = 0; shift < 32; shift += DIGIT) {
    const places = placesOf(keys, shift)
    for (let from = 0; from < length; from++) {
      const key = keys[from] ?? 0
      const digit = (key >>> shift) & MASK
      const place = places[digit] ?? 0
      places[digit] = place + 1
      otherKeys[place] = key
      otherRows[place] = rows[from] ?? 0
    }
    ;[keys, otherKeys, rows, otherRows] = [otherKeys, keys, otherRows, rows]
  }
  return { rows, keys }
}

/** Three passes for 32 bits: with more places than fit into the fastest memory, fewer passes take longer. */
const DIGIT = 11
const MASK = (1 << DIGIT) - 1

/** Where the keys of each digit begin. */
function placesOf(keys: Uint32Array, shift: number): Int32Array {
  const counts = new Int32Array(1 << DIGIT)
  for (let from = 0; from < keys.length; from++) {
    const digit = ((keys[from] ?? 0) >>> shift) & MASK
    counts[digit] = (counts[digit] ?? 0) + 1
  }
  let start = 0
  for (let digit = 0; digit < counts.length; digit++) {
    const count = counts[digit] ?? 0
    counts[digit] = start
    start += count
  }
  return counts
}
