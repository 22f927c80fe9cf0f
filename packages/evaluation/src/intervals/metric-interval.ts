import type { Interval } from '@gauntlet/stats'
import type { Categories } from '../predictions/column.ts'

/** How certain a metric is. */
export interface MetricInterval {
  /** Undefined where there is none to be believed; `note` says why. */
  readonly interval: Interval | undefined
  /** `Wilson's`, `DeLong's`, `Student's t`, `BCa bootstrap with 2,000 resamples and seed 1`. Empty without an interval. */
  readonly method: string
  readonly note?: string
}

export interface IntervalOptions {
  /** Two-sided, as a share: 0.95. */
  readonly confidence: number
  /** Of a bootstrap, where it takes one. */
  readonly resamples: number
  readonly seed: number
  /** Which rows belong together. A row without a cluster is one of its own. */
  readonly cluster?: Categories | undefined
  readonly signal?: AbortSignal | undefined
}

export function noInterval(note: string): MetricInterval {
  return { interval: undefined, method: '', note }
}
