import { isNumeric, isTemporal, type LogicalType } from '@gauntlet/tables'

/** Text that is an integer, of as many digits as the largest integer type of an engine holds. */
export function isDigits(text: string): boolean {
  return /^-?\d{1,38}$/.test(text)
}

/** Whether a least value is larger than a largest one. Of a number and a text nothing can be said. */
export function isLarger(min: number | string, max: number | string, type: LogicalType | undefined): boolean {
  const [least, largest] = [min, max].map(bound => ordered(bound, type))
  if (least === undefined || largest === undefined || (typeof least === 'string') !== (typeof largest === 'string')) return false
  return least > largest
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
