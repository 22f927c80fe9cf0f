import { sum } from '@gauntlet/stats'
import { recall } from './class-ratio.ts'
import { measured, undefinedBecause } from './measured.ts'
import { at, type Proportion, type Tally, type TallyMeasure } from './tally.ts'

/** The share of rows whose prediction is their label. */
export const accuracy: TallyMeasure = tally => {
  if (tally.rows === 0) return undefinedBecause('there are no rows')
  return measured(hitsOf(tally) / tally.rows)
}

export const accuracyProportion: Proportion = tally => [hitsOf(tally), tally.rows]

/** The plain mean of the recall over the classes that occur among labels: a class that is only predicted does not count. */
export const balancedAccuracy: TallyMeasure = tally => {
  if (tally.rows === 0) return undefinedBecause('there are no rows')
  const codes = Array.from(tally.actual.keys()).filter(code => at(tally.actual, code) > 0)
  const total = sum(codes.length, index => {
    const [part, whole] = recall.of(tally, codes[index] ?? -1)
    return part / whole
  })
  return measured(Math.min(1, total / codes.length))
}

/**
 * Matthews' correlation between labels and predictions (of any number of classes: Gorodkin 2004). 0 where labels or predictions are
 * all of one class, as in scikit-learn.
 */
export const matthewsCorrelation: TallyMeasure = tally => {
  if (tally.rows === 0) return undefinedBecause('there are no rows')
  const alone = (['labels', 'predictions'] as const).filter(side => isOneClass(side === 'labels' ? tally.actual : tally.predicted))
  if (alone.length > 0) return measured(0, `all ${alone.join(' and all ')} are of one class, which counts as 0`)
  const { rows, actual, predicted } = tally
  const dot = (a: Float64Array, b: Float64Array) => sum(a.length, code => at(a, code) * at(b, code))
  const both = hitsOf(tally) * rows - dot(actual, predicted)
  const spread = Math.sqrt(rows ** 2 - dot(predicted, predicted)) * Math.sqrt(rows ** 2 - dot(actual, actual))
  return measured(within(both / spread))
}

/** Cohen's kappa: how far labels and predictions agree beyond what their frequencies alone would bring. */
export const cohensKappa: TallyMeasure = tally => {
  if (tally.rows === 0) return undefinedBecause('there are no rows')
  const { rows, actual, predicted } = tally
  const label = onlyClass(actual)
  if (label !== undefined && label === onlyClass(predicted)) {
    return undefinedBecause('all labels and all predictions are of the same class, so there is no agreement beyond chance')
  }
  const byChance = sum(actual.length, code => (at(actual, code) * at(predicted, code)) / rows)
  return measured(within(1 - (rows - hitsOf(tally)) / (rows - byChance)))
}

function hitsOf({ hits }: Tally): number {
  return sum(hits.length, code => at(hits, code))
}

function isOneClass(counts: Float64Array): boolean {
  return onlyClass(counts) !== undefined
}

function onlyClass(counts: Float64Array): number | undefined {
  const [first, ...others] = Array.from(counts.keys()).filter(code => at(counts, code) > 0)
  return others.length === 0 ? first : undefined
}

/** A correlation is not beyond 1 by rounding. */
function within(value: number): number {
  return Math.max(-1, Math.min(1, value))
}
