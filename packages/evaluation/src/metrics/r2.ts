import type { ValueExamples } from '../predictions/examples.ts'
import { type Measured, measured, undefinedBecause } from './measured.ts'
import { squaredError } from './regression.ts'
import { weightedSum } from './weighted-mean.ts'

/**
 * The coefficient of determination: 1 − (squared errors) / (squared distances from the mean label).
 *
 * With labels that are all the same it is 1 for perfect predictions and 0 otherwise, as in scikit-learn; sameness is decided on
 * the labels, where scikit-learn decides on distances that rounding can make larger than 0. One row has no spread: undefined.
 */
export function r2(examples: ValueExamples): Measured {
  return weightedR2(examples)(examples.weight ?? new Float64Array(examples.rows).fill(1))
}

/** The same as a function of weights. */
export function prepareR2(examples: ValueExamples): (weights: Float64Array) => number {
  const found = weightedR2(examples)
  return weights => found(weights).value ?? Number.NaN
}

/** A bootstrap asks for it thousands of times, and so nothing is called and nothing is allocated for each row then. */
function weightedR2(examples: ValueExamples): (weights: Float64Array) => Measured {
  const { rows, actual } = examples
  const errorOf = squaredError(examples)
  const errors = new Float64Array(rows)
  for (let row = 0; row < rows; row++) errors[row] = errorOf(row)
  return weights => {
    const { counted, isConstant } = spreadOf(actual, weights)
    if (counted < 2) return undefinedBecause('R² needs at least two rows')
    const lost = weightedSum(errors, weights)
    if (isConstant) return measured(lost === 0 ? 1 : 0, 'all labels are the same, so R² is 1 for perfect predictions and 0 for any others')
    const size = weightedSum(undefined, weights)
    const centre = weightedSum(actual, weights) / size
    const spread = squaredDistances(actual, weights, centre, size)
    // Distances so small that their squares vanish: the ratio says nothing.
    if (spread <= 0) return undefinedBecause('the labels are too close together for their spread to be computed')
    return measured(1 - lost / spread)
  }
}

/** The rounding errors of both sums are carried along, as `weightedSum` does. */
function squaredDistances(actual: Float64Array, weights: Float64Array, centre: number, size: number): number {
  let [squares, lostSquares, distances, lostDistances] = [0, 0, 0, 0]
  for (let row = 0; row < weights.length; row++) {
    const weight = weights[row] ?? 0
    if (weight === 0) continue
    const distance = (actual[row] ?? Number.NaN) - centre
    const square = weight * distance ** 2
    const moreSquares = squares + square
    const grown = moreSquares - squares
    lostSquares += squares - (moreSquares - grown) + (square - grown)
    squares = moreSquares
    const term = weight * distance
    const moreDistances = distances + term
    const moved = moreDistances - distances
    lostDistances += distances - (moreDistances - moved) + (term - moved)
    distances = moreDistances
  }
  // The second term is what rounding the centre adds (Chan, Golub & LeVeque 1983).
  return squares + lostSquares - (distances + lostDistances) ** 2 / size
}

/** How many rows count at all, and whether their labels are all the same. */
function spreadOf(actual: Float64Array, weights: Float64Array): { readonly counted: number; readonly isConstant: boolean } {
  let counted = 0
  let first = Number.NaN
  let isConstant = true
  for (let row = 0; row < weights.length; row++) {
    if (weights[row] === 0) continue
    const label = actual[row] ?? Number.NaN
    if (counted === 0) first = label
    else if (label !== first) isConstant = false
    counted++
  }
  return { counted, isConstant }
}
