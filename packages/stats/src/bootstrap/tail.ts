import { normalQuantile, normalTail } from '../distributions/normal.ts'

/** What a bootstrap interval was made of. */
export interface BootstrapEvidence {
  readonly estimate: number
  readonly replicates: Float64Array
  /** Of a BCa interval. Undefined for the percentile interval, which corrects nothing. */
  readonly acceleration: number | undefined
}

/**
 * The one-sided p value that what was estimated is not below `bound`: the tail of the interval whose upper end is the bound, so that it
 * is smaller than (1 − confidence) ∕ 2 where the interval lies below the bound. Of B replicates none is smaller than 1 ∕ (B + 1).
 */
export function bootstrapTail({ estimate, replicates, acceleration }: BootstrapEvidence, bound: number): number {
  const least = 1 / (replicates.length + 1)
  const percentile = 1 - Math.min(1 - least, Math.max(least, shareBelow(replicates, bound)))
  if (acceleration === undefined) return percentile
  const bias = normalQuantile(shareBelow(replicates, estimate))
  const moved = normalQuantile(1 - percentile) - bias
  // Beyond this pole the correction turns the ends around.
  if (!Number.isFinite(bias) || 1 + acceleration * moved <= 0) return percentile
  const tail = normalTail(moved / (1 + acceleration * moved) - bias)
  return Math.min(1 - least, Math.max(least, tail))
}

/** Those equal to the bound counted half. */
function shareBelow(replicates: Float64Array, bound: number): number {
  let halves = 0
  for (const value of replicates) halves += value < bound ? 2 : value === bound ? 1 : 0
  return halves / (2 * replicates.length)
}
