import { meanTest, momentsOf, rounding, wilson } from '@gauntlet/stats'
import type { MeanForm } from '../metrics/mean-form.ts'
import { type IntervalOptions, type MetricInterval, noInterval } from './metric-interval.ts'

/** Student's interval of a mean, or Wilson's where every row brings 0 or 1. What follows the mean, such as a root, is done to both ends. */
export function meanInterval<Examples extends { readonly rows: number }>(
  { loss, finish = mean => mean, zeroOne }: MeanForm<Examples>,
  examples: Examples,
  { confidence }: IntervalOptions
): MetricInterval {
  const values = valuesOf(loss(examples), examples.rows)
  const { n, mean, variance } = momentsOf(values)
  if (!Number.isFinite(mean)) return noInterval('some rows have no finite value')
  if (zeroOne === true) {
    const { low, high } = wilson({ hits: Math.round(mean * n), trials: n }, confidence)
    return { interval: { low: finish(low), high: finish(high) }, method: "Wilson's" }
  }
  if (!Number.isFinite(variance)) return noInterval('one row says nothing of how much rows differ')
  if (rounding(Math.abs(mean))(Math.sqrt(variance)) === 0)
    return noInterval('all rows have the same value, which says nothing of how much others would differ')
  const { low, high } = meanTest(mean, Math.sqrt(variance / n), n - 1, { confidence }).interval
  return { interval: { low: finish(Math.max(low, leastMean(values))), high: finish(high) }, method: "Student's t" }
}

/** Losses that are never negative have no negative mean, of which there would be no root. */
function leastMean(values: Float64Array): number {
  return values.some(value => value < 0) ? Number.NEGATIVE_INFINITY : 0
}

function valuesOf(loss: (row: number) => number, rows: number): Float64Array {
  const values = new Float64Array(rows)
  for (let row = 0; row < rows; row++) values[row] = loss(row)
  return values
}
