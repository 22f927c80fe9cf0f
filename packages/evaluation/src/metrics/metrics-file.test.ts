import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { config } from '@gauntlet/core'
import { beforeEach, expect, it } from 'vitest'
import { choose } from './chosen.ts'
import type { ChosenMetric } from './metric.ts'
import { metricsIn, readMetrics } from './metrics-file.ts'

let workspace: string

beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'metrics-'))
})

it.each([
  ['flat', { accuracy: 0.87 }, 'accuracy', { value: 0.87 }],
  ['with underscores', { roc_auc: 0.7 }, 'roc-auc', { value: 0.7 }],
  ['in capitals', { F1_Macro: 0.6 }, 'f1-macro', { value: 0.6 }],
  ['nested', { test: { accuracy: 0.87 } }, 'accuracy', { value: 0.87 }],
  ['with a path in its name', { 'val/accuracy': 0.87 }, 'accuracy', { value: 0.87 }],
  ['at the top before one below', { accuracy: 0.9, train: { accuracy: 1 } }, 'accuracy', { value: 0.9 }],
  ['of another name', { accuracy_score: 0.9 }, 'accuracy', { problem: 'is missing', why: 'absent' }],
  ['named like something every object has', { constructor: 1 }, 'accuracy', { problem: 'is missing', why: 'absent' }]
] as const)('finds a metric %s', (_, content, metric, expected) => {
  expect(metricsIn('baseline', content).of(chosen(metric))).toEqual(expected)
})

it.each([
  ['at different places', { train: { accuracy: 1 }, 'val/accuracy': 0.8 }, '"train/accuracy", "val/accuracy"'],
  ['in a list', { runs: [{ accuracy: 1 }, { accuracy: 0.2 }] }, '"runs/0/accuracy", "runs/1/accuracy"'],
  ['inside and outside of a list', { runs: [[{ accuracy: 1 }]], x: { accuracy: 0.3 } }, '"runs/0/0/accuracy", "x/accuracy"']
])('does not choose between two of the same name %s', (_, content, paths) => {
  expect(metricsIn('baseline', content).of(chosen('accuracy'))).toEqual({
    problem: `is there more than once (${paths}; put the one that is meant at the top)`
  })
})

const MORE_THAN_ONCE = {
  problem: 'is there more than once ("accuracy", "accuracy"; put the one that is meant at the top)'
}

it.each([
  ['JSON', 'metrics.json', '{"accuracy": 0.87}', { value: 0.87 }],
  ['JSON with a byte order mark', 'metrics.json', '\ufeff{"accuracy": 0.87}', { value: 0.87 }],
  ["Python's NaN", 'metrics.json', '{"accuracy": NaN}', { problem: 'is NaN' }],
  ["Python's infinity beside a number", 'metrics.json', '{"loss": -Infinity, "accuracy": 0.87}', { value: 0.87 }],
  ['JSON under another name', 'metrics.txt', ' {"accuracy": 0.87}', { value: 0.87 }],
  ['YAML', 'metrics.yml', 'test:\n  accuracy: 0.87\n', { value: 0.87 }],
  ['YAML that is not a number', 'metrics.yml', 'accuracy: .nan\n', { problem: 'is NaN' }],
  ['a number that is text', 'metrics.json', '{"accuracy": "0.85"}', { problem: 'is the text "0.85", not a number' }],
  ['what `dvc metrics show --json` prints', 'd.json', '{"": {"data": {"m.json": {"data": {"accuracy": 0.87}}}}}', { value: 0.87 }],
  [
    'a run of MLflow',
    'r.json',
    '{"run": {"data": {"metrics": [{"key": "accuracy", "value": 0.87, "step": 2}], "params": []}}}',
    { value: 0.87 }
  ],
  ['metrics of MLflow at two steps', 'r.json', '[{"key": "accuracy", "value": 0.8}, {"key": "accuracy", "value": 0.9}]', MORE_THAN_ONCE],
  ['CSV of names and values', 'm.csv', 'metric,value\nf1,0.5\naccuracy,0.87\n', { value: 0.87 }],
  ['CSV of names and values, quoted, without an end of line', 'm.csv', 'step;Value;Name\r\n1;0.87;"Accuracy"', { value: 0.87 }],
  ['CSV of names and values, one of them twice', 'm.csv', 'metric,value\naccuracy,0.5\naccuracy,0.87\n', MORE_THAN_ONCE],
  ['CSV of one row', 'm.csv', 'f1,accuracy\n0.5,0.87\n', { value: 0.87 }],
  ['CSV of one run of MLflow', 'm.csv', 'run_id,metrics.accuracy,params.accuracy_goal\nabc,0.87,1\n', { value: 0.87 }],
  ['TSV', 'm.tsv', 'f1\taccuracy\n0.5\t8.7e-1\n', { value: 0.87 }],
  ['CSV with NaN', 'm.csv', 'metric,value\naccuracy,nan\n', { problem: 'is NaN' }],
  ['CSV with nothing', 'm.csv', 'metric,value\naccuracy,\n', { problem: 'is empty' }],
  ['CSV with text', 'm.csv', 'metric,value\naccuracy,87 %\n', { problem: 'is the text "87 %", not a number' }],
  ['CSV without the metric', 'm.csv', 'metric,value\nf1,0.5\n', { problem: 'is missing', why: 'absent' }],
  ['what is beyond the metric', 'm.csv', 'accuracy\n87\n', { problem: 'is 87, which is not between 0 and 1' }]
])('reads %s', async (_, name, content, expected) => {
  await writeFile(join(workspace, name), content)
  const { source, file } = await read(name)
  expect(source.of(chosen('accuracy'))).toEqual(expected)
  expect(file).toMatchObject({ input: 'baseline', path: name, bytes: Buffer.byteLength(content) })
})

