import type { Label } from './examples.ts'
import type { RowCondition } from './reading-needs.ts'

/** Columns to read, by the role they play. Those left undefined are not read. */
export interface PredictionColumns {
  /** Names a row. It must not repeat. */
  readonly id: string | undefined
  readonly label: string
  readonly prediction: string | undefined
  readonly score: string | undefined
  /** Columns of probabilities, by class. */
  readonly scores: ReadonlyMap<Label, string> | undefined
  readonly weight: string | undefined
  readonly cluster: string | undefined
  readonly order: string | undefined
  readonly fold: string | undefined
  /** Columns that divide the rows. */
  readonly dimensions: readonly string[]
  /** Columns that nobody named: those that can divide the rows do so as well, and the others are left out. */
  readonly otherColumns: readonly string[]
  readonly conditions: readonly RowCondition[]
}
