import { classExamplesOf } from './class-examples.ts'
import type { Predictions } from './column.ts'
import type { Examples } from './examples.ts'
import { classSettings, type ReadingPlan } from './plan.ts'
import type { ReadingNeeds } from './reading-needs.ts'
import { valueExamplesOf } from './value-examples.ts'

/** Examples of the kind that the metrics are for. */
export function examplesOf(needs: ReadingNeeds, plan: ReadingPlan, predictions: Predictions): Examples {
  if (needs.metrics.some(({ metric }) => metric.kind === 'regression')) return { kind: 'regression', of: valueExamplesOf(predictions) }
  return { kind: 'classification', of: classExamplesOf(predictions, classSettings(needs, plan)) }
}
