import type { ClassExamples } from '../predictions/examples.ts'
import { eachCutoff, totals } from './cutoffs.ts'
import { type Measured, measured, undefinedBecause } from './measured.ts'
import { inOrder, type Ranking, rankingOf } from './ranking.ts'

/**
 * How many times as many positives are among the rows with the highest scores as among all: the share of positives that this share of
 * the rows holds, divided by the share. Of rows with equal scores at its border as many count as still fit, each alike.
 */
export function lift(share: number) {
  return {
    measure: (examples: ClassExamples): Measured => {
      if (examples.rows === 0) return undefinedBecause('there are no rows')
      const ranking = rankingOf(examples)
      const [positives] = totals(ranking, ranking.weight)
      if (positives === 0) return undefinedBecause('no label is the positive class, and a lift needs some')
      return measured(gain(ranking, ranking.weight, share) / share)
    },
    prepare: (examples: ClassExamples) => {
      const ranking = rankingOf(examples)
      return (weights: Float64Array) => gain(ranking, inOrder(weights, ranking), share) / share
    }
  }
}

/** The share of positives among the rows of the highest scores. NaN without any. */
function gain(ranking: Ranking, weight: Float64Array | undefined, share: number): number {
  const [positives, negatives] = totals(ranking, weight)
  if (positives === 0) return Number.NaN
  const wanted = share * (positives + negatives)
  let [held, before, rows] = [0, 0, 0]
  eachCutoff(ranking, weight, (hits, alarms) => {
    const all = hits + alarms
    const isWithin = all <= wanted
    held = isWithin ? hits : before + ((hits - before) * (wanted - rows)) / (all - rows)
    before = hits
    rows = all
    return isWithin
  })
  return Math.min(1, held / positives)
}
