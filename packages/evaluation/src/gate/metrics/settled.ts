import type { z } from 'zod'
import { choose } from '../../metrics/chosen.ts'
import type { ChosenMetric } from '../../metrics/metric.ts'
import { refuseImpossibleBounds } from './impossible.ts'
import type { Bounds, WrittenRule } from './schema.ts'

/** One metric of a gate with its parameters settled, and what is asked of it. */
export interface MetricRule extends ChosenMetric {
  readonly rule: Bounds
}

/** Finds the metric that a key of the section means, and refuses bounds that nothing or everything would meet. */
export function settled(key: string, written: WrittenRule, context: Pick<z.core.$RefinementCtx, 'addIssue'>): MetricRule[] {
  const { metric: name = key, better, min, max, severity, optional, confidence, ...others } = written
  const { 'max-drop': drop, 'max-gap': gap, 'too-good': tooGood, ...parameters } = others
  const rule: Bounds = { min, max, 'max-drop': drop, 'max-gap': gap, 'too-good': tooGood, confidence, severity, optional }
  const chosen = choose(name, parameters, key, better)
  if ('metric' in chosen) {
    refuseImpossibleBounds(chosen.metric, rule, (bound, message) => context.addIssue({ code: 'custom', path: [key, bound], message }))
    return [{ ...chosen, rule }]
  }
  const at = chosen.parameter ?? (written.metric === undefined ? undefined : 'metric')
  const message = chosen.unknown ? `${chosen.problem} ${READY}` : chosen.problem
  context.addIssue({ code: 'custom', path: at === undefined ? [key] : [key, at], message })
  return []
}

const READY =
  'For a metric of your own, which the file of the input "metrics" holds, say which way is better: "better: higher" or "better: lower".'
