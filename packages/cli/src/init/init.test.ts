import { mkdir, mkdtemp, readFile, realpath, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { InputError, type Roots } from '@gauntlet/core'
import { beforeAll, expect, it } from 'vitest'
import { parse } from 'yaml'
import { check } from '../check/check.ts'
import type { Known } from '../check/job.ts'
import { readKnown } from '../check/known.ts'
import { type Ask, askNobody } from './ask.ts'
import { lookAt } from './look.ts'
import { parseOptions } from './options.ts'
import { prepare, WORKFLOW } from './prepare.ts'
import { writeNew } from './write-new.ts'

const root = join(import.meta.dirname, '..', '..', '..', '..')
const signal = new AbortController().signal
let known: Known

beforeAll(async () => {
  known = await readKnown(root)
})

type Files = Readonly<Record<string, string>>

async function folderWith(files: Files): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'gauntlet-init-')))
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  return folder
}

/** What init writes into a folder, parsed, and what check then says of it. */
async function initIn(files: Files, args: readonly string[] = [], ask: Ask = askNobody) {
  const folder = await folderWith(files)
  const roots: Roots = { workspace: folder, temp: tmpdir(), allowedPaths: [] }
  const found = await lookAt(folder, roots, signal)
  const prepared = await prepare(found, parseOptions(args), ask, roots, signal)
  const { written, kept } = await writeNew(folder, prepared.files)
  const text = (path: string) => readFile(join(folder, path), 'utf8').catch(() => '')
  return {
    found,
    folder,
    plan: prepared.plan,
    written: written.map(({ path }) => path),
    kept: kept.map(({ path }) => path),
    gauntlet: parse(await text('gauntlet.yml')),
    gauntletText: await text('gauntlet.yml'),
    workflow: parse(await text(WORKFLOW)),
    problems: (await check(folder, [], known)).problems
  }
}

const rows = (count: number, row: (index: number) => string) => Array.from({ length: count }, (_, index) => row(index)).join('\n')
const DATA = `age,region\n${rows(40, index => `${20 + index},${index % 2 === 0 ? 'north' : 'south'}`)}\n`
/** Nine in ten are right. */
const PREDICTIONS = `id,region,label,prediction,score\n${rows(100, index => {
  const label = index % 2
  const prediction = index % 10 === 0 ? 1 - label : label
  return `${index},${index % 3 === 0 ? 'north' : 'south'},${label},${prediction},${prediction === 1 ? 0.8 : 0.2}`
})}\n`

it('writes a gauntlet.yml for data and predictions, whose first bounds the model passes', async () => {
  const { gauntlet, workflow, written, problems } = await initIn({
    'data/train.csv': DATA,
    'predictions.csv': PREDICTIONS,
    'train.py': 'x.to_csv("predictions.csv")',
    'requirements.txt': 'pandas\n'
  })
  expect(written).toEqual(['gauntlet.yml', 'checks.yml', WORKFLOW])
  expect(problems).toEqual([])
  expect(gauntlet).toEqual({
    'validate-data': { data: 'data/train.csv', checks: 'checks.yml' },
    'model-gate': {
      predictions: 'predictions.csv',
      gate: { metrics: { accuracy: { min: 0.82 }, f1: { min: 0.83 }, 'roc-auc': { min: 0.82 } } }
    },
    'pr-report': {}
  })
  expect(workflow.permissions).toEqual({})
  expect(workflow.jobs.gauntlet.permissions).toEqual({ contents: 'read', 'pull-requests': 'write' })
  expect(workflow.jobs.gauntlet.steps.map((step: { name: string }) => step.name)).toEqual([
    'Check out',
    'Set up Python',
    'Install',
    'Train',
    'Judge'
  ])
})

it('writes nothing twice, and changes nothing that is there', async () => {
  const files = {
    'data.csv': DATA,
    'predictions.csv': PREDICTIONS,
    'gauntlet.yml': '# mine\nmodel-gate: {}\n',
    'checks.yml': 'rows: { min: 1 }\n'
  }
  const { folder, written, kept } = await initIn(files)
  expect({ written, kept }).toEqual({ written: [WORKFLOW], kept: ['gauntlet.yml'] })
  for (const [path, text] of Object.entries(files)) await expect(readFile(join(folder, path), 'utf8')).resolves.toBe(text)
})

it.each([
  ['checks that are there already', { 'checks.yml': 'rows: { min: 1 }\n' }, 'checks.yml', false],
  ['a checks.yml of somebody else', { 'checks.yml': 'repos: []\n' }, 'data-checks.yml', true],
  [
    'a suite of Great Expectations',
    {
      'gx/expectations/s.json':
        '{"expectation_suite_name":"s","expectations":[{"expectation_type":"expect_column_to_exist","kwargs":{"column":"age"}}]}'
    },
    'gx/expectations/s.json',
    false
  ]
])('takes %s', async (_, files, path, isWritten) => {
  const { gauntlet, written, problems } = await initIn({ 'data/train.csv': DATA, ...files })
  expect(gauntlet['validate-data'].checks).toBe(path)
  expect(written.includes(path)).toBe(isWritten)
  expect(problems).toEqual([])
})

