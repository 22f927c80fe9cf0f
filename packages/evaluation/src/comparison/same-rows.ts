import { counted, formatNumber, InputError } from '@gauntlet/core'
import { compareIds, orderById, type RowIds } from '../row-ids.ts'

/** Rows of the same id, in the order of the ids: the first of one is the first of the other. */
export interface SameRows {
  readonly candidate: Int32Array
  readonly production: Int32Array
}

/** Finds the rows of one in the other, by the text of their ids, in whatever order they stand. Refuses rows that only one of them has. */
export function sameRows(candidate: RowIds, production: RowIds, id: string): SameRows {
  const ours = orderById(candidate)
  const theirs = orderById(production)
  const onlyOurs = new Lonely()
  const onlyTheirs = new Lonely()
  let [here, there] = [0, 0]
  while (here < ours.length || there < theirs.length) {
    const [row, other] = [ours[here] ?? 0, theirs[there] ?? 0]
    const order = here === ours.length ? 1 : there === theirs.length ? -1 : compareIds(candidate, row, production, other)
    if (order < 0) onlyOurs.add(row)
    if (order > 0) onlyTheirs.add(other)
    if (order <= 0) here++
    if (order >= 0) there++
  }
  if (onlyOurs.count + onlyTheirs.count === 0) return { candidate: ours, production: theirs }
  const found = [
    onlyOurs.count > 0 && `${onlyOurs.of(ours.length)} of "candidate" are not in "production" (the first is row ${onlyOurs.first})`,
    onlyTheirs.count > 0 && `${onlyTheirs.of(theirs.length)} of "production" are not in "candidate" (the first is row ${onlyTheirs.first})`
  ].filter(part => part !== false)
  throw new InputError(
    onlyOurs.count > 0 ? 'candidate' : 'production',
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
