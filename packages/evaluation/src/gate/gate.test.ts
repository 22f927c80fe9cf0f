import { parseConfig } from '@gauntlet/core'
import { expect, it } from 'vitest'
import { Gate } from './gate.ts'
import { needsOf } from './needs.ts'

const read = (yaml: string) => parseConfig('gate', yaml, Gate, 'gate.yml').value

it('reads the smallest gate', () => {
  const gate = read('metrics: { accuracy: { min: 0.85 } }')
  expect(gate.metrics).toMatchObject([{ key: 'accuracy', rule: { min: 0.85, severity: 'critical' } }])
  expect(gate.columns).toEqual({ label: 'label' })
  expect(gate).toMatchObject({ 'without-baseline': 'error', resamples: 2000, seed: 1 })
})

it.each([
  ['0.02', { amount: 0.02, relative: false }],
  ['2%', { amount: 0.02, relative: true }],
  ['.5%', { amount: 0.005, relative: true }],
  ['0', { amount: 0, relative: false }]
])('reads max-drop %s', (written, expected) => {
  expect(read(`metrics: { f1: { max-drop: ${written} } }`).metrics?.[0]?.rule['max-drop']).toEqual(expected)
})

it.each([
  [
    'an unknown metric, with the nearest',
    'metrics:\n  acuracy: { min: 1 }',
    'gate.yml: line 2: "metrics.acuracy" is "acuracy", which is no metric that is known here. Did you mean "accuracy"?'
  ],
  ['an unknown bound, with the nearest', 'metrics:\n  accuracy: { minn: 1 }', 'unknown key "metrics.accuracy.minn". Did you mean "min"?'],
  [
    'an unknown key, with the nearest',
    'metrics: { accuracy: { min: 1 } }\ntreshold: 0.5',
    'line 2: unknown key "treshold". Did you mean "threshold"?'
  ],
  [
    'min above max',
    'metrics:\n  accuracy:\n    min: 0.9\n    max: 0.8',
    'line 3: "metrics.accuracy.min" is 0.9, which is more than "max" (0.8): nothing could pass'
  ],
  [
    'a percentage as bound',
    'metrics: { accuracy: { min: 85 } }',
    '"metrics.accuracy.min" is 85, but this metric lies between 0 and 1; write 0.85'
  ],
  [
    'a bound that is a percentage',
    'metrics: { accuracy: { min: 85% } }',
    '"metrics.accuracy.min" expected number, received string; write 0.85'
  ],
  ['a bound that is text', 'metrics: { accuracy: { min: "0.85" } }', '"metrics.accuracy.min" expected number, received string; write 0.85'],
  ['a bound that is a word', 'metrics: { accuracy: { min: high } }', '"metrics.accuracy.min" expected number, received string'],
  [
    'a length of time without its unit',
    'tests: { benchmarks: { a: { max-mean: 10 } } }',
    '"tests.benchmarks.a.max-mean" is 10, which has no unit: write it with one, such as 10ms'
  ],
  ['a bound that is NaN', 'metrics: { accuracy: { min: .nan } }', '"metrics.accuracy.min"'],
  [
    'a bound below what there can be',
    'metrics: { rmse: { max: -1 } }',
    '"metrics.rmse.max" is -1, but this metric lies between 0 and Infinity'
  ],
  [
    'a drop that nothing could exceed',
    'metrics: { accuracy: { max-drop: 2 } }',
    '"metrics.accuracy.max-drop" is 2, which this metric can never lose: everything would pass'
  ],
  ['a drop of all there is', 'metrics: { f1: { max-drop: 100% } }', 'is 100%, which this metric can never lose'],
  ['a drop below 0', 'metrics: { f1: { max-drop: -0.1 } }', '"metrics.f1.max-drop"'],
  [
    'a drop that is no number',
    'metrics: { f1: { max-drop: two } }',
    '"metrics.f1.max-drop" expected a number of at least 0 such as 0.02, or a percentage such as 2%'
  ],
  ['no bound at all', 'metrics: { f1: {} }', '"metrics" sets no bound, so that nothing is judged'],
  ['no metric at all', 'metrics: {}', '"metrics" sets no bound'],
  ['nothing at all', 'threshold: 0.5', 'asks for nothing. The smallest gate is'],
  [
    'a metric of its own without a direction',
    'metrics: { nps: { min: 1 } }',
    'say which way is better: "better: higher" or "better: lower"'
  ],
  ['a direction that is not', 'metrics: { f1: { better: lower, min: 0.5 } }', '"metrics.f1.better" is lower, but of f1 higher is better'],
  [
    'a parameter of a metric that is ready',
    'metrics: { nps: { better: higher, beta: 2 } }',
    '"metrics.nps.beta" is for metrics that are computed here'
  ],
  ['a parameter that a metric lacks', 'metrics: { fb: { metric: f-beta, min: 0.5 } }', '"metrics.fb'],
  [
    'a min beyond what is too good',
    'metrics: { f1: { min: 0.9, too-good: 0.8 } }',
    '"metrics.f1.too-good" is 0.8, which is worse than "min" (0.9): nothing'
  ],
  ['a gap of all there is', 'metrics: { f1: { max-gap: 1 } }', '"metrics.f1.max-gap" is 1, which this metric can never lose'],
  [
    'a confidence of a half',
    'metrics: { f1: { min: 0.5, confidence: 50% } }',
    '"metrics.f1.confidence" is 50%; expected a percentage above 50%'
  ],
  [
    'a confidence of a metric that comes ready',
    'metrics: { nps: { better: higher, min: 1, confidence: 95% } }',
    '"metrics.nps.confidence" is for metrics that are computed of rows'
  ],
  ['a documented baseline that is text', 'metrics: { f1: { max-drop: 0.1 } }\nbaseline: { f1: good }', '"baseline.f1" expected number'],
  [
    'classes and numbers in one gate',
    'metrics:\n  accuracy: { min: 0.5 }\n  rmse: { max: 2 }',
    'line 3: "metrics.rmse" is a metric of regression, but "accuracy" is one of classification. Use two steps'
  ],
  [
    'a threshold beside a column of predictions',
    'metrics: { f1: { min: 0.5 } }\ncolumns: { prediction: guess }\nthreshold: 0.5',
    'line 3: "threshold" makes predictions of the score'
  ],
  ['a positive class for numbers', 'metrics: { mae: { max: 5 } }\npositive: 1', 'line 2: "positive" is for classes'],
  ['min-rows of 0', 'metrics: { mae: { max: 5 } }\nmin-rows: 0', '"min-rows"']
])('refuses %s', (_, yaml, message) => {
  expect(() => read(yaml)).toThrow(message)
})

