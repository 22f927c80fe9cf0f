import type { ClassExamples, ValueExamples } from '../predictions/examples.ts'
import type { Measured } from './measured.ts'
import type { Proportion, ShareOfLabels, TallyMeasure } from './tally.ts'

interface Described {
  /** What it is, for people who know the name from elsewhere. */
  readonly title: string
  readonly better: 'higher' | 'lower'
  /** The least and the largest value there can be. */
  readonly range: readonly [least: number, most: number]
}

/**
 * How a metric is put together, which decides how its uncertainty is computed: counts of the confusion matrix are resampled as
 * counts, a mean has a standard error, the area under the ROC curve has DeLong's, and anything else is computed again and again.
 */
export type Form<Examples> =
  /** `proportion`: where it is a share of hits in trials, which ones, so that a proportion's interval (Wilson's) can be used. */
  /** `labels`: where the trials are the rows with some labels, which two models share, so that the two can be paired within them. */
  | { readonly of: 'counts'; readonly measure: TallyMeasure; readonly proportion?: Proportion; readonly labels?: ShareOfLabels }
  /** `finish` (such as a root) of the mean of what each row loses or brings; NaN of a row for which it does not exist. It must not decrease. */
  | {
      readonly of: 'mean'
      readonly loss: (examples: Examples) => (row: number) => number
      readonly finish?: (mean: number) => number
      /** Every row brings 0 or 1, so that the mean is a share of the rows. */
      readonly zeroOne?: true
    }
  | { readonly of: 'auc'; readonly prepare: Prepare<Examples> }
  | { readonly of: 'rows'; readonly prepare: Prepare<Examples> }

/**
 * Does once what does not depend on weights, such as sorting, and returns the metric as a function of a weight for each row, in
 * place of those of the examples. NaN where it does not exist.
 */
export type Prepare<Examples> = (examples: Examples) => (weights: Float64Array) => number

export interface ClassificationMetric extends Described {
  readonly kind: 'classification'
  /**
   * What it is computed from, beside the label: `score` is that of the positive class, `scores` are probabilities by class, and
   * `probabilities` are the score of the positive class where there are two classes, else those by class.
   */
  readonly needs: 'prediction' | 'score' | 'scores' | 'probabilities'
  /** Defined for two classes, one of which is the positive one. */
  readonly binary: boolean
  /** The score has to be a probability. */
  readonly probability: boolean
  readonly form: Form<ClassExamples>
  measure(examples: ClassExamples): Measured
}

export interface RegressionMetric extends Described {
  readonly kind: 'regression'
  readonly needs: 'prediction'
  readonly form: Form<ValueExamples>
  measure(examples: ValueExamples): Measured
}

/** A metric that nobody here can compute: it comes ready from a file, and its direction from the author. */
export interface ReadyMetric extends Described {
  readonly kind: 'ready'
}

/** A metric whose parameters are settled. */
export type Metric = ClassificationMetric | RegressionMetric | ReadyMetric

/** A metric as an author chose it. */
export interface ChosenMetric {
  /** What it is called in checks, figures and files: its own name, or the one that the author gave it. */
  readonly key: string
  readonly metric: Metric
}
