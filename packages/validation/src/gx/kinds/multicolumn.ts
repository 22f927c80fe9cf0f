import { plain } from '@gauntlet/core'
import { type Column, isNumeric } from '@gauntlet/tables'
import type { Written } from '../../plan/context.ts'
import type { Kwargs } from '../kwargs.ts'
import { type MapCheck, mapCheck } from '../map-check.ts'
import type { ColumnsPlanner, GxCheck, GxContext } from '../planned.ts'
import { ExpectationProblem } from '../problem.ts'

/** `expect_compound_columns_to_be_unique`: every row of a group of equal ones is unexpected; missing values are equal to each other. */
export const compoundUnique: ColumnsPlanner = (kwargs, columns, written, context) => {
  const names = columns.map(column => context.dialect.identifier(column.name))
  const copies = context.dialect.identifier('gauntlet copies')
  const judged = judgedRows(kwargs, columns, context)
  return rows(
    {
      expected: `no combination of ${list(columns)} twice`,
      says: 'occur more than once',
      unexpected: relation => ({
        from: `(SELECT *, count(*) OVER (PARTITION BY ${names.join(', ')}) AS ${copies} FROM ${relation} AS scoped WHERE ${judged})`,
        unexpected: `${copies} > 1`
      })
    },
    kwargs,
    columns,
    written,
    context
  )
}

/** `expect_select_column_values_to_be_unique_within_record`. */
export const uniqueWithinRecord: ColumnsPlanner = (kwargs, columns, written, context) => {
  const names = columns.map(column => context.dialect.identifier(column.name))
  const pairs = columns.flatMap((a, index) =>
    columns.slice(index + 1).map((b, further) => equal(a, b, names[index] ?? '', names[index + 1 + further] ?? '', context))
  )
  return rows(
    {
      expected: `different values in ${list(columns)}`,
      says: 'hold the same value twice',
      unexpected: pairs.length === 0 ? 'FALSE' : pairs.join(' OR ')
    },
    kwargs,
    columns,
    written,
    context
  )
}

/** `expect_multicolumn_values_to_be_equal`: a missing value is equal to another missing one. */
export const allEqual: ColumnsPlanner = (kwargs, columns, written, context) => {
  const names = columns.map(column => context.dialect.identifier(column.name))
  const [first] = columns
  const pairs = columns.slice(1).map((column, index) => {
    const same = first === undefined ? 'TRUE' : equal(first, column, names[0] ?? '', names[index + 1] ?? '', context)
    return `NOT (${same})`
  })
  return rows(
    { expected: `the same value in ${list(columns)}`, says: 'do not', unexpected: pairs.length === 0 ? 'FALSE' : pairs.join(' OR ') },
    kwargs,
    columns,
    written,
    context
  )
}

/** `expect_multicolumn_sum_to_equal`: a row with a missing value has no sum, and is unexpected. */
export const sumEqual: ColumnsPlanner = (kwargs, columns, written, context) => {
  const total = kwargs.number('sum_total')
  const other = columns.find(column => !isNumeric(column.type) && column.type !== 'boolean')
  if (other !== undefined) throw new ExpectationProblem(`${plain(other.name, 100)} is ${other.type}, of which there is no sum`)
  const { dialect } = context
  // Floating-point numbers hold every integer to 2^53, and no sum of theirs is out of range.
  const parts = columns.map(({ name, type }) => {
    const id = dialect.identifier(name)
    return dialect.asNumber(type === 'boolean' ? `CAST(${id} AS INTEGER)` : id)
  })
  const met = `${parts.join(' + ')} = ${dialect.asNumber(dialect.literal(total, 'float'))}`
  return rows(
    { expected: `${list(columns)} that sum up to ${total}`, says: 'do not', unexpected: `NOT coalesce(${met}, FALSE)` },
    kwargs,
    columns,
    written,
    context
  )
}

interface RowTest {
  readonly expected: string
  readonly says: string
  readonly unexpected: MapCheck['unexpected']
}

function rows(test: RowTest, kwargs: Kwargs, columns: readonly Column[], written: Written, context: GxContext): GxCheck {
  const check = {
    ...test,
    title: test.expected,
    noun: 'rows' as const,
    subject: list(columns),
    columns: columns.map(column => column.name),
    shape: 'record' as const,
    judged: judgedRows(kwargs, columns, context)
  }
  return mapCheck(check, kwargs.share('mostly'), written, context)
}

function judgedRows(kwargs: Kwargs, columns: readonly Column[], { dialect }: GxContext): string {
  const ignore = kwargs.oneOf('ignore_row_if', ['all_values_are_missing', 'any_value_is_missing', 'never'], 'all_values_are_missing')
  const present = columns.map(column => `${dialect.identifier(column.name)} IS NOT NULL`)
  if (ignore === 'never') return 'TRUE'
  return `(${present.join(ignore === 'any_value_is_missing' ? ' AND ' : ' OR ')})`
}

/** Values of different kinds are never equal. */
function equal(a: Column, b: Column, left: string, right: string, { dialect }: GxContext): string {
  const alike = a.type === b.type || (isNumeric(a.type) && isNumeric(b.type))
  if (alike) return `${left} IS NOT DISTINCT FROM ${right}`
  return `${dialect.asText(left)} IS NOT DISTINCT FROM ${dialect.asText(right)}`
}

function list(columns: readonly Column[]): string {
  return columns.map(column => plain(column.name, 60)).join(', ')
}