it('lets metrics without an upper end get worse by any amount the author names', () => {
  expect(() => read('metrics: { rmse: { max-drop: 200% }, mae: { max-drop: 50 } }')).not.toThrow()
})

it('finds the metric of a key that is a name, and keeps the order', () => {
  const { metrics } = read(
    'metrics: { F2 of fraud: { metric: f-beta, beta: 2, class: fraud, min: 0.7, optional: true }, accuracy: {}, nps: { better: lower } }'
  )
  expect(metrics?.map(({ key, metric }) => [key, metric.kind, metric.better])).toEqual([
    ['F2 of fraud', 'classification', 'higher'],
    ['accuracy', 'classification', 'higher'],
    ['nps', 'ready', 'lower']
  ])
})

it('needs what its sections need', () => {
  const needs = needsOf(read('metrics: { accuracy: { max-drop: 0.1 }, roc-auc: { min: 0.5, optional: true }, f1: { max-gap: 0.1 } }'))
  expect(needs.metrics.map(({ key }) => key)).toEqual(['accuracy', 'f1'])
  expect(needs.optionalMetrics.map(({ key }) => key)).toEqual(['roc-auc'])
  expect([...needs.inputs]).toEqual([
    ['baseline', ['metrics']],
    ['train', ['metrics']]
  ])
})

it('tells conditions of two parts apart, and takes a column that one of them needs for needed', () => {
  const where = 'where: { night: "hour > 22" }'
  const slices = `slices: { by: [region], ${where}, metrics: { f1: { min: 0.5 } } }`
  const needs = needsOf(
    read(
      `{ ${slices}, comparison: { metric: f1, slices: { ${where} } }, fairness: { by: [region, sex], optional: true, accuracy: { max-difference: 0.1 } } }`
    )
  )
  expect(needs.conditions.map(({ name }) => name)).toEqual(['slices.night', 'comparison.slices.night'])
  expect(needs.dimensions).toEqual(['region'])
  expect(needs.optionalDimensions).toEqual(['sex'])
  expect([...needs.inputs.keys()]).toEqual(['predictions', 'production'])
})
