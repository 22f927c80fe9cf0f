import {
  bothSettled,
  type Config,
  commandLine,
  cut,
  type Environment,
  type Evidence,
  existingFile,
  formatNumber,
  InputError,
  type JudgedFile,
  judgedFile,
  notice,
  shownPath
} from '@gauntlet/core'
import {
  type Compared,
  type Comparison,
  type ExperimentRun,
  type ProductionModel,
  readRuns,
  refuseWideMargin,
  slowMetrics
} from '@gauntlet/evaluation'
import { type ComparedModels, compareEndpoint, compareFiles, compareLive } from './compare-models.ts'
import type { Inputs } from './inputs.ts'
import { type Model, productionPlace, type Reading } from './model.ts'
import { productionModel } from './production-version.ts'
import { type Found, findModel, readModel } from './read-model.ts'

/** Both models compared, and what is known of them. */
export interface Gathered {
  /** With the margin of the input, where there is one. */
  readonly comparison: Config<Comparison>
  readonly compared: Compared
  readonly production: ProductionModel | undefined
  /** Of where production was learnt. */
  readonly evidence: Pick<Evidence, 'tables'>
  readonly runs: readonly ExperimentRun[]
  readonly reproduce: string | undefined
  readonly judged: readonly JudgedFile[]
  readonly versions: Readonly<Record<string, string>>
}

export async function gather(inputs: Inputs, given: Config<Comparison>, environment: Environment, signal: AbortSignal): Promise<Gathered> {
  refuseUnread(inputs)
  const comparison = withMargin(given, inputs)
  // First of all: without a model in production there may be no predictions of one either, and this says what to do then.
  const production = inputs.champion && (await productionModel(inputs.champion, environment))
  const model = inputs.model === undefined ? undefined : await readModelFile(inputs.model, environment)
  const runs = inputs.experiment === undefined ? [] : await readRuns('experiment', inputs.experiment, environment)
  const { allowPrivateNetwork, githubToken } = inputs
  const reading: Reading = { environment, allowPrivateNetwork, githubToken, signal, fetched: [] }
  try {
    const { compared, evidence, files, versions } = await compareModels(inputs, comparison.value, production?.version, reading)
    return {
      comparison,
      compared,
      production,
      evidence,
      runs,
      reproduce: commandFor(inputs),
      judged: [...files, ...(model === undefined ? [] : [model])],
      versions
    }
  } finally {
    for (const dispose of reading.fetched) dispose()
  }
}

async function compareModels(
  inputs: Inputs,
  comparison: Comparison,
  version: string | undefined,
  reading: Reading
): Promise<ComparedModels> {
  const place = productionPlace(inputs.production)
  const ours = await findModel('candidate', inputs.candidate, comparison, reading)
  if (place !== 'files') {
    if (place === 'endpoint' && ours.kind === 'numbers')
      throw new InputError('candidate', 'holds metrics only, and the endpoint is asked about rows. Give the predictions of the candidate.')
    const candidate = await readModel('candidate', ours, comparison, true, reading)
    foretellSlowness(candidate, comparison)
    const found =
      place === 'endpoint' && candidate.kind === 'rows'
        ? await compareEndpoint(comparison, candidate, inputs, reading)
        : await compareLive(comparison, candidate, inputs, version, reading)
    return { ...found, files: [...filesOf(candidate), ...found.files], versions: { ...versionsOf(candidate), ...found.versions } }
  }
  const theirs = await findModel('production', inputs.production, comparison, reading)
  refuseSharedFiles(ours, theirs, reading.environment)
  const withIds = ours.kind === 'predictions' && theirs.kind === 'predictions'
  const [candidate, production] = await bothSettled(
    readModel('candidate', ours, comparison, withIds, reading),
    readModel('production', theirs, comparison, withIds, reading)
  )
  foretellSlowness(candidate, comparison)
  return {
    compared: await compareFiles(comparison, candidate, production, reading.signal),
    evidence: { tables: [] },
    files: [...filesOf(candidate), ...filesOf(production)],
    versions: { ...versionsOf(candidate), ...versionsOf(production) }
  }
}

function withMargin(given: Config<Comparison>, { margin }: Inputs): Config<Comparison> {
  if (margin === undefined) return given
  refuseWideMargin('margin', given.value.metric, margin)
  return { ...given, value: { ...given.value, margin } }
}

/** What is given and not read was meant to be: without the word, something else would be judged. */
function refuseUnread(inputs: Inputs): void {
  const place = productionPlace(inputs.production)
  if (inputs.predictionLog !== undefined && place !== 'live')
    throw new InputError('prediction-log', 'is only read for what production does now. Write "production: live", or remove it.')
  if (inputs.endpoint !== undefined && place !== 'endpoint')
    throw new InputError('endpoint', 'is only asked where production is the served model. Write "production: endpoint", or remove it.')
}

/** A file compared with itself is never worse, so that a slip in a path would pass for a model as good as production. */
function refuseSharedFiles(candidate: Found, production: Found, environment: Environment): void {
  const ours: readonly string[] = candidate.kind === 'numbers' ? candidate.files.map(({ path }) => path) : candidate.files
  const theirs: readonly string[] = production.kind === 'numbers' ? production.files.map(({ path }) => path) : production.files
  const shared = ours.find(path => theirs.includes(path))
  if (shared === undefined) return
  const shown = `"${cut(shownPath(shared, environment), 200)}"`
  throw new InputError(
    'production',
    `holds ${shown}, as "candidate" does. Write the predictions of the two models into files of their own.`
  )
}

async function readModelFile(path: string, environment: Environment): Promise<JudgedFile> {
  return judgedFile('model', await existingFile('model', path, environment), environment.workspace)
}

/** More rows times resamples than this take longer than people expect of a step that says nothing. */
const MANY = 500_000_000

function foretellSlowness(candidate: Model, comparison: Comparison): void {
  if (candidate.kind === 'numbers') return
  const { rows } = candidate.side.read.predictions
  const { resamples } = comparison
  if (rows * resamples <= MANY || slowMetrics(comparison, candidate.side).length === 0) return
  notice(`Drawing ${resamples} resamples of ${rows} rows, which can take minutes; fewer "resamples" are faster and less exact.`)
}

function filesOf(model: Model): readonly JudgedFile[] {
  return model.kind === 'numbers' ? model.files : model.side.read.files
}

function versionsOf(model: Model): Readonly<Record<string, string>> {
  return model.kind === 'numbers' ? {} : model.side.read.engine
}

/** The command that compares the same again, where all that is written is in files: YAML of a workflow does not fit on a line. */
function commandFor({ candidate, production, comparison, margin, predictionLog, endpoint }: Inputs): string | undefined {
  if (comparison.inline || predictionLog?.inline === true || endpoint?.inline === true) return undefined
  return commandLine('compare-production', {
    candidate: candidate.join(','),
    production: production.join(','),
    comparison: comparison.text,
    ...(predictionLog === undefined ? {} : { 'prediction-log': predictionLog.text }),
    ...(endpoint === undefined ? {} : { endpoint: endpoint.text }),
    ...(margin === undefined ? {} : { margin: margin.relative ? `${formatNumber(margin.amount * 100)}%` : String(margin.amount) })
  })
}
