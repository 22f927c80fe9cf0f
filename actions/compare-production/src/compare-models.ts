import { type ConfigText, InputError, readConfig } from '@gauntlet/core'
import {
  type Compared,
  type Comparison,
  compareAll,
  compareIndependent,
  comparePoints,
  Endpoint,
  type Examples,
  examplesAt,
  examplesOf,
  factsOf,
  type MetricSource,
  metricsOfRows,
  PredictionLog,
  type ProductionRows,
  pairAmong,
  paired,
  pairOf,
  predictionsAt,
  readEndpoint,
  readLive,
  type Side,
  sideNeeds
} from '@gauntlet/evaluation'
import type { Inputs } from './inputs.ts'
import type { LearntOfProduction, Model, Reading, RowsOfModel } from './model.ts'

export interface ComparedModels extends LearntOfProduction {
  readonly compared: Compared
}

/** Both models from files: on the same rows, or by numbers where one of them has no rows. */
export async function compareFiles(comparison: Comparison, candidate: Model, production: Model, signal: AbortSignal): Promise<Compared> {
  if (candidate.kind === 'numbers' || production.kind === 'numbers')
    return comparePoints(comparison, sourceOf(candidate), sourceOf(production))
  return compareAll(comparison, pairOf(candidate.side, production.side, comparison.columns.id), signal)
}

/** What production did by its log: on the candidate's rows where all of them are in it, else each model on rows of its own. */
export async function compareLive(
  comparison: Comparison,
  candidate: Model,
  inputs: Pick<Inputs, 'predictionLog' | 'now'>,
  version: string | undefined,
  { environment, allowPrivateNetwork, signal }: Reading
): Promise<ComparedModels> {
  const log = await readConfig(needed('prediction-log', 'live', inputs.predictionLog), PredictionLog, environment)
  const needs = sideNeeds('production', comparison)
  const options = { roots: environment, allowPrivateNetwork, now: inputs.now, version, keepIds: candidate.kind === 'rows', signal }
  const live = await readLive(log.value, needs, options)
  if (live.predictions === undefined) return { ...live, compared: nothingOf(comparison, candidate, live.shortfall) }
  const examples = examplesOf(needs, live.plan, live.predictions)
  if (candidate.kind === 'numbers') return { ...live, compared: comparePoints(comparison, candidate.source, metricsOfRows(examples)) }
  const { side } = candidate
  const production: Side = { input: 'production', read: { ...live, predictions: live.predictions, engine: live.versions }, examples }
  const pair = pairAmong(side, production, comparison.columns.id)
  const compared =
    pair === undefined
      ? await compareIndependent(
          comparison,
          { examples: side.examples, cluster: side.read.predictions.cluster },
          { examples, cluster: live.predictions.cluster },
          signal
        )
      : await compareAll(comparison, pair, signal)
  return { ...live, compared }
}

/** What the served model says of the candidate's own rows. */
export async function compareEndpoint(
  comparison: Comparison,
  { side, files, names }: RowsOfModel,
  inputs: Pick<Inputs, 'endpoint' | 'endpointToken'>,
  { environment, allowPrivateNetwork, signal }: Reading
): Promise<ComparedModels> {
  const endpoint = await readConfig(needed('endpoint', 'endpoint', inputs.endpoint), Endpoint, environment)
  const { predictions, plan } = side.read
  const given = { files: { input: 'candidate', files, names, workspace: environment.workspace }, predictions, plan }
  const options = { allowPrivateNetwork, token: inputs.endpointToken, signal, roots: environment }
  const found = await readEndpoint(endpoint.value, given, options)
  if (found.predictions === undefined)
    return { ...found, compared: nothingOf(comparison, { kind: 'rows', side, files, names }, found.shortfall) }
  const production: Examples = examplesOf(sideNeeds('production', comparison), found.plan, found.predictions)
  const pair = paired(examplesAt(side.examples, found.rows), production, factsOf(predictionsAt(predictions, found.rows)))
  return { ...found, compared: await compareAll(comparison, pair, signal) }
}

/** Where production is not known there is nothing to compare with, and that is never a pass. */
function nothingOf(comparison: Comparison, candidate: Model, shortfall: ProductionRows['shortfall']): Compared {
  const problem = `is not known: ${shortfall ?? 'there is nothing to compute it from'}`
  return comparePoints(comparison, sourceOf(candidate), { of: () => ({ problem }) })
}

function sourceOf(model: Model): MetricSource {
  return model.kind === 'numbers' ? model.source : metricsOfRows(model.side.examples)
}

function needed(input: 'prediction-log' | 'endpoint', word: string, given: ConfigText | undefined): ConfigText {
  if (given !== undefined) return given
  throw new InputError(input, `is missing: "production: ${word}" needs it to know where production is to be found.`)
}
