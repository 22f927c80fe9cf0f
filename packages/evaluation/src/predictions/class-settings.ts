import type { Label } from './examples.ts'

/** What the author of a gate decides about classes. */
export interface ClassSettings {
  readonly positive: Label | undefined
  /** Predictions are made of scores with this threshold, in place of a column. */
  readonly threshold: number | undefined
  /** Metrics that need two classes and a positive one, for the message when there are others. */
  readonly binaryMetrics: readonly string[]
  /** Metrics that need the score of a positive class, or else probabilities by class. */
  readonly eitherMetrics?: readonly string[]
  /** Metrics that need scores to be probabilities. */
  readonly probabilityMetrics: readonly string[]
}
