import type { Interval } from '@gauntlet/stats'
import type { Measured } from '../../metrics/measured.ts'

export type SlicesFound = { readonly obstacle: string } | Sliced

/** Every slice that was looked at. */
export interface Sliced {
  readonly rows: number
  /** Of all rows, by the key of the metric. */
  readonly all: ReadonlyMap<string, Measured>
  /** Large enough to be judged, in the order they were asked for. */
  readonly slices: readonly Slice[]
  /** Too small. `asked`: by its name, as a condition or an expected slice. */
  readonly small: readonly { readonly name: string; readonly rows: number; readonly asked: boolean }[]
  /** Expected, but in no row: what an expected slice may have been meant to be. */
  readonly missing: readonly { readonly name: string; readonly meant: string | undefined }[]
  /** Columns of optional entries that are not there. */
  readonly absent: readonly { readonly by: string; readonly column: string }[]
  /** Of each interval. With `not-refuted` it is higher than what was asked for: a share of the risk for each slice. */
  readonly confidence: number | undefined
}

export interface Slice {
  readonly name: string
  readonly rows: number
  /** By the key of the metric. A metric that cannot be computed of these columns is undefined and says so. */
  readonly metrics: ReadonlyMap<string, SliceMetric>
}

export interface SliceMetric extends Measured {
  readonly interval?: Interval | undefined
  /** How the interval was computed, or why there is none. */
  readonly certainty?: string | undefined
}
