import { counted, formatNumber } from '@gauntlet/core'
import { type PlanContext, type Written, whole } from '../../plan/context.ts'
import type { PlannedCheck } from '../../plan/planned.ts'
import type { UniqueTogether } from '../../suite/table-checks.ts'
import { expectation, nothingToJudge, ofTotal, tolerated } from '../tolerance.ts'
import { columnsThere, lackingCheck } from './column-there.ts'
import { columnList, lookedAt } from './missing-rows.ts'

/**
 * No two rows agree in all of the columns. Every row that has an equal is unexpected, the first one too. Two missing values are the
 * same value, in the rows that are not left out.
 */
export function uniqueTogetherCheck(
  { columns: names, 'ignore-missing': left }: UniqueTogether,
  written: Written,
  context: PlanContext
): PlannedCheck {
  const subject = columnList(names)
  const title = `Unique together: ${subject}`
  const expected = expectation('no two rows with the same values', written, 'rows')
  const there = columnsThere(names, context.columns)
  if (there.lacking !== undefined) return lackingCheck(written, title, expected, there.lacking)
  const { dialect } = context
  const { scope } = written
  const { columns } = there
  const seen = lookedAt(columns, left, dialect)
  const total = seen === undefined ? scope.rows : scope.count(`${written.id}/seen`, seen)
  const ids = columns.map(column => dialect.identifier(column.name)).join(', ')
  const filter = seen === undefined ? '' : ` WHERE ${seen}`
  const copies = `(SELECT *, count(*) OVER (PARTITION BY ${ids}) AS ${dialect.identifier(COPIES)} FROM ${scope.relation}${filter})`
  return {
    ...written,
    title,
    expected,
    aggregates: [scope.rows, total],
    queries: [dialect.repeated(scope.relation, columns, seen)],
    unexpected: { from: copies, condition: `${dialect.identifier(COPIES)} > 1`, columns: names },
    reproduce: whole(
      `SELECT ${ids}, count(*) AS n FROM ${scope.of(context.shown([...names, ...scope.columns]))}${filter} GROUP BY ${ids} HAVING count(*) > 1 ORDER BY n DESC`
    ),
    judge: found => {
      const rows = found.count(total.key)
      if (rows === 0) return nothingToJudge(subject, found.count(scope.rows.key), scope.words)
      const unexpected = found.count(`${written.id}/copies`)
      const groups = unexpected - found.count(`${written.id}/extra`)
      const message =
        unexpected === 0
          ? `${subject}: no two rows${scope.words} have the same values`
          : `${subject}: ${ofTotal(unexpected, rows, 'rows')} share their values with another (${counted(groups, 'group')}); expected ${expected}`
      const tally = { total: rows, unexpected }
      const outcome = tolerated(tally, written) ? 'pass' : 'fail'
      return { outcome, observed: `${formatNumber(unexpected)} repeated`, value: unexpected, tally, message }
    }
  }
}

/** A column beside those of the table, which is not likely to have one of this name. */
const COPIES = 'gauntlet copies'