it('reads YAML written into the workflow', async () => {
  const { source, file } = await read('accuracy: 0.87')
  expect(source.of(chosen('accuracy'))).toEqual({ value: 0.87 })
  expect(file).toBeUndefined()
})

it('reads a former verdict file', async () => {
  const figure = (id: string, value: number | null) => ({ id, title: id, value, unit: 'none' })
  const verdict = {
    kind: 'verdict',
    version: 1,
    id: 'gate',
    action: 'model-gate',
    title: 'Gate',
    status: 'pass',
    policy: { onInconclusive: 'fail', failOn: 'critical' },
    checks: [],
    evidence: { figures: [figure('accuracy', 0.87), figure('roc-auc', null)] },
    provenance: { inputs: [], startedAt: '2026-01-01T00:00:00Z', finishedAt: '2026-01-01T00:00:01Z', versions: {} }
  }
  await writeFile(join(workspace, 'verdict.json'), JSON.stringify(verdict))
  const { source } = await read('verdict.json')
  expect(source.of(chosen('accuracy'))).toEqual({ value: 0.87 })
  expect(source.of(chosen('roc-auc'))).toEqual({ problem: 'is null, not a number' })
  expect(source.of(chosen('f1'))).toEqual({ problem: 'is missing', why: 'absent' })

  await writeFile(join(workspace, 'broken.json'), JSON.stringify({ ...verdict, status: 'great' }))
  await expect(read('broken.json')).rejects.toThrow('looks like a verdict file, but it does not fit the schema')
})

it.each([
  ['a file that is not there', 'absent.json', undefined, 'names "absent.json", which does not exist'],
  ['an empty file', 'empty.json', ' \n', 'names "empty.json", which is empty. It must hold metrics such as {"accuracy": 0.87}.'],
  ['half a file', 'half.json', '{"accuracy": 0.8', 'names "half.json", which is not JSON'],
  ['a key that is there twice', 'twice.json', '{"accuracy": 0.99, "accuracy": 0.1}', 'which has the key "accuracy" twice in one object'],
  ['a list', 'list.json', '[{"accuracy": 0.8}]', 'holds no metrics; expected names with numbers'],
  ['broken YAML', 'bad.yml', 'a: [1\n', 'has a problem in bad.yml'],
  ['nesting without end', 'deep.json', `${'{"a":'.repeat(200)}1${'}'.repeat(200)}`, 'is nested deeper than 64 levels'],
  ['CSV of several rows', 'm.csv', 'accuracy,f1\n0.8,0.9\n0.7,0.6\n', 'names "m.csv", which has 2 rows. Expected the columns "metric"'],
  ['CSV without a row', 'm.csv', 'accuracy,f1\n', 'which has 0 rows'],
  ['CSV with a line too short', 'm.csv', 'metric,value\naccuracy\n', 'has 1 field in row 1 where its header has 2'],
  ['CSV with a column twice', 'm.csv', 'f1,F1\n1,0\n', 'has the column "f1" twice'],
  ['more than it may be', 'large.json', ' '.repeat(16 * 1024 * 1024 + 1), 'names "large.json", which cannot be used']
])('refuses %s', async (_, name, content, message) => {
  if (content !== undefined) await writeFile(join(workspace, name), content)
  await expect(read(name)).rejects.toThrow(message)
})

function chosen(name: string, key = name): ChosenMetric {
  const found = choose(name, {}, key)
  if (!('metric' in found)) throw new Error(found.problem)
  return found
}

function read(text: string) {
  return readMetrics(config(text, 'baseline'), { workspace, temp: workspace, allowedPaths: [] })
}

it('finds a metric by the key that its author gave it', () => {
  const source = metricsIn('metrics', { 'F2 of fraud': 0.5, f1_at_1: 0.25 })
  expect(source.of(chosen('f1', 'f2_of_FRAUD'))).toEqual({ value: 0.5 })
  expect(source.of(chosen('f1', 'F1 at 1'))).toEqual({ value: 0.25 })
  expect(source.of(chosen('f1'))).toEqual({ problem: 'is missing', why: 'absent' })
})

it('looks through a large file once, not again for every metric', () => {
  const content = Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`metric_${at}`, 0.5]))
  const before = performance.now()
  const source = metricsIn('metrics', content)
  for (let at = 0; at < 20_000; at++) source.of(chosen('accuracy', `metric-${at}`))
  expect(performance.now() - before).toBeLessThan(5000)
  expect(source.of(chosen('accuracy', 'metric-19999'))).toEqual({ value: 0.5 })
})

it('reads a list of any length below a key', () => {
  const metrics = Array.from({ length: 300_000 }, (_, at) => ({ key: `metric-${at}`, value: 0.5 }))
  expect(metricsIn('metrics', { run: { metrics } }).of(chosen('accuracy', 'metric-299999'))).toEqual({ value: 0.5 })
})
