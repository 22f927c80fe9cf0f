import type { Check, Evidence } from '@gauntlet/core'
import type { Tables } from '@gauntlet/tables'
import type { PlanContext } from './plan/context.ts'
import type { Found } from './plan/planned.ts'
import type { Write } from './plan/writing.ts'
import type { Suite } from './suite/suite.ts'
import type { ValidateOptions } from './validate.ts'

/**
 * Checks that are neither an aggregate nor a query of `data`: drift, lineage, an author's own JavaScript. A stage gathers and then
 * judges; it is asked of every suite, and answers with no checks where the suite does not ask for it.
 */
export type Stage = (run: StageRun) => Promise<Staged>

export interface StageRun {
  readonly suite: Suite
  /** Names, weighs and locates a check, as planners do. */
  readonly written: Write
  readonly context: PlanContext
  readonly tables: Tables
  readonly options: ValidateOptions
  /** What the scan of `data` found: `rows`, `present <column>`, `min <column>` … */
  readonly found: Found
}

export interface Staged {
  readonly checks: readonly Check[]
  readonly evidence?: Partial<Evidence>
  /** Of a comparison with a reference. */
  readonly drift?: DriftFound
}

/** What a comparison with a reference came to, for outputs and pages. */
export interface DriftFound {
  /** Of the compared columns, those that drifted. Null where none could be compared. */
  readonly share: number | null
  /** The mean Jensen–Shannon distance over the compared columns, 0 to 1. Null where none could be compared. */
  readonly score: number | null
  /** The compared columns, in the order of the table. `words` say how far each is from the reference. */
  readonly columns: readonly { readonly name: string; readonly drifted: boolean; readonly words: string }[]
}
