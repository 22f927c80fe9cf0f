import { createHash } from 'node:crypto'
import { mkdtemp, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { Check, Evidence } from '@gauntlet/core'
import { expect, it } from 'vitest'
import { commit, described, type Files, git, repositoryWith, write } from './repository.fixture.ts'

const DVC = 'stages:\n  train:\n    cmd: python train.py\n    params: [train.lr]\n    metrics: [metrics.json: {cache: false}]\n'

it('compares the metrics of a dvc.yaml with those of the base, the changed ones first', async () => {
  const { figures, checks } = await changed(
    { 'dvc.yaml': DVC, 'metrics.json': '{"test": {"f1": 0.8, "loss": 0.5}, "rows": 100, "odd": 1}' },
    { 'metrics.json': '{"test": {"f1": 0.75, "loss": 0.5}, "rows": 100, "p95_ms": 12, "odd": 2}' }
  )
  expect(figures).toEqual([
    { id: 'test.f1', title: 'test.f1', value: 0.75, previous: 0.8, against: 'base', topic: 'metrics', better: 'higher', unit: 'none' },
    { id: 'p95_ms', title: 'p95_ms', value: 12, topic: 'budgets', better: 'lower', unit: 'milliseconds', note: 'new' },
    { id: 'odd', title: 'odd', value: 2, previous: 1, against: 'base', topic: 'metrics', unit: 'none' },
    { id: 'test.loss', title: 'test.loss', value: 0.5, previous: 0.5, against: 'base', topic: 'metrics', better: 'lower', unit: 'none' },
    { id: 'rows', title: 'rows', value: 100, previous: 100, against: 'base', topic: 'metrics', unit: 'none' }
  ])
  expect(checks).toEqual([])
})

it.each<[string, string, Files, { id: string; outcome: string; message: string }]>([
  ['is gone', '{"f1": 0.8}', { 'metrics.json': '{}' }, { id: 'lost:f1', outcome: 'fail', message: 'it is not there any more' }],
  ['is NaN', '{"f1": 0.8}', { 'metrics.json': '{"f1": NaN}' }, { id: 'lost:f1', outcome: 'fail', message: 'it is NaN' }],
  ['is null', '{"f1": 0.8}', { 'metrics.json': '{"f1": null}' }, { id: 'lost:f1', outcome: 'fail', message: 'it is null' }],
  ['is text', '{"f1": 0.8}', { 'metrics.json': '{"f1": "n/a"}' }, { id: 'lost:f1', outcome: 'fail', message: 'it is no number any more' }],
  ['was in a file that is gone', '{"f1": 0.8}', { 'metrics.json': null }, { id: 'lost:f1', outcome: 'fail', message: 'was 0.8 in HEAD' }],
  [
    'is in half a file',
    '{"f1": 0.8}',
    { 'metrics.json': '{"f1": 0.' },
    { id: 'unread:metrics.json', outcome: 'inconclusive', message: 'it is damaged' }
  ]
])('warns of a metric that %s', async (_, before, change, expected) => {
  const { figures, checks } = await changed({ 'dvc.yaml': DVC, 'metrics.json': before }, change)
  expect(checks).toEqual([
    expect.objectContaining({
      id: expected.id,
      severity: 'warning',
      outcome: expected.outcome,
      message: expect.stringContaining(expected.message)
    })
  ])
  if (expected.id === 'lost:f1' && figures.length > 0) expect(figures[0]).toMatchObject({ id: 'f1', value: null, previous: 0.8 })
})

it('says that a file of the base cannot be read, and of which metrics it does not know the base', async () => {
  const { figures, notes, checks } = await changed({ 'dvc.yaml': DVC, 'metrics.json': '{"f1": ' }, { 'metrics.json': '{"f1": 0.8}' })
  expect(figures).toEqual([
    expect.objectContaining({
      id: 'f1',
      value: 0.8,
      previous: null,
      note: expect.stringContaining('the base has none to read: it is damaged')
    })
  ])
  expect(notes).toContainEqual(expect.stringContaining('metrics.json could not be read in HEAD: it is damaged'))
  expect(checks).toEqual([])
})

it('counts many lost metrics in one warning', async () => {
  const many = Object.fromEntries(Array.from({ length: 50 }, (_, place) => [`m${place}`, place]))
  const { checks } = await changed({ 'metrics.json': JSON.stringify(many) }, { 'metrics.json': '{}' })
  expect(checks).toHaveLength(20)
  expect(checks.at(-1)).toMatchObject({ id: 'lost-more', title: '31 more metrics are still measured' })
})

it('takes a list of numbers as one value for each seed, with an interval of the change', async () => {
  const { figures } = await changed(
    { 'metrics.json': '{"f1": [0.8, 0.82, 0.81], "one": [1]}' },
    { 'metrics.json': '{"f1": [0.7, 0.72, 0.71], "one": [2]}' }
  )
  expect(figures[0]).toMatchObject({ id: 'f1', note: 'mean of 3 values', previous: expect.closeTo(0.81), value: expect.closeTo(0.71) })
  // As scipy.stats.ttest_ind(a, b, equal_var=False).confidence_interval(0.95) has it.
  expect(figures[0]?.interval?.low).toBeCloseTo(-0.122669579355, 10)
  expect(figures[0]?.interval?.high).toBeCloseTo(-0.077330420645, 10)
  expect(figures[1]).toMatchObject({ id: 'one', value: 2, previous: 1 })
  expect(figures[1]?.interval).toBeUndefined()
})

it('tells metrics of one name in several files apart by the file', async () => {
  const files = {
    'dvc.yaml': 'metrics: [train/metrics.json, eval]\n',
    'train/metrics.json': '{"f1": 1, "n": 2}',
    'eval/a.yaml': 'f1: 0.5\n'
  }
  const { figures } = await changed(files, { 'eval/b.toml': '[test]\nauc = 0.75\n' })
  expect(figures.map(({ id, value }) => [id, value])).toEqual([
    ['test.auc', 0.75],
    ['eval/a.yaml:f1', 0.5],
    ['train/metrics.json:f1', 1],
    ['n', 2]
  ])
})

it('shows texts and truths of files of metrics that changed beside the numbers', async () => {
  const { tables } = await changed(
    { 'metrics.json': '{"best": "a", "ok": true, "same": "x"}' },
    { 'metrics.json': '{"best": "b", "ok": 1, "same": "x"}' }
  )
  expect(rowsOf(tables, 'metric-texts')).toEqual([
    ['best', 'a', 'b'],
    ['ok', 'true', '1']
  ])
})

it('shows the parameters that changed, whole files and the keys that a stage names', async () => {
  const dvc = 'params: [top.toml]\nstages:\n  train:\n    cmd: x\n    params: [train.lr, conf.json: [a.b], all.py: null]\n'
  const { tables } = await changed(
    {
      'dvc.yaml': dvc,
      'params.yaml': 'train: {lr: 0.1, layers: [64, 32], on: true, gone: 1}\nunused: 1\n',
      'conf.json': '{"a": {"b": 1, "c": 1}}',
      'top.toml': 'seed = 1\n',
      'all.py': 'EPOCHS = 3\nclass Net:\n    WIDTH = 8\n'
    },
    {
      'params.yaml': 'train: {lr: 0.2, layers: [64, 16], on: true}\nunused: 2\n',
      'conf.json': '{"a": {"b": {"d": 2}, "c": 2}}',
      'top.toml': 'seed = 2\n',
      'all.py': 'EPOCHS = 3\nclass Net:\n    WIDTH = 16\n'
    }
  )
  expect(rowsOf(tables, 'params')).toEqual([
    ['Net.WIDTH', '8', '16'],
    ['a.b.d', 'not there', '2'],
    ['a.b', '1', 'not there'],
    ['train.lr', '0.1', '0.2'],
    ['train.layers', '[64, 32]', '[64, 16]'],
    ['unused', '1', '2'],
    ['train.gone', '1', 'not there'],
    ['seed', '1', '2']
  ])
})

it('knows that settings changed which nobody declared as parameters', async () => {
  const { tables } = await changed({ 'configs/net.yaml': 'a: 1\n', 'params.yaml': 'b: 1\n' }, { 'configs/net.yaml': 'a: 2\n' })
  expect(rowsOf(tables, 'what-changed')).toContainEqual(['parameters', '1 changed', 'configs/net.yaml'])
  expect(rowsOf(tables, 'params')).toEqual([])
})

it('says which lists in a file of metrics are no metrics', async () => {
  const history = Array.from({ length: 101 }, (_, place) => place)
  const { figures, notes } = await changed(
    { 'metrics.json': '{"f1": 1}' },
    { 'metrics.json': JSON.stringify({ f1: 1, history, labels: ['a'] }) }
  )
  expect(figures.map(({ id }) => id)).toEqual(['f1'])
  expect(notes).toEqual([
    'metrics.json has 2 lists that are no metric (labels, history): only lists of 1 to 100 numbers are, as one value for each seed.'
  ])
})

it('finds metrics and parameters by the usual names where there is no dvc.yaml', async () => {
  const before = {
    'metrics.json': '{"f1": 1}',
    'dvclive/metrics.json': '{"loss": 1}',
    'params.yaml': 'lr: 1\n',
    'tests/metrics.json': '{"no": 1}'
  }
  const { figures, tables } = await changed(before, { 'params.yaml': 'lr: 2\n' })
  expect(figures.map(({ id }) => id)).toEqual(['loss', 'f1'])
  expect(rowsOf(tables, 'params')).toEqual([['lr', '1', '2']])
})

it('says of every cause what changed of it, or that nothing did', async () => {
  const lock = (data: string, source: string) =>
    `schema: '2.0'\nstages:\n  prepare:\n    cmd: python prepare.py\n    deps:\n    - {path: raw.csv, hash: md5, md5: ${data}, size: 12}\n    outs:\n    - {path: clean.csv, hash: md5, md5: ${source}, size: 10}\n    - {path: model.pkl, hash: md5, md5: ${data}, size: 5}\n`
  const [a, b] = ['a'.repeat(32), '1234567890123456789012345678901e'] as const
  const before = {
    'dvc.yaml': DVC,
    'dvc.lock': lock(a, a),
    'train.py': 'x = 1\n',
    'params.yaml': 'lr: 1\n',
    'requirements.txt': 'torch==2.4.0\nnumpy>=1 # any\n',
    'README.md': 'a\n'
  }
  const { tables, notes } = await changed(before, {
    'dvc.lock': lock(b, b),
    'train.py': 'x = 2\ny = 3\n',
    'requirements.txt': 'Torch==2.5.0\nnumpy>=1\nscipy\n',
    'README.md': 'b\n'
  })
  expect(rowsOf(tables, 'what-changed')).toEqual([
    ['code', '1 file, +2 −1', 'train.py'],
    ['data', '1 file or folder', 'raw.csv'],
    ['model', '1 file', 'model.pkl'],
    ['parameters', 'no change', ''],
    ['environment', '2 changed', 'scipy not there → any, torch 2.4.0 → 2.5.0'],
    ['⚠ attribution', 'code, data and environment changed together', expect.stringContaining('cannot be put down to one of them')]
  ])
  expect(rowsOf(tables, 'dvc-changes')).toEqual([
    ['made data', 'clean.csv', 'aaaaaaa (10 B)', '1234567 (10 B)', 'prepare'],
    ['model', 'model.pkl', 'aaaaaaa (5 B)', '1234567 (5 B)', 'prepare'],
    ['data', 'raw.csv', 'aaaaaaa (12 B)', '1234567 (12 B)', 'prepare']
  ])
  expect(rowsOf(tables, 'environment')).toEqual([
    ['scipy', 'not there', 'any', 'requirements.txt'],
    ['torch', '2.4.0', '2.5.0', 'requirements.txt']
  ])
  expect(rowsOf(tables, 'changed-files')).toEqual([
    ['code', 1, '+2 −1', 'train.py'],
    ['pipeline', 1, '+3 −3', 'dvc.lock'],
    ['environment', 1, '+3 −2', 'requirements.txt'],
    ['documents', 1, '+1 −1', 'README.md']
  ])
  expect(notes).toEqual([])
})

it('takes nothing for changed that one side cannot tell', async () => {
  const lock = `schema: '2.0'\nstages:\n  train:\n    cmd: x\n    deps:\n    - {path: raw.csv, hash: md5, md5: ${'a'.repeat(32)}}\n`
  const before = { 'dvc.yaml': DVC, 'dvc.lock': 'broken: [', 'params.yaml': 'a: [', 'data/a.csv': 'a\n' }
  const { tables, notes } = await changed(before, { 'dvc.lock': lock, 'params.yaml': 'a: 1\n' })
  expect(rowsOf(tables, 'what-changed')).toEqual([
    ['code', 'no change', ''],
    ['data', 'not known', 'not all of it could be read'],
    ['parameters', 'not known', 'not all of it could be read'],
    ['environment', 'no change', '']
  ])
  expect(rowsOf(tables, 'dvc-changes')).toEqual([])
  expect(notes).toEqual([
    expect.stringContaining('params.yaml could not be read in HEAD'),
    expect.stringContaining('dvc.lock of HEAD could not be read')
  ])
})

it('compares what dvc add tracks, and reads only the files that differ', async () => {
  const dvcFile = (md5: string) => `outs:\n- {md5: ${md5}, size: 5, hash: md5, path: x.bin}\n`
  const before = {
    'a/x.bin.dvc': dvcFile('a'.repeat(32)),
    'same/x.bin.dvc': dvcFile('a'.repeat(32)),
    'gone/x.bin.dvc': dvcFile('c'.repeat(32))
  }
  const { tables, notes } = await changed(before, {
    'a/x.bin.dvc': dvcFile('b'.repeat(32)),
    'gone/x.bin.dvc': null,
    'new/x.bin.dvc': dvcFile('d'.repeat(32))
  })
  expect(rowsOf(tables, 'dvc-changes')).toEqual([
    ['data', 'a/x.bin', 'aaaaaaa (5 B)', 'bbbbbbb (5 B)', ''],
    ['data', 'gone/x.bin', 'ccccccc (5 B)', 'not there', ''],
    ['data', 'new/x.bin', 'not there', 'ddddddd (5 B)', '']
  ])
  expect(rowsOf(tables, 'what-changed')).toContainEqual(['data', '3 files or folders', 'a/x.bin, gone/x.bin, new/x.bin'])
  expect(notes).toEqual([])
})

it('does not blame the data for what a stage made of other code', async () => {
  const lock = (md5: string) =>
    `schema: '2.0'\nstages:\n  prepare:\n    cmd: x\n    outs:\n    - {path: clean.csv, hash: md5, md5: ${md5}}\n`
  const { tables } = await changed(
    { 'dvc.yaml': DVC, 'dvc.lock': lock('a'.repeat(32)), 'prepare.py': 'a\n' },
    { 'dvc.lock': lock('b'.repeat(32)), 'prepare.py': 'b\n' }
  )
  expect(rowsOf(tables, 'what-changed')).toEqual([
    ['code', '1 file, +1 −1', 'prepare.py'],
    ['data', 'no change', ''],
    ['environment', 'no change', '']
  ])
})

it('says that nothing is known of data that neither git nor DVC tracks', async () => {
  const { tables } = await changed({ 'train.py': 'a\n' }, {})
  expect(rowsOf(tables, 'what-changed')).toContainEqual(['data', 'not known', 'neither git nor DVC tracks any here'])
})

it("takes a metric that DVC keeps out of git from DVC's cache, and says the way out where it is not there", async () => {
  const [old, current] = ['{"f1": 0.8}', '{"f1": 0.7}'] as const
  const md5 = (text: string) => createHash('md5').update(text).digest('hex')
  const lock = (text: string) =>
    `schema: '2.0'\nstages:\n  train:\n    cmd: x\n    outs:\n    - {path: metrics.json, hash: md5, md5: ${md5(text)}, size: 11}\n`
  const dvc = 'stages:\n  train:\n    cmd: x\n    metrics: [metrics.json]\n'
  const before = {
    'dvc.yaml': dvc,
    'dvc.lock': lock(old),
    '.dvc/config': '',
    '.dvc/.gitignore': '/cache\n',
    '.gitignore': '/metrics.json\n'
  }
  const folder = await repositoryWith(before)
  await write(folder, { 'dvc.lock': lock(current), 'metrics.json': current })
  const absent = await described(folder)
  expect(absent.evidence.figures).toEqual([
    expect.objectContaining({ value: 0.7, previous: null, note: expect.stringContaining('run "dvc pull"') })
  ])
  expect(absent.notes).toContainEqual(expect.stringContaining('DVC keeps it out of git'))

  const cached = `.dvc/cache/files/md5/${md5(old).slice(0, 2)}/${md5(old).slice(2)}`
  await write(folder, { [cached]: old })
  expect((await described(folder)).evidence.figures).toEqual([expect.objectContaining({ value: 0.7, previous: 0.8 })])
  await write(folder, { [cached]: '{"f1": 0.9}' })
  expect((await described(folder)).evidence.figures[0]?.note).toContain('damaged')

  // The other way round: what the run should have made is not there.
  await write(folder, { 'metrics.json': null, [cached]: old })
  expect((await described(folder)).checks).toEqual([
    expect.objectContaining({ id: 'unread:metrics.json', outcome: 'inconclusive', message: expect.stringContaining('dvc pull') })
  ])
})

it('finds the metrics of stages that stand for a list by the lock', async () => {
  const dvc =
    'stages:\n  train:\n    foreach: [a, b]\n    do:\n      cmd: x \u0024{item}\n      metrics: ["out/\u0024{item}.json": {cache: false}]\n  other:\n    cmd: x\n    metrics: ["\u0024{nowhere}.json"]\n'
  const stage = (name: string) =>
    `  train@${name}:\n    cmd: x\n    outs:\n    - {path: out/${name}.json, hash: md5, md5: ${'a'.repeat(32)}}\n`
  const files = {
    'dvc.yaml': dvc,
    'dvc.lock': `schema: '2.0'\nstages:\n${stage('a')}${stage('b')}`,
    'out/a.json': '{"f1": 1}',
    'out/b.json': '{"f1": 2}'
  }
  const { figures, notes } = await changed(files, {})
  expect(figures.map(({ id, value }) => [id, value])).toEqual([
    ['out/a.json:f1', 1],
    ['out/b.json:f1', 2]
  ])
  expect(notes).toContainEqual(expect.stringContaining('The metric "\u0024{nowhere}.json" of stage "other" of dvc.yaml'))
})

it('knows the folder that a stage works in, and the older shapes of a lock', async () => {
  const dvc = 'stages:\n  train:\n    wdir: work\n    cmd: x\n    metrics: [m.json]\n'
  const lock = (md5: string) => `train:\n  cmd: x\n  deps:\n  - {path: ../data, md5: ${md5}.dir, size: 5, nfiles: 2}\n`
  const { figures, tables } = await changed(
    { 'p/dvc.yaml': dvc, 'p/dvc.lock': lock('a'.repeat(32)), 'p/work/m.json': '{"f1": 1}' },
    { 'p/dvc.lock': lock('b'.repeat(32)), 'p/work/m.json': '{"f1": 2}' }
  )
  expect(figures).toEqual([expect.objectContaining({ id: 'f1', value: 2, previous: 1 })])
  expect(rowsOf(tables, 'dvc-changes')).toEqual([['data', 'p/data', 'aaaaaaa (5 B, 2 files)', 'bbbbbbb (5 B, 2 files)', 'train']])
})

it.each<[string, (outside: string) => string]>([
  ['a file outside of the workspace', outside => outside],
  ["git's own folder", () => '.git/config'],
  ["a link into git's own folder", () => 'to-git.json'],
  ['a link that leads out', () => 'link.json']
])('does not read %s that a dvc.yaml names', async (_, path) => {
  const folder = await repositoryWith({ 'dvc.yaml': 'metrics: [a.json]\n', 'a.json': '{}' })
  const outside = join(await mkdtemp(join(tmpdir(), 'gauntlet-outside-')), 'secret.json')
  await write(folder, { [relative(folder, outside)]: '{"secret": 8675309}' })
  await symlink(outside, join(folder, 'link.json'))
  await symlink(join(folder, '.git', 'config'), join(folder, 'to-git.json'))
  const metrics = path(relative(folder, outside))
  await write(folder, { '.git/config': '[core]\n\trepositoryformatversion = 0\n# 8675309\n', 'dvc.yaml': `metrics: [${metrics}]\n` })
  const found = await described(folder)
  expect(found.checks).toEqual([expect.objectContaining({ outcome: 'inconclusive', id: `unread:${metrics}` })])
  expect(JSON.stringify(found)).not.toContain('8675309')
})

it('compares with a commit by its hash, and says when that is the one that is checked out', async () => {
  const folder = await repositoryWith({ 'metrics.json': '{"f1": 1}' })
  const first = (await git(folder, 'rev-parse', 'HEAD')).trim()
  await write(folder, { 'metrics.json': '{"f1": 2}' })
  await commit(folder)
  const compared = await described(folder, { base: first })
  expect(compared.evidence.figures[0]).toMatchObject({ value: 2, previous: 1 })
  expect(compared.notes).toEqual([])
  expect((await described(folder, { base: 'HEAD' })).notes).toEqual([
    'HEAD is the very commit that is checked out, so nothing can differ from it. Name the one before it as the base.'
  ])
})

it('shows what is there without a base, and compares nothing', async () => {
  const folder = await repositoryWith({ 'metrics.json': '{"f1": 1}', 'params.yaml': 'lr: 1\n' })
  const { evidence, checks, notes } = await described(folder, { base: undefined })
  expect(evidence).toEqual({
    figures: [{ id: 'f1', title: 'f1', value: 1, topic: 'metrics', better: 'higher', unit: 'none' }],
    tables: [],
    charts: []
  })
  expect([checks, notes]).toEqual([[], []])
})

it('refuses a base that git does not know, with the way out', async () => {
  const folder = await repositoryWith({ 'metrics.json': '{}' })
  await expect(described(folder, { base: 'origin/main' })).rejects.toThrow(
    'Input "base" is "git:origin/main", which git does not know here. A checkout has one commit by default: set "fetch-depth: 0"'
  )
})

it('says what a partial clone does not have, and goes on', async () => {
  const origin = await repositoryWith({ 'metrics.json': '{"f1": 1}', 'train.py': 'a\n' })
  await git(origin, 'config', 'uploadpack.allowFilter', 'true')
  await write(origin, { 'metrics.json': '{"f1": 2}' })
  await commit(origin)
  const folder = join(await mkdtemp(join(tmpdir(), 'gauntlet-partial-')), 'clone')
  await git(origin, 'clone', '-q', '--filter=blob:none', `file://${origin}`, folder)
  const { evidence, notes } = await described(folder, { base: 'HEAD~1' })
  const wayOut = 'set "fetch-depth: 0" on actions/checkout, without "filter" and "sparse-checkout"'
  expect(evidence.figures).toEqual([expect.objectContaining({ value: 2, previous: null, note: expect.stringContaining(wayOut) })])
  expect(notes).toEqual([
    expect.stringMatching(/^It is not known which files changed \(fatal: .*\): set "fetch-depth: 0"/),
    `metrics.json could not be read in HEAD~1: git does not have its content here; ${wayOut}.`
  ])
  expect(rowsOf(evidence.tables, 'what-changed')[0]).toEqual(['code', 'not known', ''])
})

it.each<[string, Files, string]>([
  ['dvc.yaml', { 'dvc.yaml': 'stages: [\n' }, 'dvc.yaml of the workspace could not be read'],
  ['dvc.lock', { 'dvc.yaml': DVC, 'dvc.lock': 'a: [b\n' }, 'dvc.lock of the workspace could not be read'],
  ['data.csv.dvc', { 'data.csv.dvc': 'outs: 3\n' }, 'data.csv.dvc of the workspace could not be read'],
  ['params.yaml', { 'params.yaml': 'a: *b\n' }, 'The parameters in params.yaml are not known'],
  ['a pointer of Git LFS', { 'params.yaml': 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n' }, 'it is kept by Git LFS']
])('says that %s cannot be read and goes on', async (_, change, expected) => {
  const { notes, figures } = await changed({ 'metrics.json': '{"f1": 1}', 'params.yaml': 'a: 1\n' }, change)
  expect(notes).toContainEqual(expect.stringContaining(expected))
  expect(figures).toEqual([expect.objectContaining({ id: 'f1' })])
})

async function changed(before: Files, after: Files) {
  const folder = await repositoryWith(before)
  await write(folder, after)
  const { evidence, checks, notes } = await described(folder)
  // All of it fits what a verdict may hold.
  Evidence.parse(evidence)
  for (const check of checks) Check.parse(check)
  return { ...evidence, checks, notes: notes.filter(note => !note.includes('is the very commit that is checked out')) }
}

function rowsOf(tables: readonly { readonly id: string; readonly rows: readonly unknown[] }[], id: string): readonly unknown[] {
  return tables.find(table => table.id === id)?.rows ?? []
}

it('shows what lies in a folder that is no repository', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gauntlet-no-git-'))
  await write(folder, { 'metrics.json': '{"f1": 1}' })
  expect((await described(folder, { base: undefined })).evidence.figures).toEqual([expect.objectContaining({ id: 'f1', value: 1 })])
})

it('compares a workspace that is a folder of the repository', async () => {
  const folder = await repositoryWith({ 'models/a/metrics.json': '{"f1": 1}', 'models/a/train.py': 'a\n', 'models/b/train.py': 'b\n' })
  await write(folder, { 'models/a/metrics.json': '{"f1": 2}', 'models/a/train.py': 'aa\n', 'models/b/train.py': 'bb\n' })
  const { evidence } = await described(join(folder, 'models', 'a'))
  expect(evidence.figures).toEqual([expect.objectContaining({ value: 2, previous: 1 })])
  expect(rowsOf(evidence.tables, 'what-changed')[0]).toEqual(['code', '1 file, +1 −1', 'train.py'])
})

it('stays within what a report can hold, whatever the names and values are', async () => {
  const long = 'x'.repeat(5000)
  const metrics = Object.fromEntries(Array.from({ length: 900 }, (_, place) => [`${long}${place}\u202e|<b>`, place]))
  const params = Object.fromEntries(Array.from({ length: 900 }, (_, place) => [`p${place}`, long]))
  const { figures, notes, tables } = await changed(
    { 'metrics.json': JSON.stringify(metrics), 'params.json': '{}', 'train.py': '' },
    { 'params.json': JSON.stringify(params), 'metrics.json': '{}' }
  )
  expect(figures).toHaveLength(500)
  expect(new Set(figures.map(({ id }) => id)).size).toBe(500)
  expect(notes).toContain('400 more metrics are not shown.')
  expect(rowsOf(tables, 'params')).toHaveLength(300)
  expect(rowsOf(tables, 'params').at(-1)).toEqual(['and 601 more', '', ''])
})
