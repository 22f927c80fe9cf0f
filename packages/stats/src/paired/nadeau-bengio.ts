import { type MeanTest, type MeanTestOptions, meanTest } from '../means/mean-test.ts'
import { momentsOf } from '../means/moments.ts'

/**
 * The corrected resampled t test of values per fold: the difference of two models on each fold, or the metric of one. Training sets of
 * folds overlap, so the variance is multiplied by 1 ∕ J + n_test ∕ n_train and not by 1 ∕ J (Nadeau & Bengio 2003).
 *
 * `testToTrain` is n_test ∕ n_train: 1 ∕ (k − 1) for k folds, however often they are repeated. NaN of fewer than two folds.
 *
 * @throws RangeError where the ratio is not a number above 0.
 */
export function nadeauBengio(folds: Float64Array, testToTrain: number, options?: MeanTestOptions): MeanTest {
  if (!(testToTrain > 0 && testToTrain < Number.POSITIVE_INFINITY))
    throw new RangeError(`${testToTrain} test rows for each training row is not above 0`)
  const { n, mean, variance } = momentsOf(folds)
  return meanTest(mean, Math.sqrt((1 / n + testToTrain) * variance), n - 1, options)
}
