import { mean } from '@gauntlet/stats'
import type { ClassExamples } from './examples.ts'
import { type Measured, measured, undefinedBecause } from './measured.ts'

/**
 * The mean of −ln(probability given to the class that came true). A probability of 0 counts as the rounding unit of a float64
 * (2.2e-16), as scikit-learn clips it, so the worst row costs 36.04. Exists for one class too: the positive class is known.
 */
export function logLoss(examples: ClassExamples): Measured {
  if (examples.rows === 0) return undefinedBecause('there are no rows')
  return measured(mean(examples.rows, rowLosses(examples)))
}

/** −ln(probability given to the class that came true), of one row. */
export function rowLosses({ actual, score, positive }: ClassExamples): (row: number) => number {
  if (score === undefined || positive === undefined)
    throw new Error('Could not compute the log loss: there is no score, or no positive class')
  return row => {
    const probability = score[row] ?? Number.NaN
    return -Math.log(clipped(actual[row] === positive ? probability : 1 - probability))
  }
}

function clipped(probability: number): number {
  return Math.min(1 - Number.EPSILON, Math.max(Number.EPSILON, probability))
}
