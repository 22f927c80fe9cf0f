import { counted, formatNumber } from '@gauntlet/core'
import type { MeasuredRule } from './measure.ts'

/** The end of the interval that is held against a limit: the one that is nearer to failing it. Undefined without a confidence. */
export function endAgainst({ rule, interval }: MeasuredRule, side: 'least' | 'most') {
  if (rule.confidence === undefined) return undefined
  const [name, value] = side === 'least' ? (['lower', interval?.interval?.low] as const) : (['upper', interval?.interval?.high] as const)
  return { name, value: value !== undefined && Number.isFinite(value) ? value : undefined }
}

/** `95% interval 0.82 to 0.86, Wilson's, 1,000 rows`. */
export function certainty({ rule, interval, rows }: MeasuredRule): string {
  if (rule.confidence === undefined || interval?.interval === undefined) return ''
  const { low, high } = interval.interval
  const of = rows === undefined ? '' : ` of ${counted(rows, 'row')}`
  const note = interval.note === undefined ? '' : `; ${interval.note}`
  return `${formatNumber(rule.confidence * 100)}% interval ${formatNumber(low)} to ${formatNumber(high)}, ${interval.method}${of}${note}`
}
