import type { Ranking } from './ranking.ts'

/**
 * Goes through the places where a threshold could lie, from the highest score down: after each group of equal scores, with the weight of
 * positives and of negatives that score at least as high, and the last place of the group. Rows without weight make no cutoff.
 */
export function eachCutoff(
  { rises, positive }: Pick<Ranking, 'rises' | 'positive'>,
  weight: Float64Array | undefined,
  visit: (positives: number, negatives: number, place: number) => boolean | undefined
): void {
  let [positives, negatives] = [0, 0]
  let isNew = false
  for (let place = rises.length - 1; place >= 0; place--) {
    const size = weight === undefined ? 1 : (weight[place] ?? 0)
    if (size > 0) {
      isNew = true
      if (positive[place] === 1) positives += size
      else negatives += size
    }
    if (rises[place] === 1 && isNew) {
      isNew = false
      if (visit(positives, negatives, place) === false) return
    }
  }
}

/** The weight of all positives and of all negatives, added up in the order of the cutoffs. */
export function totals({ positive }: Pick<Ranking, 'positive'>, weight: Float64Array | undefined): readonly [number, number] {
  let [positives, negatives] = [0, 0]
  for (let place = positive.length - 1; place >= 0; place--) {
    const size = weight === undefined ? 1 : (weight[place] ?? 0)
    if (positive[place] === 1) positives += size
    else negatives += size
  }
  return [positives, negatives]
}
