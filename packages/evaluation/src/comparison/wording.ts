import { counted, formatNumber } from '@gauntlet/core'
import type { ComparedMetric } from './compare.ts'
import type { Comparison } from './comparison.ts'

/** A change with its sign: `+0.0021`, `−0.0021`, `0`. */
export function signed(value: number): string {
  const size = formatNumber(Math.abs(value))
  if (value > 0) return `+${size}`
  return value < 0 ? `−${size}` : size
}

/** `95% interval −0.0012 to +0.0054`, candidate minus production. */
export function intervalText({ interval }: Pick<ComparedMetric, 'interval'>, confidence: number): string {
  if (interval === undefined) return 'no interval'
  return `${formatNumber(confidence * 100)}% interval ${signed(interval.low)} to ${signed(interval.high)}`
}

/** How the interval was made, so that anybody can make it again. */
export function methodText(
  { resamples, seed }: Comparison,
  { interval, note }: Pick<ComparedMetric, 'interval' | 'note'>,
  rows: number
): string {
  if (interval === undefined) return ''
  const method = `Paired ${interval.method} bootstrap of ${counted(rows, 'row')}, ${counted(resamples, 'resample')}, seed ${seed}.`
  return note === undefined ? method : `${method} Note: ${note}.`
}
