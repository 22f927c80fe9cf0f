import type { z } from 'zod'
import { choose } from '../../metrics/chosen.ts'
import type { ChosenMetric } from '../../metrics/metric.ts'
import type { FoldBounds, WrittenFoldRule } from './schema.ts'

/** One metric of folds with its parameters settled, and what is asked of it. */
export interface FoldRule extends ChosenMetric {
  readonly rule: FoldBounds
}

/** Finds the metric that a key means. A name that nobody here knows is a metric of the file, and has to say which way is better. */
export function settledFold(key: string, written: WrittenFoldRule, context: Pick<z.core.$RefinementCtx, 'addIssue'>): FoldRule[] {
  const {
    metric: name = key,
    better,
    min,
    max,
    'max-spread': spread,
    'max-drop': drop,
    confidence,
    severity,
    optional,
    ...parameters
  } = written
  const rule: FoldBounds = { min, max, 'max-spread': spread, 'max-drop': drop, confidence, severity, optional }
  const refuse = (path: readonly string[], message: string) => {
    context.addIssue({ code: 'custom', path: [key, ...path], message })
    return []
  }
  if (min === undefined && max === undefined && spread === undefined && drop === undefined)
    return refuse([], 'sets no bound, so that nothing is judged. Give it a "min", "max", "max-spread" or "max-drop"')
  const chosen = choose(name, parameters, key, better)
  if ('metric' in chosen) return [{ key, metric: chosen.metric, rule }]
  const path = chosen.parameter ?? (written.metric === undefined ? undefined : 'metric')
  const wayOut = chosen.unknown
    ? ' For a metric of your own, which the file of folds holds, say which way is better: "better: higher".'
    : ''
  return refuse(path === undefined ? [] : [path], `${chosen.problem}${wayOut}`)
}
