import { createHash } from 'node:crypto'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runBundle } from '@gauntlet/testkit'
import { beforeEach, describe, expect, it } from 'vitest'

const smallest = 'metrics: { accuracy: { min: 0.75 } }'

let workspace: string

beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'model-gate-'))
  await write('predictions.csv', 'id,label,prediction,score\na,0,0,0.1\nb,1,1,0.9\nc,1,0,0.4\nd,0,0,0.2\n')
})

describe('a model that is good enough', () => {
  it('passes the smallest gate', async () => {
    const run = await gate({ gate: smallest })
    expect(run.exitCode, run.log).toBe(0)
    expect(run.outputs).toMatchObject({ verdict: 'pass', passed: 'true', 'failed-checks': '[]', metrics: '{"accuracy":0.75}' })
    expect(run.summary).toMatch(/^### ✅ Model gate: passed\n\n\*\*The only check passed\.\*\*/)
    expect(run.log).toContain('✅ Model gate: passed.')
  })

  it('is named by the digest of its file, and its verdict says which bytes were judged', async () => {
    await write('late.onnx', 'a model')
    const digest = createHash('sha256').update('a model').digest('hex')
    const run = await gate({ gate: smallest, model: 'late.onnx' })
    expect(run.outputs['model-digest']).toBe(digest)
    expect(run.verdict).toMatchObject({
      title: 'Model gate: late.onnx',
      provenance: {
        inputs: [
          { input: 'predictions', path: 'predictions.csv' },
          { input: 'model', path: 'late.onnx', sha256: digest }
        ]
      }
    })
    expect(run.verdict?.provenance.versions).toHaveProperty('duckdb')
  })

  it('serves as the baseline of the next one', async () => {
    const first = await gate({ gate: `{ title: First, ${smallest} }` })
    const second = await gate(
      { id: 'second', gate: 'metrics: { accuracy: { max-drop: 2% } }', baseline: first.outputs['verdict-path'] ?? '' },
      first.temp
    )
    expect(second.exitCode, second.log).toBe(0)
    expect(second.verdict).toMatchObject({ evidence: { figures: [{ id: 'accuracy', value: 0.75, previous: 0.75 }] } })
  })
})

describe('a model that is not', () => {
  it('fails, and the annotation stands on the line of the bound', async () => {
    await write('gate.yml', 'metrics:\n  accuracy:\n    min: 0.9\n')
    const run = await gate({ gate: 'gate.yml' })
    expect(run.exitCode).toBe(1)
    expect(run.outputs).toMatchObject({ verdict: 'fail', passed: 'false', 'failed-checks': '["accuracy-min"]' })
    expect(run.log).toMatch(/::error title=[^:]*,file=gate\.yml,line=3,col=5::accuracy is 0\.75, below 0\.9\./)
    expect(run.summary).toContain('npx gauntlet model-gate --predictions predictions.csv --gate gate.yml')
  })

  it('fails by a drop from the baseline, and the report shows old and new', async () => {
    await write('baseline.json', '{"accuracy": 0.9, "loss": NaN}')
    const run = await gate({ gate: 'metrics: { accuracy: { max-drop: 0.1 } }', baseline: 'baseline.json' })
    expect(run.exitCode).toBe(1)
    expect(run.log).toContain('accuracy is 0.75, below 0.8 (the baseline is 0.9, and it may get worse by 0.1).')
    expect(run.summary).toContain('| `accuracy` | 0.9 | 0.75 | −0.15 (worse) |')
  })

  it('fails when the baseline has NaN for the metric, and names it', async () => {
    await write('baseline.json', '{"accuracy": NaN}')
    const run = await gate({ gate: 'metrics: { accuracy: { max-drop: 0.9 } }', baseline: 'baseline.json' })
    expect(run.exitCode).toBe(1)
    expect(run.log).toContain("The baseline's accuracy is NaN, so a change cannot be judged.")
  })

  it('only warns where the author says so', async () => {
    const run = await gate({ gate: 'metrics: { accuracy: { min: 0.9, severity: warning } }' })
    expect(run.exitCode).toBe(0)
    expect(run.outputs).toMatchObject({ verdict: 'warn', passed: 'true' })
    expect(run.log).toContain('::warning title=')
  })
})

describe('a model that cannot be judged', () => {
  const oneClass = 'label,score\n1,0.2\n1,0.8\n'
  const rocAuc = 'metrics: { roc-auc: { min: 0.5 } }'

  it('is not passed', async () => {
    await write('p.csv', oneClass)
    const run = await gate({ predictions: 'p.csv', gate: rocAuc })
    expect(run.exitCode).toBe(1)
    expect(run.outputs).toMatchObject({ verdict: 'inconclusive', passed: 'false', metrics: '{"roc-auc":null}' })
    expect(run.log).toContain('roc-auc could not be computed: every label is the positive class')
  })

  it('goes on only where the workflow says so, and the verdict stays what it is', async () => {
    await write('p.csv', oneClass)
    const run = await gate({ predictions: 'p.csv', gate: rocAuc, 'on-inconclusive': 'pass' })
    expect(run.exitCode).toBe(0)
    expect(run.outputs).toMatchObject({ verdict: 'inconclusive', passed: 'true' })
  })
})

describe('a mistake is an error with the way out, never a verdict:', () => {
  it.each<[string, string, string | undefined, string, string]>([
    ['a missing file', 'p.csv', undefined, smallest, 'Input "predictions" names "p.csv", which does not exist in'],
    ['an empty file', 'p.csv', '', smallest, 'Input "predictions" names "p.csv", which is empty (0 bytes).'],
    ['zero rows', 'p.csv', 'label,prediction\n', smallest, 'Input "predictions" holds no rows. Did the step that writes it fail'],
    ['half a Parquet file', 'p.parquet', 'PAR1 and then nothing', smallest, 'names "p.parquet", which is not a complete Parquet file'],
    ['a missing column', 'p.csv', 'labels,prediction\n1,1\n', smallest, 'Name it in the gate: "columns: { label: labels }".'],
    [
      'NaN',
      'p.csv',
      'label,prediction\n1,1\n2,nan\n',
      'metrics: { mae: { max: 1 } }',
      'with NaN) in column "prediction", the first in row 2'
    ],
    [
      'a score outside [0, 1]',
      'p.csv',
      'label,score\n1,0.5\n0,1.5\n',
      'metrics: { log-loss: { max: 1 } }',
      'has 1.5 in column "score", row 2'
    ],
    [
      'labels "0" against 0',
      'p.jsonl',
      '{"label":"0","prediction":0}\n{"label":"1","prediction":1}\n',
      smallest,
      'holds text in "label" (such as "0") but numbers in "prediction" (such as 0), so that no prediction could ever be right.'
    ],
    [
      'duplicate ids',
      'p.csv',
      'id,label,prediction\nx,1,1\na,1,1\nb,0,0\na,1,1\n',
      smallest,
      'has duplicate ids: 1 of 4 rows repeat an earlier value of "id"; rows 2 and 4 have the same.'
    ],
    [
      'an unknown key',
      'p.csv',
      'label,prediction\n1,1\n',
      '{ metric: { accuracy: { min: 1 } } }',
      'unknown key "metric". Did you mean "metrics"?'
    ],
    ['bounds that contradict', 'p.csv', 'label,prediction\n1,1\n', 'metrics: { r2: { min: 0.9, max: 0.8 } }', 'nothing could pass'],
    ['max-drop without a baseline', 'p.csv', 'label,prediction\n1,1\n', 'metrics: { f1: { max-drop: 2% } }', 'Add the input "baseline"']
  ])('%s', async (_, predictions, content, yaml, message) => {
    if (content !== undefined) await write(predictions, content)
    expectError(await gate({ predictions, gate: yaml }), message)
  })

  it('a max-drop without a baseline, on its line', async () => {
    await write('gate.yml', 'metrics:\n  accuracy:\n    max-drop: 0.02\n')
    expectError(await gate({ gate: 'gate.yml' }), 'Input "gate" has a "max-drop" for accuracy (gate.yml, line 3), but there is no baseline')
  })

  it('a misspelt input', async () => {
    expectError(await gate({ gate: smallest, treshold: '0.5' }), 'Input "treshold" is not an input of model-gate')
  })

  it('a model that is not there', async () => {
    expectError(await gate({ gate: smallest, model: 'model.onnx' }), 'Input "model" names "model.onnx", which does not exist')
  })
})

type Run = Awaited<ReturnType<typeof runBundle>>

function gate(inputs: Readonly<Record<string, string>>, temp?: string): Promise<Run> {
  const job = temp === undefined ? {} : { temp }
  return runBundle('model-gate', { workspace, inputs: { predictions: 'predictions.csv', ...inputs }, ...job })
}

function expectError(run: Run, message: string): void {
  expect(run.exitCode).toBe(2)
  expect(run.outputs).toMatchObject({ verdict: 'error', passed: 'false' })
  expect(run.log).toContain('::error::')
  expect(run.log).toContain(message)
  expect(run.log).not.toMatch(/\n\s+at /)
  expect(run.verdict).toMatchObject({ kind: 'error' })
}

async function write(name: string, content: string): Promise<void> {
  await writeFile(join(workspace, name), content)
}
