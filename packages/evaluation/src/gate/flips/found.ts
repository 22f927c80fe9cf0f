export type FlipsFound = { readonly obstacle: string } | Flipped

export interface Flipped {
  readonly kind: 'classification' | 'regression'
  readonly all: FlipCounts
  /** The first rows that got worse. */
  readonly first: readonly FlippedRow[]
  readonly divisions: readonly { readonly by: string; readonly groups: readonly FlipGroup[] }[]
  readonly absent: readonly { readonly by: string; readonly column: string }[]
  /** There are ids to show. */
  readonly hasIds: boolean
  readonly weighted: boolean
}

export interface FlipCounts {
  readonly rows: number
  /** Right before and wrong now; for numbers, an error that grew by more than the tolerance. */
  readonly negative: number
  /** Wrong before and right now; for numbers, an error that shrank by more than the tolerance. */
  readonly positive: number
  /** Rows that the champion had right. For numbers all rows: any error may grow. */
  readonly championRight: number
  /** Of what the rate is a share: how much there is, how much of it flipped, and how many rows of equal weight tell as much. */
  readonly trials: number
  readonly hits: number
  readonly effective: number
}

export interface FlipGroup extends FlipCounts {
  readonly name: string
}

export interface FlippedRow {
  /** From 1 on, as in the file. */
  readonly number: number
  readonly id: string | undefined
  readonly label: string
  readonly before: string
  readonly now: string
}
