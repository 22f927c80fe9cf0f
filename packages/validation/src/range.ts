import { formatApart, formatNumber, plain } from '@gauntlet/core'
import { approximately, type Column, isNumeric, isTemporal, type LogicalType } from '@gauntlet/tables'
import { isDigits } from './bound.ts'
import { configError, type PlanContext, type Written } from './context.ts'
import type { Found, PlannedCheck } from './planned.ts'
import { rowWise, unsuited } from './row-wise.ts'
import { describeType } from './type.ts'

/**
 * `min` and `max`. The column's extremes are computed once for all its range checks; the values beyond a bound are counted only when
 * an extreme is beyond it.
 */
export function rangeCheck(
  side: 'min' | 'max',
  bound: number | string,
  column: Column,
  written: Written,
  context: PlanContext
): PlannedCheck {
  const words =
    side === 'min'
      ? { title: 'At least', expected: 'at least', beyond: 'below', extreme: 'least' }
      : { title: 'At most', expected: 'at most', beyond: 'above', extreme: 'largest' }
  const shownBound = typeof bound === 'number' ? formatNumber(bound, 15) : `"${plain(bound, 100)}"`
  const title = `${words.title} ${shownBound}`
  const expected = `${words.expected} ${shownBound}`
  if (!isComparable(column.type, bound)) {
    const kind = typeof bound === 'number' ? 'the number' : 'the text'
    const message = `${plain(column.name, 200)} is ${describeType(column)}, which cannot be compared with ${kind} ${shownBound}`
    return unsuited(column, written, context, { title, expected, message })
  }
  if (isTemporal(column.type) && !isMoment(String(bound), column.type)) {
    throw configError(
      context,
      written.location,
      `"${written.id}" is "${plain(String(bound), 100)}"; expected ${EXAMPLES[column.type]}, as the column is a ${column.type}`
    )
  }
  const { dialect } = context
  const name = dialect.identifier(column.name)
  const literal = dialect.literal(bound, column.type)
  const comparison = side === 'min' ? '<' : '>'
  const extreme = { key: `${side} ${column.name}`, sql: `${side}(${name})` }
  return rowWise(written, context, {
    column,
    title,
    expected,
    unexpected: `${name} ${comparison} ${literal}`,
    violated: `${extreme.sql} ${comparison} ${literal}`,
    // A text column's extremes are values of rows, which are shown only when the author asks for values.
    aggregates: column.type === 'string' ? [] : [extreme],
    says: found =>
      `are ${words.beyond} ${shownBound}${column.type === 'string' ? '' : ` (${words.extreme} ${shownExtreme(found, extreme.key, bound)})`}`
  })
}

function isComparable(type: LogicalType, bound: number | string): boolean {
  if (typeof bound === 'number') return isNumeric(type)
  return type === 'string' || isTemporal(type) || (isNumeric(type) && isDigits(bound))
}

function shownExtreme(found: Found, key: string, bound: number | string): string {
  const value = found.value(key)
  const number = approximately(value)
  if (typeof bound === 'number' && typeof value === 'number') return formatApart(value, bound)[0]
  return number === undefined ? String(value) : formatNumber(number, 15)
}

const EXAMPLES: Readonly<Record<string, string>> = {
  date: 'a date such as 2026-01-31',
  timestamp: 'a date and time such as 2026-01-31T12:00:00',
  time: 'a time such as 12:00:00'
}

function isMoment(text: string, type: LogicalType): boolean {
  const date = /^\d{4}-\d\d-\d\d$/.test(text)
  if (type === 'time') return /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,6})?)?$/.test(text)
  const shape = date || (type === 'timestamp' && /^\d{4}-\d\d-\d\d[T ]([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,6})?)?Z?$/.test(text))
  const day = new Date(`${text.slice(0, 10)}T00:00:00Z`)
  // A day that there is not becomes one of the next month, and a month that there is not no date at all.
  return shape && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text.slice(0, 10))
}
