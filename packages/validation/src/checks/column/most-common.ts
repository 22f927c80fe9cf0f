import { counted, formatNumber, formatShare, plain } from '@gauntlet/core'
import type { Column } from '@gauntlet/tables'
import { type PlanContext, type Written, whole } from '../../plan/context.ts'
import type { PlannedCheck } from '../../plan/planned.ts'
import type { SetItem } from '../../suite/bounds.ts'
import { nothingToJudge } from '../tolerance.ts'
import { inSet, notInSet } from './row-tests.ts'
import { listed } from './sets.ts'

/**
 * The most common value is one of a set. Of several equally common ones every one has to be: which of them an engine names first is
 * chance. Those in the set are named; others are values of rows, which are shown only when the author asks for values.
 */
export function mostCommonCheck(items: readonly SetItem[], column: Column, written: Written, context: PlanContext): PlannedCheck {
  const { dialect } = context
  const { scope } = written
  const id = dialect.identifier(column.name)
  const name = plain(column.name, 200)
  const values = scope.present(column.name)
  const expected = `${items.length === 1 ? '' : 'one of '}${listed(items)}${scope.words}`
  // Names of their own: a column may be called n.
  const groups = `SELECT ${id} AS v, count(*) AS times FROM ${scope.relation} AS counted WHERE ${id} IS NOT NULL GROUP BY ${id}`
  const top = `SELECT v FROM (${groups}) AS top WHERE times = (SELECT max(times) FROM (${groups}) AS largest)`
  const group = { name: 'v', type: column.type }
  return {
    ...written,
    title: 'Most common value',
    expected,
    aggregates: [scope.rows, values],
    queries: [
      `WITH counts AS (${groups}), top AS (SELECT * FROM counts WHERE times = (SELECT max(times) FROM counts))
SELECT count(*) AS ties, coalesce(max(times), 0) AS most, ${dialect.countIf(notInSet(items, group, dialect))} AS others,
${items.map((item, index) => `${dialect.countIf(inSet([item], group, dialect))} AS i${index}`).join(', ')} FROM top`
    ],
    unexpected: { condition: scope.and(`${id} IN (${top}) AND ${notInSet(items, column, dialect)}`), columns: [column.name] },
    reproduce: whole(
      `SELECT ${id}, count(*) AS n FROM ${scope.of(context.shown([column.name, ...scope.columns]))} WHERE ${id} IS NOT NULL GROUP BY ${id} ORDER BY n DESC LIMIT 10`
    ),
    judge: found => {
      const total = found.count(values.key)
      if (total === 0) return nothingToJudge(name, found.count(scope.rows.key), scope.words)
      const at = (key: string) => found.count(`${written.id}/${key}`)
      const named = items.filter((_, index) => at(`i${index}`) > 0)
      const others = at('others')
      const strangers = others === 0 ? [] : [named.length === 0 ? `${formatNumber(others)} not among them` : `${formatNumber(others)} more`]
      const observed = [...(named.length === 0 ? [] : [listed(named)]), ...strangers].join(' and ')
      const ties = at('ties')
      const often = `${formatNumber(at('most'))} of ${formatNumber(total)}, ${formatShare(at('most') / total)}`
      const said =
        ties === 1
          ? `the most common value (${often}) is ${others === 0 ? listed(named) : 'another one'}`
          : `${counted(ties, 'value')} are equally common (${often} each): ${observed}`
      return {
        outcome: others === 0 ? 'pass' : 'fail',
        observed: ties === 1 && others === 1 ? 'another value' : observed,
        message: `${name}: ${said}; expected ${expected}`
      }
    }
  }
}
