import type { Interval } from '../bootstrap/interval.ts'
import { studentReach, studentTail } from '../distributions/student.ts'

/** What is known of a mean, or of a difference of means, by Student's distribution. */
export interface MeanTest {
  readonly mean: number
  readonly standardError: number
  /** Degrees of freedom; not whole for Welch's test. */
  readonly degrees: number
  readonly t: number
  /** Two-sided: that the mean is not `against`. */
  readonly p: number
  /** One-sided: that the mean is less than `against`. Small where it is. */
  readonly pLess: number
  /** One-sided: that the mean is greater than `against`. */
  readonly pGreater: number
  readonly interval: Interval
}

export interface MeanTestOptions {
  /** Of the interval, two-sided; 0.95. */
  readonly confidence?: number
  /** What the mean is tested against; 0. Minus a margin for non-inferiority. */
  readonly against?: number
}

/**
 * The test of an estimate with a standard error. NaN where one of the numbers is, or where there are no degrees of freedom.
 *
 * Without any spread the standard error is 0 and the interval is the estimate: t is 0 and p 1 where that is what it is tested against,
 * else t is infinite and p 0, as SciPy has it. How few rows are too few for that is for the caller to say.
 */
export function meanTest(mean: number, standardError: number, degrees: number, options: MeanTestOptions = {}): MeanTest {
  const { confidence = 0.95, against = 0 } = options
  const t = mean === against && standardError === 0 ? 0 : (mean - against) / standardError
  if (!(degrees > 0) || Number.isNaN(t)) return unknown(mean, standardError, degrees)
  const reach = studentReach(confidence, degrees) * standardError
  const pGreater = t === 0 ? 0.5 : studentTail(t, degrees)
  const pLess = t === 0 ? 0.5 : studentTail(-t, degrees)
  return {
    mean,
    standardError,
    degrees,
    t,
    p: Math.min(1, 2 * Math.min(pLess, pGreater)),
    pLess,
    pGreater,
    interval: { low: mean - reach, high: mean + reach }
  }
}

function unknown(mean: number, standardError: number, degrees: number): MeanTest {
  const nan = Number.NaN
  return { mean, standardError, degrees, t: nan, p: nan, pLess: nan, pGreater: nan, interval: { low: nan, high: nan } }
}
