import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { BundleRun } from '@gauntlet/testkit'
import { stringify } from 'yaml'
import { busiestAirports, MODELS, type ModelName, trainingPath } from './models.ts'
import { notes } from './notes.ts'
import type { Files, Project } from './project.ts'
import { type Job, PullRequest, type Step } from './pull-request.ts'

type Story = (project: Project, out: string) => Promise<void>

/** The first model of all: no metrics on main, and nothing in production. */
export const firstRun: Story = async (project, out) => {
  const request = await PullRequest.open(project, 1, 'first-model')
  const pipeline = stringify({ params: ['params.yaml'], metrics: ['metrics.json'] })
  const files = { ...(await parametersOf(project, 'baseline')), 'dvc.yaml': pipeline }
  const [, gated] = await request.push(
    'Predict by hour and distance',
    files,
    [job(DATA, gate('baseline', 'baseline-gate.yml'))],
    `${out}first-run`
  )
  await merged(request, project, gated)
}

/** Three pushes of a model that learns of more and more flights, until it is better than the first one. An airport that opened in May is let in. */
export const passing: Story = async (project, out) => {
  const request = await PullRequest.open(project, 2, 'see-airports')
  const baseline = await onMain(project)
  const checks = (await readFile(join(project.folder, 'checks.yml'), 'utf8')).replace(' LSE, ', ' LSE, LWB, ')
  let gated: BundleRun | undefined
  for (const name of ['hasty', 'halfway', 'candidate'] as const) {
    const steps = [DATA, gate(name, 'gate.yml', { baseline }), comparison(name, 'baseline')]
    ;[, gated] = await request.push(
      `Learn of ${MODELS[name].rows} flights`,
      { ...(await parametersOf(project, name)), 'checks.yml': checks, 'notes.md': await notes(project.folder) },
      [job(...steps)],
      `${out}passing`,
      { report: 'notes.md' }
    )
  }
  await merged(request, project, gated)
}

/** Somebody trains on a thirtieth of the flights, because it is quicker. */
export const failing: Story = async (project, out) => {
  const request = await PullRequest.open(project, 3, 'train-faster')
  const steps = [DATA, gate('hasty', 'gate.yml', { baseline: await onMain(project) }), comparison('hasty', 'candidate')]
  await request.push('Train faster', await parametersOf(project, 'hasty'), [job(...steps)], `${out}failing`)
  await left(request, project)
}

/** A model that may be as good, judged on so few flights that nobody can tell. */
export const inconclusive: Story = async (project, out) => {
  const request = await PullRequest.open(project, 4, 'judge-on-a-sample')
  const steps = [
    DATA,
    gate('retrained', 'gate.yml', { predictions: 'predictions/sample/retrained.parquet', baseline: await onMain(project) }),
    comparison('retrained', 'candidate', 'sample/')
  ]
  await request.push('Judge on a sample', await parametersOf(project, 'retrained'), [job(...steps)], `${out}inconclusive`)
  await left(request, project)
}

/** One gate for each of the fifty busiest airports, as the legs of a matrix. */
export const huge: Story = async (project, out) => {
  const request = await PullRequest.open(project, 5, 'gate-by-airport')
  const airports = await busiestAirports(project.folder)
  const jobs = airports.map((airport, index) => {
    const inputs = { predictions: `predictions/${airport}/retrained.parquet`, production: `predictions/${airport}/candidate.parquet` }
    const step = gate('retrained', AIRPORT_GATE, { ...inputs, title: `Flights from ${airport}`, id: `from-${airport}` })
    return { name: 'gate', leg: { index, total: airports.length, matrix: { airport } }, steps: [step] }
  })
  await request.push('A gate for each airport', await parametersOf(project, 'retrained'), jobs, `${out}huge`)
  await left(request, project)
}

const DATA: Step = [
  'validate-data',
  { title: 'Flights of May', data: 'data/may.parquet', checks: 'checks.yml', reference: trainingPath(300_000), 'show-values': 'true' }
]

/** An airport has fewer flights than the country: the bounds are wider, and only the day and the evening have enough of them. */
const AIRPORT_GATE = stringify({
  positive: 'late',
  'min-rows': 3000,
  metrics: {
    'roc-auc': { min: 0.6, 'max-drop': 0.005 },
    'log-loss': { max: 0.5, 'max-drop': 0.005 },
    recall: { min: 0.2 },
    precision: { min: 0.2 }
  },
  slices: {
    where: { morning: 'hour BETWEEN 5 AND 11', afternoon: 'hour BETWEEN 12 AND 17', evening: 'hour >= 18' },
    metrics: { 'roc-auc': { min: 0.5 } }
  },
  calibration: { slope: { min: 0.7, max: 1.3 } }
})

function job(...steps: readonly Step[]): Job {
  return { name: 'gate', steps }
}

function gate(name: ModelName, gate: string, inputs: Files = {}): Step {
  return ['model-gate', { predictions: `predictions/${name}.parquet`, gate, model: `models/${name}.json`, ...inputs }]
}

function comparison(name: ModelName, champion: ModelName, folder = ''): Step {
  const [candidate, production] = [`predictions/${folder}${name}.parquet`, `predictions/${folder}${champion}.parquet`]
  return [
    'compare-production',
    { title: 'Against production', candidate, production, comparison: 'comparison.yml', model: `models/${name}.json` }
  ]
}

/** How the model is trained, and the digest of what on, as `dvc add` writes it. */
async function parametersOf({ folder }: Project, name: ModelName): Promise<Files> {
  const { features, rows, seed } = MODELS[name]
  const path = join(folder, trainingPath(rows))
  const md5 = createHash('md5')
    .update(await readFile(path))
    .digest('hex')
  const { size } = await stat(path)
  return {
    'params.yaml': stringify({ train: { features, rows, seed } }),
    'data/train.parquet.dvc': stringify({ outs: [{ md5, size, hash: 'md5', path: 'train.parquet' }] })
  }
}

/** The metrics of what was merged last. */
async function onMain({ folder }: Project): Promise<string> {
  return readFile(join(folder, 'metrics.json'), 'utf8')
}

async function merged(request: PullRequest, project: Project, gated: BundleRun | undefined): Promise<void> {
  await request.close()
  await project.merge(request.branch, `${gated?.outputs.metrics}\n`)
}

async function left(request: PullRequest, project: Project): Promise<void> {
  await request.close()
  await project.leave()
}