it.each([
  [
    'columns with the names of scikit-learn',
    'y_true,y_pred\n1,1\n0,0\n1,0\n',
    { columns: { label: 'y_true', prediction: 'y_pred' } },
    ['accuracy', 'f1']
  ],
  [
    'scores where predictions are due',
    'y_true,y_pred\n1,0.9\n0,0.2\n1,0.4\n',
    { columns: { label: 'y_true', score: 'y_pred' } },
    ['accuracy', 'f1', 'roc-auc']
  ],
  [
    'numbers',
    `y_true,y_pred\n${rows(30, index => `${index}.5,${index + 1}`)}\n`,
    { columns: { label: 'y_true', prediction: 'y_pred' } },
    ['mae', 'rmse', 'r2']
  ],
  ['more than two classes', 'label,prediction\na,a\nb,b\nc,a\n', {}, ['accuracy', 'balanced-accuracy']],
  [
    'two classes of which nobody says which is positive',
    'label,prediction\nno,no\nyes,yes\nno,yes\n',
    {},
    ['accuracy', 'balanced-accuracy']
  ],
  [
    'an id with another name',
    'user_id,label,prediction\n1,a,a\n2,b,b\n3,c,a\n',
    { columns: { id: 'user_id' } },
    ['accuracy', 'balanced-accuracy']
  ]
])('understands %s', async (_, predictions, settings, metrics) => {
  const { gauntlet, problems } = await initIn({ 'predictions.csv': predictions })
  const { metrics: asked, ...others } = gauntlet['model-gate'].gate
  expect(others).toEqual(settings)
  expect(Object.keys(asked)).toEqual(metrics)
  expect(problems).toEqual([])
})

it('judges by a file of metrics where there are no predictions, and knows what others call them', async () => {
  const { gauntlet, gauntletText, problems } = await initIn({
    'metrics.json': '{"test": {"AUC": 0.91, "accuracy_score": 0.8}, "rmse": 12.34, "nan": NaN, "mae": NaN, "acc": 0.8, "loss": 0.4}'
  })
  expect(gauntlet['model-gate']).toEqual({
    metrics: 'metrics.json',
    gate: { metrics: { auc: { metric: 'roc-auc', min: 0.89 }, acc: { metric: 'accuracy', min: 0.78 } } }
  })
  expect(gauntletText).not.toContain('mae:')
  expect(problems).toEqual([])
})

it('compares with production where its predictions lie beside', async () => {
  const { gauntlet, problems } = await initIn({ 'out/predictions.csv': PREDICTIONS, 'out/predictions-champion.csv': PREDICTIONS })
  expect(gauntlet['model-gate'].predictions).toBe('out/predictions.csv')
  expect(gauntlet['compare-production']).toEqual({
    candidate: 'out/predictions.csv',
    production: 'out/predictions-champion.csv',
    comparison: { metric: 'accuracy', margin: 0.02 }
  })
  expect(problems).toEqual([])
})

it('reads several files of one kind as one table', async () => {
  const { gauntlet } = await initIn({ 'data/part-0.csv': DATA, 'data/part-1.csv': DATA, 'data/part-2.csv': DATA })
  expect(gauntlet['validate-data'].data).toBe('data/part-*.csv')
})

const DVC = {
  'dvc.yaml':
    'stages:\n  train:\n    cmd: python src/train.py\n    outs: [predictions.csv]\n    metrics: [{ eval/scores.json: { cache: false } }]\n',
  '.dvc/config': '[core]\n  remote = s3\n[\'remote "s3"\']\n  url = s3://bucket\n',
  'data/train.csv.dvc': 'outs:\n- md5: abc\n  path: train.csv\n',
  'eval/scores.json': '{"accuracy": 0.9}'
}

