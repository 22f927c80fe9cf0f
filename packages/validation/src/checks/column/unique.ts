import { counted, formatNumber, plain } from '@gauntlet/core'
import type { Column } from '@gauntlet/tables'
import { type PlanContext, type Written, whole } from '../../plan/context.ts'
import type { PlannedCheck } from '../../plan/planned.ts'
import { expectation, nothingToJudge, ofTotal, tolerated } from '../tolerance.ts'

/** Every copy of a value that occurs more than once is unexpected, the first one too. */
export function uniqueCheck(column: Column, written: Written, context: PlanContext): PlannedCheck {
  const { dialect } = context
  const id = dialect.identifier(column.name)
  const { scope } = written
  const values = scope.present(column.name)
  const name = plain(column.name, 200)
  const expected = expectation('no value twice', written, 'values')
  const repeated = `SELECT ${id} FROM ${scope.relation} AS repeated WHERE ${id} IS NOT NULL GROUP BY ${id} HAVING count(*) > 1`
  return {
    ...written,
    title: 'Unique',
    expected,
    aggregates: [scope.rows, values],
    queries: [dialect.repeated(scope.relation, [column], `${id} IS NOT NULL`)],
    unexpected: { condition: scope.and(`${id} IN (${repeated})`), columns: [column.name] },
    reproduce: whole(
      `SELECT ${id}, count(*) AS n FROM ${scope.of(context.shown([column.name, ...scope.columns]))} WHERE ${id} IS NOT NULL GROUP BY ${id} HAVING count(*) > 1 ORDER BY n DESC`
    ),
    judge: found => {
      const total = found.count(values.key)
      if (total === 0) return nothingToJudge(name, found.count(scope.rows.key), scope.words)
      const unexpected = found.count(`${written.id}/copies`)
      const groups = unexpected - found.count(`${written.id}/extra`)
      const message =
        unexpected === 0
          ? `${name}: no value occurs twice${scope.words}`
          : `${name}: ${ofTotal(unexpected, total, 'values')} occur more than once (${counted(groups, 'different one', 'different ones')}); expected ${expected}`
      const tally = { total, unexpected }
      return {
        outcome: tolerated(tally, written) ? 'pass' : 'fail',
        observed: `${formatNumber(unexpected)} repeated`,
        value: unexpected,
        tally,
        message
      }
    }
  }
}
