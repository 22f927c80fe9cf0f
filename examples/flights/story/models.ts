import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { mustPass, PROJECT, type Story, script } from './telling.ts'

/** The three models of the story, as their files are called. */
export type ModelName = 'baseline' | 'candidate' | 'retrained'

export const MODEL = 'flights'

export function modelPath({ out }: Story, name: ModelName): string {
  return `${out}/models/${name}.json`
}

export function registryOf({ out }: Story): string {
  return `folder:${out}/registry`
}

export async function prepareData(story: Story): Promise<void> {
  const { out, screen } = story
  await screen.step('Prepare the data: learn from January to April, be judged on May, serve June', () =>
    script(story, 'prepare.ts', ['--out', `${out}/data`])
  )
  await screen.step('validate-data: is May like the months before?', () =>
    mustPass(story, 'validate-data', {
      id: 'data',
      title: 'Flights of May',
      data: `${out}/data/may.parquet`,
      checks: `${PROJECT}/checks.yml`,
      reference: `${out}/data/train.parquet`,
      'show-values': 'true'
    })
  )
}

export async function trainModels(story: Story): Promise<void> {
  const { out, screen } = story
  const train = (name: ModelName, features: string, seed: string) =>
    script(story, 'train.ts', [
      ...['--data', `${out}/data/train.parquet`, '--features', features, '--seed', seed],
      ...['--out', modelPath(story, name)]
    ])
  const predict = (name: ModelName) =>
    script(story, 'predict.ts', [
      ...['--model', modelPath(story, name), '--data', `${out}/data/may.parquet`],
      ...['--out', predictionsPath(story, name)]
    ])
  await screen.step('Train the baseline, a logistic regression on hour and distance', () => train('baseline', 'baseline', '2001'))
  await screen.step('Train a neural network that also sees weekday and airports, and once more from another seed', () =>
    settled([train('candidate', 'full', '2001'), train('retrained', 'full', '2002')])
  )
  await screen.step('Predict all flights of May with each', async () => {
    await predict('baseline')
    await settled([predict('candidate'), predict('retrained')])
  })
}

export async function gateBaseline(story: Story): Promise<void> {
  const { job, out, screen } = story
  const { outputs } = await screen.step('model-gate: what does the baseline reach?', () =>
    mustPass(story, 'model-gate', {
      id: 'baseline-gate',
      predictions: predictionsPath(story, 'baseline'),
      gate: `${PROJECT}/baseline-gate.yml`,
      model: modelPath(story, 'baseline')
    })
  )
  await writeFile(join(job.workspace, metricsPath(out)), `${outputs.metrics}\n`)
}

/** Everything that is asked of a model before it may be registered. */
export async function judgeCandidate(story: Story, name: ModelName, champion: ModelName): Promise<void> {
  const { out, screen } = story
  await screen.step(`model-gate: is the ${name} model good, and better than the baseline?`, () =>
    mustPass(story, 'model-gate', {
      id: `${name}-gate`,
      title: `${TITLES[name]}: time, distance and airports`,
      predictions: predictionsPath(story, name),
      gate: `${PROJECT}/gate.yml`,
      baseline: metricsPath(out),
      model: modelPath(story, name)
    })
  )
  await screen.step(`compare-production: is it worth replacing the champion, which is the ${champion} model?`, async () => {
    const { verdict, outputs } = await mustPass(story, 'compare-production', {
      id: `${name}-comparison`,
      title: `${TITLES[name]} against production`,
      candidate: predictionsPath(story, name),
      production: predictionsPath(story, champion),
      comparison: `${PROJECT}/comparison.yml`,
      model: modelPath(story, name),
      registry: registryOf(story),
      name: MODEL
    })
    screen.line(`${outputs.outcome}: ${verdict.checks[0]?.message}`)
  })
}

const TITLES = { baseline: 'Baseline', candidate: 'Candidate', retrained: 'Retrained' } as const satisfies Record<ModelName, string>

function predictionsPath({ out }: Story, name: ModelName): string {
  return `${out}/predictions/${name}.parquet`
}

function metricsPath(out: string): string {
  return `${out}/baseline-metrics.json`
}

/** Waits for all of them before one's failure ends the step. */
async function settled(work: readonly Promise<void>[]): Promise<void> {
  await Promise.allSettled(work)
  await Promise.all(work)
}
