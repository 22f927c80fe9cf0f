import { InputError, parseConfig } from '@gauntlet/core'
import { expect, it } from 'vitest'
import { choose } from '../metrics/chosen.ts'
import { Comparison } from './comparison.ts'
import { parseMargin, refuseWideMargin } from './margin.ts'
import { marginOf, metricsOf } from './settings.ts'

it('is complete with the metric that decides', () => {
  expect(Comparison.parse({ metric: 'roc-auc' })).toEqual({
    metric: choose('roc-auc', {}),
    metrics: [],
    require: 'non-inferior',
    mode: 'interval',
    method: 'auto',
    horizon: 1,
    top: 10,
    margin: { amount: 0, relative: false },
    confidence: 0.95,
    resamples: 2000,
    seed: 1,
    'min-rows': 10,
    columns: { id: 'id', label: 'label' }
  })
})

it('names each metric once, the one that decides first', () => {
  expect(metricsOf(Comparison.parse({ metric: 'f1', metrics: ['accuracy', 'f1', 'accuracy'] })).map(({ key }) => key)).toEqual([
    'f1',
    'accuracy'
  ])
})

it('keeps the margin of another metric', () => {
  const comparison = Comparison.parse({ metric: 'f1', metrics: ['accuracy', { metric: 'recall', margin: '2%' }] })
  expect([marginOf(comparison, 'accuracy'), marginOf(comparison, 'recall')]).toEqual([undefined, { amount: 0.02, relative: true }])
})

it.each<[string, string, number]>([
  ['a share', '0.9', 0.9],
  ['a percentage', '99%', 0.99]
])('takes a confidence as %s', (_, written, expected) => {
  expect(parsed(`{ metric: f1, confidence: ${written} }`).confidence).toBe(expected)
})

it.each<[string, string, string]>([
  ['no metric', 'metrics: [f1]', '"metric" is missing (expected string or a map (with metric,'],
  ['an unknown metric', 'metric: f1_macro', 'is "f1_macro"; write "f1-macro"'],
  ['an unknown key', '{ metric: f1, marign: 1% }', 'unknown key "marign". Did you mean "margin"?'],
  ['another kind of metric', '{ metric: f1, metrics: [rmse] }', 'is "rmse", a metric of regression, but "f1" is one of classification'],
  ['a margin that nothing exceeds', '{ metric: f1, margin: 1 }', 'is 1, more than f1 can differ by'],
  ['a relative margin that nothing exceeds', '{ metric: f1, margin: 100% }', 'is 100%, more than f1 can differ by'],
  ['an improvement that nothing reaches', '{ metric: f1, min-improvement: 2 }', 'is 2, more than f1 can differ by'],
  ['a margin below 0', '{ metric: f1, margin: -0.01 }', 'expected a number of at least 0 such as 0.02, or a percentage'],
  ['a margin that is no number', '{ metric: rmse, margin: .nan }', '"margin"'],
  ['an infinite margin', '{ metric: rmse, margin: .inf }', '"margin"'],
  ['a confidence in hundreds', '{ metric: f1, confidence: 95 }', 'expected a percentage above 50% and below 100% such as 95%'],
  ['no confidence', '{ metric: f1, confidence: 100% }', 'expected a percentage above 50%'],
  ['few resamples', '{ metric: f1, resamples: 50 }', '"resamples"'],
  ['a requirement that there is not', '{ metric: f1, require: better }', '"require"'],
  ['fewer rows than show anything', '{ metric: f1, min-rows: 2 }', '"min-rows"'],
  ['a positive class for numbers', '{ metric: mae, positive: 1 }', 'is for classes, but "mae" is a metric of regression'],
  ['two kinds of predictions', '{ metric: f1, threshold: 0.5, columns: { prediction: p } }', 'Remove one of them'],
  [
    'a margin of another metric that nothing exceeds',
    '{ metric: f1, metrics: [{ metric: accuracy, margin: 1 }] }',
    'is 1, more than accuracy can'
  ],
  ['a second margin of the deciding metric', '{ metric: f1, metrics: [{ metric: f1, margin: 0.1 }] }', 'is the key "margin"'],
  ['two metrics of one name', '{ metric: f1, metrics: [{ metric: accuracy, name: f1 }] }', 'Give it a name of its own'],
  ['no slices', '{ metric: f1, slices: {} }', 'names no slice: write `by` or `where`'],
  ['a misspelt key of a slice', '{ metric: f1, slices: { by: [a], min-row: 10 } }', 'Did you mean "min-rows"?'],
  ['a method for intervals without intervals', '{ metric: f1, mode: point, method: bootstrap }', 'Remove one of them'],
  ['a horizon without an order', '{ metric: rmse, horizon: 3 }', 'Add "columns: { order: … }", or remove it'],
  ['a horizon of nothing', '{ metric: rmse, horizon: 0 }', '"horizon"'],
  ['a group', '{ metric: f1, columns: { group: g } }', 'unknown key "columns.group"']
])('refuses %s', (_, text, message) => {
  expect(() => parsed(text)).toThrow(message)
})

it.each<[string, number, boolean]>([
  ['0.005', 0.005, false],
  ['1e-3', 0.001, false],
  ['0', 0, false],
  ['1%', 0.01, true],
  ['0.5 %', 0.005, true]
])('reads the margin %s', (text, amount, relative) => {
  expect(parseMargin(text, 'margin')).toEqual({ amount, relative })
})

it.each(['-0.01', 'one', '', ' ', 'Infinity', 'NaN', '1e999', '0.1.2', '-1%', '0x1'])('refuses the margin %j', text => {
  expect(() => parseMargin(text, 'margin')).toThrow(InputError)
})

it('refuses a margin given as an input that nothing exceeds', () => {
  expect(() => refuseWideMargin('margin', Comparison.parse({ metric: 'accuracy' }).metric, parseMargin('1', 'margin'))).toThrow(
    'Input "margin" is 1, more than accuracy can differ by'
  )
  expect(() => refuseWideMargin('margin', Comparison.parse({ metric: 'rmse' }).metric, parseMargin('100', 'margin'))).not.toThrow()
})

function parsed(text: string) {
  return parseConfig('comparison', text, Comparison).value
}