it.each([
  [
    'DVC, with a remote',
    { ...DVC, 'src/train.py': '', 'requirements.txt': 'pandas\n' },
    ['pip install -r requirements.txt', 'pip install dvc', 'dvc pull', 'dvc repro']
  ],
  [
    'DVC in a project of uv',
    { ...DVC, 'src/train.py': '', 'uv.lock': 'name = "dvc"\n' },
    ['uv sync --locked', 'uv run dvc pull', 'uv run dvc repro']
  ],
  [
    'an MLproject',
    {
      'a.py': '',
      'metrics.json': '{"f1": 0.8}',
      MLproject: 'entry_points:\n  main:\n    parameters: { lr: { default: 0.1 } }\n    command: python a.py --lr {lr}\n'
    },
    ['python a.py --lr 0.1']
  ],
  ['a Makefile', { 'a.py': '', 'metrics.json': '{"f1": 0.8}', Makefile: 'train: data\n\tpython a.py\n' }, ['make train']],
  [
    'poetry',
    { 'src/train.py': '', 'metrics.json': '{"f1": 0.8}', 'poetry.lock': '' },
    ['poetry install', 'poetry run python src/train.py']
  ],
  [
    'tests that write JUnit XML',
    { 'test_a.py': '', 'metrics.json': '{"f1": 0.8}', 'tox.ini': 'commands = pytest --junitxml=out/junit.xml\n' },
    ['python -m pytest --junitxml=out/junit.xml']
  ]
])('writes a workflow for %s', async (_, files, commands) => {
  const { workflow, problems } = await initIn(files)
  const steps: { run?: string }[] = workflow.jobs.gauntlet.steps
  const lines = steps.flatMap(({ run = '' }) => run.split('\n').map(line => line.replace(/ #.*/, '')))
  for (const command of commands) expect(lines).toContain(command)
  expect(problems).toEqual([])
})

it('says where DVC keeps the data that are not here', async () => {
  const { gauntletText } = await initIn(DVC)
  expect(gauntletText).toContain('# DVC keeps data/train.csv, and it is not here: "dvc pull" fetches it.')
})

it('puts no command with an expression into the workflow', async () => {
  const command = 'python a.py $'.concat('{{ secrets.A }}')
  const { workflow } = await initIn({
    'a.py': '',
    'metrics.json': '{"f1": 0.8}',
    MLproject: `entry_points: { main: { command: "${command}" } }\n`
  })
  expect(JSON.stringify(workflow)).not.toContain('secrets.A')
})

it('leaves a workflow alone that uses Gauntlet already', async () => {
  const ci = 'on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - uses: actions/checkout@v5\n      - uses: gauntlet-ml/gauntlet@v1\n'
  const { written } = await initIn({ 'metrics.json': '{"f1": 0.8}', '.github/workflows/ci.yml': ci })
  expect(written).toEqual(['gauntlet.yml'])
})

it('asks only what cannot be told, and takes an answer', async () => {
  const asked: string[] = []
  const answers = ['data/b.csv', 'yes']
  const ask: Ask = async question => {
    asked.push(question)
    return answers.shift() ?? ''
  }
  const labels = `label,prediction\n${rows(20, index => (index % 2 === 0 ? 'yes,yes' : 'no,no'))}\n`
  const { gauntlet, problems } = await initIn(
    { 'data/a.csv': DATA, 'data/b.csv': DATA, 'predictions.csv': labels, 'train.py': '' },
    [],
    ask
  )
  expect(asked).toEqual([
    'Which data are to be judged? data/a.csv, data/b.csv',
    'Which label is the positive one, the one to be found: no or yes? (return: neither)'
  ])
  expect(gauntlet['validate-data'].data).toBe('data/b.csv')
  expect(gauntlet['model-gate'].gate).toMatchObject({ positive: 'yes', metrics: { f1: { min: 0.83 } } })
  expect(problems).toEqual([])
})

it.each([
  ['a file that is no predictions', ['--predictions', 'data.csv'], 'is no table with columns for what is true and what the model says'],
  ['a label that there is not', ['--positive', '7'], 'is "7"; the labels are 0, 1'],
  ['a flag that there is not', ['--predictons', 'x'], 'Did you mean "predictions"?'],
  ['a flag without its value', ['--train'], 'needs a value after it']
])('refuses %s', async (_, args, expected) => {
  const failed = initIn({ 'data.csv': DATA, 'predictions.csv': PREDICTIONS }, args)
  await expect(failed).rejects.toThrow(InputError)
  await expect(failed).rejects.toThrow(expected)
})

it.each([
  ['an empty folder', {}, 'Put data (data/train.csv)'],
  [
    'a script that has not run yet',
    { 'train.py': 'df.to_csv("out/predictions.csv")' },
    '"python train.py" looks as if it writes out/predictions.csv: run it once first'
  ],
  ['data that DVC keeps', { 'data.csv.dvc': 'outs:\n- path: data.csv\n' }, 'DVC keeps data.csv: run "dvc pull" first.'],
  ['files that are broken', { 'data.csv': '', 'predictions.csv': '"a,b\n1', 'metrics.json': '{"a":' }, 'there is nothing here to judge'],
  ['metrics that are none', { 'metrics.json': '{"accuracy": NaN}' }, 'there is nothing here to judge']
])('says what to do in %s', async (_, files, expected) => {
  await expect(initIn(files)).rejects.toThrow(expected)
})
