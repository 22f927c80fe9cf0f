import type { ClassExamples } from '../predictions/examples.ts'
import { eachCutoff, totals } from './cutoffs.ts'
import { type Measured, measured, undefinedBecause } from './measured.ts'
import { inOrder, type Ranking, rankingOf } from './ranking.ts'

/**
 * The area under the ROC curve: the probability that a random positive scores above a random negative, where a tie counts half
 * (Hanley & McNeil 1982). It does not exist when only one class occurs.
 */
export function rocAuc(examples: ClassExamples): Measured {
  return bothClasses(examples, 'ROC AUC', ranking => area(ranking, ranking.weight))
}

/** The same as a function of weights. Rows are sorted by score once. */
export function prepareRocAuc(examples: ClassExamples): (weights: Float64Array) => number {
  const ranking = rankingOf(examples)
  return weights => area(ranking, inOrder(weights, ranking))
}

/**
 * The area up to a false positive rate, standardised so that chance is 0.5 and the best there can be is 1 (McClish 1989). The curve is
 * straight between its points. As in scikit-learn it lies below 0.5 where the model is worse than chance.
 */
export function partialRocAuc(most: number) {
  return {
    measure: (examples: ClassExamples): Measured =>
      bothClasses(examples, 'partial ROC AUC', ranking => partialArea(ranking, ranking.weight, most)),
    prepare: (examples: ClassExamples) => {
      const ranking = rankingOf(examples)
      return (weights: Float64Array) => partialArea(ranking, inOrder(weights, ranking), most)
    }
  }
}

/** A value that needs positives and negatives, or why there is none. */
function bothClasses(examples: ClassExamples, name: string, value: (ranking: Ranking) => number): Measured {
  if (examples.rows === 0) return undefinedBecause('there are no rows')
  const ranking = rankingOf(examples)
  const [positives, negatives] = totals(ranking, ranking.weight)
  if (positives === 0) return undefinedBecause(`no label is the positive class, and ${name} needs both classes`)
  if (negatives === 0) return undefinedBecause(`every label is the positive class, and ${name} needs both classes`)
  return measured(value(ranking))
}

function area(ranking: Ranking, weight: Float64Array | undefined): number {
  // Counted in halves, so that the sum of unweighted rows stays a whole number and exact up to 2^53.
  let halves = 0
  let [positives, negatives] = [0, 0]
  eachCutoff(ranking, weight, (hits, alarms) => {
    halves += (alarms - negatives) * (positives + hits)
    positives = hits
    negatives = alarms
    return true
  })
  return Math.min(1, halves / 2 / positives / negatives)
}

function partialArea(ranking: Ranking, weight: Float64Array | undefined, most: number): number {
  const [allPositives, allNegatives] = totals(ranking, weight)
  if (allPositives === 0 || allNegatives === 0) return Number.NaN
  if (most === 1) return area(ranking, weight)
  let found = 0
  let [x, y] = [0, 0]
  eachCutoff(ranking, weight, (hits, alarms) => {
    const [nextX, nextY] = [alarms / allNegatives, hits / allPositives]
    const isWithin = nextX <= most
    const toX = isWithin ? nextX : most
    const toY = isWithin ? nextY : y + ((nextY - y) * (most - x)) / (nextX - x)
    found += ((toX - x) * (y + toY)) / 2
    x = toX
    y = toY
    return isWithin
  })
  const least = most ** 2 / 2
  return Math.min(1, (1 + (found - least) / (most - least)) / 2)
}
