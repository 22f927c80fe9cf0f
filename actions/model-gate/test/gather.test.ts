import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { config, type InputError, isInputError, messageOf, readEnvironment } from '@gauntlet/core'
import { judgeGate } from '@gauntlet/evaluation'
import { beforeEach, describe, expect, it } from 'vitest'
import { gather } from '../src/gather/gather.ts'
import type { Inputs } from '../src/inputs.ts'

const smallest = 'metrics: { accuracy: { min: 0.75 } }'

let workspace: string

beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'model-gate-'))
})

describe('judges', () => {
  it.each([
    [
      'JSON lines',
      'p.jsonl',
      '{"label":"no","prediction":"no"}\n{"label":"yes","prediction":"no"}\n',
      'metrics: { f1-macro: { min: 0.3 } }'
    ],
    ['tabs', 'p.tsv', 'label\tprediction\nno\tno\nyes\tno\n', 'metrics: { accuracy: { min: 0.5 } }'],
    [
      'columns of other names',
      'p.csv',
      'y_true,y_pred\n1,1\n0,1\n',
      '{ metrics: { precision: { min: 0.5 } }, columns: { label: y_true, prediction: y_pred } }'
    ],
    ['a score and a threshold', 'p.csv', 'label,score\n1,0.4\n0,0.2\n', '{ metrics: { f1: { min: 1 } }, threshold: 0.3 }'],
    ['booleans', 'p.csv', 'label,prediction\ntrue,true\nfalse,false\n', 'metrics: { recall: { min: 1 } }'],
    ['numbers', 'p.csv', 'label,prediction\n1.5,1\n3,3.5\n', 'metrics: { rmse: { max: 0.5 }, mae: { max: 0.5 }, r2: { min: 0.5 } }'],
    [
      'ids that repeat, where they do not name the rows',
      'p.csv',
      'id,label,prediction\n1,0,0\n1,1,1\n',
      '{ metrics: { accuracy: { min: 1 } }, columns: { id: null } }'
    ]
  ])('%s', async (_, name, content, gate) => {
    await write(name, content)
    const checks = await judged(name, gate)
    expect(checks.map(check => [check.outcome, check.message])).toEqual(checks.map(check => ['pass', check.message]))
  })

  it('several files as one table', async () => {
    await write('parts/1.csv', 'id,label,prediction\n1,0,0\n')
    await write('parts/2.csv', 'id,label,prediction\n2,1,1\n')
    const checks = await judged('parts/*.csv', '{ min-rows: 2, metrics: { accuracy: { min: 1 } } }')
    expect(checks.map(check => check.outcome)).toEqual(['pass', 'pass'])
  })

  it.each([
    [
      'one class for ROC AUC',
      'label,score\n1,0.2\n1,0.8\n',
      'metrics: { roc-auc: { min: 0.5 } }',
      'roc-auc could not be computed: every label is the positive class, and ROC AUC needs both classes.'
    ],
    ['one row for R²', 'label,prediction\n1,1\n', 'metrics: { r2: { min: 0.5 } }', 'r2 could not be computed: R² needs at least two rows.'],
    [
      'too few rows',
      'label,prediction\n1,1\n0,0\n',
      `{ min-rows: 100, ${smallest} }`,
      'The data has 2 rows; at least 100 are needed to judge.'
    ]
  ])('%s as inconclusive', async (_, content, gate, message) => {
    await write('p.csv', content)
    const [check] = await judged('p.csv', gate)
    expect(check).toMatchObject({ outcome: 'inconclusive', message })
  })
})

describe('refuses', () => {
  it.each<[string, string, string, string]>([
    [
      'a missing column',
      'y_true,prediction\n1,1\n',
      smallest,
      'has no column "label" for the label; it has "y_true", "prediction". Name it'
    ],
    ['a misspelt column', 'label,predicion\n1,1\n', smallest, 'Name it in the gate: "columns: { prediction: predicion }".'],
    ['a missing label', 'label,prediction\n1,1\n,0\n', smallest, 'without a value (or with NaN) in column "label", the first in row 2'],
    [
      'text as a score',
      'label,score\n1,high\n0,low\n',
      'metrics: { roc-auc: { min: 0.5 } }',
      'of type VARCHAR in column "score", where numbers are'
    ],
    ['dates as labels', 'label,prediction\n2024-01-01,1\n2024-01-02,1\n', smallest, 'holds values of type DATE in column "label"'],
    [
      'labels that a float64 confuses',
      'label,prediction\n9007199254740993,9007199254740992\n1,1\n',
      smallest,
      'has 9007199254740993 in column "label", and whole numbers beyond 2^53 cannot be told apart'
    ],
    [
      'labels that a float64 confuses, in a column of fractions',
      'label,prediction\n9007199254740993.0,9007199254740992.0\n1.0,1.0\n',
      smallest,
      'has 9007199254740992 in column "label", row 1, and whole numbers beyond 2^53 cannot be told apart'
    ],
    ['missing ids', 'id,label,prediction\na,1,1\n,0,0\n', smallest, 'has 1 of 2 rows without a value in "id", which names the rows'],
    ['a quote that is never closed', 'label,prediction\n1,1\n"0,0\n', smallest, 'quote that is never closed'],
    [
      'an unknown metric',
      'label,prediction\n1,1\n',
      'metrics: { f1_macro: { min: 0.5 } }',
      '"metrics.f1_macro" is "f1_macro"; write "f1-macro"'
    ],
    [
      'text labels without a positive class',
      'label,prediction\nno,no\nyes,no\n',
      'metrics: { f1: { min: 0.5 } }',
      'does not say which class is the positive one. The labels are "no", "yes".'
    ]
  ])('%s', async (_, content, gate, message) => {
    await write('p.csv', content)
    const thrown = await judged('p.csv', gate).catch((error: InputError) => error)
    expect(messageOf(thrown)).toContain(message)
    expect(isInputError(thrown)).toBe(true)
  })
})

async function judged(predictions: string, yaml: string) {
  const environment = readEnvironment({ GITHUB_WORKSPACE: workspace, RUNNER_TEMP: workspace })
  const inputs: Inputs = {
    gate: config(yaml, 'gate'),
    predictions: [predictions],
    metrics: undefined,
    baseline: undefined,
    production: undefined,
    predictionLog: undefined,
    train: undefined,
    folds: undefined,
    tests: undefined,
    base: undefined,
    useBase: false,
    now: 0,
    model: undefined,
    githubToken: undefined,
    allowPrivateNetwork: false
  }
  const found = await gather(inputs, environment, new AbortController().signal)
  return (await judgeGate(found.gate, found.data)).checks
}

async function write(name: string, content: string): Promise<void> {
  const path = join(workspace, name)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, content)
}
