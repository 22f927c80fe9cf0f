import { type Column, TABLE } from '@gauntlet/tables'
import { type PlanContext, type Written, whole } from '../../plan/context.ts'
import type { PlannedCheck } from '../../plan/planned.ts'
import { expectation, nothingToJudge, ofTotal, tolerated } from '../tolerance.ts'

/** A check that says yes or no for each row, by several of its columns. */
export interface RowCheck {
  readonly title: string
  readonly expected: string
  /** What is judged, as a message begins with it. */
  readonly subject: string
  readonly columns: readonly Column[]
  /** SQL, true for the rows looked at; all of them where it is undefined. */
  readonly seen: string | undefined
  /** SQL, true for an unexpected row among those looked at. Never NULL. */
  readonly unexpected: string
  /** What is wrong with the rows, as in "12 of 100 rows …". */
  readonly says: string
}

export function rowCheck(written: Written, context: PlanContext, check: RowCheck): PlannedCheck {
  const { scope } = written
  const { subject, seen } = check
  const looked = seen === undefined ? scope.rows : scope.count(`${written.id}/seen`, seen)
  const condition = seen === undefined ? check.unexpected : `${seen} AND ${check.unexpected}`
  const failures = scope.count(`${written.id}/unexpected`, condition)
  const expected = expectation(check.expected, written, 'rows')
  const columns = check.columns.map(column => column.name)
  return {
    ...written,
    title: check.title,
    expected,
    aggregates: [scope.rows, looked, failures],
    reproduce: whole(`SELECT * FROM ${context.shown([...columns, ...scope.columns])} AS ${TABLE} WHERE ${scope.and(condition)}`),
    unexpected: { condition: scope.and(condition), columns },
    judge: found => {
      const total = found.count(looked.key)
      if (total === 0) return nothingToJudge(subject, found.count(scope.rows.key), scope.words)
      return rowFinding({ total, unexpected: found.count(failures.key) }, written, { subject, expected, says: check.says })
    }
  }
}

/** What is found of rows of which some are unexpected. */
export function rowFinding(
  tally: { readonly total: number; readonly unexpected: number },
  written: Written,
  { subject, expected, says }: { readonly subject: string; readonly expected: string; readonly says: string }
) {
  const { total, unexpected } = tally
  const observed = unexpected === 0 ? 'all rows' : `${ofTotal(unexpected, total, 'rows')} not`
  const message =
    unexpected === 0
      ? `${subject}: all rows are as expected (${expected})`
      : `${subject}: ${ofTotal(unexpected, total, 'rows')} ${says}; expected ${expected}`
  return { outcome: tolerated(tally, written) ? ('pass' as const) : ('fail' as const), observed, value: unexpected, tally, message }
}
