import {
  type Config,
  commandLine,
  cut,
  type Environment,
  existingFile,
  existingFiles,
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
  compareAll,
  isOfCounts,
  metricsOf,
  type Pair,
  type ProductionModel,
  pairOf,
  readSide,
  refuseWideMargin,
  type Side
} from '@gauntlet/evaluation'
import type { Inputs } from './inputs.ts'
import { productionModel } from './production-version.ts'

/** Both models on the same rows, compared, and what is known of them. */
export interface Gathered {
  /** With the margin of the input, where there is one. */
  readonly comparison: Config<Comparison>
  readonly compared: Compared
  readonly production: ProductionModel | undefined
  readonly reproduce: string | undefined
  readonly judged: readonly JudgedFile[]
  readonly versions: Readonly<Record<string, string>>
}

export async function gather(inputs: Inputs, given: Config<Comparison>, environment: Environment, signal: AbortSignal): Promise<Gathered> {
  const comparison = withMargin(given, inputs)
  // First of all: without a model in production there may be no predictions of one either, and this says what to do then.
  const production = inputs.champion && (await productionModel(inputs.champion, environment))
  const model = inputs.model === undefined ? undefined : await readModel(inputs.model, environment)
  const [ours, theirs] = [await filesOf('candidate', inputs, environment), await filesOf('production', inputs, environment)]
  refuseSharedFiles(ours, theirs, environment)
  const candidate = await readSide('candidate', ours, comparison.value, environment, signal)
  const other = await readSide('production', theirs, comparison.value, environment, signal)
  const pair = pairOf(candidate, other, comparison.value.columns.id)
  foretellSlowness(pair, comparison.value)
  return {
    comparison,
    compared: await compareAll(comparison.value, pair, signal),
    production,
    reproduce: commandFor(inputs),
    judged: [...candidate.read.files, ...other.read.files, ...(model === undefined ? [] : [model])],
    versions: candidate.read.engine
  }
}

function withMargin(given: Config<Comparison>, { margin }: Inputs): Config<Comparison> {
  if (margin === undefined) return given
  refuseWideMargin('margin', given.value.metric, margin)
  return { ...given, value: { ...given.value, margin } }
}

function filesOf(input: Side['input'], inputs: Inputs, environment: Environment): Promise<string[]> {
  return existingFiles(input, inputs[input], environment)
}

/** A file compared with itself is never worse, so that a slip in a path would pass for a model as good as production. */
function refuseSharedFiles(candidate: readonly string[], production: readonly string[], environment: Environment): void {
  const shared = candidate.find(path => production.includes(path))
  if (shared === undefined) return
  const shown = `"${cut(shownPath(shared, environment), 200)}"`
  throw new InputError(
    'production',
    `holds ${shown}, as "candidate" does. Write the predictions of the two models into files of their own.`
  )
}

async function readModel(path: string, environment: Environment): Promise<JudgedFile> {
  return judgedFile('model', await existingFile('model', path, environment), environment.workspace)
}

/** More rows times resamples than this take longer than people expect of a step that says nothing. */
const MANY = 500_000_000

function foretellSlowness({ candidate }: Pair, comparison: Comparison): void {
  const { resamples } = comparison
  if (candidate.rows * resamples > MANY && !metricsOf(comparison).every(isOfCounts))
    notice(`Drawing ${resamples} resamples of ${candidate.rows} rows, which can take minutes; fewer "resamples" are faster and less exact.`)
}

/** The command that compares the same files again, where the comparison is a file: YAML of a workflow does not fit on a line. */
function commandFor({ candidate, production, comparison, margin }: Inputs): string | undefined {
  if (comparison.inline) return undefined
  return commandLine('compare-production', {
    candidate: candidate.join(','),
    production: production.join(','),
    comparison: comparison.text,
    ...(margin === undefined ? {} : { margin: margin.relative ? `${formatNumber(margin.amount * 100)}%` : String(margin.amount) })
  })
}
