import type { Check } from '@gauntlet/core'
import { classExamplesOf } from '../predictions/class-examples.ts'
import { type PredictionArrays, predictionsFrom } from '../predictions/from-arrays.ts'
import { valueExamplesOf } from '../predictions/value-examples.ts'
import { Gate } from './gate.ts'
import type { GateData, JudgeContext, ModelRows } from './section.ts'
import { runSection, writtenSections } from './sections.ts'

/** One model's rows in memory, as classes. */
export function classRows(arrays: PredictionArrays, positive?: string | number | boolean): ModelRows {
  const predictions = predictionsFrom(arrays)
  const settings = { positive, threshold: undefined, binaryMetrics: [], probabilityMetrics: [] }
  return { predictions, examples: { kind: 'classification', of: classExamplesOf(predictions, settings) } }
}

/** The same as numbers. */
export function valueRows(arrays: PredictionArrays): ModelRows {
  const predictions = predictionsFrom(arrays)
  return { predictions, examples: { kind: 'regression', of: valueExamplesOf(predictions) } }
}

export function dataOf(model: ModelRows | undefined, champion?: ModelRows): GateData {
  const metrics = { of: () => ({ problem: 'is missing' }) }
  const nothing = { train: undefined, baseline: undefined, folds: undefined, tests: undefined, signal: undefined }
  return { ...nothing, model, champion, metrics, now: Date.UTC(2026, 10, 1) }
}

export const plainContext: JudgeContext = { locate: () => undefined, reproduce: undefined, tooFew: undefined }

/** What the only section of a gate says of one model, or of two. */
export async function judgedBy(
  written: Record<string, unknown>,
  model: ModelRows | undefined,
  champion?: ModelRows,
  context = plainContext
) {
  const gate = Gate.parse(written)
  const [name, ...others] = writtenSections(gate)
  if (name === undefined || others.length > 0) throw new Error('Expected a gate of one section')
  const { checks, evidence } = await runSection(name, gate, dataOf(model, champion), context)
  return { checks, evidence, outcomes: outcomesOf(checks) }
}

/** What is wrong with a gate, as `key: message`. */
export function problemsOf(written: Record<string, unknown>): string[] {
  const { error } = Gate.safeParse(written)
  return error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []
}

/** Checks as `id: outcome`, a note marked by its severity. */
export function outcomesOf(checks: readonly Check[]): string[] {
  return checks.map(({ id, outcome, severity }) => `${id}: ${outcome}${severity === 'info' ? ' (info)' : ''}`)
}
