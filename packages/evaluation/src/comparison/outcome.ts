import { type Interval, toTwelveDigits } from '@gauntlet/stats'

/** Where a candidate stands to production. */
export type ComparisonOutcome = 'superior' | 'non-inferior' | 'inferior' | 'inconclusive'

/**
 * Judges an interval for how much better the candidate is (positive is better, whatever the metric) against a margin of at least 0.
 *
 * Superior when it lies above 0, non-inferior when above −margin, inferior when below −margin, else inconclusive. An interval that
 * begins at exactly 0 is non-inferior, also with a margin of 0: nothing in it is worse. NaN is inconclusive.
 */
export function outcomeOf({ low, high }: Interval, margin: number): ComparisonOutcome {
  const [least, most, limit] = [toTwelveDigits(low), toTwelveDigits(high), toTwelveDigits(-margin)]
  // Closed against ends that are none or stand the wrong way round, and a margin that is none.
  if (!(least <= most && limit <= 0)) return 'inconclusive'
  if (least > 0) return 'superior'
  if (least > limit || least === 0) return 'non-inferior'
  return most < limit ? 'inferior' : 'inconclusive'
}

/** The same of the plain difference, without a test: as if there were no noise. */
export function pointOutcome(gain: number, margin: number): ComparisonOutcome {
  const [found, limit] = [toTwelveDigits(gain), toTwelveDigits(-margin)]
  if (Number.isNaN(found) || !(limit <= 0)) return 'inconclusive'
  if (found > 0) return 'superior'
  return found >= limit ? 'non-inferior' : 'inferior'
}
