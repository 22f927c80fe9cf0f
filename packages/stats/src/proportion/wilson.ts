import type { Interval } from '../bootstrap/interval.ts'
import { normalReach } from '../distributions/normal.ts'
import { type Proportion, shareOf } from './proportion.ts'

/**
 * The score interval of a share (Wilson 1927): the shares that a two-sided test does not reject. Right at 0 and 1 too, and near its
 * confidence for any number of trials: the one to use unless another is asked for. NaN of no trials.
 */
export function wilson(proportion: Proportion, confidence: number): Interval {
  const reach = normalReach(confidence)
  const share = shareOf(proportion)
  const { trials } = proportion
  const middle = share + reach ** 2 / (2 * trials)
  const half = reach * Math.sqrt((share * (1 - share)) / trials + (reach / trials) ** 2 / 4)
  const scale = 1 + reach ** 2 / trials
  return {
    low: share === 0 ? 0 : (middle - half) / scale,
    high: share === 1 ? 1 : (middle + half) / scale
  }
}
