import type { ClassExamples, ValueExamples } from '../predictions/examples.ts'
import { prepareMean } from './mean-form.ts'
import type { ClassificationMetric, RegressionMetric } from './metric.ts'
import { tallyWith } from './tally.ts'

/** Any metric of classification as a function of a weight for each row: what `measure` gives of examples with these weights, else NaN. */
export function prepareClasses({ form }: ClassificationMetric, examples: ClassExamples): (weights: Float64Array) => number {
  if (form.of === 'counts') return weights => form.measure(tallyWith(examples, weights), examples).value ?? Number.NaN
  return form.of === 'mean' ? prepareMean(form, examples) : form.prepare(examples)
}

/** The same for regression. */
export function prepareValues({ form }: RegressionMetric, examples: ValueExamples): (weights: Float64Array) => number {
  if (form.of === 'counts') throw new Error('Could not prepare a metric of numbers: numbers are not counted')
  return form.of === 'mean' ? prepareMean(form, examples) : form.prepare(examples)
}
