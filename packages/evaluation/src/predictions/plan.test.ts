import { parseConfig } from '@gauntlet/core'
import { expect, it } from 'vitest'
import { Gate } from '../gate/gate.ts'
import { needsOf } from '../gate/needs.ts'
import { planReading, type ReadingPlan } from './plan.ts'
import type { ReadingNeeds } from './reading-needs.ts'

const plan = (yaml: string, available: readonly string[]) => planReading(needsOf(parseConfig('gate', yaml, Gate).value), available)
const nothing: ReadingPlan = {
  id: undefined,
  label: 'label',
  prediction: undefined,
  score: undefined,
  scores: undefined,
  weight: undefined,
  cluster: undefined,
  order: undefined,
  fold: undefined,
  dimensions: [],
  otherColumns: [],
  conditions: [],
  threshold: undefined
}
const accuracy = 'metrics: { accuracy: { min: 0.5 } }\n'
const auc = 'metrics: { roc-auc: { min: 0.5 } }\n'

it.each<[string, string, string[], Partial<ReadingPlan>]>([
  ['only what the metrics need', accuracy, ['label', 'prediction', 'score', 'other'], { prediction: 'prediction' }],
  ['the score for a metric of scores', auc, ['label', 'prediction', 'score'], { score: 'score' }],
  ['the id where it is there', accuracy, ['id', 'label', 'prediction', 'group'], { id: 'id', prediction: 'prediction' }],
  ['no id where the author says none', `${accuracy}columns: { id: null }`, ['id', 'label', 'prediction'], { prediction: 'prediction' }],
  [
    'columns by the names the author gives',
    `${accuracy}columns: { id: key, label: y, prediction: yhat, weight: w, cluster: patient, order: at, fold: k }`,
    ['key', 'y', 'yhat', 'w', 'patient', 'at', 'k'],
    { id: 'key', label: 'y', prediction: 'yhat', weight: 'w', cluster: 'patient', order: 'at', fold: 'k' }
  ],
  [
    'probabilities by class, and no prediction, which is made of them',
    `${accuracy}columns: { scores: { cat: p_cat, dog: p_dog } }`,
    ['label', 'p_cat', 'p_dog'],
    {
      scores: new Map([
        ['cat', 'p_cat'],
        ['dog', 'p_dog']
      ])
    }
  ],
  [
    'a score that the author names, for its charts',
    `${accuracy}columns: { score: p }`,
    ['label', 'prediction', 'p'],
    { prediction: 'prediction', score: 'p' }
  ],
  ['the score in place of a prediction that is not there', accuracy, ['label', 'score'], { score: 'score', threshold: 0.5 }],
  [
    'the score in place of a prediction that is there, at a threshold',
    `${accuracy}threshold: 0.3`,
    ['label', 'prediction', 'score'],
    { score: 'score', threshold: 0.3 }
  ],
  [
    'probabilities by class for a metric of scores',
    `${auc}columns: { scores: { 1: p_1 } }`,
    ['label', 'p_1'],
    { scores: new Map([['1', 'p_1']]) }
  ],
  ['the prediction alone for regression', 'metrics: { mae: { max: 1 } }', ['label', 'prediction', 'score'], { prediction: 'prediction' }]
])('reads %s', (_, yaml, available, expected) => {
  expect(plan(yaml, available)).toEqual({ ...nothing, ...expected })
})

it.each([
  [
    'with the nearest name',
    accuracy,
    ['labels', 'prediction'],
    'has no column "label" for the label; it has "labels", "prediction". Name it in the gate: "columns: { label: labels }".'
  ],
  [
    'with a name that holds the word',
    accuracy,
    ['label', 'my_prediction_v2'],
    'has no column "prediction" for the prediction; it has "label", "my_prediction_v2". Name it in the gate: "columns: { prediction: my_prediction_v2 }".'
  ],
  ['without any', auc, ['label', 'x'], 'Name it in the gate: "columns: { score: the score column }".'],
  [
    'of a class',
    `${accuracy}columns: { scores: { cat: p_kat } }`,
    ['label', 'prediction', 'p_cat'],
    'has no column "p_kat" for the probability of "cat"; it has "label", "prediction", "p_cat". Name it in the gate: "columns: { scores: { cat: p_cat } }".'
  ],
  ['that the author named wrongly', `${accuracy}columns: { id: key }`, ['label', 'prediction', 'keys'], 'has no column "key" for the id'],
  ['that regression cannot do without', 'metrics: { mae: { max: 1 } }', ['label', 'score'], 'has no column "prediction" for the prediction']
])('names a missing column and the way out, %s', (_, yaml, available, message) => {
  expect(() => plan(yaml, available)).toThrow(message)
})

const dividing = (needs: Partial<ReadingNeeds>, available: readonly string[]) => {
  const { dimensions, otherColumns } = planReading({ ...needsOf(parseConfig('gate', accuracy, Gate).value), ...needs }, available)
  return { dimensions, otherColumns }
}
const columns = ['id', 'label', 'prediction', 'score', 'region', 'device']

it.each<[string, Partial<ReadingNeeds>, unknown]>([
  ['those that are asked for, once', { dimensions: ['region', 'region'] }, { dimensions: ['region'], otherColumns: [] }],
  ['those among the optional ones that are there', { optionalDimensions: ['age', 'device'] }, { dimensions: ['device'], otherColumns: [] }],
  ['every one without a role', { everyColumn: true }, { dimensions: [], otherColumns: ['region', 'device'] }],
  [
    'every one beside those that are named',
    { everyColumn: true, dimensions: ['device'] },
    { dimensions: ['device'], otherColumns: ['region'] }
  ]
])('divides the rows by %s', (_, needs, expected) => {
  expect(dividing(needs, columns)).toEqual(expected)
})

it('names the nearest column where one that divides the rows is not there', () => {
  expect(() => dividing({ dimensions: ['regoin'] }, columns)).toThrow(
    'has no column "regoin", by which the gate divides the rows; it has "id", "label", "prediction", "score", "region", "device". Did you mean "region"?'
  )
})

it('reads the columns of optional metrics where they are there', () => {
  const optionalMetrics = needsOf(parseConfig('gate', auc, Gate).value).metrics
  const needs = { ...needsOf(parseConfig('gate', accuracy, Gate).value), optionalMetrics }
  expect(planReading(needs, columns).score).toBe('score')
  expect(planReading(needs, ['label', 'prediction']).score).toBeUndefined()
})
