import type { Interval } from '../bootstrap/interval.ts'
import { type Proportion, shareOf } from './proportion.ts'
import { wilson } from './wilson.ts'

/**
 * The interval of the difference of two shares, the first less the second, of independent samples such as two groups of people: put
 * together from the Wilson intervals of both (Newcombe 1998, method 10). NaN where one has no trials.
 */
export function newcombe(first: Proportion, second: Proportion, confidence: number): Interval {
  const [one, other] = [wilson(first, confidence), wilson(second, confidence)]
  const [ours, theirs] = [shareOf(first), shareOf(second)]
  return {
    low: ours - theirs - Math.hypot(ours - one.low, other.high - theirs),
    high: ours - theirs + Math.hypot(one.high - ours, theirs - other.low)
  }
}
