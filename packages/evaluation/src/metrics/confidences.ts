import { mostProbable } from '../predictions/class-scores.ts'
import type { ClassExamples } from '../predictions/examples.ts'

/** What a model says of how likely something is, and whether it came true, a row each. */
export interface Confidences {
  /** Between 0 and 1. */
  readonly said: Float64Array
  /** 1 where it came true. */
  readonly came: Uint8Array
}

const known = new WeakMap<ClassExamples, Confidences>()

/**
 * Of two classes the probability of the positive one. Of more the largest probability of the row, and whether its class is the label
 * (the first of equally probable classes). Computed once for the same examples.
 */
export function confidencesOf(examples: ClassExamples): Confidences {
  const found = known.get(examples) ?? (examples.classes.length > 2 ? ofTopClass(examples) : ofPositive(examples))
  known.set(examples, found)
  return found
}

function ofPositive({ rows, actual, score, positive }: ClassExamples): Confidences {
  if (score === undefined || positive === undefined)
    throw new Error('Could not compare probabilities with labels: there is no score, or no positive class')
  const came = new Uint8Array(rows)
  for (let row = 0; row < rows; row++) came[row] = actual[row] === positive ? 1 : 0
  return { said: score, came }
}

function ofTopClass({ rows, actual, scores }: ClassExamples): Confidences {
  if (scores === undefined) throw new Error('Could not compare probabilities with labels: there are no probabilities by class')
  const top = mostProbable(scores, rows)
  const said = new Float64Array(rows)
  for (let row = 0; row < rows; row++) said[row] = scores[top[row] ?? -1]?.[row] ?? Number.NaN
  const came = new Uint8Array(rows)
  for (let row = 0; row < rows; row++) came[row] = top[row] === actual[row] ? 1 : 0
  return { said, came }
}
