import { counted, formatShare, plain } from '@gauntlet/core'
import { type PlanContext, type Written, whole } from '../../plan/context.ts'
import type { PlannedCheck } from '../../plan/planned.ts'
import type { LabelBalance } from '../../suite/integrity.ts'
import { columnsThere, lackingCheck } from '../table/column-there.ts'
import { nothingToJudge } from '../tolerance.ts'

/** Each class has at least and at most such a share of the rows with a label. A label of one class only is not balanced. */
export function labelBalanceCheck(given: LabelBalance, written: Written, context: PlanContext): PlannedCheck {
  const { label, min = 0, max = 1 } = given
  const name = plain(label, 100)
  const title = `Balance of ${name}`
  const bounds = [
    given.min === undefined ? '' : `at least ${formatShare(min)}`,
    given.max === undefined ? '' : `at most ${formatShare(max)}`
  ]
  const expected = `each class with ${bounds.filter(bound => bound !== '').join(' and ')} of the rows${written.scope.words}`
  const there = columnsThere([label], context.columns)
  if (there.lacking !== undefined) return lackingCheck(written, title, expected, there.lacking)
  const { scope } = written
  const id = context.dialect.identifier(label)
  const values = scope.present(label)
  const groups = (from: string) => `SELECT ${id}, count(*) AS n FROM ${from} WHERE ${id} IS NOT NULL GROUP BY ${id}`
  const share = `n * 1.0 / sum(n) OVER ()`
  const outside = `SELECT ${id} FROM (SELECT ${id}, ${share} AS share FROM (${groups(scope.relation)}) AS groups) AS shares WHERE share < ${min} OR share > ${max}`
  return {
    ...written,
    title,
    expected,
    aggregates: [scope.rows, values],
    queries: [
      `SELECT count(*) AS classes, coalesce(min(n), 0) AS rarest, coalesce(max(n), 0) AS commonest FROM (${groups(scope.relation)}) AS groups`
    ],
    unexpected: { condition: scope.and(`${id} IN (${outside})`), columns: [label] },
    reproduce: whole(
      `SELECT *, ${share} AS share FROM (${groups(scope.of(context.shown([label, ...scope.columns])))}) AS groups ORDER BY n DESC`
    ),
    judge: found => {
      const total = found.count(values.key)
      if (total === 0) return nothingToJudge(name, found.count(scope.rows.key), scope.words)
      const [classes, rarest, commonest] = [
        found.count(`${written.id}/classes`),
        found.count(`${written.id}/rarest`),
        found.count(`${written.id}/commonest`)
      ]
      const observed = `${counted(classes, 'class', 'classes')}, ${formatShare(rarest / total)} to ${formatShare(commonest / total)}`
      const fits = classes > 1 && rarest / total >= min && commonest / total <= max
      const said =
        classes === 1
          ? 'all rows are of one class'
          : `of ${counted(classes, 'class', 'classes')} the rarest has ${formatShare(rarest / total)} of the rows and the commonest ${formatShare(commonest / total)}`
      return { outcome: fits ? 'pass' : 'fail', observed, value: rarest / total, message: `${name}: ${said}; expected ${expected}` }
    }
  }
}
