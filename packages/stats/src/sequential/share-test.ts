import type { ArmCounts } from './look.ts'
import { logMean } from './mixture.ts'

/** Shares q that are tested against the bound d, as multiples of it. */
const ALTERNATIVES = [0, 0.1, 0.25, 0.5]

/**
 * ln of the e-value against `the share of bad requests is at least bound`: the mean over the alternatives q < d of the likelihood ratios
 * (q ∕ d)^k · ((1 − q) ∕ (1 − d))^(n − k). 0 when there are no requests.
 */
export function shareEvidence({ total, bad }: ArmCounts, bound: number): number {
  return logMean(
    ALTERNATIVES.map(multiple => {
      const good = (total - bad) * (Math.log1p(-multiple * bound) - Math.log1p(-bound))
      return bad === 0 ? good : bad * Math.log(multiple) + good
    })
  )
}
