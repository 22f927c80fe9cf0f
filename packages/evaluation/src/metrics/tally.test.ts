import { expect, it } from 'vitest'
import { classExamplesOf } from '../predictions/class-examples.ts'
import type { ClassExamples } from '../predictions/examples.ts'
import { type PredictionArrays, predictionsFrom } from '../predictions/from-arrays.ts'
import { type MetricName, metricNamed } from './catalogue.ts'
import { confusionMatrix } from './confusion-matrix.ts'
import type { MetricParameters } from './parameters.ts'
import { tallyOf } from './tally.ts'

const examplesOf = (arrays: PredictionArrays) =>
  classExamplesOf(predictionsFrom(arrays), { positive: undefined, threshold: undefined, binaryMetrics: [], probabilityMetrics: [] })

it('counts the same examples once', () => {
  const examples = examplesOf({ label: [0, 1, 1], prediction: [0, 1, 0] })
  expect(tallyOf(examples)).toBe(tallyOf(examples))
  expect(tallyOf(examples)).toEqual({
    rows: 3,
    actual: Float64Array.of(1, 2),
    predicted: Float64Array.of(2, 1),
    hits: Float64Array.of(1, 1)
  })
})

it('counts rows by label and prediction, each as often as it weighs', () => {
  const examples = examplesOf({ label: ['a', 'b', 'b', 'c'], prediction: ['a', 'a', 'b', 'b'], weight: [1, 0.5, 2, 4] })
  expect([...confusionMatrix(examples).cells]).toEqual([1, 0, 0, 0.5, 2, 0, 0, 4, 0])
  expect([...confusionMatrix(examples, [1, 0]).cells]).toEqual([2, 0.5, 0, 1])
})

it('says of a share which hits and which trials it is of', () => {
  const examples = examplesOf({ label: [1, 1, 1, 0, 0], prediction: [1, 1, 0, 1, 0] })
  const shares = ['accuracy', 'precision', 'recall', 'specificity', 'false-positive-rate', 'false-negative-rate', 'recall-micro'] as const
  const found = shares.map(name => {
    const { form } = metricNamed(name)
    return form.of === 'counts' ? form.proportion?.(tallyOf(examples), examples) : undefined
  })
  expect(found).toEqual([
    [3, 5],
    [2, 3],
    [2, 3],
    [1, 2],
    [1, 2],
    [1, 3],
    [3, 5]
  ])
  for (const name of ['f1', 'mcc', 'kappa', 'recall-macro', 'balanced-accuracy'] as const) {
    const { form } = metricNamed(name)
    expect(form.of === 'counts' ? form.proportion : 'no counts').toBeUndefined()
  }
})

it('has room for thousands of classes', () => {
  const label = Array.from({ length: 40_000 }, (_, row) => row % 8000)
  const examples = examplesOf({ label, prediction: label.map(value => (value % 4 === 0 ? (value + 1) % 8000 : value)) })
  expect(valueIn('accuracy', examples)).toBe(0.75)
  expect(valueIn('recall-macro', examples)).toBeCloseTo(0.75, 12)
  expect(valueIn('precision', examples, { class: 1 })).toBe(0.5)
})

function valueIn(name: MetricName, examples: ClassExamples, parameters: MetricParameters = {}): number | undefined {
  const metric = metricNamed(name, parameters)
  return metric.kind === 'classification' ? metric.measure(examples).value : undefined
}
