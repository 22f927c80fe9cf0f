import { Evidence, parseConfig } from '@gauntlet/core'
import { expect, it } from 'vitest'
import { type PredictionArrays, predictionsFrom } from '../from-arrays.ts'
import { baselineOf } from './baseline.ts'
import { metricsJson } from './figures.ts'
import { Gate } from './gate.ts'
import { examplesOf, measureAll } from './measure.ts'
import { planReading } from './plan.ts'
import { present } from './present.ts'

const binary = 'metrics: { accuracy: { min: 0.5 }, roc-auc: { min: 0.5 } }'

it('shows each metric with what it was, and what the baseline lacks as missing where a change is judged', () => {
  const { evidence } = shown(
    'metrics: { accuracy: { max-drop: 0.1 }, f1: { min: 0.1 }, precision: { max-drop: 0.1 }, recall: { min: 0.1 } }',
    { label: [0, 1, 1, 0], prediction: [0, 1, 0, 0] },
    { accuracy: 0.5, f1: 0.6 }
  )
  expect(evidence.figures).toMatchObject([
    { id: 'accuracy', value: 0.75, previous: 0.5, better: 'higher' },
    { id: 'precision', value: 1, previous: null },
    { id: 'recall', value: 0.5 },
    { id: 'f1', previous: 0.6 }
  ])
  expect(evidence.figures[2]).not.toHaveProperty('previous')
})

it('counts who is taken for whom', () => {
  const { evidence } = shown('metrics: { accuracy: { min: 0.5 } }', { label: ['a', 'b', 'b', 'b'], prediction: ['a', 'b', 'a', 'c'] })
  const [table] = evidence.tables
  expect(table?.columns.map(column => column.title)).toEqual(['actual', 'a', 'b', 'c'])
  expect(table?.rows).toEqual([
    ['a', 1, 0, 0],
    ['b', 1, 1, 1],
    ['c', 0, 0, 0]
  ])
  expect(evidence.charts[0]).toMatchObject({ id: 'confusion', kind: 'heatmap' })
  expect(evidence.charts[0]?.series[0]?.points).toContainEqual({ x: 'c', y: 'b', value: 1 })
})

it('lists the most frequent confusions of many classes', () => {
  const label = Array.from({ length: 60 }, (_, row) => row % 30)
  const { evidence } = shown('metrics: { f1-macro: { min: 0 } }', { label, prediction: label.map(value => (value < 2 ? 7 : value)) })
  expect(evidence.tables[0]).toMatchObject({
    title: 'Most frequent confusions (of 30 classes)',
    rows: [
      ['0', '7', 2],
      ['1', '7', 2]
    ]
  })
  expect(evidence.charts).toEqual([])
})

it('draws the ROC curve and the scores of both classes, in at most 200 points', () => {
  const label = Array.from({ length: 5000 }, (_, row) => row % 2)
  const { evidence } = shown(binary, { label, score: label.map((value, row) => ((row * 7919) % 5000) / 10000 + value / 4) })
  const roc = evidence.charts.find(chart => chart.id === 'roc')
  expect(roc?.series.map(series => series.name)).toEqual(['model', 'chance'])
  expect(roc?.series[0]?.points.length).toBeGreaterThan(100)
  expect(roc?.series[0]?.points.length).toBeLessThanOrEqual(200)
  const scores = evidence.charts.find(chart => chart.id === 'scores')
  expect(scores?.series.map(series => series.name)).toEqual(['not 1', '1'])
  expect(scores?.series[0]?.points).toHaveLength(20)
  expect(scores?.series[0]?.points[0]?.x).toBe('0 to 0.05')
})

it('draws no ROC curve of one class', () => {
  const { evidence, json } = shown(binary, { label: [1, 1], score: [0.2, 0.8] })
  expect(evidence.charts.map(chart => chart.id)).toEqual(['confusion', 'scores'])
  expect(json).toBe('{"accuracy":0.5,"roc-auc":null}')
  expect(evidence.figures[1]).toMatchObject({ value: null, note: 'every label is the positive class, and ROC AUC needs both classes' })
})

it('draws how far numbers are off', () => {
  const { evidence } = shown('metrics: { rmse: { max: 5 } }', { label: [1, 2, 3], prediction: [1, 2, 5] })
  expect(evidence.charts).toMatchObject([{ id: 'errors', kind: 'bar' }])
  expect(evidence.charts[0]?.series[0]?.points.map(point => point.y)).toEqual([2, ...Array(18).fill(0), 1])
})

it('names bars that lie close together apart', () => {
  const { evidence } = shown('metrics: { mae: { max: 5 } }', { label: [0, 0], prediction: [1000.001, 1000.002] })
  const names = evidence.charts[0]?.series[0]?.points.map(point => point.x)
  expect(new Set(names).size).toBe(20)
  expect(names?.[0]).toBe('1,000.001 to 1,000.00105')
})

it('lists the metrics of each group, and a metric that a group does not have as undefined', () => {
  const { evidence } = shown(binary, {
    label: [0, 1, 1, 1],
    prediction: [0, 1, 1, 0],
    score: [0.1, 0.9, 0.8, 0.2],
    group: ['x', 'x', 'y', null]
  })
  expect(evidence.tables.find(table => table.id === 'groups')?.rows).toEqual([
    ['x', 2, 1, 1],
    ['(none)', 1, 0, 'undefined'],
    ['y', 1, 1, 'undefined']
  ])
})

it('fits the verdict with class and group names of any length and kind', () => {
  const long = `${'x'.repeat(5000)}\u001b[31m\u202e`
  const { evidence } = shown('metrics: { f1-macro: { min: 0 } }', { label: ['', long], prediction: [long, ''], group: [long, `${long}2`] })
  expect(Evidence.safeParse(evidence).error).toBeUndefined()
})

function shown(yaml: string, arrays: PredictionArrays, baseline?: object) {
  const gate = parseConfig('gate', yaml, Gate).value
  const plan = planReading(gate, Object.keys(arrays))
  const predictions = predictionsFrom(plan.prediction === undefined ? { ...arrays, prediction: undefined } : arrays)
  const examples = examplesOf(gate, plan, predictions)
  const metrics = measureAll(gate, examples)
  const evidence = present(gate, { predictions, examples, metrics, baseline: baseline && baselineOf('baseline', baseline) })
  return { evidence, json: metricsJson(gate, metrics) }
}
