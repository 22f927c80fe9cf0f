import { metricNamed } from '../../metrics/catalogue.ts'
import type { ChosenMetric, Metric } from '../../metrics/metric.ts'
import type { Examples } from '../../predictions/examples.ts'

/** What a metric is the mean of, row by row. */
export interface RowOutcomes {
  readonly values: Float64Array
  /** Undefined where all rows count alike. */
  readonly weight: Float64Array | undefined
  /** Every value is 0 or 1. */
  readonly isZeroOne: boolean
  /** The metric, of a mean. */
  readonly finish: (mean: number) => number
  readonly better: Metric['better']
}

/** What each row loses or brings. NaN on rows that the metric does not exist for. Undefined where the data is of another kind. */
export function outcomesOf({ metric }: ChosenMetric, examples: Examples): RowOutcomes | undefined {
  const { rows, weight } = examples.of
  const common = { weight, better: metric.better }
  const finish = (mean: number) => mean
  if (metric === metricNamed('accuracy') && examples.kind === 'classification') {
    const { actual, predicted } = examples.of
    if (predicted === undefined) return undefined
    return { ...common, values: filled(rows, row => (actual[row] === predicted[row] ? 1 : 0)), isZeroOne: true, finish }
  }
  if (metric.kind === 'classification' && examples.kind === 'classification' && metric.form.of === 'mean') {
    const values = filled(rows, metric.form.loss(examples.of))
    return { ...common, values, isZeroOne: metric.form.zeroOne === true, finish: metric.form.finish ?? finish }
  }
  if (metric.kind === 'regression' && examples.kind === 'regression' && metric.form.of === 'mean') {
    const values = filled(rows, metric.form.loss(examples.of))
    return { ...common, values, isZeroOne: metric.form.zeroOne === true, finish: metric.form.finish ?? finish }
  }
  return undefined
}

function filled(rows: number, of: (row: number) => number): Float64Array {
  const values = new Float64Array(rows)
  for (let row = 0; row < rows; row++) values[row] = of(row)
  return values
}
