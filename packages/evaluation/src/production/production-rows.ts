import type { Evidence, JudgedFile } from '@gauntlet/core'
import type { Predictions } from '../predictions/column.ts'
import type { ReadingPlan } from '../predictions/plan.ts'

/** What production predicts, wherever it was learnt. */
export interface ProductionRows {
  /** Undefined where `shortfall` says why nothing may be concluded. */
  readonly predictions: Predictions | undefined
  /** Why this is too little to judge by, as a sentence for people: whatever is judged of production is then inconclusive. */
  readonly shortfall: string | undefined
  readonly plan: ReadingPlan
  /** Where they come from, for people, such as `the prediction log (version "7", 12,000 labelled predictions from … to …)`. */
  readonly shown: string
  /** For the report, whatever comes of the judgement. */
  readonly evidence: Pick<Evidence, 'tables'>
  /** For the verdict. */
  readonly files: readonly JudgedFile[]
  readonly versions: Readonly<Record<string, string>>
}
