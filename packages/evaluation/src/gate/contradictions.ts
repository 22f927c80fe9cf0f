import type { z } from 'zod'
import { rulesOf } from './rules.ts'
import type { Gate } from './schema.ts'

type Report = Pick<z.core.$RefinementCtx, 'addIssue'>

/** Parts of a gate that do not go together. */
export function refuseContradictions(gate: Gate, context: Report): void {
  const refuse = (path: PropertyKey[], message: string) => context.addIssue({ code: 'custom', path, message })
  const rules = rulesOf(gate)
  if (!rules.some(({ rule }) => rule.min !== undefined || rule.max !== undefined || rule['max-drop'] !== undefined)) {
    refuse(['metrics'], 'sets no bound, so that nothing is judged. Give a metric a "min", "max" or "max-drop"')
    return
  }
  const [first] = rules
  const other = rules.find(({ metric }) => metric.kind !== first?.metric.kind)
  if (first !== undefined && other !== undefined) {
    refuse(
      ['metrics', other.name],
      `is a metric of ${other.metric.kind}, but "${first.name}" is one of ${first.metric.kind}. Use two steps with a gate each`
    )
  }
  if (gate.threshold !== undefined && gate.columns.prediction !== undefined) {
    refuse(['threshold'], 'makes predictions of the score, but "columns.prediction" names a column of predictions. Remove one of them')
  }
  if (first?.metric.kind !== 'regression') return
  for (const key of ['positive', 'threshold'] as const) {
    if (gate[key] !== undefined) refuse([key], `is for classes, but "${first.name}" is a metric of regression. Remove it`)
  }
}
