import { mkdir, mkdtemp, realpath, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describeChanges } from '@gauntlet/changes'
import { runProgram } from '@gauntlet/core'
import { peer } from '@gauntlet/testkit'
import { beforeAll, expect, it } from 'vitest'
import { z } from 'zod'

/** A training that writes what people's do: metrics in git and in DVC's cache, curves, a matrix, and what DVCLive logs. */
const TRAIN = `
import csv, json, os, yaml
from dvclive import Live

p = yaml.safe_load(open('params.yaml'))['train']
with Live('dvclive', save_dvc_exp=False, dvcyaml='dvclive/dvc.yaml') as live:
    for epoch in range(p['epochs']):
        live.log_metric('train/loss', p['lr'] / (epoch + 1))
        live.log_metric('val/loss', 2 * p['lr'] / (epoch + 1))
        live.next_step()
json.dump({'test': {'f1': 0.8 * p['lr'], 'loss': float('nan') if p['lr'] == 0.7 else 0.3}, 'rows': 100, 'name': 'net', 'ok': True}, open('metrics.json', 'w'))
json.dump({'hidden': 1.5 * p['lr']}, open('hidden.json', 'w'))
with open('cm.csv', 'w') as f:
    rows = csv.writer(f)
    rows.writerow(['actual', 'predicted'])
    rows.writerows([('cat', 'cat'), ('cat', 'dog'), ('dog', 'dog' if p['lr'] > 0.5 else 'cat')])
with open('log.csv', 'w') as f:
    rows = csv.writer(f)
    rows.writerow(['step', 'loss', 'val_loss'])
    rows.writerows([(i, p['lr'] / (i + 1), 1 / (i + 1)) for i in range(5)])
json.dump({'roc': [{'fpr': 0, 'tpr': 0}, {'fpr': 0.2, 'tpr': 0.9 * p['lr']}, {'fpr': 1, 'tpr': 1}]}, open('roc.json', 'w'))
os.makedirs('models', exist_ok=True)
open('models/net.pkl', 'w').write(str(p['lr']))
`

const PIPELINE = `
stages:
  train:
    cmd: python train.py
    deps: [train.py, data.csv]
    params: [train.lr, train.epochs]
    outs: [models/net.pkl]
    metrics:
      - metrics.json: {cache: false}
      - hidden.json
    plots:
      - cm.csv: {cache: false, x: actual, y: predicted, template: confusion}
plots:
  - ROC: {x: fpr, y: {roc.json: tpr}, title: ROC}
  - losses: {x: step, y: {log.csv: [loss, val_loss]}, title: Losses}
`

let folder: string
let bin: string

beforeAll(async () => {
  bin = await peer('dvc')
  folder = await realpath(await mkdtemp(join(tmpdir(), 'gauntlet-dvc-')))
  await ran('git', 'init', '-q', '-b', 'main')
  await ran('dvc', 'init', '-q')
  await write({
    'train.py': TRAIN,
    'dvc.yaml': PIPELINE,
    'params.yaml': 'train: {lr: 0.5, epochs: 3, layers: [64, 32]}\nseed: 1\n',
    'data.csv': 'a,b\n1,2\n'
  })
  await ran('dvc', 'add', '-q', 'data.csv')
  await commit()
  await ran('dvc', 'repro', '-q')
  await commit()
  await write({ 'params.yaml': 'train: {lr: 0.7, epochs: 3, layers: [64, 16]}\n', 'data.csv': 'a,b\n1,3\n' })
  await ran('dvc', 'add', '-q', 'data.csv')
  await ran('dvc', 'repro', '-q')
})

it('finds the changes of metrics that DVC finds', async () => {
  const theirs = await printed('metrics')
  const { evidence, checks } = await ours()
  const changed = evidence.figures
    .filter(({ value, previous }) => value !== previous)
    .map(({ id, value, previous }) => [id, previous, value])
  const expected = theirs
    .filter(({ key }) => key !== 'name' && key !== 'ok')
    .map(({ key, old, now }) => [key, old, typeof now === 'number' && Number.isNaN(now) ? null : now])
  expect(changed.sort()).toEqual(expected.sort())
  expect(checks.map(({ id }) => id)).toEqual(['lost:test.loss'])
})

it('finds the changes of parameters that DVC finds', async () => {
  const expected = (await printed('params')).map(({ key, old, now }) => [key, String(old ?? 'not there'), String(now ?? 'not there')])
  const { evidence } = await ours()
  expect([...(evidence.tables.find(({ id }) => id === 'params')?.rows ?? [])].sort()).toEqual(expected.sort())
})

