import type { ClassExamples, ValueExamples } from '../predictions/examples.ts'
import { type Measured, measured, undefinedBecause } from './measured.ts'
import type { Form } from './metric.ts'
import { weightedMean } from './weighted-mean.ts'

export type MeanForm<Examples> = Extract<Form<Examples>, { of: 'mean' }>

/** A metric that is a mean, of examples with the weights that they have. `lacking` says why a row may have no value. */
export function measureMean<Examples extends ClassExamples | ValueExamples>(
  form: MeanForm<Examples>,
  examples: Examples,
  lacking?: string
): Measured {
  const { rows, weight } = examples
  if (rows === 0 || weight?.every(one => one === 0)) return undefinedBecause('there are no rows')
  const value = meanOf(form, examples, weight)
  if (lacking === undefined || !Number.isNaN(value)) return measured(value)
  const loss = form.loss(examples)
  for (let row = 0; row < rows; row++) if (weight?.[row] !== 0 && Number.isNaN(loss(row))) return undefinedBecause(lacking)
  return measured(value)
}

/** The metric as a function of weights. What each row loses is computed once. */
export function prepareMean<Examples extends ClassExamples | ValueExamples>(
  form: MeanForm<Examples>,
  examples: Examples
): (weights: Float64Array) => number {
  const loss = form.loss(examples)
  const losses = new Float64Array(examples.rows)
  for (let row = 0; row < losses.length; row++) losses[row] = loss(row)
  return weights =>
    finished(
      form,
      weightedMean(losses.length, row => losses[row] ?? Number.NaN, weights)
    )
}

function meanOf<Examples extends ClassExamples | ValueExamples>(
  form: MeanForm<Examples>,
  examples: Examples,
  weight: Float64Array | undefined
): number {
  return finished(form, weightedMean(examples.rows, form.loss(examples), weight))
}

function finished<Examples>({ finish }: MeanForm<Examples>, mean: number): number {
  return finish === undefined ? mean : finish(mean)
}
