import type { ChosenMetric } from './metric.ts'

/** Metrics from somewhere: computed from rows, or read from a file. */
export interface MetricSource {
  /** Of how many rows they were computed, where that is known. */
  readonly rows?: number
  /** A finite number within the metric's range, or what is wrong, as the rest of a sentence: `is missing`, `is NaN`. */
  of(chosen: ChosenMetric): SourcedValue
}

export type SourcedValue = { readonly value: number; readonly note?: string } | SourceProblem

export interface SourceProblem {
  readonly problem: string
  /** `absent`: it is not in the source at all. `undefined`: it does not exist on these rows. Else what is there cannot be used. */
  readonly why?: 'absent' | 'undefined'
}
