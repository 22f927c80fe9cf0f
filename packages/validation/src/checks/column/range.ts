import { formatApart, formatNumber, plain } from '@gauntlet/core'
import { approximately, type Column, isTemporal } from '@gauntlet/tables'
import { configError, type PlanContext, type Written } from '../../plan/context.ts'
import type { Found, PlannedCheck } from '../../plan/planned.ts'
import { rowWise, unsuited } from '../row-wise.ts'
import { isComparable, isMoment, momentExample } from './bound.ts'
import { type Bounded, beyond, beyondOperator } from './row-tests.ts'
import { describeType } from './type.ts'

/**
 * `min` and `max`. The column's extremes are computed once for all its range checks; the values beyond a bound are counted only when
 * an extreme is beyond it.
 */
export function rangeCheck(bounded: Bounded, column: Column, written: Written, context: PlanContext): PlannedCheck {
  const { side, bound } = bounded
  const words = wordsOf(bounded)
  const shownBound = typeof bound === 'number' ? formatNumber(bound, 15) : `"${plain(bound, 100)}"`
  const title = `${words.title} ${shownBound}`
  const expected = `${words.expected} ${shownBound}`
  if (!isComparable(column.type, bound)) {
    const kind = typeof bound === 'number' ? 'the number' : 'the text'
    const message = `${plain(column.name, 200)} is ${describeType(column)}, which cannot be compared with ${kind} ${shownBound}`
    return unsuited(column, written, { title, expected, message })
  }
  if (isTemporal(column.type) && !isMoment(String(bound), column.type)) {
    throw configError(
      context,
      written.location,
      `"${written.id}" is "${plain(String(bound), 100)}"; expected ${momentExample(column.type)}, as the column is a ${column.type}`
    )
  }
  const { dialect } = context
  const name = dialect.identifier(column.name)
  const literal = dialect.literal(bound, column.type)
  const comparison = beyondOperator(bounded)
  const { scope } = written
  const extreme = { key: scope.key(`${side} ${column.name}`), sql: scope.over(`${side}(${name})`) }
  return rowWise(written, context, {
    column,
    title,
    expected,
    unexpected: beyond(bounded, column, dialect),
    violated: `${extreme.sql} ${comparison} ${literal}`,
    // A text column's extremes are values of rows, which are shown only when the author asks for values.
    aggregates: column.type === 'string' ? [] : [extreme],
    says: found =>
      `are ${words.beyond} ${shownBound}${column.type === 'string' ? '' : ` (${words.extreme} ${shownExtreme(found, extreme.key, bound)})`}`
  })
}

function wordsOf({ side, strict }: Bounded) {
  if (side === 'min')
    return strict === true
      ? { title: 'Above', expected: 'above', beyond: 'not above', extreme: 'least' }
      : { title: 'At least', expected: 'at least', beyond: 'below', extreme: 'least' }
  return strict === true
    ? { title: 'Below', expected: 'below', beyond: 'not below', extreme: 'largest' }
    : { title: 'At most', expected: 'at most', beyond: 'above', extreme: 'largest' }
}

function shownExtreme(found: Found, key: string, bound: number | string): string {
  const value = found.value(key)
  const number = approximately(value)
  // Beyond 2^53 the digits tell a value from its bound, and a rounded one does not.
  if (typeof value === 'bigint' && number !== undefined && !Number.isSafeInteger(number)) return String(value)
  if (typeof bound === 'number' && typeof value === 'number') return formatApart(value, bound)[0]
  return number === undefined ? String(value) : formatNumber(number, 15)
}
