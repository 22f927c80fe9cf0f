import { parseConfig } from '@gauntlet/core'
import { expect, it } from 'vitest'
import { Gate } from './gate.ts'
import { planReading, type ReadingPlan } from './plan.ts'

const plan = (yaml: string, available: readonly string[]) => planReading(parseConfig('gate', yaml, Gate).value, available)
const nothing: ReadingPlan = {
  id: undefined,
  label: 'label',
  prediction: undefined,
  score: undefined,
  group: undefined,
  threshold: undefined
}
const accuracy = 'metrics: { accuracy: { min: 0.5 } }\n'
const auc = 'metrics: { roc-auc: { min: 0.5 } }\n'

it.each<[string, string, string[], Partial<ReadingPlan>]>([
  ['only what the metrics need', accuracy, ['label', 'prediction', 'score', 'other'], { prediction: 'prediction' }],
  ['the score for a metric of scores', auc, ['label', 'prediction', 'score'], { score: 'score' }],
  [
    'id and group where they are there',
    accuracy,
    ['id', 'label', 'prediction', 'group'],
    { id: 'id', prediction: 'prediction', group: 'group' }
  ],
  [
    'neither id nor group where the author says none',
    `${accuracy}columns: { id: null, group: null }`,
    ['id', 'label', 'prediction', 'group'],
    { prediction: 'prediction' }
  ],
  [
    'columns by the names the author gives',
    `${accuracy}columns: { id: key, label: y, prediction: yhat, group: site }`,
    ['key', 'y', 'yhat', 'site'],
    { id: 'key', label: 'y', prediction: 'yhat', group: 'site' }
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
  ['that the author named wrongly', `${accuracy}columns: { id: key }`, ['label', 'prediction', 'keys'], 'has no column "key" for the id'],
  ['that regression cannot do without', 'metrics: { mae: { max: 1 } }', ['label', 'score'], 'has no column "prediction" for the prediction']
])('names a missing column and the way out, %s', (_, yaml, available, message) => {
  expect(() => plan(yaml, available)).toThrow(message)
})
