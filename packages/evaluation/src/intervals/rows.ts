import { counted } from '@gauntlet/core'
import { blockJackknife, clusterJackknife, clusterResampler, rowResampler, type Statistic } from '@gauntlet/stats'
import type { Metric } from '../metrics/metric.ts'
import type { Categories } from '../predictions/column.ts'
import type { ClassExamples, ValueExamples } from '../predictions/examples.ts'
import { bootstrapInterval } from './bootstrap-interval.ts'
import { type IntervalOptions, type MetricInterval, noInterval } from './metric-interval.ts'
import type { WeightedMetric } from './weighted-metric.ts'

/** Rows below which a bootstrap knows nothing of what the others would have been. */
const LEAST_UNITS = 10

/** A BCa bootstrap of rows, or of whole clusters. A row that is in a resample twice counts twice, with its weight. */
export async function rowsInterval(
  { range }: Pick<Metric, 'range'>,
  metric: WeightedMetric,
  examples: ClassExamples | ValueExamples,
  options: IntervalOptions
): Promise<MetricInterval> {
  const { rows, weight } = examples
  const { cluster, seed } = options
  const clusters = cluster === undefined ? undefined : clustersOf(cluster)
  const units = clusters?.count ?? rows
  if (units < LEAST_UNITS)
    return noInterval(`there ${units === 1 ? 'is' : 'are'} only ${counted(units, clusters === undefined ? 'row' : 'cluster')} to resample`)
  const weights = new Float64Array(rows)
  const statistic: Statistic = counts => {
    if (weight === undefined) for (let row = 0; row < rows; row++) weights[row] = counts[row] ?? 0
    else for (let row = 0; row < rows; row++) weights[row] = (counts[row] ?? 0) * (weight[row] ?? 0)
    return metric(weights)
  }
  const all = Int32Array.from({ length: rows }, (_, row) => row)
  const whole = new Int32Array(rows).fill(1)
  return bootstrapInterval(
    {
      estimate: statistic(whole),
      range,
      statistic,
      smallest: smallestClass(examples, units),
      ...(clusters === undefined
        ? {
            resampler: rowResampler([all], seed),
            leaveOneOut: () => blockJackknife(statistic, rows, [all])
          }
        : {
            resampler: clusterResampler(clusters.ofRow, clusters.count, seed),
            leaveOneOut: () => clusterJackknife(statistic, clusters.ofRow, clusters.count),
            units: `of ${clusters.count} clusters`
          })
    },
    options
  )
}

/** Clusters by number. A row without one is a cluster of its own. */
function clustersOf({ codes }: Categories): { readonly ofRow: Int32Array; readonly count: number } {
  const numbers = new Map<number, number>()
  const ofRow = new Int32Array(codes.length)
  let count = 0
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? -1
    const known = code === -1 ? undefined : numbers.get(code)
    const number = known ?? count++
    if (known === undefined && code !== -1) numbers.set(code, number)
    ofRow[row] = number
  }
  return { ofRow, count }
}

/** Rows of the rarest label, and at most as many as can be resampled apart. */
function smallestClass(examples: ClassExamples | ValueExamples, units: number): number {
  if (!('classes' in examples)) return units
  const sizes = new Float64Array(examples.classes.length)
  for (const code of examples.actual) sizes[code] = (sizes[code] ?? 0) + 1
  return Math.min(units, ...sizes.filter(size => size > 0))
}
