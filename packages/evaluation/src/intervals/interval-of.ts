import type { ChosenMetric, Metric } from '../metrics/metric.ts'
import type { Examples } from '../predictions/examples.ts'
import { areaInterval } from './area.ts'
import { countsInterval } from './counts.ts'
import { meanInterval } from './mean.ts'
import { type IntervalOptions, type MetricInterval, noInterval } from './metric-interval.ts'
import { rowsInterval } from './rows.ts'
import { weightedClassMetric, weightedMetric } from './weighted-metric.ts'

export type { IntervalOptions, MetricInterval } from './metric-interval.ts'

/**
 * A two-sided interval for a metric on these rows, by the method that suits how the metric is put together: Wilson's for a share,
 * Student's t for a mean, DeLong's for the area under the ROC curve, and a BCa bootstrap for the rest: of the cells of the confusion
 * matrix for metrics of counts, else of rows. Rows with weights are resampled whatever the metric, and whole clusters where they are known.
 *
 * A bootstrap of a million rows takes minutes; the event loop gets its turn meanwhile, and an aborted signal ends it.
 */
export async function intervalOf(
  { metric }: Pick<ChosenMetric, 'metric'>,
  examples: Examples,
  options: IntervalOptions
): Promise<MetricInterval> {
  if (examples.of.rows === 0) return noInterval('there are no rows')
  const plain = options.cluster === undefined && examples.of.weight === undefined
  if (metric.kind === 'classification' && examples.kind === 'classification') {
    const { form } = metric
    if (plain && form.of === 'counts') return countsInterval(metric.range, form, examples.of, options)
    if (plain && form.of === 'mean') return meanInterval(form, examples.of, options)
    if (plain && form.of === 'auc') return areaInterval(examples.of, options)
    return rowsInterval(metric, weightedClassMetric(form, examples.of), examples.of, options)
  }
  if (metric.kind === 'regression' && examples.kind === 'regression') {
    const { form } = metric
    if (plain && form.of === 'mean') return meanInterval(form, examples.of, options)
    return rowsInterval(metric, weightedMetric(form, examples.of), examples.of, options)
  }
  throw new Error(`Could not tell how certain a metric is: it is ${kindOf(metric)}, and the data is for ${examples.kind}`)
}

function kindOf({ kind }: Metric): string {
  return kind === 'ready' ? 'read from a file' : `for ${kind}`
}
