import type { ClassExamples } from '../predictions/examples.ts'
import type { MeanForm } from './mean-form.ts'
import { ofTrueClass } from './true-class.ts'

/**
 * The mean of −ln(probability given to the class that came true). A probability of 0 counts as the rounding unit of a float64
 * (2.2e-16), as scikit-learn clips it, so the worst row costs 36.04. Exists for one class too: the positive class is known.
 */
export const logLoss: MeanForm<ClassExamples> = { of: 'mean', loss: rowLosses }

/** −ln(probability given to the class that came true), of one row. */
function rowLosses(examples: ClassExamples): (row: number) => number {
  const probability = ofTrueClass(examples)
  return row => -Math.log(clipped(probability(row)))
}

function clipped(probability: number): number {
  return Math.min(1 - Number.EPSILON, Math.max(Number.EPSILON, probability))
}
