import { formatNumber } from '@gauntlet/core'
import { ascending, sum } from '@gauntlet/stats'
import type { Measured } from '../../metrics/measured.ts'
import type { RegressionMetric } from '../../metrics/metric.ts'
import type { ValueExamples } from '../../predictions/examples.ts'
import type { TrivialModel } from './trivial-model.ts'

/** What always saying the mean, or the median, of these labels reaches, as scikit-learn's `DummyRegressor` has them. */
export function trivialValues(metric: RegressionMetric, examples: ValueExamples): TrivialModel[] {
  return [
    { name: 'mean', at: meanOf(examples) },
    { name: 'median', at: medianOf(examples) }
  ].map(({ name, at }) => ({
    name,
    says: `always ${formatNumber(at)}`,
    value: metric.measure({ ...examples, predicted: new Float64Array(examples.rows).fill(at) }).value
  }))
}

export function perfectValues(metric: RegressionMetric, examples: ValueExamples): Measured {
  return metric.measure({ ...examples, predicted: examples.actual })
}

function meanOf({ rows, actual, weight }: ValueExamples): number {
  const weightOf = (row: number) => (weight === undefined ? 1 : (weight[row] ?? 0))
  return sum(rows, row => weightOf(row) * (actual[row] ?? Number.NaN)) / sum(rows, weightOf)
}

/** Half of the weight lies on either side; between two values where it is exactly half, the middle of them. */
function medianOf({ rows, actual, weight }: ValueExamples): number {
  const weightOf = (row: number) => (weight === undefined ? 1 : (weight[row] ?? 0))
  const order = ascending(actual).filter(row => weightOf(row) > 0)
  const half = sum(rows, weightOf) / 2
  let below = 0
  for (let place = 0; place < order.length; place++) {
    below += weightOf(order[place] ?? -1)
    const value = actual[order[place] ?? -1] ?? Number.NaN
    if (below > half) return value
    if (below === half) return (value + (actual[order[place + 1] ?? -1] ?? value)) / 2
  }
  return Number.NaN
}
