import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Job, type Judged, runAction, runScript } from './job.ts'
import type { Screen } from './screen.ts'

const PROJECT = 'examples/flights'

/**
 * Data, training, gates and report as the steps of one job, each a process of its own. Everything they make lies in the folder `out`
 * of the workspace afterwards. Answers whether every gate passed; after one that did not, only the report is left to write.
 */
export async function tellStory(job: Job, out: string, screen: Screen): Promise<boolean> {
  await rm(join(job.workspace, out), { recursive: true, force: true })
  await mkdir(join(job.workspace, out), { recursive: true })
  screen.title(
    'Will the flight be late?',
    'Three million real US flights of 2001, two models trained here and now, and the gates that the better one has to pass.'
  )
  const passed = (await judgeData(job, out, screen)) && (await judgeModel(job, out, screen))
  const reported = await report(job, out, screen)
  screen.end(
    passed && reported,
    passed && reported ? 'Every gate passed: the candidate may go on.' : 'A gate did not pass: the candidate stops here.',
    `${out}/report.html`
  )
  return passed && reported
}

async function judgeData(job: Job, out: string, screen: Screen): Promise<boolean> {
  await screen.step('Prepare the data: learn from January to April, be judged on May', () =>
    runScript(job, 'prepare.ts', ['--out', `${out}/data`], line => screen.line(line))
  )
  const data = await gate('validate-data: is May like the months before?', job, screen, 'validate-data', {
    id: 'data',
    title: 'Flights of May',
    data: `${out}/data/may.parquet`,
    checks: `${PROJECT}/checks.yml`,
    'show-values': 'true'
  })
  return data.passed
}

async function judgeModel(job: Job, out: string, screen: Screen): Promise<boolean> {
  const script = (name: string, ...args: string[]) => runScript(job, name, args, line => screen.line(line))
  const train = (features: string, name: string) =>
    script('train.ts', '--data', `${out}/data/train.parquet`, '--features', features, '--out', `${out}/models/${name}.json`)
  const predict = (name: string) =>
    script('predict.ts', '--model', `${out}/models/${name}.json`, '--data', `${out}/data/may.parquet`, '--out', predictionsOf(name))
  const predictionsOf = (name: string) => `${out}/predictions/${name}.parquet`

  await screen.step('Train the baseline, a logistic regression on hour and distance', () => train('baseline', 'baseline'))
  await screen.step('Train the candidate, a neural network that also sees weekday and airports', () => train('full', 'candidate'))
  await screen.step('Predict all flights of May with both', async () => {
    await predict('baseline')
    await predict('candidate')
  })
  const baseline = await gate('model-gate: what does the baseline reach?', job, screen, 'model-gate', {
    id: 'baseline',
    predictions: predictionsOf('baseline'),
    gate: `${PROJECT}/baseline-gate.yml`,
    model: `${out}/models/baseline.json`
  })
  if (!baseline.passed) return false
  await writeFile(join(job.workspace, out, 'baseline-metrics.json'), `${baseline.outputs.metrics}\n`)
  const candidate = await gate('model-gate: is the candidate good, and better than the baseline?', job, screen, 'model-gate', {
    id: 'candidate',
    predictions: predictionsOf('candidate'),
    gate: `${PROJECT}/gate.yml`,
    baseline: `${out}/baseline-metrics.json`,
    model: `${out}/models/candidate.json`
  })
  return candidate.passed
}

async function report(job: Job, out: string, screen: Screen): Promise<boolean> {
  return screen.step('pr-report: all verdicts on one page', async () => {
    const { passed } = await runAction(job, 'pr-report', { id: 'report', title: 'Flight delays', target: 'none', 'report-folder': out })
    await cp(join(job.temp, 'gauntlet', 'verdicts'), join(job.workspace, out, 'verdicts'), { recursive: true })
    screen.line(`${out}/report.html, ${out}/report.md and ${out}/verdicts/`)
    return passed
  })
}

async function gate(heading: string, job: Job, screen: Screen, action: string, inputs: Readonly<Record<string, string>>): Promise<Judged> {
  return screen.step(heading, async () => {
    const judged = await runAction(job, action, inputs)
    screen.verdict(judged.verdict)
    return judged
  })
}
