import { type MeanTest, type MeanTestOptions, meanTest } from '../means/mean-test.ts'
import { type Moments, momentsOf } from '../means/moments.ts'

/**
 * Student's test of the mean of per-row differences, such as the loss of the candidate less that of production: of the values, or of
 * their moments. Rows count as independent. NaN of fewer than two rows.
 */
export function pairedT(differences: Float64Array | Moments, options?: MeanTestOptions): MeanTest {
  const { n, mean, variance } = differences instanceof Float64Array ? momentsOf(differences) : differences
  return meanTest(mean, Math.sqrt(variance / n), n - 1, options)
}
