import type { Form } from '../metrics/metric.ts'
import { tallyWith } from '../metrics/tally.ts'
import type { ClassExamples } from '../predictions/examples.ts'

/** A metric as a function of a weight for each row. NaN where it does not exist. */
export type WeightedMetric = (weights: Float64Array) => number

/** A metric of classification, of whatever form. */
export function weightedClassMetric(form: Form<ClassExamples>, examples: ClassExamples): WeightedMetric {
  if (form.of !== 'counts') return weightedMetric(form, examples)
  return weights => form.measure(tallyWith(examples, weights), examples).value ?? Number.NaN
}

/** A metric that is a mean over rows or has to be computed again. */
export function weightedMetric<Examples extends { readonly rows: number }>(form: Form<Examples>, examples: Examples): WeightedMetric {
  if (form.of === 'counts') throw new Error('Could not weigh a metric of counts: there are no classes')
  if (form.of !== 'mean') return form.prepare(examples)
  const { loss, finish = (mean: number) => mean } = form
  const losses = new Float64Array(examples.rows)
  const lossOf = loss(examples)
  for (let row = 0; row < losses.length; row++) losses[row] = lossOf(row)
  return weights => {
    let [total, whole] = [0, 0]
    for (let row = 0; row < losses.length; row++) {
      const weight = weights[row] ?? 0
      total += weight * (losses[row] ?? 0)
      whole += weight
    }
    return finish(total / whole)
  }
}
