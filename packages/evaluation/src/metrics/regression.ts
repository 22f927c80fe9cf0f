import type { ValueExamples } from '../predictions/examples.ts'
import type { MeanForm } from './mean-form.ts'

type OfRow = (row: number) => number

/** Label minus prediction of one row. */
export function errorAt({ actual, predicted }: ValueExamples, row: number): number {
  return (actual[row] ?? Number.NaN) - (predicted[row] ?? Number.NaN)
}

/** The square of each error. */
export const squaredError = (examples: ValueExamples): OfRow => {
  return row => errorAt(examples, row) ** 2
}

/** The size of each error. */
export const absoluteError = (examples: ValueExamples): OfRow => {
  return row => Math.abs(errorAt(examples, row))
}

/**
 * The size of each error as a share of the size of the label. It does not exist where the label is 0 and the prediction is not;
 * scikit-learn divides by 2.2e-16 there.
 */
export const relativeError = (examples: ValueExamples): OfRow => {
  const size = absoluteError(examples)
  return row => {
    const label = Math.abs(examples.actual[row] ?? Number.NaN)
    const error = size(row)
    if (label === 0) return error === 0 ? 0 : Number.NaN
    return error / Math.max(label, Number.EPSILON)
  }
}

/** The size of each error as a share of the mean size of label and prediction, 0 to 2. Where both are 0 it is 0. */
export const symmetricError = (examples: ValueExamples): OfRow => {
  const size = absoluteError(examples)
  return row => {
    const error = size(row)
    if (error === 0) return 0
    return (2 * error) / (Math.abs(examples.actual[row] ?? Number.NaN) + Math.abs(examples.predicted[row] ?? Number.NaN))
  }
}

/** The square of the difference of logarithms, ln(1 + value). It does not exist at −1 or below. */
export const squaredLogError = ({ actual, predicted }: ValueExamples): OfRow => {
  const logarithm = (value = Number.NaN) => (value > -1 ? Math.log1p(value) : Number.NaN)
  return row => (logarithm(actual[row]) - logarithm(predicted[row])) ** 2
}

/** What a forecast of a quantile loses: errors above it count as the quantile, those below as the rest (Koenker & Bassett 1978). */
export function pinballLoss(quantile: number): MeanForm<ValueExamples>['loss'] {
  return examples => row => {
    const error = errorAt(examples, row)
    return error >= 0 ? quantile * error : (quantile - 1) * error
  }
}
