import type { Metric } from '../../metrics/metric.ts'
import { prepareClasses, prepareValues } from '../../metrics/prepared.ts'
import type { Examples } from '../../predictions/examples.ts'

/** A metric on rows whose weights change from resample to resample. */
export interface Evaluation {
  /** NaN where it does not exist. */
  readonly weighted: (weights: Float64Array) => number
  /** Where the metric is a function of the mean of what each row loses. */
  readonly mean: { readonly loss: (row: number) => number; readonly finish: ((mean: number) => number) | undefined } | undefined
}

/** Prepares a metric for many weights of the same rows. */
export function evaluationOf(metric: Metric, examples: Examples): Evaluation {
  if (metric.kind === 'classification' && examples.kind === 'classification') {
    const { form } = metric
    const mean = form.of === 'mean' ? { loss: form.loss(examples.of), finish: form.finish } : undefined
    return { weighted: prepareClasses(metric, examples.of), mean }
  }
  if (metric.kind === 'regression' && examples.kind === 'regression') {
    const { form } = metric
    const mean = form.of === 'mean' ? { loss: form.loss(examples.of), finish: form.finish } : undefined
    return { weighted: prepareValues(metric, examples.of), mean }
  }
  throw new Error(`Could not resample a metric of ${metric.kind} on rows of ${examples.kind}`)
}
