import { type MeanTest, type MeanTestOptions, meanTest } from '../means/mean-test.ts'
import { momentsOf } from '../means/moments.ts'

export interface DieboldMariano extends MeanTest {
  /** How the lags were weighed: `bartlett` where equal weights gave a variance that is not positive. */
  readonly weights: 'equal' | 'bartlett'
}

/**
 * The test of Diebold & Mariano (1995) that the mean of loss differences is 0 where rows are in the order of time and forecasts reach
 * `horizon` steps (h ≥ 1) ahead, so that differences up to h − 1 rows apart are correlated.
 *
 * The long-run variance is γ₀ + 2·Σγₖ, k < h, each γ over n; the statistic is multiplied by √((n + 1 − 2h + h(h − 1) ∕ n) ∕ n), which is
 * √((n − h)(n − h + 1)) ∕ n, and compared with Student's distribution of n − 1 degrees (Harvey, Leybourne & Newbold 1997), as R's
 * `forecast::dm.test` does. That sum may be 0 or negative; then Bartlett's weights 1 − k ∕ h are used, which keep it from being negative
 * (Newey & West 1987). Meant for a horizon far below the number of rows; NaN where there are no more rows than that, or fewer than two.
 *
 * @throws RangeError where the horizon is not a whole number from 1.
 */
export function dieboldMariano(differences: Float64Array, horizon = 1, options?: MeanTestOptions): DieboldMariano {
  const { n, mean, variance } = momentsOf(differences)
  if (!(Number.isSafeInteger(horizon) && horizon >= 1)) throw new RangeError(`A horizon of ${horizon} is not a whole number from 1`)
  const correction = ((n - horizon) * (n - horizon + 1)) / n ** 2
  if (n < 2 || n <= horizon) return { ...meanTest(mean, Number.NaN, n - 1, options), weights: 'equal' }
  const covariances = Array.from({ length: horizon - 1 }, (_, index) => covarianceAt(differences, mean, index + 1))
  const atOnce = (variance * (n - 1)) / n
  const longRun = (weight: (lag: number) => number) => covariances.reduce((sum, one, index) => sum + 2 * weight(index + 1) * one, atOnce)
  const plain = longRun(() => 1)
  const isUsable = plain > 0
  const used = isUsable ? plain : longRun(lag => 1 - lag / horizon)
  return {
    ...meanTest(mean, Math.sqrt(Math.max(0, used) / n / correction), n - 1, options),
    weights: horizon === 1 || isUsable ? 'equal' : 'bartlett'
  }
}

/** Of the differences and those `lag` rows later, over n. */
function covarianceAt(differences: Float64Array, mean: number, lag: number): number {
  let total = 0
  for (let row = lag; row < differences.length; row++)
    total += ((differences[row] ?? Number.NaN) - mean) * ((differences[row - lag] ?? Number.NaN) - mean)
  return total / differences.length
}
