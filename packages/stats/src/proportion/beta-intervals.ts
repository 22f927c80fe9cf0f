import type { Interval } from '../bootstrap/interval.ts'
import { betaQuantile } from '../distributions/beta.ts'
import { checkedConfidence } from '../distributions/normal.ts'
import { type Proportion, shareOf } from './proportion.ts'

/** The exact interval of a share (Clopper & Pearson 1934): never less than its confidence, and so rather wide. NaN of no trials. */
export function clopperPearson(proportion: Proportion, confidence: number): Interval {
  const tail = (1 - checkedConfidence(confidence)) / 2
  const share = shareOf(proportion)
  const { hits, trials } = proportion
  if (Number.isNaN(share)) return { low: Number.NaN, high: Number.NaN }
  return {
    low: share === 0 ? 0 : betaQuantile(tail, hits, trials - hits + 1),
    high: share === 1 ? 1 : 1 - betaQuantile(tail, trials - hits, hits + 1)
  }
}

/** The middle of what is believed of a share after the trials when Jeffreys' prior, Beta(½, ½), was believed before. NaN of no trials. */
export function jeffreys(proportion: Proportion, confidence: number): Interval {
  const tail = (1 - checkedConfidence(confidence)) / 2
  if (Number.isNaN(shareOf(proportion))) return { low: Number.NaN, high: Number.NaN }
  const [hits, misses] = [proportion.hits + 0.5, proportion.trials - proportion.hits + 0.5]
  return { low: betaQuantile(tail, hits, misses), high: 1 - betaQuantile(tail, misses, hits) }
}
