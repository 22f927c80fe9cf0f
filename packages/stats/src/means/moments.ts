/** What a sample says of its mean. */
export interface Moments {
  readonly n: number
  /** NaN of none. */
  readonly mean: number
  /** Of the sample, with n − 1. NaN of fewer than two. */
  readonly variance: number
}

/** Mean and variance in one pass that does not lose digits to a large mean (Welford 1962). NaN where a value is. */
export function momentsOf(values: Float64Array): Moments {
  let mean = 0
  let squares = 0
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? Number.NaN
    const apart = value - mean
    mean += apart / (index + 1)
    squares += apart * (value - mean)
  }
  const n = values.length
  return { n, mean: n === 0 ? Number.NaN : mean, variance: n < 2 ? Number.NaN : squares / (n - 1) }
}
