import { benjaminiHochberg, kolmogorovSmirnovP } from '@gauntlet/stats'
import type { Comparison } from './comparisons.ts'

/** A comparison, weighed among all of its run. */
export interface Decided extends Comparison {
  readonly outcome: 'pass' | 'fail' | 'inconclusive'
  /** The p value after the correction; the p value itself without one. NaN where the comparison was not weighed. */
  readonly q: number
  /** Why no verdict is possible by as many rows. */
  readonly reason?: 'nothing in common' | 'too many'
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
    if (isDrift) return { ...comparison, outcome: 'fail', q }
    const reason = blindness(comparison)
    return reason === undefined ? { ...comparison, outcome: 'pass', q } : { ...comparison, outcome: 'inconclusive', q, reason }
  })
}

/**
 * What does not count as drift may still be none that was seen: sides without anything in common, which chance explains among so many
 * different values, and categories that were too many to count.
 */
function blindness({ effect, unknown = 0, statistic, threshold, rule }: Comparison): Decided['reason'] {
  if (effect <= threshold && effect + unknown > threshold) return 'too many'
  return rule.bySignificance && effect >= 1 && statistic !== 'psi' && statistic !== 'wasserstein' ? 'nothing in common' : undefined
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
