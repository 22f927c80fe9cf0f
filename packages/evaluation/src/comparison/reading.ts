import { InputError, type Roots } from '@gauntlet/core'
import { type Examples, examplesOf } from '../gate/measure.ts'
import { type Needs, planReading, type ReadingPlan } from '../gate/plan.ts'
import type { Origin } from '../origin.ts'
import { type ReadPredictions, readPredictions } from '../read-predictions.ts'
import { listed } from '../wording.ts'
import { type Comparison, metricsOf } from './comparison.ts'

/** Predictions of one of the two models, checked by themselves. */
export interface Side {
  readonly input: 'candidate' | 'production'
  readonly read: ReadPredictions<ReadingPlan>
  readonly examples: Examples
}

/** Reads the predictions of one model with the ids of their rows. Throws `InputError` for whatever no metric is defined on. */
export async function readSide(
  input: Side['input'],
  files: readonly string[],
  comparison: Comparison,
  roots: Roots,
  signal?: AbortSignal
): Promise<Side> {
  const origin: Origin = { data: input, config: 'comparison' }
  const needs = needsOf(comparison)
  const { id } = comparison.columns
  const plan = (available: readonly string[]) => {
    if (!available.includes(id)) refuseWithoutId(input, id, available)
    return planReading(needs, available, origin)
  }
  const read = await readPredictions(files, plan, roots, signal, { origin, keptId: id })
  return { input, read, examples: examplesOf(needs, read.plan, read.predictions) }
}

/** What a gate without bounds would have to read for these metrics. */
export function needsOf(comparison: Comparison): Needs {
  const metrics = Object.fromEntries(metricsOf(comparison).map(name => [name, { severity: 'info' as const }]))
  return { metrics, columns: { ...comparison.columns, group: null }, positive: comparison.positive, threshold: comparison.threshold }
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