it('reads what DVC prints into the same figures and parameters', async () => {
  await write({ 'tmp/metrics.json': await json('metrics'), 'tmp/params.json': await json('params') })
  const printedByDvc = await ours({ metricsDiff: [join(folder, 'tmp/metrics.json')], paramsDiff: [join(folder, 'tmp/params.json')] })
  const own = await ours()
  const changes = ({ evidence }: typeof own) =>
    evidence.figures.filter(({ value, previous }) => value !== previous).sort((a, b) => (a.id < b.id ? -1 : 1))
  expect(changes(printedByDvc)).toEqual(changes(own))
  const params = ({ evidence }: typeof own) => [...(evidence.tables.find(({ id }) => id === 'params')?.rows ?? [])].sort()
  expect(params(printedByDvc)).toEqual(params(own))
})

it('says which data and model changed, as dvc data status does', async () => {
  const { evidence, notes } = await ours()
  expect(evidence.tables.find(({ id }) => id === 'dvc-changes')?.rows.map(([kind, path]) => [kind, path])).toEqual([
    ['data', 'data.csv'],
    ['model', 'models/net.pkl']
  ])
  const status = z
    .looseObject({ committed: z.looseObject({ modified: z.array(z.string()) }) })
    .parse(JSON.parse(await ran('dvc', 'data', 'status', '--json')))
  expect(status.committed.modified).toEqual(expect.arrayContaining(['data.csv', 'models/net.pkl']))
  expect(evidence.tables.find(({ id }) => id === 'what-changed')?.rows).toContainEqual([
    '⚠ attribution',
    'data and parameters changed together',
    expect.any(String)
  ])
  expect(notes).toEqual([])
})

it.each([[[]], [['--split']]])('draws the plots of DVC with the points that it draws of them itself (%j)', async flags => {
  await write({ 'tmp/plots.json': await ran('dvc', 'plots', 'diff', 'HEAD', '--json', '-o', join(folder, 'tmp/plots'), ...flags) })
  const theirs = (await ours({ plots: [join(folder, 'tmp/plots.json')] })).evidence.charts
  const own = (await ours()).evidence.charts
  const points = (charts: typeof own, title: string | RegExp) =>
    charts
      .filter(chart => (typeof title === 'string' ? chart.title === title : title.test(chart.title)))
      .flatMap(({ series }) => series.map(one => one.points))
  expect(theirs.map(({ title }) => title)).toEqual(expect.arrayContaining(['ROC', 'Losses', 'cm.csv (workspace)', 'cm.csv (HEAD)']))
  for (const title of ['ROC', 'Losses', /^cm\.csv/]) {
    const [one, other] = [points(theirs, title), points(own, title)].map(lists => lists.map(list => JSON.stringify(list)).sort())
    expect(one).toEqual(other)
    expect(one).not.toEqual([])
  }
  expect(points(own, 'loss').map(list => list.map(({ y }) => y))).toEqual([
    [0.7, 0.35, expect.closeTo(0.7 / 3)],
    [0.5, 0.25, expect.closeTo(0.5 / 3)],
    [1.4, 0.7, expect.closeTo(1.4 / 3)],
    [1, 0.5, expect.closeTo(1 / 3)]
  ])
})

function ours(request: Partial<Parameters<typeof describeChanges>[0]> = {}) {
  const signal = new AbortController().signal
  return describeChanges({ workspace: folder, base: 'HEAD', metricsDiff: [], paramsDiff: [], plots: [], signal, ...request })
}

/** Every change that DVC prints. Its JSON has a bare NaN where a metric is one. */
async function printed(what: 'metrics' | 'params') {
  const Diff = z.record(z.string(), z.record(z.string(), z.looseObject({ old: z.unknown(), new: z.unknown() })))
  const text = (await json(what)).replaceAll(': NaN', ': "NaN"')
  return Object.values(Diff.parse(JSON.parse(text))).flatMap(keys =>
    Object.entries(keys).map(([key, { old, new: now }]) => ({ key, old, now: now === 'NaN' ? Number.NaN : now }))
  )
}

function json(what: 'metrics' | 'params'): Promise<string> {
  return ran('dvc', what, 'diff', 'HEAD', '--json')
}

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), content)
  }
}

async function commit(): Promise<void> {
  await ran('git', 'add', '-A')
  await ran('git', '-c', 'user.name=x', '-c', 'user.email=x@example.org', 'commit', '-q', '-m', 'x')
}

async function ran(program: string, ...args: readonly string[]): Promise<string> {
  const env = { PATH: `${bin}:${process.env.PATH}`, DVC_NO_ANALYTICS: '1' }
  const command = [program === 'dvc' ? join(bin, 'dvc') : program, ...args] as const
  const { exitCode, stdout, stderr } = await runProgram({ command, cwd: folder, env, timeoutMs: 120_000, maxOutputBytes: 1e7 })
  if (exitCode !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr}`)
  return stdout
}
