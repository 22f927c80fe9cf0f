import type { z } from 'zod'
import { type MetricName, metricNamed } from '../catalogue.ts'
import { canNeverBeLost, shownDrop } from '../gate/rule.ts'
import { Shape, type Shaped } from './schema.ts'

/** How a candidate is compared with production. The smallest comparison is `metric: accuracy`. */
export const Comparison = Shape.superRefine(refuseContradictions).describe('Gauntlet comparison with production')
export type Comparison = z.infer<typeof Comparison>

/** The metric that decides, then the others, each once. */
export function metricsOf({ metric, metrics }: Pick<Comparison, 'metric' | 'metrics'>): MetricName[] {
  return [...new Set([metric, ...metrics])]
}

function refuseContradictions(comparison: Shaped, context: Pick<z.core.$RefinementCtx, 'addIssue'>): void {
  const refuse = (path: PropertyKey[], message: string) => context.addIssue({ code: 'custom', path, message })
  const deciding = metricNamed(comparison.metric)
  for (const [index, name] of comparison.metrics.entries()) {
    const { kind } = metricNamed(name)
    if (kind !== deciding.kind)
      refuse(['metrics', index], `is "${name}", a metric of ${kind}, but "${comparison.metric}" is one of ${deciding.kind}. Use two steps`)
  }
  for (const key of ['margin', 'min-improvement'] as const) {
    const amount = comparison[key]
    if (amount !== undefined && amount.amount > 0 && canNeverBeLost(deciding, amount))
      refuse([key], `is ${shownDrop(amount)}, more than ${comparison.metric} can differ by. Write 0.01 or 1% for one hundredth`)
  }
  if (comparison.threshold !== undefined && comparison.columns.prediction !== undefined)
    refuse(['threshold'], 'makes predictions of the score, but "columns.prediction" names a column of predictions. Remove one of them')
  if (deciding.kind !== 'regression') return
  for (const key of ['positive', 'threshold'] as const)
    if (comparison[key] !== undefined) refuse([key], `is for classes, but "${comparison.metric}" is a metric of regression. Remove it`)
}
