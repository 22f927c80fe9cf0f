import type { Interval } from '../bootstrap/interval.ts'
import { normalReach } from '../distributions/normal.ts'
import { type Proportion, shareOf } from './proportion.ts'

/** The normal interval of a share after adding z² trials, half of them hits (Agresti & Coull 1998), within 0 and 1. NaN of no trials. */
export function agrestiCoull(proportion: Proportion, confidence: number): Interval {
  const reach = normalReach(confidence)
  if (Number.isNaN(shareOf(proportion))) return { low: Number.NaN, high: Number.NaN }
  const trials = proportion.trials + reach ** 2
  const share = (proportion.hits + reach ** 2 / 2) / trials
  const half = reach * Math.sqrt((share * (1 - share)) / trials)
  return { low: Math.max(0, share - half), high: Math.min(1, share + half) }
}
