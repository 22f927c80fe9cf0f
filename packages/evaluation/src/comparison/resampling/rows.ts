import { blockJackknife, clusterJackknife, clusterResampler, type LeaveOneOut, type Resampler, rowResampler } from '@gauntlet/stats'
import type { Metric } from '../../metrics/metric.ts'
import type { Examples } from '../../predictions/examples.ts'
import type { Design } from './design.ts'
import { evaluationOf } from './evaluation.ts'
import type { Resampled } from './statistic.ts'

/** Rows, or whole clusters of them, that are drawn with replacement. */
export interface Rows {
  readonly resampler: Resampler
  statistic(metric: Metric, examples: Examples): Resampled
}

export function rowsOf(design: Design, seed: number): Rows {
  const resampler =
    design.of === 'clusters' ? clusterResampler(design.clusterOfRow, design.clusters, seed) : rowResampler(design.strata, seed)
  return { resampler, statistic: (metric, examples) => statisticOf(metric, examples, design) }
}

function statisticOf(metric: Metric, examples: Examples, design: Design): Resampled {
  const { weighted, mean } = evaluationOf(metric, examples)
  if (mean !== undefined) return meanStatistic(mean.loss, mean.finish ?? (value => value), examples, design)
  const { rows, weight } = examples.of
  const weights = new Float64Array(rows)
  const of = (counts: Int32Array) => {
    for (let row = 0; row < rows; row++) weights[row] = (counts[row] ?? 0) * (weight === undefined ? 1 : (weight[row] ?? 0))
    return weighted(weights)
  }
  return { of, estimate: of(new Int32Array(rows).fill(1)), leaveOneOut: () => withoutBlocks(of, rows, design) }
}

/** Means are sums, so that the mean without a row needs no second look at the others. */
function meanStatistic(
  loss: (row: number) => number,
  finish: (mean: number) => number,
  { of: examples }: Examples,
  design: Design
): Resampled {
  const { rows, weight } = examples
  const weights = weight ?? new Float64Array(rows).fill(1)
  const losses = new Float64Array(rows)
  for (let row = 0; row < rows; row++) losses[row] = (weights[row] ?? 0) * loss(row)
  const of = (counts: Int32Array) => {
    let [total, all] = [0, 0]
    for (let row = 0; row < rows; row++) {
      const count = counts[row] ?? 0
      total += count * (losses[row] ?? 0)
      all += count * (weights[row] ?? 0)
    }
    return finish(total / all)
  }
  const leaveOneOut = () => {
    if (design.of === 'clusters') return withoutBlocks(of, rows, design)
    let [total, all] = [0, 0]
    for (let row = 0; row < rows; row++) {
      total += losses[row] ?? 0
      all += weights[row] ?? 0
    }
    return design.strata.map((stratum): LeaveOneOut => {
      const values = new Float64Array(stratum.length)
      for (let index = 0; index < stratum.length; index++) {
        const row = stratum[index] ?? 0
        values[index] = finish((total - (losses[row] ?? 0)) / (all - (weights[row] ?? 0)))
      }
      return { values, rows: undefined }
    })
  }
  return { of, estimate: of(new Int32Array(rows).fill(1)), leaveOneOut }
}

function withoutBlocks(of: (counts: Int32Array) => number, rows: number, design: Design): LeaveOneOut[] {
  if (design.of === 'clusters') return clusterJackknife(of, design.clusterOfRow, design.clusters)
  return blockJackknife(of, rows, design.strata)
}
