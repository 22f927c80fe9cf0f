import type { LeaveOneOut, Resampler, Statistic } from '@gauntlet/stats'

/** The difference of a metric between two models, ready to be resampled. */
export interface PairedStatistic {
  /** Candidate minus production, on a resample. */
  readonly difference: Statistic
  /** On all rows, computed the same way. */
  readonly estimate: number
  /** The difference without one row, for every row. Computed when asked for. */
  leaveOneOut(): readonly LeaveOneOut[]
}

/** Statistics of the same units, to be computed on the same resamples. */
export interface PairedStatistics<Name extends string = string> {
  readonly resampler: Resampler
  readonly byName: ReadonlyMap<Name, PairedStatistic>
}

/**
 * Rounds a difference of two values of about this size to twelve digits of the size, so that resamples with the same counts are
 * equal whatever was added up first: how many are equal to the estimate moves the interval.
 */
export function rounding(size: number): (difference: number) => number {
  if (!Number.isFinite(size) || size === 0) return difference => difference
  const steps = 10 ** (12 - Math.ceil(Math.log10(Math.abs(size))))
  // Beyond the range of a float64 there is nothing to round; adding 0 makes 0 of -0.
  if (!Number.isFinite(steps) || steps === 0) return difference => difference
  return difference => Math.round(difference * steps) / steps + 0
}
