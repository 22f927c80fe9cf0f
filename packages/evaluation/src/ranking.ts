import type { ClassExamples } from './examples.ts'
import { type Measured, measured, undefinedBecause } from './measured.ts'

/** One point of a ROC curve: the rates when every score of at least `threshold` counts as positive. */
export interface RocPoint {
  readonly threshold: number
  readonly falsePositiveRate: number
  readonly truePositiveRate: number
}

/**
 * The area under the ROC curve: the probability that a random positive scores above a random negative, where a tie counts half
 * (Hanley & McNeil 1982). It does not exist when only one class occurs.
 */
export function rocAuc(examples: ClassExamples): Measured {
  const { positives, negatives } = scoresByClass(examples)
  if (examples.rows === 0) return undefinedBecause('there are no rows')
  if (positives.length === 0) return undefinedBecause('no label is the positive class, and ROC AUC needs both classes')
  if (negatives.length === 0) return undefinedBecause('every label is the positive class, and ROC AUC needs both classes')
  // Counted in halves, so that the sum stays a whole number and exact up to 2^53.
  let halves = 0
  let below = 0
  let upTo = 0
  for (const score of positives) {
    while (below < negatives.length && (negatives[below] ?? 0) < score) below++
    upTo = Math.max(upTo, below)
    while (upTo < negatives.length && negatives[upTo] === score) upTo++
    halves += below + upTo
  }
  return measured(halves / 2 / positives.length / negatives.length)
}

/**
 * The ROC curve from (0, 0) to (1, 1), one point for each distinct score, thinned to at most `mostPoints` (3 or more) of them.
 * Empty when only one class occurs.
 */
export function rocCurve(examples: ClassExamples, mostPoints = 200): RocPoint[] {
  const { positives, negatives } = scoresByClass(examples)
  if (positives.length === 0 || negatives.length === 0) return []
  const step = Math.ceil(examples.rows / (mostPoints - 2))
  const points: RocPoint[] = [{ threshold: Number.POSITIVE_INFINITY, falsePositiveRate: 0, truePositiveRate: 0 }]
  let hits = 0
  let alarms = 0
  let shown = 0
  while (hits < positives.length || alarms < negatives.length) {
    const threshold = Math.max(positives.at(-1 - hits) ?? Number.NEGATIVE_INFINITY, negatives.at(-1 - alarms) ?? Number.NEGATIVE_INFINITY)
    while (hits < positives.length && positives.at(-1 - hits) === threshold) hits++
    while (alarms < negatives.length && negatives.at(-1 - alarms) === threshold) alarms++
    if (hits + alarms - shown < step && hits + alarms < examples.rows) continue
    shown = hits + alarms
    points.push({ threshold, falsePositiveRate: alarms / negatives.length, truePositiveRate: hits / positives.length })
  }
  return points
}

interface ScoresByClass {
  readonly positives: Float64Array
  readonly negatives: Float64Array
}

/** Sorting three million scores takes half a second, and the area, the curve and the histogram of the same examples need it. */
const sorted = new WeakMap<ClassExamples, ScoresByClass>()

/** Scores of the positive class and of all others, each in ascending order. Computed once for the same examples. */
export function scoresByClass(examples: ClassExamples): ScoresByClass {
  const found = sorted.get(examples) ?? sortByClass(examples)
  sorted.set(examples, found)
  return found
}

function sortByClass({ rows, actual, score, positive }: ClassExamples): ScoresByClass {
  if (score === undefined || positive === undefined) throw new Error('Could not rank scores: there is no score, or no positive class')
  let count = 0
  for (let row = 0; row < rows; row++) if (actual[row] === positive) count++
  const positives = new Float64Array(count)
  const negatives = new Float64Array(rows - count)
  let seen = 0
  for (let row = 0; row < rows; row++) {
    const value = score[row] ?? Number.NaN
    if (actual[row] === positive) positives[seen++] = value
    else negatives[row - seen] = value
  }
  return { positives: positives.sort(), negatives: negatives.sort() }
}
