import type { LogicalType } from '@gauntlet/tables'

/** What the engine knows of one column, over all rows. */
export interface ColumnFacts {
  readonly name: string
  readonly type: LogicalType
  /** Rows without a value. */
  readonly missing: number
  /** Numbers, dates and times only; dates and times as ISO text. */
  readonly min: number | string | null
  readonly max: number | string | null
  /** Numbers only. */
  readonly mean: number | null
}

/** The second argument of an author's function. */
export interface CheckApi {
  /** Rows of the whole table. */
  readonly rows: number
  /** Rows in the DataFrame. */
  readonly sampledRows: number
  /** Exact and over all rows, also where the DataFrame is a sample. */
  readonly columns: Readonly<Record<string, ColumnFacts>>
  /** The danfojs module, for further Series and DataFrames. */
  readonly danfo: typeof import('danfojs-node')
}
