import { normalCdf, normalQuantile } from '../distributions/normal.ts'
import { acceleration, type LeaveOneOut } from './acceleration.ts'
import { quantile } from './quantile.ts'

export interface Interval {
  readonly low: number
  readonly high: number
}

export interface BootstrapInterval extends Interval {
  readonly method: 'BCa' | 'percentile'
  /** Why it is not the one that was asked for. */
  readonly note?: string
}

/** The middle of the replicates: as much as `confidence` (such as 0.95) of them, cut off alike at both ends. Throws for none. */
export function percentileInterval(replicates: Float64Array, confidence: number): BootstrapInterval {
  const tail = (1 - confidence) / 2
  return { ...between(replicates, tail, 1 - tail), method: 'percentile' }
}

/**
 * The bias-corrected and accelerated interval (Efron 1987): the percentile interval with its ends moved for a median and a spread
 * that change with the value.
 *
 * The bias is Φ⁻¹ of the share of replicates below the estimate, those equal to it counted half, as in SciPy. It is the percentile
 * interval, and says so, where that share is 0 or 1, and where leaving out rows changes nothing or leaves nothing defined.
 */
export function bcaInterval(
  estimate: number,
  replicates: Float64Array,
  leaveOneOut: readonly LeaveOneOut[],
  confidence: number
): BootstrapInterval {
  const bias = normalQuantile(shareBelow(replicates, estimate))
  const skew = acceleration(leaveOneOut)
  const instead = (note: string): BootstrapInterval => ({ ...percentileInterval(replicates, confidence), note })
  if (!Number.isFinite(bias)) return instead('all resamples lie on one side of the estimate, so there is no BCa interval')
  if (skew === undefined) return instead('leaving out single rows gives no acceleration, so there is no BCa interval')
  const tail = normalQuantile((1 - confidence) / 2)
  const stretch = (z: number) => 1 - skew * (bias + z)
  // Beyond this pole the correction turns the ends around.
  if (stretch(tail) <= 0 || stretch(-tail) <= 0) return instead('the acceleration is too large for a BCa interval')
  const moved = (z: number) => normalCdf(bias + (bias + z) / stretch(z))
  return { ...between(replicates, moved(tail), moved(-tail)), method: 'BCa' }
}

function shareBelow(replicates: Float64Array, estimate: number): number {
  let halves = 0
  for (const value of replicates) halves += value < estimate ? 2 : value === estimate ? 1 : 0
  return halves / (2 * replicates.length)
}

function between(replicates: Float64Array, low: number, high: number): Interval {
  const sorted = replicates.toSorted()
  return { low: quantile(sorted, low), high: quantile(sorted, high) }
}
