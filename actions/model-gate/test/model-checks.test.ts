import { readFile } from 'node:fs/promises'
import { type Files, folderWith, runBundle } from '@gauntlet/testkit'
import { describe, expect, it } from 'vitest'
import { judged } from './judged.ts'

/** What came of each check of a gate on these files, by its id. */
async function outcomes(files: Files, given: Readonly<Record<string, string>>) {
  const { checks } = await judged(await folderWith(files), given)
  return Object.fromEntries(checks.map(({ id, outcome }) => [id, outcome]))
}

const rows = (lines: readonly string[]) => `id,label,prediction,score,fold\n${lines.join('\n')}\n`
const good = rows(['a,0,0,0.1,1', 'b,1,1,0.9,1', 'c,0,0,0.2,2', 'd,1,1,0.8,2', 'e,0,1,0.6,3', 'f,1,1,0.7,3'])

describe('the sections beside metrics, of files', () => {
  it('judge good predictions', async () => {
    const gate = `
columns: { fold: fold }
metrics: { accuracy: { min: 0.8 } }
validity: { range: { score: [0, 1] }, classes: [0, 1], max-share: 90% }
calibration: { ece: { max: 0.5 } }
trivial: { metric: [accuracy, roc-auc], min-gain: 10% }
every-class-predicted: {}
cross-validation: { metrics: { accuracy: { min: 0.8, max-spread: 0.5 } } }
`
    const found = await outcomes({ 'predictions.csv': good, 'gate.yml': gate }, { predictions: 'predictions.csv', gate: 'gate.yml' })
    expect(
      Object.values(found).every(outcome => outcome === 'pass'),
      JSON.stringify(found)
    ).toBe(true)
    expect(Object.keys(found)).toEqual(
      expect.arrayContaining(['validity.score-range', 'calibration.ece-max', 'trivial.roc-auc', 'cross-validation.accuracy-max-spread'])
    )
  })

  it('make a verdict of NaN, where without the section it is an error', async () => {
    const files = { 'predictions.csv': rows(['a,0,0,0.1,1', 'b,1,1,NaN,1', 'c,0,0,,2', 'd,1,1,0.8,2']) }
    const metrics = 'metrics: { roc-auc: { min: 0.5 } }'
    const given = { predictions: 'predictions.csv' }
    await expect(outcomes(files, { ...given, gate: metrics })).rejects.toThrow('2 of 4 rows without a value (or with NaN)')
    const { checks } = await judged(await folderWith(files), { ...given, gate: `${metrics}\nvalidity: {}` })
    expect(checks.find(({ id }) => id === 'validity.score-present')).toMatchObject({
      outcome: 'fail',
      message: expect.stringContaining('2 of 4 rows without a value (or with NaN) in "score", the first in row 2')
    })
    expect(checks.find(({ id }) => id === 'roc-auc-min')).toMatchObject({ outcome: 'inconclusive' })
  })

  it('make a verdict of numbers that diverged', async () => {
    const files = { 'p.csv': 'label,prediction\n1.5,1.4\n2.5,NaN\n3.5,inf\n' }
    const found = await outcomes(files, {
      predictions: 'p.csv',
      gate: 'metrics: { rmse: { max: 9 } }\nvalidity: {}\ntrivial: { metric: rmse }'
    })
    expect(found).toMatchObject({ 'validity.prediction-present': 'fail', 'rmse-max': 'inconclusive' })
    expect(Object.entries(found).filter(([id, outcome]) => id.startsWith('trivial') && outcome === 'pass')).toEqual([])
  })

  it('look at columns that no metric needs', async () => {
    const files = { 'p.csv': rows(['a,0,0,0.1,1', 'b,1,1,7,1']) }
    expect(
      await outcomes(files, { predictions: 'p.csv', gate: 'metrics: { accuracy: { min: 0 } }\nvalidity: { range: { score: [0, 1] } }' })
    ).toMatchObject({
      'validity.score-range': 'fail'
    })
  })

  it('judge folds of a file, without any predictions', async () => {
    const files = { 'folds.json': '{"test_f1": [0.8, 0.9, 0.7], "baseline": {"test_f1": [0.7, 0.8, 0.6]}}' }
    const gate = 'cross-validation: { metrics: { f1: { min: 0.8, max-spread: 0.1, max-drop: 0 } } }'
    expect(await outcomes(files, { gate, folds: 'folds.json' })).toEqual({
      'cross-validation.f1-min': 'pass',
      'cross-validation.f1-max-spread': 'fail',
      'cross-validation.f1-max-drop': 'pass'
    })
    await expect(outcomes(files, { gate })).rejects.toThrow('folds')
  })

  it('compare folds of rows with those of production', async () => {
    const files = { 'p.csv': good, 'champion.csv': good.replace('e,0,1,', 'e,0,0,') }
    const gate = 'columns: { fold: fold }\ncross-validation: { metrics: { accuracy: { max-drop: 0.01 } } }'
    expect(await outcomes(files, { gate, predictions: 'p.csv', production: 'champion.csv' })).toMatchObject({
      'cross-validation.accuracy-max-drop': 'fail'
    })
  })
})

describe('tests of your own, as a step', async () => {
  const fixtures = new URL('../../../packages/evaluation/src/gate/tests/fixtures/', import.meta.url)
  const [report, benchmarks] = await Promise.all(['pytest.xml', 'benchmark.json'].map(name => readFile(new URL(name, fixtures), 'utf8')))
  const files = { 'report.xml': report ?? '', 'benchmark.json': benchmarks ?? '' }

  it('fail the gate with what pytest says', async () => {
    const gate = 'tests: { benchmarks: { test_predict: { max-median: 1s } } }'
    const run = await runBundle('model-gate', {
      workspace: await folderWith(files),
      inputs: { gate, tests: 'report.xml\nbenchmark.json' }
    })
    expect(run.exitCode, run.log).toBe(1)
    expect(run.outputs).toMatchObject({ verdict: 'fail' })
    expect(run.verdict).toMatchObject({ provenance: { inputs: [{ path: 'benchmark.json' }, { path: 'report.xml' }] } })
    expect(run.summary).toContain('3 of 7 tests failed')
    expect(run.log).not.toMatch(/^::error ::/m)
    const verdict = run.verdict?.kind === 'verdict' ? run.verdict : undefined
    expect(verdict?.checks.map(({ id, outcome }) => [id, outcome])).toEqual([
      ['tests', 'fail'],
      ['tests.test_model.test_predicts_for[no flights]', 'fail'],
      ['tests.test_model.test_is_monotone', 'fail'],
      ['tests.test_model.test_served', 'fail'],
      ['tests.test_predict-max-median', 'pass']
    ])
  })

  it('are an error where the file is none of theirs, and inconclusive where no test ran', async () => {
    const broken = await runBundle('model-gate', {
      workspace: await folderWith({ 'r.xml': '<html/>' }),
      inputs: { gate: 'tests: {}', tests: 'r.xml' }
    })
    expect(broken.exitCode, broken.log).toBe(2)
    expect(broken.log).toContain('XML but not of JUnit')
    expect(await outcomes({ 'r.xml': '<testsuites/>' }, { gate: 'tests: {}', tests: 'r.xml' })).toEqual({ tests: 'inconclusive' })
  })
})
