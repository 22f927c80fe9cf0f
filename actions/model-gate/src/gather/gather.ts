import { basename } from 'node:path'
import {
  bothSettled,
  type Config,
  type Environment,
  type Evidence,
  existingFile,
  type JudgedFile,
  judgedFile,
  notice
} from '@gauntlet/core'
import {
  type BaseGate,
  type Gate,
  type GateData,
  type GateNeeds,
  type MetricSource,
  metricsIn,
  modelData,
  needsOf,
  readFolds,
  readMetrics,
  readTests
} from '@gauntlet/evaluation'
import type { Inputs } from '../inputs.ts'
import { commandFor } from './command.ts'
import { readGate } from './read-gate.ts'
import { type ReadRows, startReading } from './read-model.ts'
import { type ReadProduction, readProduction } from './read-production.ts'
import { readTrain } from './read-train.ts'
import { refuseMissing } from './refuse-missing.ts'
import { unusedInputs } from './unused-inputs.ts'

/** All that a gate is held against, and the gate itself. */
export interface Gathered {
  readonly gate: Config<Gate>
  readonly base: BaseGate | undefined
  readonly data: GateData
  readonly evidence: Partial<Evidence>
  readonly reproduce: string | undefined
  readonly modelName: string | undefined
  readonly modelDigest: string | undefined
  readonly judged: readonly JudgedFile[]
  readonly versions: Readonly<Record<string, string>>
}

export async function gather(inputs: Inputs, environment: Environment, signal: AbortSignal): Promise<Gathered> {
  const { gate, base } = await readGate(inputs, environment, signal)
  const needs = needsOf(gate.value)
  refuseMissing(inputs, gate, needs)
  for (const sentence of unusedInputs(inputs, gate.value)) notice(sentence)
  const model = inputs.model === undefined ? undefined : await readModelFile(inputs.model, environment)
  const metrics = inputs.metrics && (await readMetrics(inputs.metrics, environment))
  const baseline = inputs.baseline && (await readMetrics(inputs.baseline, environment))
  const folds = inputs.folds && (await readFolds(inputs.folds, gate.value['cross-validation']?.baseline, environment))
  const tests = inputs.tests && (await readTests(inputs.tests, gate.value.tests?.baseline, environment))
  const train = inputs.train === undefined ? undefined : await readTrain(inputs.train, needs, inputs, environment, signal)
  const keepIds = inputs.production !== undefined
  const reading =
    inputs.predictions &&
    (await startReading(
      { input: 'predictions', lines: inputs.predictions, needs, keepIds, metrics: metrics?.source },
      inputs,
      environment,
      signal
    ))
  const [rows, production] = await bothSettled(
    Promise.resolve(reading?.rows),
    inputs.production === undefined
      ? Promise.resolve(undefined)
      : readProduction(inputs.production, reading, needs, inputs, environment, signal)
  )
  const written = baseline?.source ?? (gate.value.baseline && metricsIn('gate', gate.value.baseline))
  return {
    gate,
    base,
    data: {
      ...ofModel(gate.value, needs, rows, metrics?.source),
      champion: production?.champion,
      noChampion: production?.noChampion,
      train: train?.source,
      baseline: written ?? production?.baseline,
      baselineOf: written === undefined ? 'champion' : 'base',
      folds: folds?.folds,
      tests: tests?.tests,
      now: inputs.now,
      signal
    },
    evidence: production?.evidence ?? {},
    reproduce: commandFor(inputs),
    modelName: model && basename(model.path),
    modelDigest: model?.sha256,
    judged: judgedOf(rows, model, production, [metrics?.file, baseline?.file], [folds?.judged, tests?.judged, train?.files]),
    versions: rows?.engine ?? {}
  }
}

function ofModel(
  gate: Gate,
  needs: GateNeeds,
  rows: ReadRows | undefined,
  file: GateData['baseline']
): Pick<GateData, 'model' | 'unfit' | 'metrics'> {
  if (rows !== undefined) return modelData(gate, needs, rows.plan, rows.predictions, file)
  const nothing: MetricSource = { of: () => ({ problem: 'is missing', why: 'absent' }) }
  return { model: undefined, unfit: undefined, metrics: file ?? nothing }
}

async function readModelFile(path: string, environment: Environment): Promise<JudgedFile> {
  return judgedFile('model', await existingFile('model', path, environment), environment.workspace)
}

function judgedOf(
  rows: ReadRows | undefined,
  model: JudgedFile | undefined,
  production: ReadProduction | undefined,
  single: readonly (JudgedFile | undefined)[],
  lists: readonly (readonly JudgedFile[] | undefined)[]
): JudgedFile[] {
  const all = [...(rows?.files ?? []), model, ...single, ...(production?.files ?? []), ...lists.flatMap(files => files ?? [])]
  return all.filter(file => file !== undefined)
}
