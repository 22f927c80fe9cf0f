import type { ClassExamples } from '../predictions/examples.ts'
import { eachCutoff, totals } from './cutoffs.ts'
import { rankingOf } from './ranking.ts'
import { type Thinned, thinned } from './thinned.ts'

/** One point of a precision-recall curve: what comes of counting every score of at least `threshold` as positive. */
export interface PrecisionRecallPoint {
  readonly threshold: number
  readonly precision: number
  readonly recall: number
}

/**
 * The curve from the highest threshold to the lowest, one point for each distinct score, thinned to at most `mostPoints` (3 or more) of
 * them. Empty without any positive.
 */
export function precisionRecallCurve(examples: ClassExamples, mostPoints = 200): PrecisionRecallPoint[] {
  const ranking = rankingOf(examples)
  const [positives, negatives] = totals(ranking, ranking.weight)
  if (positives === 0) return []
  const kept: Thinned<PrecisionRecallPoint> = thinned(examples.rows, mostPoints)
  eachCutoff(ranking, ranking.weight, (hits, alarms, place) =>
    kept.offer(examples.rows - place, hits + alarms >= positives + negatives, () => ({
      threshold: examples.score?.[ranking.order[place] ?? -1] ?? Number.NaN,
      precision: hits / (hits + alarms),
      recall: hits / positives
    }))
  )
  return [...kept.points]
}
