import { formatNumber } from '@gauntlet/core'
import type { KnownMetric } from './look-metrics.ts'

/** A bound that the present model passes, with what it is made of. */
export interface Bound {
  readonly key: 'min' | 'max'
  readonly value: number
}

const LEAST_SLACK = 0.02
const RELATIVE_SLACK = 0.1
/** Of a two-sided interval of 95%. */
const Z = 1.96

/**
 * A first bound a little worse than what was reached: where the best is 1, at the lower end of a 95% interval for a share of so many rows,
 * and by 0.02 at least; by a tenth elsewhere. Undefined where no such bound means anything.
 */
export function firstBound(
  { value, better, most }: Pick<KnownMetric, 'value' | 'better' | 'most'>,
  rows: number | undefined
): Bound | undefined {
  if (better === 'lower') return value > 0 ? { key: 'max', value: roundedUp(value * (1 + RELATIVE_SLACK)) } : undefined
  const likely =
    most === 1 ? Math.min(value - LEAST_SLACK, rows === undefined ? value : wilsonLower(value, rows)) : value * (1 - RELATIVE_SLACK)
  const bound = Math.floor(likely * 100 + 1e-9) / 100
  if (bound > 0 && bound < value) return { key: 'min', value: bound }
  return value > 0 ? { key: 'min', value: Number((value * (1 - RELATIVE_SLACK)).toPrecision(2)) } : undefined
}

/** What was reached, as a comment says it. */
export function reached({ value }: Pick<KnownMetric, 'value'>): string {
  return `was ${formatNumber(value)}`
}

/** To two digits, never below. */
function roundedUp(value: number): number {
  const unit = 10 ** (Math.floor(Math.log10(value)) - 1)
  return Number((Math.ceil(value / unit - 1e-9) * unit).toPrecision(2))
}

/** The lower end of Wilson's interval, which knows that a share of 1 on three rows is not certain. */
function wilsonLower(share: number, rows: number): number {
  const inside = Math.max(0, share * (1 - share)) / rows + Z ** 2 / (4 * rows ** 2)
  return (share + Z ** 2 / (2 * rows) - Z * Math.sqrt(inside)) / (1 + Z ** 2 / rows)
}
