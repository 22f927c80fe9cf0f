import { formatShare, plain } from '@gauntlet/core'
import type { Column } from '@gauntlet/tables'
import { type PlanContext, type Written, whole } from '../../plan/context.ts'
import type { PlannedCheck } from '../../plan/planned.ts'
import { nothingToJudge, ofTotal } from '../tolerance.ts'
import { inSet } from './row-tests.ts'

/** The share of one class among the values of a column, which are not missing. */
export function classShareCheck(
  label: string,
  { min, max }: { min?: number | undefined; max?: number | undefined },
  column: Column,
  written: Written,
  context: PlanContext
): PlannedCheck {
  const { dialect } = context
  const { scope } = written
  const values = scope.present(column.name)
  const members = scope.count(`${written.id}/members`, inSet([label], column, dialect))
  const bounds = [min === undefined ? [] : [`at least ${formatShare(min)}`], max === undefined ? [] : [`at most ${formatShare(max)}`]]
  const expected = `${bounds.flat().join(' and ')}${scope.words}`
  const name = plain(column.name, 200)
  const id = dialect.identifier(column.name)
  return {
    ...written,
    title: `Share of ${plain(label, 100)}`,
    expected,
    aggregates: [scope.rows, values, members],
    reproduce: whole(
      `SELECT ${id}, count(*) AS n, count(*) / sum(count(*)) OVER () AS share FROM ${scope.of(context.shown([column.name, ...scope.columns]))} WHERE ${id} IS NOT NULL GROUP BY ${id} ORDER BY n DESC`
    ),
    judge: found => {
      const total = found.count(values.key)
      if (total === 0) return nothingToJudge(name, found.count(scope.rows.key), scope.words)
      const share = found.count(members.key) / total
      const fits = (min === undefined || share >= min) && (max === undefined || share <= max)
      const message = `${name}: ${ofTotal(found.count(members.key), total, 'values')} are ${plain(label, 100)} (${formatShare(share)}); expected ${expected}`
      return { outcome: fits ? 'pass' : 'fail', observed: formatShare(share), value: share, message }
    }
  }
}
