import type { RowIds } from '../predictions/row-ids.ts'

/** Rows of the same id, in one order: the first of one is the first of the other. */
export interface CommonRows {
  readonly candidate: Int32Array
  readonly production: Int32Array
}

/** The rows that both have, by the text of their ids. Neither may hold an id twice. */
export function commonRows(candidate: RowIds, production: RowIds): CommonRows {
  const { rows: ours, hashes } = candidate.order
  const { rows: theirs, hashes: otherHashes } = production.order
  const here = new Int32Array(Math.min(ours.length, theirs.length))
  const there = new Int32Array(here.length)
  let common = 0
  for (let left = 0, right = 0; left < ours.length && right < theirs.length; ) {
    const [row, other] = [ours[left] ?? 0, theirs[right] ?? 0]
    const order = (hashes[row] ?? 0) - (otherHashes[other] ?? 0) || candidate.compare(row, production, other)
    if (order === 0) {
      here[common] = row
      there[common] = other
      common++
    }
    if (order <= 0) left++
    if (order >= 0) right++
  }
  return { candidate: here.slice(0, common), production: there.slice(0, common) }
}
