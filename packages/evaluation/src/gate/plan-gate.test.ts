import { expect, it } from 'vitest'
import { gateOf } from './judged.test-support.ts'
import { needsOf } from './needs.ts'
import { planGate } from './plan-gate.ts'

const needs = needsOf(gateOf('metrics: { accuracy: { min: 0.5 }, roc-auc: { min: 0.5 }, brier: { max: 0.2, optional: true } }').value)
const planned = (columns: readonly string[], elsewhere: readonly string[] = []) => {
  const plan = planGate(needs, columns, ({ key }) => elsewhere.includes(key))
  return { metrics: plan.metrics.map(({ key }) => key), prediction: plan.prediction, score: plan.score }
}

it.each([
  ['all that the columns suffice for', ['label', 'prediction', 'score'], [], ['accuracy', 'roc-auc', 'brier'], 'score'],
  ['not what is optional and lacks its column', ['label', 'prediction'], ['roc-auc'], ['accuracy'], undefined],
  [
    'what is elsewhere too, where the columns suffice',
    ['label', 'prediction', 'score'],
    ['roc-auc'],
    ['accuracy', 'roc-auc', 'brier'],
    'score'
  ]
] as const)('reads for %s', (_, columns, elsewhere, metrics, score) => {
  expect(planned(columns, elsewhere)).toEqual({ metrics, prediction: 'prediction', score })
})

it('refuses columns that nothing stands in for', () => {
  expect(() => planned(['label', 'prediction'])).toThrow('has no column "score" for the score')
  expect(() => planned(['prediction', 'score'], ['accuracy', 'roc-auc'])).toThrow('has no column "label" for the label')
})
