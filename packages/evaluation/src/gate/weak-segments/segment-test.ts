import { fisherLess, meanTest } from '@gauntlet/stats'
import type { RowOutcomes } from './outcomes.ts'
import type { Total } from './totals.ts'

/** What a segment and the rest have, and how likely the segment would be as much worse by chance. */
export interface Compared {
  readonly mean: number
  readonly rest: number
  /** One-sided. */
  readonly p: number
}

/**
 * Tests whether a segment is worse than the rest: Fisher's exact test of 0 and 1, else Welch's test of means. With weights Welch's
 * test of weighted means, with the effective number of rows (Kish) in place of their number.
 */
export function compared(segment: Total, others: Total, centre: number, { isZeroOne, weight, better }: RowOutcomes): Compared {
  const [mean, rest] = [centre + segment.value / segment.weight, centre + others.value / others.weight]
  if (isZeroOne && weight === undefined) {
    const [ours, theirs] = [segment, others].map(({ rows, value }) => ({ hits: Math.round(value + rows * centre), trials: rows }))
    if (ours === undefined || theirs === undefined) return { mean, rest, p: 1 }
    return { mean, rest, p: better === 'higher' ? fisherLess(ours, theirs) : fisherLess(theirs, ours) }
  }
  const [one, other] = [varianceOfMean(segment), varianceOfMean(others)]
  const square = one + other
  const [n, m] = [effective(segment), effective(others)]
  const degrees = square === 0 ? n + m - 2 : square ** 2 / (one ** 2 / (n - 1) + other ** 2 / (m - 1))
  const { pLess, pGreater } = meanTest(mean - rest, Math.sqrt(square), degrees)
  const p = better === 'higher' ? pLess : pGreater
  return { mean, rest, p: Number.isNaN(p) ? 1 : p }
}

/** How such a test is called. */
export function methodOf({ isZeroOne, weight }: RowOutcomes): string {
  if (weight !== undefined) return "one-sided Welch's test of weighted means"
  return isZeroOne ? "one-sided Fisher's exact test" : "one-sided Welch's test"
}

function effective({ weight, weight2 }: Total): number {
  return (weight * weight) / weight2
}

/** Σ w² (x − mean)² / (Σ w)², times n / (n − 1): without weights the variance of the sample divided by n. */
function varianceOfMean(total: Total): number {
  const { weight, value, weight2, value2, square2 } = total
  const mean = value / weight
  const n = effective(total)
  // Rounding may take a spread of nothing below 0.
  return (Math.max(0, square2 - 2 * mean * value2 + mean * mean * weight2) / (weight * weight)) * (n / (n - 1))
}
