import type { ClassExamples } from '../predictions/examples.ts'

/** The probability given to the class that came true, of one row: by its column, or by the score of the positive class. */
export function ofTrueClass({ actual, score, scores, positive }: ClassExamples): (row: number) => number {
  if (scores !== undefined) return row => scores[actual[row] ?? -1]?.[row] ?? Number.NaN
  if (score === undefined || positive === undefined)
    throw new Error('Could not look up probabilities: there is no score, or no positive class')
  return row => {
    const probability = score[row] ?? Number.NaN
    return actual[row] === positive ? probability : 1 - probability
  }
}
