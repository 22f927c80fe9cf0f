import { Evidence } from '@gauntlet/core'
import { expect, it } from 'vitest'
import type { PredictionArrays } from '../predictions/from-arrays.ts'
import { judgedRows, sourceOf } from './judged.test-support.ts'

const binary = 'metrics: { accuracy: { min: 0.5 }, roc-auc: { min: 0.5 } }'

it('shows each metric with what it was, and what the baseline lacks as missing where a change is judged', async () => {
  const evidence = await shown(
    'metrics: { accuracy: { max-drop: 0.1 }, f1: { min: 0.1 }, precision: { max-drop: 0.1 }, recall: { min: 0.1 } }',
    { label: [0, 1, 1, 0], prediction: [0, 1, 0, 0] },
    { accuracy: 0.5, f1: 0.6 }
  )
  expect(evidence.figures).toMatchObject([
    { id: 'accuracy', value: 0.75, previous: 0.5, better: 'higher' },
    { id: 'f1', previous: 0.6 },
    { id: 'precision', value: 1, previous: null },
    { id: 'recall', value: 0.5 }
  ])
  expect(evidence.figures[3]).not.toHaveProperty('previous')
})

it('says of each piece which part of the report it belongs to, and of what a metric was before', async () => {
  const rows = { label: [0, 1, 1, 0], prediction: [0, 1, 0, 0], dimensions: { region: ['n', 'n', 's', 's'] } }
  const gate =
    'metrics: { accuracy: { max-drop: 10% }, p95-ms: { max: 90, better: lower } }\nslices: { by: [region], min-rows: 1, metrics: { accuracy: { min: 0 } } }'
  const { figures, tables, charts } = await shown(gate, rows, { accuracy: 0.5, 'p95-ms': 70 })
  expect(figures).toMatchObject([
    { id: 'accuracy', topic: 'metrics', previous: 0.5, against: 'base', tolerance: 0.05, rows: 4, unit: 'none' },
    { id: 'p95-ms', topic: 'budgets', previous: 70, against: 'base', unit: 'milliseconds' }
  ])
  expect(figures[1]).not.toHaveProperty('tolerance')
  expect(figures[1]).not.toHaveProperty('rows')
  expect(new Set([...tables, ...charts].map(({ id, topic }) => `${id}: ${topic}`))).toEqual(
    new Set(['slices: slices', 'slices-accuracy: slices', 'confusion: metrics'])
  )
  const { evidence } = await judgedRows(gate, rows, { baseline: sourceOf({ accuracy: 0.7 }), baselineOf: 'champion' })
  expect(evidence.figures[0]).toMatchObject({ previous: 0.7, against: 'champion' })
})

it('counts who is taken for whom', async () => {
  const evidence = await shown('metrics: { accuracy: { min: 0.5 } }', { label: ['a', 'b', 'b', 'b'], prediction: ['a', 'b', 'a', 'c'] })
  const table = evidence.tables.find(({ id }) => id === 'confusion')
  expect(table?.columns.map(column => column.title)).toEqual(['actual', 'a', 'b', 'c'])
  expect(table?.rows).toEqual([
    ['a', 1, 0, 0],
    ['b', 1, 1, 1],
    ['c', 0, 0, 0]
  ])
  expect(evidence.charts.map(chart => chart.id)).toContain('confusion')
})

it('lists the most frequent confusions of many classes', async () => {
  const label = Array.from({ length: 60 }, (_, row) => row % 30)
  const evidence = await shown('metrics: { f1-macro: { min: 0 } }', { label, prediction: label.map(value => (value < 2 ? 7 : value)) })
  expect(evidence.tables.find(({ id }) => id === 'confusion')).toMatchObject({
    title: 'Most frequent confusions (of 30 classes)',
    rows: [
      ['0', '7', 2],
      ['1', '7', 2]
    ]
  })
})

it('draws the ROC curve and the scores of both classes, and no curve of one class', async () => {
  const label = Array.from({ length: 5000 }, (_, row) => row % 2)
  const both = await shown(binary, { label, score: label.map((value, row) => ((row * 7919) % 5000) / 10000 + value / 4) })
  expect(both.charts.map(chart => chart.id)).toEqual(expect.arrayContaining(['confusion', 'roc', 'scores']))
  const one = await shown(binary, { label: [1, 1], score: [0.2, 0.8] })
  expect(one.charts.map(chart => chart.id)).not.toContain('roc')
  expect(one.figures[1]).toMatchObject({ value: null, note: expect.stringContaining('every label is the positive class') })
})

it('draws how far numbers are off', async () => {
  const evidence = await shown('metrics: { rmse: { max: 5 } }', { label: [1, 2, 3], prediction: [1, 2, 5] })
  expect(evidence.charts).toContainEqual(expect.objectContaining({ id: 'errors', kind: 'bar' }))
})

it('fits the verdict with class names of any length and kind', async () => {
  const long = `${'x'.repeat(5000)}\u001b[31m\u202e`
  const evidence = await shown('metrics: { f1-macro: { min: 0 } }', { label: ['', long], prediction: [long, ''] })
  expect(Evidence.safeParse(evidence).error).toBeUndefined()
})

async function shown(yaml: string, arrays: PredictionArrays, baseline?: Readonly<Record<string, number>>) {
  return (await judgedRows(yaml, arrays, { baseline: baseline && sourceOf(baseline) })).evidence
}
