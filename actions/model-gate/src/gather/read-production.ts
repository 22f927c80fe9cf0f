import { bothSettled, type Environment, type Evidence, InputError, type JudgedFile, readConfig } from '@gauntlet/core'
import {
  championNeeds,
  championOf,
  commonRows,
  examplesOf,
  type GateData,
  type GateNeeds,
  type MetricSource,
  metricsOfRows,
  PredictionLog,
  predictionsAt,
  readLive
} from '@gauntlet/evaluation'
import type { Inputs } from '../inputs.ts'
import { type ReadRows, type RowsBeingRead, readRows } from './read-model.ts'

export interface ReadProduction extends Pick<GateData, 'champion' | 'noChampion'> {
  /** Its metrics. */
  readonly baseline: MetricSource
  readonly evidence: Partial<Evidence>
  readonly files: readonly JudgedFile[]
}

/** The model in production on the rows of the model, in their order; or what the prediction log says of it, on rows of its own. */
export async function readProduction(
  lines: readonly string[],
  model: RowsBeingRead | undefined,
  needs: GateNeeds,
  inputs: Inputs,
  environment: Environment,
  signal: AbortSignal
): Promise<ReadProduction> {
  const theirs = championNeeds(needs, { metrics: model?.plan.metrics ?? needs.metrics })
  if (inputs.predictionLog !== undefined) return live(await model?.rows, theirs, inputs, environment, signal)
  if (model === undefined) throw new Error('Could not hold production against the model: there are no predictions of it')
  const reading = readRows({ input: 'production', lines, needs: theirs, keepIds: true }, inputs, environment, signal)
  const [ours, read] = await bothSettled(model.rows, reading)
  refuseSharedFiles(ours.files, read.files)
  const champion = championOf(theirs, read.plan, read.predictions, ours.predictions)
  return { champion, noChampion: undefined, baseline: metricsOfRows(champion.examples), evidence: {}, files: read.files }
}

/** A model compared with itself is never worse, so that a slip in a path would pass for one that is as good as production. */
function refuseSharedFiles(ours: readonly JudgedFile[], theirs: readonly JudgedFile[]): void {
  const shared = theirs.find(({ path }) => ours.some(file => file.path === path))
  if (shared === undefined) return
  throw new InputError(
    'production',
    `holds "${shared.path}", as "predictions" does. Write the predictions of the two models into files of their own.`
  )
}

async function live(
  model: ReadRows | undefined,
  needs: GateNeeds,
  { predictionLog, now, allowPrivateNetwork }: Inputs,
  environment: Environment,
  signal: AbortSignal
): Promise<ReadProduction> {
  if (predictionLog === undefined) throw new Error('Could not read production: there is no prediction log')
  const { value: log } = await readConfig(predictionLog, PredictionLog, environment)
  const ours = model?.predictions.ids
  const found = await readLive(log, needs, { roots: environment, allowPrivateNetwork, now, keepIds: ours !== undefined, signal })
  const { predictions, plan, evidence, files } = found
  if (predictions === undefined) {
    const reason = found.shortfall ?? 'The prediction log holds too little.'
    const baseline: MetricSource = { of: () => ({ problem: `is not known (${reason.replace(/\.$/, '')})`, why: 'undefined' }) }
    return { champion: undefined, noChampion: reason, baseline, evidence, files }
  }
  const baseline = metricsOfRows(examplesOf(needs, plan, predictions))
  const theirs = predictions.ids
  const rows = ours && theirs && commonRows(ours, theirs)
  if (model === undefined || rows === undefined || rows.candidate.length < model.predictions.rows) {
    const noChampion = 'The prediction log holds other rows than the predictions, so that the two models cannot be compared row by row.'
    return { champion: undefined, noChampion, baseline, evidence, files }
  }
  const same = predictionsAt(predictions, rows.production)
  return { champion: championOf(needs, plan, same, model.predictions), noChampion: undefined, baseline, evidence, files }
}
