import { type LeaveOneOut, type Resampler, rounding, type Statistic } from '@gauntlet/stats'

/** A number of some rows, ready to be resampled. */
export interface Resampled {
  /** Of a resample. NaN where it does not exist. */
  readonly of: Statistic
  /** Of all rows, computed the same way. */
  readonly estimate: number
  /** Of the rows without some of them, for the acceleration of an interval. Computed when asked for. */
  leaveOneOut(): readonly LeaveOneOut[]
}

/** Differences of metrics that are computed on the same resamples, by the key of the metric. */
export interface ResampledTogether {
  readonly resampler: Resampler
  readonly differences: ReadonlyMap<string, Resampled>
}

/** Candidate minus production on the same resamples, rounded: how many resamples are equal to the estimate moves the interval. */
export function differenceOf(candidate: Resampled, production: Resampled): Resampled {
  const round = rounding(Math.max(Math.abs(candidate.estimate), Math.abs(production.estimate)))
  return {
    estimate: round(candidate.estimate - production.estimate),
    of: counts => round(candidate.of(counts) - production.of(counts)),
    leaveOneOut: () => {
      const theirs = production.leaveOneOut()
      return candidate.leaveOneOut().map(({ values, rows }, stratum) => ({
        values: values.map((value, index) => round(value - (theirs[stratum]?.values[index] ?? Number.NaN))),
        rows
      }))
    }
  }
}
