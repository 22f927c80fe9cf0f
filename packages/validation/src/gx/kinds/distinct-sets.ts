import { counted, plain } from '@gauntlet/core'
import type { Row } from '@gauntlet/tables'
import { whole } from '../../plan/context.ts'
import { jsonValue, observedCheck } from '../observed-check.ts'
import { comparable, isOneOf } from '../operand.ts'
import type { ColumnPlanner, Shown } from '../planned.ts'
import { ExpectationProblem } from '../problem.ts'
import { setWords } from './sets.ts'

/** Different values that a result lists. */
const MOST_LISTED = 1000

/** `expect_column_distinct_values_to_be_in_set`, `…_to_contain_set`, `…_to_equal_set`. */
export function distinctValues(relation: 'in' | 'contain' | 'equal'): ColumnPlanner {
  return (kwargs, column, written, context) => {
    const given = kwargs.optionalList('value_set')
    if (given === undefined && relation !== 'in') throw new ExpectationProblem('"value_set" is missing')
    // A null never occurs among the values: missing ones are left out.
    const members = given ?? []
    const { scope, id } = written
    const { dialect } = context
    const name = dialect.identifier(column.name)
    const compared = members.map(value => comparable(column, value, dialect))
    // Of another kind than the column, a member can never occur.
    const foreign = compared.filter(pair => pair === undefined).length
    const wanted = new Set(compared.map(pair => pair?.value)).size - (foreign > 0 ? 1 : 0)
    const inside = isOneOf(column, members, dialect)
    const expected = `different values ${{ in: 'among', contain: 'that include', equal: 'equal to' }[relation]} ${setWords(given ?? [])}`
    const query = `SELECT count(*) AS different, coalesce(sum(CASE WHEN ${inside} THEN 1 ELSE 0 END), 0) AS inside FROM (SELECT DISTINCT ${name} FROM ${scope.relation} AS scoped WHERE ${name} IS NOT NULL) AS different_ones`
    return observedCheck(
      {
        title: `${plain(column.name, 100)}: ${expected}`,
        expected,
        subject: plain(column.name, 200),
        aggregates: [],
        queries: [query],
        values: scope.present(column.name),
        reproduce: whole(
          `SELECT ${name}, count(*) AS times FROM ${scope.of(context.shown([column.name, ...context.conditionColumns]))} WHERE NOT ${inside} GROUP BY 1 ORDER BY times DESC`
        ),
        observe: found => {
          const different = found.count(`${id}/different`)
          const among = found.count(`${id}/inside`)
          const lacking = wanted + foreign - among
          const more = different - among
          const success = relation === 'in' ? members.length === 0 || more === 0 : lacking === 0 && (relation === 'contain' || more === 0)
          const parts = [
            relation === 'in' || lacking === 0 ? '' : `${counted(lacking, 'member')} of the set does not occur`,
            relation === 'contain' || more === 0 ? '' : `${counted(more, 'different value')} not in the set`
          ].filter(part => part !== '')
          return { success, result: {}, words: parts.length === 0 ? counted(different, 'different value') : parts.join(', ') }
        },
        shown: listing(scope.relation, name)
      },
      written
    )
  }
}

/** `expect_column_most_common_value_to_be_in_set`. */
export const mostCommon: ColumnPlanner = (kwargs, column, written, context) => {
  const members = kwargs.optionalList('value_set') ?? []
  const tiesOkay = kwargs.flag('ties_okay')
  const { scope, id } = written
  const name = context.dialect.identifier(column.name)
  const inside = isOneOf(column, members, context.dialect)
  const expected = `a most common value among ${setWords(members)}`
  const groups = `SELECT ${name} AS gauntlet_value, count(*) AS gauntlet_n FROM ${scope.relation} AS scoped WHERE ${name} IS NOT NULL GROUP BY ${name}`
  const modes = `WITH groups AS (${groups}) SELECT gauntlet_value AS ${name} FROM groups WHERE gauntlet_n = (SELECT max(gauntlet_n) FROM groups)`
  return observedCheck(
    {
      title: `${plain(column.name, 100)}: ${expected}`,
      expected,
      subject: plain(column.name, 200),
      aggregates: [],
      queries: [`SELECT count(*) AS modes, coalesce(sum(CASE WHEN ${inside} THEN 1 ELSE 0 END), 0) AS inside FROM (${modes}) AS modes`],
      values: scope.present(column.name),
      reproduce: whole(
        `SELECT ${name}, count(*) AS times FROM ${scope.of(context.shown([column.name, ...context.conditionColumns]))} WHERE ${name} IS NOT NULL GROUP BY 1 ORDER BY times DESC`
      ),
      observe: found => {
        const [count, among] = [found.count(`${id}/modes`), found.count(`${id}/inside`)]
        const success = tiesOkay ? among > 0 : count === 1 && among === 1
        return {
          success,
          result: {},
          words: count === 1 ? `the most common value ${among === 1 ? 'is' : 'is not'} in the set` : `${count} values are equally common`
        }
      },
      shown: {
        sql: `SELECT ${name} AS value FROM (${modes}) AS modes ORDER BY 1`,
        most: MOST_LISTED,
        asResult: rows => ({ observed_value: rows.map(row => jsonValue(row.value ?? null)) })
      }
    },
    written
  )
}

function listing(relation: string, name: string): Shown {
  return {
    sql: `SELECT ${name} AS value, count(*) AS n FROM ${relation} AS scoped WHERE ${name} IS NOT NULL GROUP BY 1 ORDER BY 1`,
    most: MOST_LISTED,
    asResult: (rows: readonly Row[]) => ({
      observed_value: rows.map(row => jsonValue(row.value ?? null)),
      details: { value_counts: rows.map(row => ({ value: jsonValue(row.value ?? null), count: Number(row.n) })) }
    })
  }
}
