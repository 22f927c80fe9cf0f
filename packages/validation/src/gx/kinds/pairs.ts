import { plain } from '@gauntlet/core'
import { type Column, isNumeric, isTemporal } from '@gauntlet/tables'
import type { Written } from '../../plan/context.ts'
import type { Kwargs } from '../kwargs.ts'
import { mapCheck } from '../map-check.ts'
import { comparable } from '../operand.ts'
import type { ColumnsPlanner, GxCheck, GxContext } from '../planned.ts'
import { ExpectationProblem } from '../problem.ts'

/** `expect_column_pair_values_to_be_equal`. */
export const pairEqual: ColumnsPlanner = (kwargs, columns, written, context) => {
  const [a, b] = both(columns)
  const [left, right] = sides(a, b, context)
  return pair(
    { expected: `${shown(a)} equal to ${shown(b)}`, says: 'differ', met: `${left} = ${right}` },
    kwargs,
    columns,
    written,
    context
  )
}

/** `expect_column_pair_values_a_to_be_greater_than_b`. */
export const pairGreater: ColumnsPlanner = (kwargs, columns, written, context) => {
  const [a, b] = both(columns)
  const orEqual = kwargs.flag('or_equal')
  const [left, right] = sides(a, b, context)
  const expected = `${shown(a)} ${orEqual ? 'at least' : 'greater than'} ${shown(b)}`
  if (!isAlike(a, b)) return withoutOrder(expected, kwargs, columns, written, context)
  return pair({ expected, says: 'are not', met: `${left} ${orEqual ? '>=' : '>'} ${right}` }, kwargs, columns, written, context)
}

/** `expect_column_pair_values_to_be_in_set`: a missing value is one of its own. */
export const pairInSet: ColumnsPlanner = (kwargs, columns, written, context) => {
  const [a, b] = both(columns)
  const pairs = kwargs.list('value_pairs_set').map(item => {
    if (!Array.isArray(item) || item.length !== 2) throw new ExpectationProblem('"value_pairs_set" holds what is no pair')
    const parts = [is(a, item[0], context), is(b, item[1], context)]
    return `(${parts.join(' AND ')})`
  })
  const expected = `one of ${pairs.length} pairs of ${shown(a)} and ${shown(b)}`
  const met = pairs.length === 0 ? 'FALSE' : pairs.join(' OR ')
  return pair({ expected, says: 'are not in the set', met }, kwargs, columns, written, context)
}

/** Text and numbers have no common order: an error there, where any row has both. */
function withoutOrder(expected: string, kwargs: Kwargs, columns: readonly Column[], written: Written, context: GxContext): GxCheck {
  const check = pair({ expected, says: 'have no common order', met: 'FALSE' }, kwargs, columns, written, context)
  const present = columns.map(column => `${context.dialect.identifier(column.name)} IS NOT NULL`)
  const both = written.scope.count(`${written.id}/both`, present.join(' AND '))
  const message = `${columns.map(column => `${shown(column)} is ${column.type}`).join(' and ')}, which have no common order`
  return {
    ...check,
    planned: { ...check.planned, aggregates: [...check.planned.aggregates, both] },
    judge: found => (found.count(both.key) > 0 ? { kind: 'error', message } : check.judge(found))
  }
}

interface PairTest {
  readonly expected: string
  readonly says: string
  /** SQL, true for an expected pair. */
  readonly met: string
}

function pair(
  { expected, says, met }: PairTest,
  kwargs: Kwargs,
  columns: readonly Column[],
  written: Written,
  context: GxContext
): GxCheck {
  const ignore = kwargs.oneOf(
    'ignore_row_if',
    ['both_values_are_missing', 'either_value_is_missing', 'neither', 'never'],
    'both_values_are_missing'
  )
  const present = columns.map(column => `${context.dialect.identifier(column.name)} IS NOT NULL`)
  const judged = { both_values_are_missing: `(${present.join(' OR ')})`, either_value_is_missing: `(${present.join(' AND ')})` }
  return mapCheck(
    {
      title: expected,
      expected,
      says,
      noun: 'rows',
      subject: columns.map(shown).join(' and '),
      columns: columns.map(column => column.name),
      shape: 'pair',
      judged: ignore === 'neither' || ignore === 'never' ? 'TRUE' : judged[ignore],
      // A comparison with a missing value is neither true nor false, and so not met.
      unexpected: `NOT coalesce(${met}, FALSE)`
    },
    kwargs.share('mostly'),
    written,
    context
  )
}

function both(columns: readonly Column[]): readonly [Column, Column] {
  const [a, b] = columns
  if (a === undefined || b === undefined) throw new ExpectationProblem('it needs "column_A" and "column_B"')
  return [a, b]
}

/** Both columns as what compares: text where only one of them is text. */
function sides(a: Column, b: Column, { dialect }: GxContext): readonly [string, string] {
  const [left, right] = [dialect.identifier(a.name), dialect.identifier(b.name)]
  // True and false are 1 and 0 beside a number.
  const number = (column: Column, id: string) => (column.type === 'boolean' && a.type !== b.type ? `CAST(${id} AS INTEGER)` : id)
  if (isAlike(a, b)) return [number(a, left), number(b, right)]
  return [dialect.asText(left), dialect.asText(right)]
}

function isAlike(a: Column, b: Column): boolean {
  return a.type === b.type || (isNumber(a) && isNumber(b)) || (isDate(a) && isDate(b))
}

function isNumber({ type }: Column): boolean {
  return isNumeric(type) || type === 'boolean'
}

function isDate({ type }: Column): boolean {
  return isTemporal(type) && type !== 'time'
}

function is(column: Column, value: unknown, { dialect }: GxContext): string {
  const name = dialect.identifier(column.name)
  if (value === null) return `${name} IS NULL`
  const pair = comparable(column, value, dialect)
  return pair === undefined ? 'FALSE' : `coalesce(${pair.column} = ${pair.value}, FALSE)`
}

function shown(column: Column): string {
  return plain(column.name, 100)
}
