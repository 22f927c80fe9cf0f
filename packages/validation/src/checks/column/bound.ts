import { isNumeric, isTemporal, type LogicalType } from '@gauntlet/tables'

/** Text that is an integer, of as many digits as the largest integer type of an engine holds. */
export function isDigits(text: string): boolean {
  return /^-?\d{1,38}$/.test(text)
}

/** Whether values of a type can be compared with a bound. */
export function isComparable(type: LogicalType, bound: number | string): boolean {
  if (typeof bound === 'number') return isNumeric(type)
  return type === 'string' || isTemporal(type) || (isNumeric(type) && isDigits(bound))
}

/** A date, a time or both, as a column of the type takes it for a bound. */
export function isMoment(text: string, type: LogicalType): boolean {
  const date = /^\d{4}-\d\d-\d\d$/.test(text)
  if (type === 'time') return /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,6})?)?$/.test(text)
  const shape = date || (type === 'timestamp' && /^\d{4}-\d\d-\d\d[T ]([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,6})?)?Z?$/.test(text))
  const day = new Date(`${text.slice(0, 10)}T00:00:00Z`)
  // A day that there is not becomes one of the next month, and a month that there is not no date at all.
  return shape && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text.slice(0, 10))
}

/** What a bound of a column of dates or times looks like. */
export function momentExample(type: LogicalType): string {
  if (type === 'time') return 'a time such as 12:00:00'
  return type === 'date' ? 'a date such as 2026-01-31' : 'a date and time such as 2026-01-31T12:00:00'
}

/** How a least value stands to a largest one: below zero, zero, or above it where it is larger. Of a number and a text nothing can be said. */
export function compareBounds(min: number | string, max: number | string, type: LogicalType | undefined): number | undefined {
  const [least, largest] = [min, max].map(bound => ordered(bound, type))
  if (least === undefined || largest === undefined || (typeof least === 'string') !== (typeof largest === 'string')) return undefined
  if (least < largest) return -1
  return least > largest ? 1 : 0
}

/** Numbers as numbers, without loss; dates and times in one spelling; everything else as text. */
function ordered(bound: number | string, type: LogicalType | undefined): number | bigint | string {
  if (typeof bound === 'number' || type === undefined) return bound
  if (isNumeric(type) && isDigits(bound)) return BigInt(bound)
  return isTemporal(type) ? spelledOut(bound) : bound
}

/** `2026-01-31` and `2026-01-31 00:00Z` as `2026-01-31T00:00:00`. */
function spelledOut(moment: string): string {
  return moment
    .replace(/Z$/, '')
    .replace(' ', 'T')
    .replace(/^\d{4}-\d\d-\d\d$/, '$&T00:00')
    .replace(/(^|T)\d\d:\d\d$/, '$&:00')
    .replace(/\.?0+$/, zeros => (zeros.startsWith('.') ? '' : zeros))
}
