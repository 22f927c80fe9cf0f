import { basename } from 'node:path'
import {
  type Config,
  commandLine,
  type Environment,
  existingFile,
  existingFiles,
  InputError,
  type JudgedFile,
  judgedFile
} from '@gauntlet/core'
import {
  type Baseline,
  type Examples,
  examplesOf,
  type Gate,
  type Measurements,
  measureAll,
  type Predictions,
  planReading,
  readBaseline,
  readPredictions,
  rulesOf
} from '@gauntlet/evaluation'
import type { Inputs } from './inputs.ts'

/** All that a gate is held against, read and computed. */
export interface Gathered {
  readonly rows: number
  readonly predictions: Predictions
  readonly examples: Examples
  readonly metrics: Measurements
  readonly baseline: Baseline | undefined
  readonly reproduce: string | undefined
  readonly modelName: string | undefined
  readonly modelDigest: string | undefined
  readonly judged: readonly JudgedFile[]
  readonly versions: Readonly<Record<string, string>>
}

export async function gather(inputs: Inputs, gate: Config<Gate>, environment: Environment, signal: AbortSignal): Promise<Gathered> {
  refuseMissingBaseline(inputs, gate)
  const [baseline, model, files] = await Promise.all([
    inputs.baseline && readBaseline(inputs.baseline, environment),
    inputs.model === undefined ? undefined : readModel(inputs.model, environment),
    existingFiles('predictions', inputs.predictions, environment)
  ])
  const read = await readPredictions(files, columns => planReading(gate.value, columns), environment, signal)
  const examples = examplesOf(gate.value, read.plan, read.predictions)
  return {
    rows: read.predictions.rows,
    predictions: read.predictions,
    examples,
    metrics: measureAll(gate.value, examples),
    baseline: baseline?.baseline,
    reproduce: commandFor(inputs),
    modelName: model && basename(model.path),
    modelDigest: model?.sha256,
    judged: [...read.files, ...(model === undefined ? [] : [model]), ...(baseline?.file === undefined ? [] : [baseline.file])],
    versions: read.engine
  }
}

function refuseMissingBaseline(inputs: Inputs, gate: Config<Gate>): void {
  const change = rulesOf(gate.value).find(({ rule }) => rule['max-drop'] !== undefined)
  if (inputs.baseline !== undefined || change === undefined) return
  const location = gate.locate(['metrics', change.name, 'max-drop'])
  const where = location === undefined ? '' : ` (${location.file}, line ${location.line})`
  const wayOut = 'Add the input "baseline" with the metrics of the model to compare with, or use "min" and "max".'
  throw new InputError('gate', `has a "max-drop" for ${change.name}${where}, but there is no baseline to drop from. ${wayOut}`)
}

async function readModel(path: string, environment: Environment): Promise<JudgedFile> {
  return judgedFile('model', await existingFile('model', path, environment), environment.workspace)
}

/** The command that judges the same files again, where the gate is a file: YAML of a workflow does not fit on a line. */
function commandFor({ predictions, gate, baseline }: Inputs): string | undefined {
  if (gate.inline || baseline?.inline === true) return undefined
  return commandLine('model-gate', {
    predictions: predictions.join(','),
    gate: gate.text,
    ...(baseline === undefined ? {} : { baseline: baseline.text })
  })
}
