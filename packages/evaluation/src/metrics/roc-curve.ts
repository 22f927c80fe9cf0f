import type { ClassExamples } from '../predictions/examples.ts'
import { eachCutoff, totals } from './cutoffs.ts'
import { rankingOf } from './ranking.ts'
import { type Thinned, thinned } from './thinned.ts'

/** One point of a ROC curve: the rates when every score of at least `threshold` counts as positive. */
export interface RocPoint {
  readonly threshold: number
  readonly falsePositiveRate: number
  readonly truePositiveRate: number
}

/**
 * The ROC curve from (0, 0) to (1, 1), one point for each distinct score, thinned to at most `mostPoints` (3 or more) of them.
 * Empty when only one class occurs.
 */
export function rocCurve(examples: ClassExamples, mostPoints = 200): RocPoint[] {
  const ranking = rankingOf(examples)
  const [positives, negatives] = totals(ranking, ranking.weight)
  if (positives === 0 || negatives === 0) return []
  const kept: Thinned<RocPoint> = thinned(examples.rows, mostPoints - 1)
  eachCutoff(ranking, ranking.weight, (hits, alarms, place) =>
    kept.offer(examples.rows - place, hits + alarms >= positives + negatives, () => ({
      threshold: examples.score?.[ranking.order[place] ?? -1] ?? Number.NaN,
      falsePositiveRate: alarms / negatives,
      truePositiveRate: hits / positives
    }))
  )
  return [{ threshold: Number.POSITIVE_INFINITY, falsePositiveRate: 0, truePositiveRate: 0 }, ...kept.points]
}
