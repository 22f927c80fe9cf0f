import { betaQuantile, incompleteBeta } from './beta.ts'
import { checkedConfidence } from './normal.ts'

/** The probability that a Student variable of so many degrees of freedom (> 0, any number) is `t` or more. NaN of NaN. */
export function studentTail(t: number, degrees: number): number {
  if (!(degrees > 0) || Number.isNaN(t)) return Number.NaN
  if (!Number.isFinite(t)) return t > 0 ? 0 : 1
  const whole = degrees + t * t
  const outside = incompleteBeta(degrees / 2, 0.5, degrees / whole, (t * t) / whole) / 2
  return t >= 0 ? outside : 1 - outside
}

/** How many standard errors lie on either side of an estimate in an interval of this confidence: 2.26 for 0.95 and 9 degrees. */
export function studentReach(confidence: number, degrees: number): number {
  const share = betaQuantile(checkedConfidence(confidence), 0.5, degrees / 2)
  return Math.sqrt((degrees * share) / (1 - share))
}
