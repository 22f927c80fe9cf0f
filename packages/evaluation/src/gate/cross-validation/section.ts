import { section } from '../section.ts'
import { judgeFolds } from './judge.ts'
import { type MeasuredFolds, measureFolds } from './measure.ts'
import { presentFolds } from './present.ts'
import type { CrossValidation } from './schema.ts'

/**
 * The folds of a cross-validation: `cross-validation: { metrics: { f1: { min: 0.8 } } }`. From rows where a column of folds is named,
 * else from the input `folds`.
 */
export const crossValidationSection = section<CrossValidation, MeasuredFolds | { readonly problem: string }>({
  needs: ({ metrics }, { columns }) =>
    columns.fold === undefined
      ? { inputs: ['folds'] }
      : {
          inputs: ['predictions'],
          metrics: metrics.filter(({ rule }) => !rule.optional),
          optionalMetrics: metrics.filter(({ rule }) => rule.optional)
        },
  measure: measureFolds,
  judge: judgeFolds,
  present: (_, found) => presentFolds(found)
})
