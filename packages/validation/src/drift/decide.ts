import { benjaminiHochberg, kolmogorovSmirnovP } from '@gauntlet/stats'
import type { Comparison } from './comparisons.ts'

/** A comparison, weighed among all of its run. */
export interface Decided extends Comparison {
  readonly outcome: 'pass' | 'fail' | 'inconclusive'
  /** The p value after the correction; the p value itself without one. NaN where the comparison was not weighed. */
  readonly q: number
  /** Rows that either side needs before it is judged, where it has fewer. */
  readonly needed?: number
}

/**
 * Decides all comparisons together. Pure. Those with too few rows are inconclusive and do not count among the others: too few are
 * fewer than `min-rows`, and fewer than it takes to call a change of everything significant. What is not a number is inconclusive.
 */
export function decide(comparisons: readonly Comparison[], correction: 'benjamini-hochberg' | 'none'): Decided[] {
  const tests = correction === 'none' ? 1 : comparisons.length
  const needs = comparisons.map(comparison => neededFor(comparison, tests))
  const isWeighed = (comparison: Comparison, index: number) =>
    least(comparison) >= (needs[index] ?? 0) && !Number.isNaN(comparison.effect) && !Number.isNaN(comparison.p)
  const weighed = comparisons.filter(isWeighed)
  const p = weighed.map(comparison => comparison.p)
  const adjusted = correction === 'none' ? p : benjaminiHochberg(p)
  const qOf = new Map(weighed.map((comparison, index) => [comparison, adjusted[index] ?? 1]))
  return comparisons.map((comparison, index) => {
    const q = qOf.get(comparison)
    const needed = needs[index] ?? 0
    if (q === undefined) return { ...comparison, outcome: 'inconclusive', q: Number.NaN, ...(least(comparison) < needed ? { needed } : {}) }
    const { effect, threshold, rule } = comparison
    const isDrift = (!rule.byEffect || effect > threshold) && (!rule.bySignificance || q <= rule.alpha)
    return { ...comparison, outcome: isDrift ? 'fail' : 'pass', q }
  })
}

/** The smallest distance between distribution functions that these rows could show among so many comparisons (Smirnov 1939). */
export function leastVisible({ counts, rule }: Comparison, tests: number): number {
  const together = (counts.reference * counts.current) / (counts.reference + counts.current)
  return Math.min(1, Math.sqrt(Math.log((2 * tests) / rule.alpha) / (2 * together)))
}

function least({ counts }: Comparison): number {
  return Math.min(counts.reference, counts.current)
}

function neededFor({ rule }: Comparison, tests: number): number {
  if (!rule.bySignificance) return rule.minRows
  let rows = rule.minRows
  while (kolmogorovSmirnovP(1, rows, rows) > rule.alpha / tests) rows++
  return rows
}
