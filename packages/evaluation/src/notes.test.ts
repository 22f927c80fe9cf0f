import { expect, it } from 'vitest'
import { type MetricName, metricNamed } from './catalogue.ts'
import { classExamplesOf } from './class-examples.ts'
import { type PredictionArrays, predictionsFrom } from './from-arrays.ts'
import { valueExamplesOf } from './value-examples.ts'

it.each<[string, MetricName, PredictionArrays, number | undefined, string | undefined]>([
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
  ]
])('says what a reader must know: %s', (_, name, arrays, value, note) => {
  const metric = metricNamed(name)
  const predictions = predictionsFrom(arrays)
  const settings = { positive: undefined, threshold: undefined, binaryMetrics: [], probabilityMetrics: [] }
  const found =
    metric.kind === 'regression' ? metric.measure(valueExamplesOf(predictions)) : metric.measure(classExamplesOf(predictions, settings))
  expect(found).toEqual(note === undefined ? { value } : { value, note })
})
