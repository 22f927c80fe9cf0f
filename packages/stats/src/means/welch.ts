import { type MeanTest, type MeanTestOptions, meanTest } from './mean-test.ts'
import type { Moments } from './moments.ts'

/**
 * Welch's test of the difference of two means, the first less the second, of independent samples whose spreads may differ (Welch
 * 1947), such as a segment and the rest. NaN where a sample has fewer than two values.
 */
export function welch(first: Moments, second: Moments, options?: MeanTestOptions): MeanTest {
  const [one, other] = [first.variance / first.n, second.variance / second.n]
  const square = one + other
  const share = one / square
  const degrees = square === 0 ? first.n + second.n - 2 : 1 / (share ** 2 / (first.n - 1) + (1 - share) ** 2 / (second.n - 1))
  return meanTest(first.mean - second.mean, Math.sqrt(square), degrees, options)
}
