import { InputError } from '@gauntlet/core'
import type { Predictions } from '../predictions/column.ts'
import type { Examples } from '../predictions/examples.ts'
import { examplesOf } from '../predictions/examples-of.ts'
import type { ReadingPlan } from '../predictions/plan.ts'
import type { ReadingNeeds } from '../predictions/reading-needs.ts'
import { valueExamplesOf } from '../predictions/value-examples.ts'
import type { UnfitRows } from './section.ts'

/**
 * Examples of what was read; or why there can be none, for a gate whose section `validity` says what is wrong with the rows. What is
 * wrong with the gate is an `InputError` all the same.
 *
 * A gate without metrics of rows takes examples of either kind.
 */
export function examplesOrReason(
  needs: ReadingNeeds,
  plan: ReadingPlan,
  predictions: Predictions
): { readonly examples: Examples } | UnfitRows {
  try {
    return { examples: examplesOf(needs, plan, predictions) }
  } catch (thrown) {
    if (!(thrown instanceof InputError) || thrown.input !== predictions.origin.data) throw thrown
    if (needs.metrics.every(({ metric }) => metric.kind === 'ready')) {
      const values = valuesOf(predictions)
      if (values !== undefined) return { examples: values }
    }
    return { predictions, reason: `${thrown.message} No metric can be computed of these rows.` }
  }
}

function valuesOf(predictions: Predictions): Examples | undefined {
  if (predictions.prediction === undefined) return undefined
  try {
    return { kind: 'regression', of: valueExamplesOf(predictions) }
  } catch (thrown) {
    if (thrown instanceof InputError) return undefined
    throw thrown
  }
}
