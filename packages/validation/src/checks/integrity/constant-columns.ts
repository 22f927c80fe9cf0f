import { counted, formatShare } from '@gauntlet/core'
import type { Column } from '@gauntlet/tables'
import type { PlanContext, Written } from '../../plan/context.ts'
import type { Found, PlannedCheck } from '../../plan/planned.ts'
import type { ConstantColumns } from '../../suite/integrity.ts'
import { lackingCheck } from '../table/column-there.ts'
import { noColumns, nothingToJudge } from '../tolerance.ts'
import { offenderList } from './offenders.ts'
import { someColumns } from './some-columns.ts'

/**
 * No column holds one value only, or one value in more than a share of its values. Missing values are left out; a column without any
 * value holds nothing to learn from, and counts as constant. A table of one row says nothing.
 */
export function constantColumnsCheck(given: ConstantColumns, written: Written, context: PlanContext): PlannedCheck {
  const { max } = given
  const title = max === undefined ? 'Constant columns' : 'Constant and almost constant columns'
  const expected = `${max === undefined ? 'two values or more in every column' : `at most ${formatShare(max)} of the values of a column the same`}${written.scope.words}`
  const there = someColumns(given, context.columns)
  if (there.lacking !== undefined) return lackingCheck(written, title, expected, there.lacking)
  const { scope } = written
  const { columns } = there
  const { aggregates, queries, shareOf } =
    max === undefined ? byExtremes(columns, written, context) : byCommonest(columns, written, context)
  return {
    ...written,
    title,
    expected,
    aggregates: [scope.rows, ...columns.map(column => scope.present(column.name)), ...aggregates],
    queries,
    judge: found => {
      if (found.count(scope.rows.key) < 2) {
        const rows = found.count(scope.rows.key)
        return rows === 0
          ? nothingToJudge(title, 0, scope.words)
          : { outcome: 'inconclusive', observed: '1 row', message: `${title} cannot be judged by one row` }
      }
      if (columns.length === 0) return noColumns(title, 'column')
      const shares = columns.map((column, index) => {
        const values = found.count(scope.present(column.name).key)
        return { name: column.name, empty: values === 0, share: values === 0 ? 1 : shareOf(found, column, index, values) }
      })
      const offenders = shares
        .filter(({ share }) => (max === undefined ? share === 1 : share > max))
        .sort((a, b) => b.share - a.share)
        .map(({ name, empty, share }) => ({ name, says: empty ? 'no values' : formatShare(share) }))
      const list = offenderList(offenders)
      const message = offenders.length === 0 ? `No column is constant (${expected})` : `One value fills ${list}; expected ${expected}`
      const observed = offenders.length === 0 ? 'none' : counted(offenders.length, 'column')
      return { outcome: offenders.length === 0 ? 'pass' : 'fail', observed, value: offenders.length, message }
    }
  }
}

type Asked = Pick<PlannedCheck, 'aggregates'> & {
  readonly queries: readonly string[]
  /** The share of the commonest value; of a column of one value 1, of others less. */
  readonly shareOf: (found: Found, column: Column, index: number, values: number) => number
}

/** Whether the least value is the largest: two aggregates of the one scan, which a profile asks for anyway. */
function byExtremes(columns: readonly Column[], { id, scope }: Written, { dialect }: PlanContext): Asked {
  const key = (index: number) => `${id}/same${index}`
  return {
    aggregates: columns.map((column, index) => {
      const name = dialect.identifier(column.name)
      return { key: key(index), sql: `${scope.over(`min(${name})`)} = ${scope.over(`max(${name})`)}` }
    }),
    queries: [],
    shareOf: (found, _, index) => (found.flag(key(index)) ? 1 : 0)
  }
}

/** How often the commonest value occurs: one query a column. */
function byCommonest(columns: readonly Column[], { id, scope }: Written, { dialect }: PlanContext): Asked {
  return {
    aggregates: [],
    queries: columns.map(
      (column, index) =>
        `SELECT most AS most${index} FROM (${dialect.distinct(scope.relation, dialect.identifier(column.name))}) AS counted`
    ),
    shareOf: (found, _, index, values) => found.count(`${id}/most${index}`) / values
  }
}
