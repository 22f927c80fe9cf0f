import type { ClassExamples } from '../predictions/examples.ts'
import { eachCutoff, totals } from './cutoffs.ts'
import { type Measured, measured, undefinedBecause } from './measured.ts'
import { inOrder, type Ranking, rankingOf } from './ranking.ts'

/**
 * The mean of the precisions at each cutoff, weighted by how much recall each one adds: the area under the steps of the precision-recall
 * curve, without interpolation. Rows with equal scores are cut off together. 0 without any positive, as in scikit-learn.
 */
export function averagePrecision(examples: ClassExamples): Measured {
  if (examples.rows === 0) return undefinedBecause('there are no rows')
  const ranking = rankingOf(examples)
  const [positives, negatives] = totals(ranking, ranking.weight)
  if (positives + negatives === 0) return undefinedBecause('there are no rows')
  const note = positives === 0 ? 'no label is the positive class, which counts as 0' : undefined
  return measured(steps(ranking, ranking.weight), note)
}

/** The same as a function of weights. Rows are sorted by score once. */
export function prepareAveragePrecision(examples: ClassExamples): (weights: Float64Array) => number {
  const ranking = rankingOf(examples)
  return weights => steps(ranking, inOrder(weights, ranking))
}

/** NaN of no rows. */
function steps(ranking: Ranking, weight: Float64Array | undefined): number {
  let [total, before, rows] = [0, 0, 0]
  eachCutoff(ranking, weight, (hits, alarms) => {
    total += (hits - before) * (hits / (hits + alarms))
    before = hits
    rows = hits + alarms
    return true
  })
  if (rows === 0) return Number.NaN
  return before === 0 ? 0 : Math.min(1, total / before)
}
