export type SegmentsFound = { readonly obstacle: string } | Searched

export interface Searched {
  readonly rows: number
  /** Segments that were tested. */
  readonly tested: number
  /** The worst ones, those that fail first. */
  readonly worst: readonly SegmentFound[]
  /** How many fail. */
  readonly failing: number
  /** Columns that were searched. */
  readonly columns: readonly string[]
  /** Columns that were not, with the reason. */
  readonly leftOut: readonly { readonly column: string; readonly why: string }[]
  /** Columns that were asked for and are not there. */
  readonly absent: readonly string[]
  /** The test, as it is called. */
  readonly method: string
  readonly leastRows: number
}

export interface SegmentFound {
  readonly name: string
  readonly rows: number
  readonly value: number
  readonly rest: number
  /** Adjusted for all segments that were tested (Holm). */
  readonly p: number
  /** Worse than the rest by more than allowed, and significant. */
  readonly fails: boolean
}
