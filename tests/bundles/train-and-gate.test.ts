import { spawnSync } from 'node:child_process'
import { cp, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { folderWith, runBundle } from '@gauntlet/testkit'
import { expect, it } from 'vitest'
import { interpolate } from '../workflows/expression.ts'
import { play, type Situation } from '../workflows/play.ts'
import { reusable } from '../workflows/workflow-files.ts'

const [workflow] = reusable.filter(({ path }) => path.endsWith('/train-and-gate.yml'))
if (workflow === undefined) throw new Error('there is no train-and-gate.yml')

const github = { event_name: 'push', ref: 'refs/heads/main', repository: 'octo/flights', event: { repository: { default_branch: 'main' } } }

/** Quotes, a variable, several lines: what a caller writes reaches the shell as it stands. */
const SET_UP = `name="it's a model"
echo "$name" > note.txt`
const TRAIN = 'cp note.txt model.bin\necho trained | tee log.txt'

const inputs = {
  name: 'late.flights',
  'set-up': SET_UP,
  train: TRAIN,
  data: 'predictions.csv',
  checks: 'rows: { min: 100 }',
  model: 'model.bin',
  predictions: 'predictions.csv',
  gate: 'metrics: { accuracy: { min: 0.9 } }',
  register: true,
  'allow-first': true,
  title: 'Flights'
}

it('trains, judges and registers the first model, and reports a pass', async () => {
  const run = await runWorkflow({ inputs })
  expect(run.exitCodes).toEqual({
    'Set up': 0,
    'Judge the data': 0,
    Train: 0,
    'Judge the model': 0,
    'Register the model': 0,
    'Write the report': 0
  })
  expect(run.outputs).toMatchObject({ passed: 'true', 'data-verdict': 'pass', 'gate-verdict': 'pass', comparison: '' })
  expect(run.outputs.version).toMatch(/^v\d{8}T\d{6}Z_[0-9a-f]{8}$/)
})

it('compares with production where its predictions are given', async () => {
  const run = await runWorkflow({ inputs: { ...inputs, production: 'production.csv', comparison: 'metric: accuracy' } })
  expect(run.exitCodes).toMatchObject({ 'Compare with production': 0, 'Register the model': 0, 'Write the report': 0 })
  expect(run.outputs).toMatchObject({ passed: 'true', comparison: 'superior', improved: 'true' })
})

const ALL_PARTS = `metrics: { accuracy: { min: 0.9, max-gap: 0.1 } }
flips: { max-rate: 1% }
cross-validation: { metrics: { accuracy: { min: 0.9 } } }
tests: {}`

it('hands to the gate what its parts need', async () => {
  const report = '<testsuite tests="1"><testcase classname="model" name="is quick"/></testsuite>'
  const run = await runWorkflow({
    inputs: {
      ...inputs,
      train: `${TRAIN}\necho '${report}' > report.xml`,
      gate: ALL_PARTS,
      'gate-production': 'production.csv',
      'train-predictions': 'predictions.csv',
      folds: '{ accuracy: [0.94, 0.96] }',
      tests: 'report.xml'
    }
  })
  expect(run.exitCodes).toMatchObject({ 'Judge the model': 0, 'Write the report': 0 })
  expect(run.outputs).toMatchObject({ 'gate-verdict': 'pass', comparison: '' })
})

it('takes from the prediction log what production does now, for the gate and the comparison', async () => {
  const live = { production: 'live', 'gate-production': 'live', 'prediction-log': 'predictions: log.csv' }
  const gate = 'metrics: { accuracy: { max-drop: 0 } }'
  const run = await runWorkflow({ inputs: { ...inputs, ...live, gate, comparison: 'metric: accuracy' } })
  expect(run.exitCodes).toMatchObject({ 'Judge the model': 0, 'Compare with production': 0 })
  expect(run.outputs).toMatchObject({ 'gate-verdict': 'pass', comparison: 'superior' })
})

it('registers nothing and reports a failure when the gate fails, with the comparison all the same', async () => {
  const strict = { ...inputs, gate: 'metrics: { accuracy: { min: 0.999 } }', production: 'production.csv', comparison: 'metric: accuracy' }
  const run = await runWorkflow({ inputs: strict, failing: ['Judge the model'] })
  expect(run.exitCodes).toMatchObject({ 'Judge the model': 1, 'Compare with production': 0, 'Write the report': 1 })
  expect(run.outputs).toMatchObject({ passed: 'false', 'gate-verdict': 'fail', comparison: 'superior', version: '' })
})

it.each([
  ['set-up', { 'set-up': 'false | cat' }, 'Set up', 1],
  ['training', { train: 'exit 7' }, 'Train', 7]
])('reports a failure when %s fails, even where nothing was judged', async (_, changed, step, exitCode) => {
  const run = await runWorkflow({ inputs: { ...inputs, ...changed }, failing: [step] })
  expect(run.exitCodes).toMatchObject({ [step]: exitCode, 'Write the report': 1 })
  expect(run.exitCodes).not.toHaveProperty('Judge the model')
  expect(run.outputs).toMatchObject({ passed: 'false', version: '' })
})

it('says that the checks are missing, rather than pass over them', async () => {
  const run = await runWorkflow({ inputs: { ...inputs, checks: '' }, failing: ['Judge the data'] })
  expect(run.exitCodes).toMatchObject({ 'Judge the data': 2, 'Write the report': 1 })
  expect(run.outputs).toMatchObject({ 'data-verdict': 'error', passed: 'false' })
})

/** Runs the steps that the conditions let run: scripts in Bash, our actions as bundles, the check-out and artifacts as copies. */
async function runWorkflow(situation: Omit<Situation, 'github'>) {
  const file = workflow
  if (file === undefined) throw new Error('there is no train-and-gate.yml')
  const played = await play(file, { github, ...situation })
  const workspace = await folderWith({
    'predictions.csv': predictions(0.95),
    'production.csv': predictions(0.6),
    'log.csv': logged(predictions(0.6))
  })
  const temps = { train: await folderWith({}), report: await folderWith({}) }
  const exitCodes: Record<string, number> = {}
  const steps: Record<string, { outputs: Readonly<Record<string, string>> }> = {}

  for (const [job, temp] of Object.entries(temps)) {
    for (const step of file.workflow.jobs[job]?.steps ?? []) {
      const name = step.name ?? ''
      const given = played.given[`${job} / ${name}`]
      const action = /^gauntlet-ml\/gauntlet\/actions\/([a-z-]+)@/.exec(step.uses ?? '')?.[1]
      if (given === undefined) continue
      if (step.run !== undefined) exitCodes[name] = inBash(step.run, given, workspace)
      if (step.uses?.startsWith('actions/download-artifact@')) await download(given, temps.train, temp)
      if (action === undefined) continue
      const run = await runBundle(action, {
        workspace,
        temp,
        inputs: { ...given, ...(job === 'train' ? { 'upload-verdict': 'false' } : { target: 'none' }) }
      })
      exitCodes[name] = run.exitCode
      if (step.id !== undefined) steps[step.id] = { outputs: run.outputs }
    }
  }
  const jobs = Object.values(file.workflow.jobs).flatMap(({ outputs = {} }) => Object.entries(outputs))
  return { exitCodes, outputs: Object.fromEntries(jobs.map(([name, text]) => [name, interpolate(text, { steps })])) }
}

function inBash(script: string, env: Readonly<Record<string, string>>, cwd: string): number {
  const { status } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    cwd,
    env: { PATH: process.env.PATH, ...env }
  })
  return status ?? -1
}

