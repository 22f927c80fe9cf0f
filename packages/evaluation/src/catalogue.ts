import {
  accuracy,
  f1Ratio,
  macro,
  ofPositive,
  precisionRatio,
  recallRatio,
  type TallyMeasure,
  tallyOf,
  weighted
} from './classification.ts'
import type { ClassExamples, ValueExamples } from './examples.ts'
import type { Measured } from './measured.ts'
import { logLoss } from './probability.ts'
import { rocAuc } from './ranking.ts'
import { mae, r2, rmse } from './regression.ts'

interface Described {
  /** What it is, for people who know the name from elsewhere. */
  readonly title: string
  readonly better: 'higher' | 'lower'
  /** The least and the largest value there can be. */
  readonly range: readonly [least: number, most: number]
  /** The column it is computed from, beside the label. */
  readonly needs: 'prediction' | 'score'
}

export interface ClassificationMetric extends Described {
  readonly kind: 'classification'
  /** Defined for two classes, one of which is the positive one. */
  readonly binary: boolean
  /** The score has to be a probability. */
  readonly probability: boolean
  /** The same of a confusion matrix, where counts are all it takes. */
  readonly ofCounts: TallyMeasure | undefined
  measure(examples: ClassExamples): Measured
}

export interface RegressionMetric extends Described {
  readonly kind: 'regression'
  measure(examples: ValueExamples): Measured
}

export type Metric = ClassificationMetric | RegressionMetric

/** Every metric there is, by the name it has in a gate. Values are those of scikit-learn. */
export const catalogue = {
  accuracy: multiclass('share of rows predicted right', accuracy),
  precision: binary('share of predicted positives that are positive', ofPositive(precisionRatio)),
  'precision-macro': multiclass('mean precision of the classes', macro(precisionRatio)),
  'precision-weighted': multiclass('mean precision of the classes, weighted by their rows', weighted(precisionRatio)),
  recall: binary('share of positives that are predicted positive', ofPositive(recallRatio)),
  'recall-macro': multiclass('mean recall of the classes', macro(recallRatio)),
  'recall-weighted': multiclass('mean recall of the classes, weighted by their rows', weighted(recallRatio)),
  f1: binary('harmonic mean of precision and recall', ofPositive(f1Ratio)),
  'f1-macro': multiclass('mean F1 of the classes', macro(f1Ratio)),
  'f1-weighted': multiclass('mean F1 of the classes, weighted by their rows', weighted(f1Ratio)),
  'roc-auc': scored('area under the ROC curve', rocAuc),
  'log-loss': {
    ...scored('mean of −ln(probability of the true class)', logLoss),
    better: 'lower',
    range: [0, Number.POSITIVE_INFINITY],
    probability: true
  },
  rmse: regression('root mean squared error', rmse, 'lower', [0, Number.POSITIVE_INFINITY]),
  mae: regression('mean absolute error', mae, 'lower', [0, Number.POSITIVE_INFINITY]),
  r2: regression('coefficient of determination', r2, 'higher', [Number.NEGATIVE_INFINITY, 1])
} satisfies Record<string, Metric>

export type MetricName = keyof typeof catalogue

export const METRIC_NAMES: readonly MetricName[] = Object.keys(catalogue).filter(isMetricName)

export function isMetricName(name: string): name is MetricName {
  return Object.hasOwn(catalogue, name)
}

export function metricNamed(name: MetricName): Metric {
  return catalogue[name]
}

function multiclass(title: string, ofCounts: TallyMeasure): ClassificationMetric {
  return {
    title,
    kind: 'classification',
    better: 'higher',
    range: [0, 1],
    needs: 'prediction',
    binary: false,
    probability: false,
    ofCounts,
    measure: examples => ofCounts(tallyOf(examples), examples)
  }
}

function binary(title: string, ofCounts: TallyMeasure): ClassificationMetric {
  return { ...multiclass(title, ofCounts), binary: true }
}

function scored(title: string, measure: ClassificationMetric['measure']): ClassificationMetric {
  return {
    title,
    kind: 'classification',
    better: 'higher',
    range: [0, 1],
    needs: 'score',
    binary: true,
    probability: false,
    ofCounts: undefined,
    measure
  }
}

function regression(
  title: string,
  measure: RegressionMetric['measure'],
  better: Metric['better'],
  range: Metric['range']
): RegressionMetric {
  return { title, kind: 'regression', better, range, needs: 'prediction', measure }
}
