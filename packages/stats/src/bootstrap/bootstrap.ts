import type { Resampler } from './resampler.ts'

/** A number computed of a resample, given how many rows of each unit are in it. NaN where it does not exist. */
export type Statistic = (counts: Int32Array) => number

export interface Replicates {
  /** In the order they were drawn, without those that do not exist. */
  readonly values: Float64Array
  /** On how many resamples the statistic did not exist. */
  readonly undefinedCount: number
}

/**
 * Computes every statistic on the same resamples: a paired bootstrap, where a statistic compares two models on the same rows
 * (Efron & Tibshirani 1993). Yields after each resample, so that whoever waits can do something else, or stop.
 */
export function* bootstrap(
  resampler: Resampler,
  statistics: readonly Statistic[],
  resamples: number
): Generator<void, readonly Replicates[]> {
  const counts = new Int32Array(resampler.units)
  const found = statistics.map(() => new Float64Array(resamples))
  const defined = new Int32Array(statistics.length)
  for (let resample = 0; resample < resamples; resample++) {
    resampler.draw(counts)
    for (const [index, statistic] of statistics.entries()) {
      const value = statistic(counts)
      const values = found[index]
      const place = defined[index] ?? 0
      if (values === undefined || !Number.isFinite(value)) continue
      values[place] = value
      defined[index] = place + 1
    }
    yield
  }
  return found.map((values, index) => ({
    values: values.slice(0, defined[index] ?? 0),
    undefinedCount: resamples - (defined[index] ?? 0)
  }))
}
