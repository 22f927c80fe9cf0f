import type { ChosenMetric } from '../metrics/metric.ts'
import type { Label } from './examples.ts'

/** Rows of interest: an SQL expression over the columns of the file, true on them. */
export interface RowCondition {
  /** Unique among the conditions that are read together. */
  readonly name: string
  readonly sql: string
  /** The key of the config that holds it, for messages: `slices.where.night`. */
  readonly key: string
}

/** What the author calls the columns that play a role. Left out: the default name where there is such a column. `null`: none. */
export interface RoleColumns {
  readonly id?: string | null | undefined
  readonly label: string
  readonly prediction?: string | undefined
  readonly score?: string | undefined
  /** Columns of probabilities, by class. */
  readonly scores?: ReadonlyMap<Label, string> | undefined
  readonly weight?: string | undefined
  readonly cluster?: string | undefined
  readonly order?: string | undefined
  readonly fold?: string | undefined
}

/** What has to be read, in the words of a config. */
export interface ReadingNeeds {
  readonly metrics: readonly ChosenMetric[]
  /** Metrics whose columns are read where they are there. */
  readonly optionalMetrics?: readonly ChosenMetric[]
  readonly columns: RoleColumns
  readonly positive: Label | undefined
  readonly threshold: number | undefined
  /** Columns that divide the rows. Absent ones are an error. */
  readonly dimensions: readonly string[]
  /** The same, but absent ones are left out. */
  readonly optionalDimensions: readonly string[]
  /** Every column that plays no role is a dimension. */
  readonly everyColumn: boolean
  /** The columns of predictions and scores are read wherever they are there. */
  readonly everyRole?: boolean | undefined
  readonly conditions: readonly RowCondition[]
}
