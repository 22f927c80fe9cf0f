import type { GateColumns } from './gate-columns.ts'
import type { KnownMetric } from './look-metrics.ts'
import type { PythonProject } from './look-python.ts'

/** What is to be written: everything that was found and chosen, settled. */
export interface Plan {
  readonly data: PlannedData | undefined
  /** Tables that DVC keeps and that are not here. */
  readonly missingData: readonly string[]
  readonly gate: PlannedGate | undefined
  readonly comparison: PlannedComparison | undefined
  readonly tests: PlannedTests | undefined
  readonly training: PlannedTraining
  readonly python: PythonProject | undefined
}

export interface PlannedData {
  readonly path: string
  readonly rows: number
  readonly columns: number
  /** The file of checks, and where it comes from. */
  readonly checks: { readonly path: string; readonly from: 'suggested' | 'present' | 'great-expectations' }
}

export type PlannedGate = {
  readonly path: string
  readonly metrics: readonly KnownMetric[]
  /** Whether the file has to be made by the workflow, because git has it not. */
  readonly isMade: boolean
} & (
  | { readonly of: 'predictions'; readonly settings: GateColumns; readonly rows: number; readonly slices: readonly string[] }
  | { readonly of: 'metrics'; readonly others: readonly string[] }
)

export interface PlannedComparison {
  readonly candidate: string
  readonly production: string
  readonly metric: string
  /** How much worse still counts as not worse. */
  readonly margin: number | string
  readonly settings: GateColumns
}

export interface PlannedTests {
  readonly junit: string
  readonly from: string | undefined
}

export interface PlannedTraining {
  /** Undefined where nothing says how training is started. */
  readonly command: string | undefined
  readonly from: string | undefined
  /** Whether the data have to be pulled from DVC's storage first. */
  readonly pullsDvc: boolean
  /** Whether DVC has to be installed beside what the project installs. */
  readonly needsDvc: boolean
}
