import { ascending } from '@gauntlet/stats'
import type { ClassExamples } from '../predictions/examples.ts'

/** Rows by ascending score. */
export interface Ranking {
  /** The rows, in that order. */
  readonly order: Int32Array
  /** By place in the order: 1 where the score is larger than the one before. */
  readonly rises: Uint8Array
  /** By place in the order: 1 where the label is the positive class. */
  readonly positive: Uint8Array
  /** By place in the order. */
  readonly weight: Float64Array | undefined
}

/** Sorting takes most of the time of everything that is computed of scores, and the same ones are asked for many times. */
const ranked = new WeakMap<ClassExamples, Ranking>()
const sorted = new WeakMap<Float64Array, Pick<Ranking, 'order' | 'rises'>>()

/** Computed once for the same examples. */
export function rankingOf(examples: ClassExamples): Ranking {
  const found = ranked.get(examples) ?? rank(examples)
  ranked.set(examples, found)
  return found
}

/** The rows by ascending score. Computed once for the same scores. */
export function orderOfScores(score: Float64Array): Int32Array {
  return sortedScores(score).order
}

/** The weights of rows by place in an order. */
export function inOrder(weights: Float64Array, { order }: Pick<Ranking, 'order'>): Float64Array {
  const placed = new Float64Array(order.length)
  for (let place = 0; place < order.length; place++) placed[place] = weights[order[place] ?? -1] ?? 0
  return placed
}

interface ScoresByClass {
  readonly positives: Float64Array
  readonly negatives: Float64Array
}

/** Scores of the positive class and of all others, each in ascending order. */
export function scoresByClass(examples: ClassExamples): ScoresByClass {
  const { order, positive } = rankingOf(examples)
  const count = positive.reduce((so, one) => so + one, 0)
  const positives = new Float64Array(count)
  const negatives = new Float64Array(order.length - count)
  let seen = 0
  for (let place = 0; place < order.length; place++) {
    const value = examples.score?.[order[place] ?? -1] ?? Number.NaN
    if (positive[place] === 1) positives[seen++] = value
    else negatives[place - seen] = value
  }
  return { positives, negatives }
}

function rank({ rows, actual, score, positive, weight }: ClassExamples): Ranking {
  if (score === undefined || positive === undefined) throw new Error('Could not rank scores: there is no score, or no positive class')
  const { order, rises } = sortedScores(score)
  const isPositive = new Uint8Array(rows)
  for (let place = 0; place < rows; place++) isPositive[place] = actual[order[place] ?? -1] === positive ? 1 : 0
  return { order, rises, positive: isPositive, weight: weight && inOrder(weight, { order }) }
}

function sortedScores(score: Float64Array): Pick<Ranking, 'order' | 'rises'> {
  const known = sorted.get(score)
  if (known !== undefined) return known
  const order = ascending(score)
  const rises = new Uint8Array(order.length)
  let before = Number.NaN
  for (let place = 0; place < order.length; place++) {
    const value = score[order[place] ?? -1] ?? Number.NaN
    rises[place] = value === before ? 0 : 1
    before = value
  }
  sorted.set(score, { order, rises })
  return { order, rises }
}
