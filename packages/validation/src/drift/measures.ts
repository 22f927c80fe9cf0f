import {
  homogeneity,
  jensenShannonDistance,
  kolmogorovSmirnovP,
  lInfinityDistance,
  populationStabilityIndex,
  quantileGroups
} from '@gauntlet/stats'
import type { DriftMethod } from '../suite/drift-checks.ts'
import type { Pair, PairedCategories, PairedNumbers } from './paired.ts'

/** A statistic that can decide. */
export type Statistic = Exclude<DriftMethod, 'auto'>

/** How far apart two distributions are, by every statistic there is for them. */
export interface Measures {
  readonly effects: ReadonlyMap<Statistic, number>
  /** Of the distance between the distribution functions; of categories there is none. */
  readonly ksP: number | undefined
  /** Of equal shares of the bins or categories. */
  readonly chiSquareP: number
  /** Values on either side. */
  readonly values: Pair
  readonly exact: boolean
}

/** Bins of the PSI and of the other statistics over shares: deciles of the reference. */
const BINS = 10
/** Categories that either side is expected to have fewer rows of are pooled before the chi-square test (Cochran 1954). */
const LEAST_EXPECTED = 5

/** Of numbers. What is missing is a bin of its own for PSI, Jensen-Shannon, L-infinity and chi-square; the others see values alone. */
export function numberMeasures(numbers: PairedNumbers, missing: Pair): Measures {
  const values = {
    reference: total(numbers.bins.map(bin => bin.reference)),
    current: total(numbers.bins.map(bin => bin.current)) + numbers.below + numbers.above
  }
  const shares = overShares([...deciles(numbers), missing])
  return {
    effects: new Map<Statistic, number>([['ks', numbers.distance], ['wasserstein', numbers.wasserstein], ...shares.effects]),
    ksP: kolmogorovSmirnovP(numbers.distance, values.reference, values.current),
    chiSquareP: shares.p,
    values,
    exact: numbers.exact
  }
}

/** Of categories. What is missing is a category of its own. */
export function categoryMeasures({ categories, others }: PairedCategories, missing: Pair): Measures {
  const all = [...categories, others]
  const { effects, p } = overShares([...all, missing])
  return {
    effects: new Map(effects),
    ksP: undefined,
    chiSquareP: p,
    values: { reference: total(all.map(pair => pair.reference)), current: total(all.map(pair => pair.current)) },
    exact: true
  }
}

/** What a statistic is judged by: its p value, where it has one of its own, else that of a test of the same question. */
export function pOf(statistic: Statistic, { ksP, chiSquareP }: Measures): number {
  return (statistic === 'ks' || statistic === 'wasserstein') && ksP !== undefined ? ksP : chiSquareP
}

/**
 * The fine bins as at most ten of about equal counts in the reference. What lies beyond the reference joins the first and the last,
 * unless that is a single value: nothing else belongs to it.
 */
function deciles({ bins, below, above }: PairedNumbers): Pair[] {
  const groups = quantileGroups(
    bins.map(bin => bin.reference),
    BINS
  )
  const pairs: { reference: number; current: number }[] = []
  const sizes: number[] = []
  for (const [index, { reference, current }] of bins.entries()) {
    const group = groups[index] ?? 0
    const pair = pairs[group] ?? { reference: 0, current: 0 }
    pairs[group] = { reference: pair.reference + reference, current: pair.current + current }
    sizes[group] = (sizes[group] ?? 0) + 1
  }
  const beyond = (current: number, end: number) => {
    const pair = pairs[end]
    if (pair === undefined || sizes[end] === 1) return [{ reference: 0, current }]
    pair.current += current
    return []
  }
  const outer = [...beyond(below, 0), ...beyond(above, pairs.length - 1)]
  return [...pairs, ...outer]
}

function overShares(pairs: readonly Pair[]): { effects: [Statistic, number][]; p: number } {
  const seen = pairs.filter(({ reference, current }) => reference + current > 0)
  const [reference, current] = [seen.map(pair => pair.reference), seen.map(pair => pair.current)]
  const { cramersV, p } = homogeneity(reference, current, LEAST_EXPECTED)
  return {
    effects: [
      ['psi', populationStabilityIndex(reference, current)],
      ['js', jensenShannonDistance(reference, current)],
      ['chi-square', cramersV],
      ['l-infinity', lInfinityDistance(reference, current)]
    ],
    p
  }
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0)
}
