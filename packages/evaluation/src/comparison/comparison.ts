import type { z } from 'zod'
import { refuseContradictions } from './contradictions.ts'
import { Shape } from './schema.ts'

/** How a candidate is compared with production. The smallest comparison is `metric: accuracy`. */
export const Comparison = Shape.superRefine((comparison, context) => {
  refuseContradictions(comparison, context)
  const refuse = (path: PropertyKey[], message: string) => context.addIssue({ code: 'custom', path, message })
  if (comparison.threshold !== undefined && comparison.columns.prediction !== undefined)
    refuse(['threshold'], 'makes predictions of the score, but "columns.prediction" names a column of predictions. Remove one of them')
  if (comparison.horizon > 1 && comparison.columns.order === undefined)
    refuse(['horizon'], 'is for rows in the order of time, and no column says what that is. Add "columns: { order: … }", or remove it')
  if (comparison.metric.metric.kind !== 'regression') return
  for (const key of ['positive', 'threshold'] as const)
    if (comparison[key] !== undefined) refuse([key], `is for classes, but "${comparison.metric.key}" is a metric of regression. Remove it`)
}).describe('Gauntlet comparison with production')
export type Comparison = z.infer<typeof Comparison>
