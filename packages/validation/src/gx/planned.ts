import type { Column, Row } from '@gauntlet/tables'
import type { PlanContext, Written } from '../plan/context.ts'
import type { Found, PlannedCheck, UnexpectedRows } from '../plan/planned.ts'
import type { Kwargs } from './kwargs.ts'
import type { Probes } from './probes.ts'

/** What a planner of one kind of expectation is told. */
export interface GxContext extends PlanContext {
  readonly probes: Probes
  /** The name of the expectation, such as `expect_column_values_to_be_between`. */
  readonly type: string
  /** The columns that its row_condition looks at. */
  readonly conditionColumns: readonly string[]
  /** Tells one expectation of a suite from the others, however often it is planned. */
  readonly key: string
}

/** An expectation as our check, and as Great Expectations would judge it by the same numbers. */
export interface GxCheck {
  readonly planned: PlannedCheck
  /** Pure. */
  readonly judge: (found: Found) => Judged
  /** Which rows to list in the result file, and how. */
  readonly listed?: Listed
  /** What else of the result needs rows of an answer. */
  readonly shown?: Shown
}

/** A result in Great Expectations' own sense. */
export type Judged =
  | { readonly kind: 'error'; readonly message: string }
  | { readonly kind: 'map'; readonly success: boolean; readonly counts: MapCounts }
  /** Without `observed_value` where it is `undefined`. */
  | {
      readonly kind: 'observed'
      readonly success: boolean
      readonly result: Readonly<Record<string, unknown>>
      readonly holdsValues: boolean
    }

export interface MapCounts {
  /** Rows that the expectation is about. */
  readonly elements: number
  /** Those of them that were judged: without missing ones. Undefined where missing values are what is judged. */
  readonly considered: number | undefined
  readonly unexpected: number
}

export interface Listed {
  readonly rows: UnexpectedRows
  /** The columns whose values are listed: one as a value, a pair as `[a, b]`, more as an object. */
  readonly columns: readonly string[]
  readonly shape: 'value' | 'pair' | 'record'
}

/** Values of the data that belong into a result: left out unless values are shown. */
export interface Shown {
  readonly sql: string
  readonly most: number
  /** The rows of the answer, as parts of `result`. */
  readonly asResult: (rows: readonly Row[]) => Readonly<Record<string, unknown>>
}

/** Plans one kind of expectation. Throws an `ExpectationProblem` for keyword arguments that it cannot be judged by. */
export type TablePlanner = (kwargs: Kwargs, written: Written, context: GxContext) => GxCheck
export type ColumnPlanner = (kwargs: Kwargs, column: Column, written: Written, context: GxContext) => GxCheck
export type ColumnsPlanner = (kwargs: Kwargs, columns: readonly Column[], written: Written, context: GxContext) => GxCheck
