import { mkdir, mkdtemp, realpath, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Check } from '@gauntlet/core'
import { beforeEach, describe, expect, it } from 'vitest'
import { choose } from '../metrics/chosen.ts'
import type { ChosenMetric } from '../metrics/metric.ts'
import { rankingCheck, rankingTable } from './present-ranking.ts'
import { rankRuns } from './rank-runs.ts'
import { readRuns } from './read-runs.ts'

let workspace: string

beforeEach(async () => {
  workspace = await realpath(await mkdtemp(join(tmpdir(), 'experiment-')))
})

describe('runs are read from', () => {
  it('files with metrics and params', async () => {
    await write('runs/a.json', '{"metrics": {"roc_auc": 0.8}, "params": {"train": {"lr": 0.1, "layers": [2, 3]}}}')
    await write('runs/b.yaml', 'name: second\nmetrics: { roc-auc: 0.9 }\nparams: { lr: 0.2 }\n')
    await write('runs/notes.json', '{"unrelated": true}')
    expect(await ranked('runs')).toEqual([
      [1, 'second', 0.9, { lr: '0.2' }],
      [2, 'a', 0.8, { 'train.lr': '0.1', 'train.layers': '[2,3]' }]
    ])
  })

  it('one file with a list of them', async () => {
    await write('runs.json', '[{"metrics": {"roc_auc": 0.7}}, {"name": "x", "metrics": {"roc_auc": 0.6}}]')
    expect(await ranked('runs.json')).toEqual([
      [1, 'runs#1', 0.7, {}],
      [2, 'x', 0.6, {}]
    ])
  })

  it('folders as DVC writes them', async () => {
    await write('exp/first/metrics.json', '{"test": {"roc_auc": 0.7}}')
    await write('exp/first/params.yaml', 'train:\n  depth: 3\n')
    await write('exp/other/dvclive/metrics.json', '{"roc_auc": 0.8}')
    expect(await ranked('exp')).toEqual([
      [1, 'other', 0.8, {}],
      [2, 'first', 0.7, { 'train.depth': '3' }]
    ])
  })

  it("the folder of MLflow's file store, by the value of the latest step", async () => {
    const run = (id: string) => `mlruns/12/${id}`
    await write('mlruns/12/meta.yaml', 'name: flights\nexperiment_id: "12"\n')
    await write(`${run('aaa')}/meta.yaml`, 'run_id: aaa\nrun_name: bright-owl\nlifecycle_stage: active\n')
    await write(`${run('aaa')}/metrics/roc_auc`, '1700000000000 0.95 1\n1700000000001 0.81 10\n1700000000002 0.7 2\n')
    await write(`${run('aaa')}/params/lr`, '0.01')
    await write(`${run('bbb')}/meta.yaml`, 'run_id: bbb\nlifecycle_stage: active\n')
    await write(`${run('bbb')}/metrics/roc_auc`, '1700000000000 nan 0\n')
    await write(`${run('ccc')}/meta.yaml`, 'run_id: ccc\nlifecycle_stage: deleted\n')
    await write(`${run('ccc')}/metrics/roc_auc`, '1700000000000 0.99 0\n')
    expect(await ranked('mlruns')).toEqual([
      [1, 'bright-owl', 0.81, { lr: '0.01' }],
      [null, 'bbb', 'is NaN', {}]
    ])
  })

  it.each<[string, string, string]>([
    ['a folder without any', 'empty/readme.txt', 'names "empty", in which there is no run. Expected files with "metrics" and "params"'],
    ['a file of something else', 'empty/other.json', 'names "empty/other.json", which holds no run.'],
    ['nothing', 'gone.json', 'names "gone.json", which does not exist']
  ])('never %s', async (_, path, message) => {
    await write('empty/readme.txt', 'x')
    await write('empty/other.json', '{"a": 1}')
    const named = path.endsWith('.txt') ? 'empty' : path
    await expect(readRuns('experiment', [named], roots())).rejects.toThrow(message)
  })
})

describe('runs are ranked', () => {
  it('in the direction of the metric, ties sharing a place, those without a number last and named', async () => {
    await write(
      'runs.json',
      JSON.stringify([
        { name: 'c', metrics: { rmse: 2 }, params: { same: 1, lr: 3 } },
        { name: 'b', metrics: { rmse: 1 }, params: { same: 1, lr: 2 } },
        { name: 'a', metrics: { rmse: 1 }, params: { same: 1, lr: 1 } },
        { name: 'd', metrics: { mae: 1 }, params: {} },
        { name: 'e', metrics: { rmse: 'low' }, params: {} }
      ])
    )
    const ranking = rankRuns(named('rmse'), await readRuns('experiment', ['runs.json'], roots()))
    expect(ranking.ranked.map(({ rank, run }) => [rank, run.name])).toEqual([
      [1, 'a'],
      [1, 'b'],
      [3, 'c']
    ])
    const table = rankingTable(named('rmse'), ranking, 4)
    expect(table.title).toBe('Runs by rmse (lower is better), the first 4 of 5')
    expect(table.columns.map(({ title }) => title)).toEqual(['rank', 'run', 'rmse', 'same', 'lr'])
    expect(table.rows[3]).toEqual([null, 'd', 'is missing', null, null])
    const check = rankingCheck(named('rmse'), ranking)
    expect(Check.parse(check)).toEqual(check)
    expect(check.message).toContain('Of 5 runs a has the best rmse, 1, which 2 runs share.')
    expect(check.message).toContain('2 could not be ranked: d (rmse is missing), e (rmse is the text "low", not a number).')
  })

  it('to nothing where none has a number', async () => {
    await write('run.json', '{"metrics": {"mae": 1}}')
    const ranking = rankRuns(named('rmse'), await readRuns('experiment', ['run.json'], roots()))
    expect(ranking.ranked).toEqual([])
    expect(rankingCheck(named('rmse'), ranking)).toMatchObject({ outcome: 'inconclusive', severity: 'info' })
  })
})

async function ranked(path: string) {
  const { ranked: sorted, unranked } = rankRuns(named('roc-auc'), await readRuns('experiment', [path], roots()))
  return [
    ...sorted.map(({ rank, run, value }) => [rank, run.name, value, Object.fromEntries(run.params)]),
    ...unranked.map(({ run, problem }) => [null, run.name, problem, Object.fromEntries(run.params)])
  ]
}

function named(name: string): ChosenMetric {
  const chosen = choose(name, {})
  if ('metric' in chosen) return chosen
  throw new Error(chosen.problem)
}

function roots() {
  return { workspace, temp: workspace, allowedPaths: [] }
}

async function write(name: string, content: string): Promise<void> {
  const path = join(workspace, name)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, content)
}
