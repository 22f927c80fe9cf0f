import { mean, sum } from '@gauntlet/stats'
import type { ValueExamples } from './examples.ts'
import { type Measured, measured, undefinedBecause } from './measured.ts'

/** Root mean squared error, in the unit of the label. */
export function rmse(examples: ValueExamples): Measured {
  if (examples.rows === 0) return undefinedBecause('there are no rows')
  return measured(Math.sqrt(mean(examples.rows, row => errorAt(examples, row) ** 2)))
}

/** Mean absolute error, in the unit of the label. */
export function mae(examples: ValueExamples): Measured {
  if (examples.rows === 0) return undefinedBecause('there are no rows')
  return measured(mean(examples.rows, row => Math.abs(errorAt(examples, row))))
}

/**
 * The coefficient of determination: 1 − (squared errors) / (squared distances from the mean label).
 *
 * With labels that are all the same it is 1 for perfect predictions and 0 otherwise, as in scikit-learn; sameness is decided on
 * the labels, where scikit-learn decides on distances that rounding can make larger than 0. One row has no spread: undefined.
 */
export function r2(examples: ValueExamples): Measured {
  const { rows, actual } = examples
  if (rows < 2) return undefinedBecause('R² needs at least two rows')
  const errors = sum(rows, row => errorAt(examples, row) ** 2)
  if (actual.every(value => value === actual[0])) {
    return measured(errors === 0 ? 1 : 0, 'all labels are the same, so R² is 1 for perfect predictions and 0 for any others')
  }
  const centre = mean(rows, row => actual[row] ?? Number.NaN)
  const distance = (row: number) => (actual[row] ?? Number.NaN) - centre
  // The second term is what rounding the centre adds (Chan, Golub & LeVeque 1983).
  const spread = sum(rows, row => distance(row) ** 2) - sum(rows, distance) ** 2 / rows
  // Distances so small that their squares vanish: the ratio says nothing.
  if (spread <= 0) return undefinedBecause('the labels are too close together for their spread to be computed')
  return measured(1 - errors / spread)
}

/** Label minus prediction of one row. */
export function errorAt({ actual, predicted }: ValueExamples, row: number): number {
  return (actual[row] ?? Number.NaN) - (predicted[row] ?? Number.NaN)
}
