import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { config } from '@gauntlet/core'
import { beforeEach, expect, it } from 'vitest'
import { baselineOf, readBaseline } from './baseline.ts'

let workspace: string

beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'baseline-'))
})

it.each([
  ['flat', { accuracy: 0.87 }, 'accuracy', { value: 0.87 }],
  ['with underscores', { roc_auc: 0.7 }, 'roc-auc', { value: 0.7 }],
  ['in capitals', { F1_Macro: 0.6 }, 'f1-macro', { value: 0.6 }],
  ['nested', { test: { accuracy: 0.87 } }, 'accuracy', { value: 0.87 }],
  ['with a path in its name', { 'val/accuracy': 0.87 }, 'accuracy', { value: 0.87 }],
  ['at the top before one below', { accuracy: 0.9, train: { accuracy: 1 } }, 'accuracy', { value: 0.9 }],
  ['of another name', { accuracy_score: 0.9 }, 'accuracy', { problem: 'is missing' }],
  ['named like something every object has', { constructor: 1 }, 'accuracy', { problem: 'is missing' }]
] as const)('finds a metric %s', (_, content, metric, expected) => {
  expect(baselineOf('baseline', content).of(metric)).toEqual(expected)
})

it.each([
  ['at different places', { train: { accuracy: 1 }, 'val/accuracy': 0.8 }, '"train/accuracy", "val/accuracy"'],
  ['in a list', { runs: [{ accuracy: 1 }, { accuracy: 0.2 }] }, '"runs/0/accuracy", "runs/1/accuracy"'],
  ['inside and outside of a list', { runs: [[{ accuracy: 1 }]], x: { accuracy: 0.3 } }, '"runs/0/0/accuracy", "x/accuracy"']
])('does not choose between two of the same name %s', (_, content, paths) => {
  expect(baselineOf('baseline', content).of('accuracy')).toEqual({
    problem: `is there more than once (${paths}; put the one to compare with at the top)`
  })
})

it.each([
  ['JSON', 'metrics.json', '{"accuracy": 0.87}', { value: 0.87 }],
  ['JSON with a byte order mark', 'metrics.json', '\ufeff{"accuracy": 0.87}', { value: 0.87 }],
  ["Python's NaN", 'metrics.json', '{"accuracy": NaN}', { problem: 'is NaN' }],
  ["Python's infinity beside a number", 'metrics.json', '{"loss": -Infinity, "accuracy": 0.87}', { value: 0.87 }],
  ['JSON under another name', 'metrics.txt', ' {"accuracy": 0.87}', { value: 0.87 }],
  ['YAML', 'metrics.yml', 'test:\n  accuracy: 0.87\n', { value: 0.87 }],
  ['YAML that is not a number', 'metrics.yml', 'accuracy: .nan\n', { problem: 'is NaN' }]
])('reads %s', async (_, name, content, expected) => {
  await writeFile(join(workspace, name), content)
  const { baseline, file } = await read(name)
  expect(baseline.of('accuracy')).toEqual(expected)
  expect(file).toMatchObject({ input: 'baseline', path: name, bytes: Buffer.byteLength(content) })
})

it('reads YAML written into the workflow', async () => {
  const { baseline, file } = await read('accuracy: 0.87')
  expect(baseline.of('accuracy')).toEqual({ value: 0.87 })
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
  const { baseline } = await read('verdict.json')
  expect(baseline.of('accuracy')).toEqual({ value: 0.87 })
  expect(baseline.of('roc-auc')).toEqual({ problem: 'is null, not a number' })
  expect(baseline.of('f1')).toEqual({ problem: 'is missing' })

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
  ['more than it may be', 'large.json', ' '.repeat(16 * 1024 * 1024 + 1), 'names "large.json", which cannot be used']
])('refuses %s', async (_, name, content, message) => {
  if (content !== undefined) await writeFile(join(workspace, name), content)
  await expect(read(name)).rejects.toThrow(message)
})

function read(text: string) {
  return readBaseline(config(text, 'baseline'), { workspace, temp: workspace, allowedPaths: [] })
}
