import cdf from '@stdlib/stats-base-dists-normal-cdf'
import quantile from '@stdlib/stats-base-dists-normal-quantile'

/** The probability that a standard normal variable is `z` or less. */
export function normalCdf(z: number): number {
  return cdf(z, 0, 1)
}

/** The probability that a standard normal variable is `z` or more, precise far out too. */
export function normalTail(z: number): number {
  return cdf(-z, 0, 1)
}

/** The value below which a standard normal variable lies with this probability. */
export function normalQuantile(probability: number): number {
  return quantile(probability, 0, 1)
}

/** How many standard errors lie on either side of an estimate in an interval of this confidence: 1.96 for 0.95. */
export function normalReach(confidence: number): number {
  return -normalQuantile((1 - checkedConfidence(confidence)) / 2)
}

/** @throws RangeError where it is not strictly between 0 and 1. */
export function checkedConfidence(confidence: number): number {
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`A confidence of ${confidence} is not between 0 and 1`)
  return confidence
}
