import { counted, formatNumber, InputError } from '@gauntlet/core'
import type { RowIds } from './row-ids.ts'

/** What people call the two data sets: the inputs that name them. */
export interface TwoInputs {
  readonly ours: string
  readonly theirs: string
}

export interface SameRows {
  /** Our rows in the order of the ids, which is the same whatever the order in the files. */
  readonly ours: Int32Array
  /** Their rows in the same order: the first of one is the first of the other. */
  readonly theirs: Int32Array
  /** For each of our rows, as they stand, their row. */
  readonly partner: Int32Array
}

/**
 * Finds the rows of one in the other, by the text of their ids, in whatever order they stand. Neither may hold an id twice. Throws
 * `InputError` for rows that only one of them has.
 */
export function sameRows(ours: RowIds, theirs: RowIds, id: string, inputs: TwoInputs): SameRows {
  const isSame = ours.isSame(theirs)
  const [left, right] = [ours.order, theirs.order]
  const partner = new Int32Array(left.rows.length)
  for (let place = 0; place < partner.length; place++) partner[left.rows[place] ?? 0] = right.rows[place] ?? 0
  if (!isSame && !areSame(ours, theirs, partner)) refuseOtherRows(ours, theirs, id, inputs)
  return { ours: left.rows, theirs: right.rows, partner }
}

/** Whether every row has the id of its partner. The same ids have the same order, so that there are no other partners. */
function areSame(ours: RowIds, theirs: RowIds, partner: Int32Array): boolean {
  if (ours.rows !== theirs.rows) return false
  const [left, right] = [ours.order.keys, theirs.order.keys]
  for (let place = 0; place < left.length; place++) if (left[place] !== right[place]) return false
  for (let row = 0; row < partner.length; row++) if (!ours.isEqual(row, theirs, partner[row] ?? 0)) return false
  return true
}

function refuseOtherRows(ours: RowIds, theirs: RowIds, id: string, inputs: TwoInputs): never {
  const [left, right] = [ours.order.rows, theirs.order.rows]
  const onlyOurs = new Lonely()
  const onlyTheirs = new Lonely()
  let [here, there] = [0, 0]
  while (here < left.length || there < right.length) {
    const [row, other] = [left[here] ?? 0, right[there] ?? 0]
    const order = here === left.length ? 1 : there === right.length ? -1 : ours.compare(row, theirs, other)
    if (order < 0) onlyOurs.add(row)
    if (order > 0) onlyTheirs.add(other)
    if (order <= 0) here++
    if (order >= 0) there++
  }
  const found = [
    onlyOurs.count > 0 &&
      `${onlyOurs.of(left.length)} of "${inputs.ours}" are not in "${inputs.theirs}" (the first is row ${onlyOurs.first})`,
    onlyTheirs.count > 0 &&
      `${onlyTheirs.of(right.length)} of "${inputs.theirs}" are not in "${inputs.ours}" (the first is row ${onlyTheirs.first})`
  ].filter(part => part !== false)
  throw new InputError(
    onlyOurs.count > 0 ? inputs.ours : inputs.theirs,
    `does not hold the same rows as the other, by the text of "${id}": ${found.join(', and ')}. Let both models predict the same rows.`
  )
}

/** Rows without a partner. Told by their number in the file: an id may name a person, and the log may be public. */
class Lonely {
  count = 0
  first = Number.POSITIVE_INFINITY

  add(row: number): void {
    this.count++
    this.first = Math.min(this.first, row + 1)
  }

  of(rows: number): string {
    return `${formatNumber(this.count)} of ${counted(rows, 'row')}`
  }
}
