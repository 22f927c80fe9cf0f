import { expect, it } from 'vitest'
import { classExamplesOf } from '../predictions/class-examples.ts'
import { type PredictionArrays, predictionsFrom } from '../predictions/from-arrays.ts'
import { valueExamplesOf } from '../predictions/value-examples.ts'
import { type MetricName, metricNamed } from './catalogue.ts'
import type { MetricParameters } from './parameters.ts'

const THREE = new Map([
  ['a', [0.5, 0.25]],
  ['b', [0.25, 0.5]],
  ['c', [0.25, 0.25]]
])

it.each<[string, MetricName, PredictionArrays, number | undefined, string | undefined, MetricParameters?]>([
  ['nothing predicted positive', 'precision', { label: [1, 0], prediction: [0, 0] }, 0, 'precision of class 1 is 0/0, counted as 0'],
  ['nothing positive', 'recall', { label: [0, 0], prediction: [0, 1] }, 0, 'recall of class 1 is 0/0, counted as 0'],
  ['neither', 'f1', { label: [0, 0], prediction: [0, 0] }, 0, 'F1 of class 1 is 0/0, counted as 0'],
  ['a true 0', 'f1', { label: [1, 0], prediction: [0, 1] }, 0, undefined],
  [
    'a class never predicted, in a mean',
    'precision-macro',
    { label: [0, 1], prediction: [0, 0] },
    0.25,
    'precision of class 1 is 0/0, counted as 0'
  ],
  [
    'many classes never predicted',
    'precision-weighted',
    { label: ['a', 'b', 'c', 'd', 'e', 'f'], prediction: ['a', 'a', 'a', 'a', 'a', 'a'] },
    1 / 36,
    'precision of class b, c, d and 2 more is 0/0, counted as 0'
  ],
  [
    'labels that are all the same',
    'r2',
    { label: [0.1, 0.1, 0.1], prediction: [0.1, 0.1, 0.2] },
    0,
    'all labels are the same, so R² is 1 for perfect predictions and 0 for any others'
  ],
  ['one row', 'r2', { label: [1], prediction: [1] }, undefined, 'R² needs at least two rows'],
  [
    'labels too close for their spread',
    'r2',
    { label: [0, 5e-324], prediction: [1, 1] },
    undefined,
    'the labels are too close together for their spread to be computed'
  ],
  [
    'numbers too large to square',
    'rmse',
    { label: [1e200], prediction: [-1e200] },
    undefined,
    'the result is not a finite number: the values are too large to be squared or added up'
  ],
  ['nothing negative', 'specificity', { label: [1, 1], prediction: [1, 0] }, 0, 'specificity of class 1 is 0/0, counted as 0'],
  [
    'no negative for alarms',
    'false-positive-rate',
    { label: [1, 1], prediction: [1, 0] },
    undefined,
    'false positive rate of class 1 is 0/0'
  ],
  ['no positive to miss', 'false-negative-rate', { label: [0, 0], prediction: [1, 0] }, undefined, 'false negative rate of class 1 is 0/0'],
  [
    '0/0 as the author wants it',
    'recall',
    { label: [0], prediction: [1] },
    1,
    'recall of class 1 is 0/0, counted as 1',
    { 'zero-division': 1 }
  ],
  [
    'a class written otherwise',
    'recall',
    { label: ['ham', 'spam', 'ham'], prediction: ['ham', 'spam', 'spam'] },
    undefined,
    'no label and no prediction is of class "Spam"; there are "ham", "spam". Did you mean "spam"?',
    { class: 'Spam' }
  ],
  [
    'none of the classes of a mean',
    'recall-macro',
    { label: ['a', 'b'], prediction: ['a', 'b'] },
    undefined,
    'no label and no prediction is of the "classes" that it is to be computed over',
    { classes: ['c'] }
  ],
  [
    'one class of a mean that does not occur',
    'recall-macro',
    { label: ['a', 'b'], prediction: ['a', 'b'] },
    0.5,
    'recall of class c is 0/0, counted as 0',
    { classes: ['a', 'c'] }
  ],
  ['predictions of one class', 'mcc', { label: [0, 1], prediction: [1, 1] }, 0, 'all predictions are of one class, which counts as 0'],
  [
    'labels and predictions of one class',
    'kappa',
    { label: [1, 1], prediction: [1, 1] },
    undefined,
    'all labels and all predictions are of the same class, so there is no agreement beyond chance'
  ],
  [
    'no positive to rank',
    'roc-auc',
    { label: [0, 0], score: [0.5, 0.1] },
    undefined,
    'no label is the positive class, and ROC AUC needs both classes'
  ],
  [
    'no positive for precision',
    'average-precision',
    { label: [0, 0], score: [0.5, 0.1] },
    0,
    'no label is the positive class, which counts as 0'
  ],
  ['no positive to lift', 'lift', { label: [0, 0], score: [0.5, 0.1] }, undefined, 'no label is the positive class, and a lift needs some'],
  [
    'a class without rows',
    'roc-auc-ovr',
    { label: ['a', 'b'], scores: THREE },
    undefined,
    'no label is of class c, so there is no ROC curve of it against the others'
  ],
  ['a class without rows, passed over', 'roc-auc-ovo', { label: ['a', 'b'], scores: THREE }, 1, undefined],
  [
    'a class without rows, as 0',
    'average-precision-ovr',
    { label: ['a', 'b'], scores: THREE },
    2 / 3,
    'no label is of class c, which counts as 0'
  ],
  [
    'labels of 0',
    'mape',
    { label: [0, 1], prediction: [1, 1] },
    undefined,
    'a label is 0 where the prediction is not, and MAPE divides by the label. Use smape or wape'
  ],
  ['no label but 0', 'wape', { label: [0, 0], prediction: [1, 1] }, undefined, 'all labels are 0, and WAPE divides by their sum'],
  [
    'no logarithm',
    'rmsle',
    { label: [-1, 1], prediction: [1, 1] },
    undefined,
    'a label or a prediction is −1 or less, and it takes the logarithm of 1 more'
  ],
  ['predictions too high', 'bias', { label: [1, 2], prediction: [2, 4] }, 1.5, 'predictions are 1.5 too high on average'],
  ['predictions too low', 'bias', { label: [1, 2], prediction: [0, 2] }, 0.5, 'predictions are 0.5 too low on average'],
  ['no bias', 'bias', { label: [1, 2], prediction: [2, 1] }, 0, undefined],
  [
    'what predictions are worth',
    'business-value',
    { label: [1, 1, 0, 0], prediction: [1, 0, 1, 0] },
    20,
    '80 in total',
    { values: { 'true-positive': 100, 'false-positive': -20 } }
  ],
  [
    'what they are worth, by weight',
    'business-value',
    { label: [1, 0], prediction: [1, 0], weight: [300, 100] },
    7.5,
    '3,000 in total',
    { values: { 'true-positive': 10 } }
  ],
  [
    'the worth of a class that is not there',
    'business-value',
    { label: ['cat', 'dog'], prediction: ['cat', 'dog'] },
    undefined,
    'no label and no prediction is of class "cow", which "values" names; there are "cat", "dog"',
    { values: { cat: { cow: -1 } } }
  ],
  ['no weight at all', 'accuracy', { label: [0, 1], prediction: [0, 1], weight: [0, 0] }, undefined, 'there are no rows']
])('says what a reader must know: %s', (_, name, arrays, value, note, parameters = {}) => {
  const metric = metricNamed(name, parameters)
  const predictions = predictionsFrom(arrays)
  const settings = { positive: undefined, threshold: undefined, binaryMetrics: [], probabilityMetrics: [] }
  const found =
    metric.kind === 'regression' ? metric.measure(valueExamplesOf(predictions)) : metric.measure(classExamplesOf(predictions, settings))
  const { isNothing: _nothing, ...said } = found
  expect(said).toEqual(note === undefined ? { value } : { value, note })
})
