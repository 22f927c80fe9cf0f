import { InputError, type Roots } from '@gauntlet/core'
import type { Examples } from '../predictions/examples.ts'
import { examplesOf } from '../predictions/examples-of.ts'
import type { Origin } from '../predictions/origin.ts'
import { planReading, type ReadingPlan } from '../predictions/plan.ts'
import { type ReadPredictions, readPredictions } from '../predictions/read-predictions.ts'
import type { ReadingNeeds } from '../predictions/reading-needs.ts'
import { listed } from '../predictions/wording.ts'
import type { Comparison } from './comparison.ts'
import { metricsOf } from './settings.ts'
import { sliceNeeds } from './slices/needs.ts'

/** Predictions of one of the two models, checked by themselves. */
export interface Side {
  readonly input: 'candidate' | 'production'
  readonly read: ReadPredictions<ReadingPlan>
  readonly examples: Examples
}

export interface SideOptions {
  /** How fetched files are shown: by their address. */
  readonly names?: ReadonlyMap<string, string>
  /** Whether rows have to be found again in those of the other model. */
  readonly withIds?: boolean
}

/** Reads the predictions of one model with the ids of their rows. Throws `InputError` for whatever no metric is defined on. */
export async function readSide(
  input: Side['input'],
  files: readonly string[],
  comparison: Comparison,
  roots: Roots,
  signal?: AbortSignal,
  { names, withIds = true }: SideOptions = {}
): Promise<Side> {
  const origin: Origin = { data: input, config: 'comparison' }
  const { id } = comparison.columns
  const needs = sideNeeds(input, comparison, withIds)
  const plan = (available: readonly string[]) => {
    if (withIds && !available.includes(id)) refuseWithoutId(input, id, available)
    return planReading(needs, available, origin)
  }
  const keptId = withIds ? id : undefined
  const read = await readPredictions(files, plan, roots, signal, { origin, keptId, ...(names === undefined ? {} : { names }) })
  return { input, read, examples: examplesOf(needs, read.plan, read.predictions) }
}

/**
 * What has to be read of a model. What rows are beside their predictions (weight, cluster, order, slices) is the candidate's file to
 * say, so that it need not be written twice.
 */
export function sideNeeds(input: Side['input'], comparison: Comparison, withIds = true): ReadingNeeds {
  const { label, prediction, score, scores } = comparison.columns
  const id = withIds ? comparison.columns.id : null
  return {
    metrics: metricsOf(comparison),
    columns: input === 'candidate' ? { ...comparison.columns, id } : { id, label, prediction, score, scores },
    positive: comparison.positive,
    threshold: comparison.threshold,
    ...(input === 'candidate' ? sliceNeeds(comparison.slices) : { dimensions: [], conditions: [] }),
    optionalDimensions: [],
    everyColumn: false
  }
}

function refuseWithoutId(input: string, id: string, available: readonly string[]): never {
  const more = available.length > 30 ? ` and ${available.length - 30} more` : ''
  const problem = `has no column "${id}" that says which row is which; it has ${listed(available.slice(0, 30))}${more}`
  const why = 'Two models can only be compared on the same rows, and the order of rows is no proof of that.'
  throw new InputError(
    input,
    `${problem}. ${why} Write an id with each prediction, the same for both models, or name the column that is one: "columns: { id: … }".`
  )
}
