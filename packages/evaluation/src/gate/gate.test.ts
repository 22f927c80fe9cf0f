import { parseConfig } from '@gauntlet/core'
import { expect, it } from 'vitest'
import { Gate } from './gate.ts'
import { rulesOf } from './rules.ts'

const read = (yaml: string) => parseConfig('gate', yaml, Gate, 'gate.yml').value

it('reads the smallest gate', () => {
  const gate = read('metrics: { accuracy: { min: 0.85 } }')
  expect(rulesOf(gate)).toMatchObject([{ name: 'accuracy', rule: { min: 0.85, severity: 'critical' } }])
  expect(gate.columns).toEqual({ label: 'label' })
})

it.each([
  ['0.02', { amount: 0.02, relative: false }],
  ['2%', { amount: 0.02, relative: true }],
  ['.5%', { amount: 0.005, relative: true }],
  ['0', { amount: 0, relative: false }]
])('reads max-drop %s', (written, expected) => {
  expect(rulesOf(read(`metrics: { f1: { max-drop: ${written} } }`))[0]?.rule['max-drop']).toEqual(expected)
})

it.each([
  [
    'an unknown metric, with the nearest',
    'metrics:\n  acuracy: { min: 1 }',
    'gate.yml: line 2: unknown key "metrics.acuracy". Did you mean "accuracy"?'
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
  ['a bound that is text', 'metrics: { accuracy: { min: 85% } }', '"metrics.accuracy.min" expected number, received string'],
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
  ['no metrics', 'threshold: 0.5', '"metrics" is missing'],
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