/** What `download-artifact` does: the artifacts whose names the pattern matches, merged into the folder that is named. */
async function download({ pattern = '', path = '' }: Readonly<Record<string, string>>, from: string, to: string): Promise<void> {
  const [, first = '', choices = '', last = ''] = /^(.*)\{(.*)\}(.*)$/.exec(pattern) ?? []
  const target = path.replace('/temp', to)
  await mkdir(target, { recursive: true })
  for (const choice of choices.split(',')) {
    const id = `${first}${choice}${last}`.replace('gauntlet-verdict-', '')
    await cp(join(from, 'gauntlet', 'verdicts', `${id}.json`), join(target, `${id}.json`)).catch(() => undefined)
  }
}

/** 300 rows, of which this share is right. */
function predictions(accuracy: number): string {
  const rows = Array.from({ length: 300 }, (_, row) => `${row},${row % 2},${row < 300 * accuracy ? row % 2 : 1 - (row % 2)}`)
  return `id,label,prediction\n${rows.join('\n')}\n`
}

/** The same as a log of predictions that know their labels. */
function logged(csv: string): string {
  const [, ...rows] = csv.trimEnd().split('\n')
  return `prediction_id,label,prediction,timestamp\n${rows.map(row => `${row},2026-01-02T03:04:05Z`).join('\n')}\n`
}
