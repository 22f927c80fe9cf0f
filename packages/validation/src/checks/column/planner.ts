import type { Column } from '@gauntlet/tables'
import type { PlanContext, Written } from '../../plan/context.ts'
import type { PlannedCheck } from '../../plan/planned.ts'
import type { ColumnChecks } from '../../suite/column-checks.ts'
import type { Strictness } from '../../suite/strictness.ts'

/** One check as it is asked of a column, which may turn out not to be there. */
export interface ColumnCheck {
  /** Follows the column's name, in the id and in the config. */
  readonly path: readonly string[]
  readonly strictness: Strictness
  readonly title: string
  readonly make: (column: Column, written: Written) => PlannedCheck
}

/** What a planner may look at beside its own key. */
export interface ColumnContext extends PlanContext {
  readonly name: string
  readonly checks: ColumnChecks
  /** Undefined where the table has no column of this name. */
  readonly column: Column | undefined
}

/** One kind of check: what was written under its key, as checks. Pure. */
export type ColumnPlanner<Given> = (given: Given, context: ColumnContext) => readonly ColumnCheck[]

/** The planner of a kind that is one check under its own key. */
export function one<Given extends Strictness>(
  key: string,
  title: string | ((given: Given) => string),
  make: (given: Given, column: Column, written: Written, context: ColumnContext) => PlannedCheck
): ColumnPlanner<Given> {
  return (given, context) => [
    {
      path: [key],
      strictness: given,
      title: typeof title === 'string' ? title : title(given),
      make: (column, written) => make(given, column, written, context)
    }
  ]
}
