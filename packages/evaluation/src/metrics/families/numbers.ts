import type { ValueExamples } from '../../predictions/examples.ts'
import { errorQuantile } from '../error-quantile.ts'
import { type MeanForm, measureMean } from '../mean-form.ts'
import type { Form, RegressionMetric } from '../metric.ts'
import { fixed, type MetricKind, told } from '../metric-kind.ts'
import { prepareR2, r2 } from '../r2.ts'
import { absoluteError, pinballLoss, relativeError, squaredError, squaredLogError, symmetricError } from '../regression.ts'
import { bias, maxError, weightedAbsolutePercentage } from '../whole-errors.ts'

const NO_MAPE = 'a label is 0 where the prediction is not, and MAPE divides by the label. Use smape or wape'
const NO_LOGARITHM = 'a label or a prediction is −1 or less, and it takes the logarithm of 1 more'

/** The metrics of numbers: how far predictions are off. */
export const numberMetrics = {
  rmse: fixed(ofMean('root mean squared error', { of: 'mean', loss: squaredError, finish: Math.sqrt })),
  mae: fixed(ofMean('mean absolute error', { of: 'mean', loss: absoluteError })),
  'median-absolute-error': fixed(ofRows('median absolute error', errorQuantile(0.5))),
  r2: fixed(ofRows('coefficient of determination', { measure: r2, prepare: prepareR2 }, 'higher', [Number.NEGATIVE_INFINITY, 1])),
  mape: fixed(ofMean('mean error as a share of the label', { of: 'mean', loss: relativeError }, NO_MAPE)),
  smape: fixed(ofMean('mean error as a share of the mean of label and prediction', { of: 'mean', loss: symmetricError }, undefined, 2)),
  wape: fixed(ofRows('sum of the errors as a share of the sum of the labels', weightedAbsolutePercentage)),
  msle: fixed(ofMean('mean squared error of the logarithms', { of: 'mean', loss: squaredLogError }, NO_LOGARITHM)),
  rmsle: fixed(ofMean('root mean squared error of the logarithms', { of: 'mean', loss: squaredLogError, finish: Math.sqrt }, NO_LOGARITHM)),
  pinball: told(
    ['quantile'],
    ({ quantile = 0.5 }) => ofMean('mean loss of a predicted quantile', { of: 'mean', loss: pinballLoss(quantile) }),
    { quantile: '0.9' }
  ),
  bias: fixed(ofRows('size of the mean error', bias)),
  'max-error': fixed(ofRows('largest error', maxError)),
  'error-quantile': told(['quantile'], ({ quantile = 0.5 }) => ofRows('quantile of the sizes of the errors', errorQuantile(quantile)), {
    quantile: '0.9'
  })
} satisfies Record<string, MetricKind<RegressionMetric>>

function ofMean(title: string, form: MeanForm<ValueExamples>, lacking?: string, most = Number.POSITIVE_INFINITY): RegressionMetric {
  return described(title, form, examples => measureMean(form, examples, lacking), 'lower', [0, most])
}

interface Computed {
  readonly measure: RegressionMetric['measure']
  readonly prepare: Extract<Form<ValueExamples>, { of: 'rows' }>['prepare']
}

function ofRows(
  title: string,
  { measure, prepare }: Computed,
  better: RegressionMetric['better'] = 'lower',
  range: RegressionMetric['range'] = [0, Number.POSITIVE_INFINITY]
): RegressionMetric {
  return described(title, { of: 'rows', prepare }, measure, better, range)
}

function described(
  title: string,
  form: Form<ValueExamples>,
  measure: RegressionMetric['measure'],
  better: RegressionMetric['better'],
  range: RegressionMetric['range']
): RegressionMetric {
  return { title, kind: 'regression', better, range, needs: 'prediction', form, measure }
}
