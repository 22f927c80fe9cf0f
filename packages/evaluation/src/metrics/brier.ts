import type { ClassExamples } from '../predictions/examples.ts'
import type { MeanForm } from './mean-form.ts'
import { ofTrueClass } from './true-class.ts'

/**
 * The mean squared distance between probabilities and what came true (Brier 1950): of the positive class where there are two classes,
 * added up over all classes where there are more, as in scikit-learn. So it lies between 0 and 1, or 0 and 2.
 */
export const brier: MeanForm<ClassExamples> = { of: 'mean', loss: distances }

function distances(examples: ClassExamples): (row: number) => number {
  const { actual, scores } = examples
  if (scores === undefined) {
    const probability = ofTrueClass(examples)
    return row => (1 - probability(row)) ** 2
  }
  const half = scores.length === 2 ? 0.5 : 1
  return row => {
    let total = 0
    for (let code = 0; code < scores.length; code++) total += ((scores[code]?.[row] ?? Number.NaN) - (actual[row] === code ? 1 : 0)) ** 2
    return half * total
  }
}
