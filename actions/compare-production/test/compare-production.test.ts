import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { folderRegistry } from '@gauntlet/registry'
import { runBundle } from '@gauntlet/testkit'
import { beforeEach, describe, expect, it } from 'vitest'

const ROWS = 400

let workspace: string

beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'compare-production-'))
  await write('production.csv', classes(80))
})

describe('a candidate', () => {
  it.each<[string, number, number, string, number, Record<string, string>]>([
    ['that is better', 20, 0, '{ metric: accuracy, require: superior }', 0, { outcome: 'superior', improved: 'true', verdict: 'pass' }],
    ['that is as good', 80, 0, 'metric: accuracy', 0, { outcome: 'non-inferior', improved: 'true', verdict: 'pass' }],
    [
      'that is as good, better is asked for',
      80,
      0,
      '{ metric: f1, require: superior }',
      1,
      { outcome: 'non-inferior', improved: 'false', verdict: 'fail' }
    ],
    [
      'that is worse',
      200,
      0,
      '{ metric: accuracy, margin: 1% }',
      1,
      { outcome: 'inferior', improved: 'false', verdict: 'fail', 'failed-checks': '["difference"]' }
    ],
    [
      'within noise',
      78,
      40,
      '{ metric: accuracy, require: superior, margin: 10% }',
      1,
      { outcome: 'non-inferior', improved: 'false', verdict: 'fail' }
    ],
    [
      'that may be worse',
      84,
      40,
      '{ metric: accuracy, margin: 0.001 }',
      1,
      { outcome: 'inconclusive', improved: 'false', verdict: 'inconclusive', passed: 'false' }
    ]
  ])('%s', async (_, wrong, shift, comparison, exitCode, outputs) => {
    await write('candidate.csv', classes(wrong, shift))
    const run = await compare({ comparison })
    expect(run.exitCode, run.log).toBe(exitCode)
    expect(run.outputs).toMatchObject(outputs)
  })

  it('that is better is told by numbers, and its verdict says which bytes were judged', async () => {
    await write('candidate.csv', classes(20))
    await write('late.onnx', 'a model')
    const run = await compare({ comparison: '{ metric: accuracy, metrics: [f1, log-loss], resamples: 500, seed: 3 }', model: 'late.onnx' })
    expect(run.exitCode, run.log).toBe(0)
    expect(run.log).toContain('✅ Comparison with production: passed.')
    expect(run.summary).toContain('Candidate minus production on 400 rows, with 95% intervals')
    expect(JSON.parse(run.outputs.deltas ?? '')).toMatchObject({
      accuracy: { candidate: 0.95, production: 0.8, difference: 0.15, method: 'McNemar', p: expect.any(Number) },
      f1: { method: 'BCa', p: null }
    })
    expect(run.verdict).toMatchObject({
      checks: [
        { id: 'difference', message: expect.stringContaining("Method: mid-p McNemar test with Tango's interval, p below 0.0001, b 0") },
        {
          id: 'difference-f1',
          severity: 'info',
          message: expect.stringContaining('BCa bootstrap of 400 rows, 500 resamples, seed 3')
        },
        { id: 'difference-log-loss', severity: 'info' }
      ],
      evidence: { figures: [{ id: 'accuracy', value: 0.95, previous: 0.8, better: 'higher' }, {}, { id: 'log-loss', better: 'lower' }] },
      provenance: {
        inputs: [
          { input: 'candidate', path: 'candidate.csv' },
          { input: 'production', path: 'production.csv' },
          { input: 'model', path: 'late.onnx', sha256: createHash('sha256').update('a model').digest('hex') }
        ]
      }
    })
  })

  it('is the same in any order of the rows and of the files', async () => {
    const lines = classes(60, 40).trim().split('\n')
    await write('candidate.csv', `${lines.join('\n')}\n`)
    const once = await compare({ comparison: '{ metric: roc-auc, metrics: [accuracy], resamples: 300 }' })
    await write('parts/a.csv', `${[lines[0], ...lines.slice(200).reverse()].join('\n')}\n`)
    await write('parts/b.csv', `${[lines[0], ...lines.slice(1, 200).reverse()].join('\n')}\n`)
    const again = await compare({ candidate: 'parts/*.csv', comparison: '{ metric: roc-auc, metrics: [accuracy], resamples: 300 }' })
    expect(again.outputs.deltas).toBe(once.outputs.deltas)
  })

  it('of which less is better', async () => {
    await write('candidate.csv', numbers(0.5))
    await write('production.csv', numbers(1))
    const run = await compare({ comparison: '{ metric: rmse, metrics: [mae, r2], require: superior, min-improvement: 10% }' })
    expect(run.exitCode, run.log).toBe(0)
    expect(run.outputs).toMatchObject({ outcome: 'superior', improved: 'true' })
    expect(JSON.parse(run.outputs.deltas ?? '').rmse.difference).toBeLessThan(0)
    const swapped = await compare({ candidate: 'production.csv', production: 'candidate.csv', comparison: 'metric: rmse' })
    expect(swapped.outputs).toMatchObject({ outcome: 'inferior', improved: 'false', verdict: 'fail' })
  })

  it('of many classes', async () => {
    await write('candidate.csv', manyClasses(20))
    await write('production.csv', manyClasses(4))
    const run = await compare({ comparison: '{ metric: f1-macro, metrics: [accuracy, recall-weighted], require: superior }' })
    expect(run.exitCode, run.log).toBe(0)
    expect(run.outputs).toMatchObject({ outcome: 'superior', improved: 'true' })
  })

  it('is held against the margin of the input', async () => {
    await write('candidate.csv', classes(84, 40))
    const run = await compare({ comparison: '{ metric: accuracy, margin: 0.001 }', margin: '20%' })
    expect(run.outputs).toMatchObject({ outcome: 'non-inferior', improved: 'true', verdict: 'pass' })
    expect(run.verdict).toMatchObject({ checks: [{ message: expect.stringContaining('the margin of 0.16') }] })
  })

  it('goes on when inconclusive only where the workflow says so, and has not improved', async () => {
    await write('candidate.csv', classes(84, 40))
    const run = await compare({ comparison: 'metric: accuracy', 'on-inconclusive': 'pass' })
    expect(run.exitCode).toBe(0)
    expect(run.outputs).toMatchObject({ verdict: 'inconclusive', passed: 'true', improved: 'false', outcome: 'inconclusive' })
  })

  it('fails on the line of the requirement, with the command that shows it again', async () => {
    await write('candidate.csv', classes(200))
    await write('comparison.yml', 'metric: accuracy\nmargin: 0.01\n')
    const run = await compare({ comparison: 'comparison.yml' })
    expect(run.exitCode).toBe(1)
    expect(run.log).toMatch(/::error title=[^:]*,file=comparison\.yml,line=2,col=1::accuracy is 0\.5, −0\.3 against production's 0\.8/)
    expect(run.summary).toContain(
      'npx gauntlet compare-production --candidate candidate.csv --production production.csv --comparison comparison.yml'
    )
  })
})

describe('the model in production', () => {
  const registry = { registry: 'folder:models', name: 'flights' }

  it('is told by its version', async () => {
    await write('candidate.csv', classes(80))
    const version = await registerChampion()
    const run = await compare({ comparison: 'metric: accuracy', ...registry })
    expect(run.exitCode, run.log).toBe(0)
    expect(run.outputs['production-version']).toBe(version)
    expect(run.verdict).toMatchObject({ evidence: { tables: [{}, { rows: [['flights', 'champion', version, expect.any(String)]] }] } })
  })

  it('that is not there is an error that says what to do, before any predictions are missed', async () => {
    const run = await compare({ production: 'not-there.csv', comparison: 'metric: accuracy', ...registry })
    expectError(run, 'has no "champion" of "flights" in folder:models, so there is nothing to compare with. Leave this step out')
  })

  it('of another alias is not taken for it', async () => {
    await registerChampion()
    const run = await compare({ comparison: 'metric: accuracy', ...registry, alias: 'champoin' })
    expectError(run, 'has no "champoin" of "flights" in folder:models, so there is nothing to compare with. Its aliases are "champion".')
  })

  it('needs a name', async () => {
    expectError(await compare({ comparison: 'metric: accuracy', registry: 'folder:models' }), 'Input "name" is missing')
  })

  it('needs a registry', async () => {
    expectError(await compare({ comparison: 'metric: accuracy', name: 'flights' }), 'Input "registry" is missing')
  })

  async function registerChampion(): Promise<string> {
    await write('first.onnx', 'the first model')
    const root = join(workspace, 'models')
    const models = folderRegistry({ location: 'folder:models', root, checked: async folder => folder })
    const { registered } = await models.register({
      name: 'flights',
      path: join(workspace, 'first.onnx'),
      digest: createHash('sha256').update('the first model').digest('hex'),
      bytes: 15,
      file: 'first.onnx',
      tags: {},
      verdicts: []
    })
    await models.moveAlias('flights', 'champion', { to: registered.version, expected: null })
    return registered.version
  }
})

describe('a mistake is an error with the way out, never a verdict:', () => {
  it.each<[string, Record<string, string>, string]>([
    ['a misspelt input', { comparison: 'metric: accuracy', margn: '1%' }, 'Input "margn" is not an input of compare-production'],
    [
      'a margin that is none',
      { comparison: 'metric: accuracy', margin: 'small' },
      'Input "margin" is "small"; expected a number of at least 0'
    ],
    [
      'a margin that nothing exceeds',
      { comparison: 'metric: accuracy', margin: '100%' },
      'Input "margin" is 100%25, more than accuracy can'
    ],
    ['a comparison of no metric', { comparison: 'metrics: [f1]' }, '"metric" is missing (expected string or a map (with metric, name'],
    [
      'a model that is not there',
      { comparison: 'metric: accuracy', model: 'none.onnx' },
      'Input "model" names "none.onnx", which does not exist'
    ],
    [
      'predictions that are not there',
      { comparison: 'metric: accuracy', candidate: 'none.csv' },
      'Input "candidate" names "none.csv", which does not exist'
    ]
  ])('%s', async (_, inputs, message) => {
    await write('candidate.csv', classes(80))
    expectError(await compare(inputs), message)
  })

  it('rows that only one of the models predicted, without a word of their ids', async () => {
    const lines = classes(80).trim().split('\n')
    await write('candidate.csv', `${[...lines.slice(0, 300), 'somebody@example.com,1,1,0.9'].join('\n')}\n`)
    const run = await compare({ comparison: 'metric: accuracy' })
    expectError(run, 'Input "candidate" does not hold the same rows as the other, by the text of "id": 1 of 300 rows of "candidate"')
    expect(run.log).not.toContain('somebody')
  })
})

type Run = Awaited<ReturnType<typeof runBundle>>

function compare(inputs: Readonly<Record<string, string>>): Promise<Run> {
  return runBundle('compare-production', { workspace, inputs: { candidate: 'candidate.csv', production: 'production.csv', ...inputs } })
}

function expectError(run: Run, message: string): void {
  expect(run.exitCode, run.log).toBe(2)
  expect(run.outputs).toMatchObject({ verdict: 'error', passed: 'false' })
  expect(run.outputs.improved).toBeUndefined()
  expect(run.log).toContain(message)
  expect(run.log).not.toMatch(/\n\s+at /)
  expect(run.verdict).toMatchObject({ kind: 'error' })
}

/** Two classes with scores; so many rows are predicted wrong, spread over the file, others for another shift. */
function classes(wrong: number, shift = 0): string {
  const lines = Array.from({ length: ROWS }, (_, row) => {
    const label = (row * 7) % 5 < 2 ? 1 : 0
    const prediction = (row * 149 + shift) % ROWS < wrong ? 1 - label : label
    return `id-${row},${label},${prediction},${(0.15 + 0.6 * prediction + ((row * 37) % 100) / 500).toFixed(3)}`
  })
  return `id,label,prediction,score\n${lines.join('\n')}\n`
}

function manyClasses(wrong: number): string {
  const names = ['ash', 'beech', 'cedar', 'élan']
  const lines = Array.from({ length: ROWS }, (_, row) => `${row},${names[row % 4]},${names[(row + (row % wrong === 0 ? 1 : 0)) % 4]}`)
  return `id,label,prediction\n${lines.join('\n')}\n`
}

function numbers(error: number): string {
  const lines = Array.from({ length: ROWS }, (_, row) => `${row},${row / 10},${row / 10 + error * Math.sin(row * (1 + error))}`)
  return `id,label,prediction\n${lines.join('\n')}\n`
}

async function write(name: string, content: string): Promise<void> {
  const path = join(workspace, name)
  await mkdir(join(path, '..'), { recursive: true })
  await writeFile(path, content)
}
