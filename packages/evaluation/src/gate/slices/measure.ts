import { setImmediate } from 'node:timers/promises'
import { counted, InputError, nearest } from '@gauntlet/core'
import { type Group, groupingBy, groupsOf, sizesOf } from '../../groups/grouping.ts'
import { type IntervalOptions, intervalOf } from '../../intervals/interval-of.ts'
import { measureOne } from '../../metrics/measure.ts'
import type { Categories, Predictions } from '../../predictions/column.ts'
import { type Examples, examplesAt } from '../../predictions/examples.ts'
import type { Gate } from '../schema.ts'
import type { GateData, ModelRows } from '../section.ts'
import type { Slice, SliceMetric, SlicesFound } from './found.ts'
import type { SliceRule, WrittenSlices } from './schema.ts'

/** More slices than this are more than anybody looks at. */
const MOST_SLICES = 200

/** Computes every metric on every slice that is large enough, and on all rows. */
export async function measureSlices(written: WrittenSlices, { model, signal }: GateData, gate: Gate): Promise<SlicesFound> {
  if (model === undefined) return { obstacle: 'there are no predictions by row, and metrics alone do not tell slices apart' }
  const { rows, dimensions } = model.predictions
  const least = written['min-rows']
  const absent: { by: string; column: string }[] = []
  const groups: Group[] = []
  const small: { name: string; rows: number; asked: boolean }[] = []
  for (const columns of written.by) {
    const column = columns.find(name => !dimensions.has(name))
    if (written.optional && column !== undefined) {
      absent.push({ by: columns.join(' × '), column })
      continue
    }
    const grouping = groupingBy(model.predictions, columns, 'slices.by')
    for (const group of groupsOf(grouping, size => size >= least)) groups.push(group)
    for (const [code, size] of sizesOf(grouping).entries()) {
      const name = grouping.names[code] ?? ''
      if (size < least) small.push({ name, rows: size, asked: written.expect.includes(name) })
    }
    refuseTooMany(written, groups.length, columns.join(' × '), model)
  }
  for (const name of Object.keys(written.where)) {
    const own = rowsWhere(model.predictions, conditionName(name))
    if (own.length >= least) groups.push({ name, rows: own })
    else small.push({ name, rows: own.length, asked: true })
  }
  const confidence = confidenceOf(written, groups.length)
  const slices: Slice[] = []
  for (const group of groups) {
    slices.push(await measured(group, written, model, { confidence, gate, signal }))
    await setImmediate()
    signal?.throwIfAborted()
  }
  const known = [...groups, ...small].map(({ name }) => name)
  return {
    rows,
    all: new Map(written.metrics.map(rule => [rule.key, measureOne(rule.metric, model.examples) ?? NOT_COMPUTABLE])),
    slices,
    small,
    missing: written.expect.filter(name => !known.includes(name)).map(name => ({ name, meant: nearest(name, known) })),
    absent,
    confidence
  }
}

/** What the condition of a slice is called among all conditions of the gate. */
export function conditionName(name: string): string {
  return `slices.${name}`
}

interface Certainty {
  readonly confidence: number | undefined
  readonly gate: Gate
  readonly signal: AbortSignal | undefined
}

async function measured({ name, rows }: Group, { metrics }: WrittenSlices, model: ModelRows, certainty: Certainty): Promise<Slice> {
  const examples = examplesAt(model.examples, rows)
  const { cluster } = model.predictions
  const settings = certainty.confidence === undefined ? undefined : settingsOf(certainty.confidence, certainty, cluster, rows)
  const found = new Map<string, SliceMetric>()
  for (const rule of metrics) found.set(rule.key, await measuredOne(rule, examples, settings))
  return { name, rows: rows.length, metrics: found }
}

async function measuredOne(rule: SliceRule, examples: Examples, settings: IntervalOptions | undefined): Promise<SliceMetric> {
  const value = measureOne(rule.metric, examples)
  if (value === undefined) return NOT_COMPUTABLE
  if (value.isNothing && !rule.countsNothing) return { value: undefined, note: 'it is 0/0 there, and nothing was measured' }
  if (value.value === undefined || settings === undefined) return value
  const { interval, method, note } = await intervalOf(rule, examples, settings)
  return { ...value, interval, certainty: [method, note].filter(part => part !== undefined && part !== '').join('; ') }
}

function settingsOf(
  confidence: number,
  { gate: { resamples, seed }, signal }: Certainty,
  cluster: Categories | undefined,
  rows: Int32Array
): IntervalOptions {
  const own = cluster && { ...cluster, codes: rows.map(row => cluster.codes[row] ?? -1) }
  return { confidence, resamples, seed, cluster: own, signal }
}

/**
 * Proving every slice takes no correction: one slice that is not proven is enough to fail (an intersection-union test, Berger
 * 1982). Failing where any slice is proven bad does: the risk of a false alarm is divided by the number of slices (Bonferroni).
 */
function confidenceOf({ confidence, require }: WrittenSlices, slices: number): number | undefined {
  if (confidence === undefined || require === 'proven' || slices === 0) return confidence
  return 1 - (1 - confidence) / slices
}

function rowsWhere({ conditions, rows }: Predictions, name: string): Int32Array {
  const holds = conditions.get(name)
  if (holds === undefined) throw new Error(`Could not find the rows of "${name}": the condition was not read`)
  const found = new Int32Array(rows)
  let count = 0
  for (let row = 0; row < rows; row++) if (holds[row] === 1) found[count++] = row
  return found.slice(0, count)
}

function refuseTooMany(written: WrittenSlices, slices: number, by: string, { predictions }: ModelRows): void {
  if (slices <= MOST_SLICES) return
  const problem = `has "${by}" in "slices.by", with which there are ${counted(slices, 'slice')} of at least ${counted(written['min-rows'], 'row')}`
  const wayOut = 'Divide by fewer columns, raise "min-rows", or name the slices that matter under "where".'
  throw new InputError(predictions.origin.config, `${problem}; at most ${MOST_SLICES} are judged. ${wayOut}`)
}

const NOT_COMPUTABLE: SliceMetric = { value: undefined, note: 'it cannot be computed of the columns that there are' }
