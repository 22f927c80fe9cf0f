import { formatNumber } from '@gauntlet/core'
import type { z } from 'zod'
import type { Metric } from '../catalogue.ts'
import { rulesOf } from './rules.ts'
import type { Gate, Rule } from './schema.ts'

type Report = Pick<z.core.$RefinementCtx, 'addIssue'>

/** Bounds that nothing or everything would meet: mistakes in writing, such as 85 for 0.85. */
export function refuseImpossibleBounds(metric: Metric, rule: Rule, context: Report): void {
  const refuse = (key: string, message: string) => context.addIssue({ code: 'custom', path: [key], message })
  const [least, most] = metric.range
  for (const key of ['min', 'max'] as const) {
    const bound = rule[key]
    if (bound === undefined || (bound >= least && bound <= most)) continue
    const percent = most === 1 && bound > 1 && bound <= 100 ? `; write ${formatNumber(bound / 100)}` : ''
    refuse(key, `is ${bound}, but this metric lies between ${least} and ${most}${percent}`)
  }
  const { min, max, 'max-drop': drop } = rule
  if (min !== undefined && max !== undefined && min > max) refuse('min', `is ${min}, which is more than "max" (${max}): nothing could pass`)
  if (drop === undefined) return
  const bounded = drop.relative ? metric.better === 'higher' && least === 0 : Number.isFinite(most - least)
  const written = drop.relative ? `${formatNumber(drop.amount * 100)}%` : String(drop.amount)
  if (bounded && drop.amount >= (drop.relative ? 1 : most - least)) {
    refuse('max-drop', `is ${written}, which this metric can never lose: everything would pass. Write 0.02 or 2% for two hundredths`)
  }
}

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
