import type { Label } from './examples.ts'
import type { Origin } from './origin.ts'
import type { RowIds } from './row-ids.ts'

/** Numbers as read. NaN stands for a missing value as well as for a NaN in the data: no metric is defined on either. */
export interface Numbers {
  readonly kind: 'number'
  readonly values: Float64Array
}

/** Text or booleans, each distinct value stored once. The code −1 stands for a missing value. */
export interface Categories {
  readonly kind: 'text' | 'boolean'
  readonly codes: Int32Array
  readonly categories: readonly (string | boolean)[]
}

export type Column = Numbers | Categories

/** What an author calls a column, by the role it plays. */
export interface ColumnNames {
  readonly label: string
  readonly prediction: string
  readonly score: string
}

/** One data set of predictions in memory: a row an example. */
export interface Predictions {
  readonly rows: number
  readonly origin: Origin
  readonly names: ColumnNames
  readonly label: Column
  readonly prediction: Column | undefined
  /** The score of the positive class; larger means more likely. NaN stands for a missing score. */
  readonly score: Float64Array | undefined
  /** Probabilities by class, as the author writes the classes. */
  readonly scores: ReadonlyMap<Label, Float64Array> | undefined
  /** How much each row counts: finite and at least 0. */
  readonly weight: Float64Array | undefined
  /** Which rows belong together: those of one patient, one customer, one session. */
  readonly cluster: Categories | undefined
  /** The fold of a cross-validation that each row was predicted in. */
  readonly fold: Categories | undefined
  /** The place of each row in time: any numbers that rise with it. */
  readonly order: Float64Array | undefined
  /** Columns that divide the rows, by their name: for slices, groups and segments. */
  readonly dimensions: ReadonlyMap<string, Column>
  /** For each condition of the author, by its name, the rows on which it is true (1). Where it is unknown (NULL) it is not. */
  readonly conditions: ReadonlyMap<string, Uint8Array>
  /** Columns that nobody named and that cannot divide the rows, with the reason: `it has more than 10000 different values`. */
  readonly leftOut: ReadonlyMap<string, string>
  /** Where rows are to be found again in other files. */
  readonly ids: RowIds | undefined
}

/** How many values are missing, and the first row without one, counted from 1. */
export function missingValues(column: Column): { readonly count: number; readonly first: number } {
  const holes =
    column.kind === 'number' ? (index: number) => Number.isNaN(column.values[index]) : (index: number) => column.codes[index] === -1
  const rows = column.kind === 'number' ? column.values.length : column.codes.length
  let count = 0
  let first = 0
  for (let index = 0; index < rows; index++) {
    if (!holes(index)) continue
    if (count === 0) first = index + 1
    count++
  }
  return { count, first }
}
