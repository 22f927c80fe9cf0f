/** One thing counted in the reference and in the data. */
export interface Pair {
  readonly reference: number
  readonly current: number
}

/** Numbers of both sides, in bins that come from the reference. */
export interface PairedNumbers {
  /** Counts in the reference's bins, in order. */
  readonly bins: readonly Pair[]
  /** Values of the data that lie below all of the reference, and above. */
  readonly below: number
  readonly above: number
  /** The Kolmogorov-Smirnov distance, and the Wasserstein distance in units of the reference's standard deviation. */
  readonly distance: number
  readonly wasserstein: number
  /** Whether both distances are exact. Else they are those at the edges of the bins. */
  readonly exact: boolean
}

/** Categories of both sides. */
export interface PairedCategories {
  readonly categories: readonly (Pair & { readonly name: string })[]
  /** Rows in categories that are not listed, because they are too many. */
  readonly others: Pair
  /** Whether a listed category that was not counted on a side is known not to be there. */
  readonly complete: { readonly reference: boolean; readonly current: boolean }
  /** Whether names are digests. */
  readonly hashed: boolean
}

/** A column as it is in the reference and in the data. */
export interface PairedColumn {
  readonly name: string
  readonly rows: Pair
  readonly missing: Pair
  readonly values: PairedValues
}

export type PairedValues =
  | { readonly kind: 'numeric'; readonly numbers: PairedNumbers }
  | { readonly kind: 'categorical'; readonly categories: PairedCategories }
  | { readonly kind: 'text'; readonly length: PairedNumbers; readonly characters: PairedCategories }
  /** Nested values: only what is missing is compared. */
  | { readonly kind: 'other' }
  /** One side (or both) has no value. */
  | { readonly kind: 'empty' }
  /** The two sides are not of one kind, one does not have the column, or nothing is known of it. */
  | { readonly kind: 'apart'; readonly why: 'lost' | 'new' | 'type' | 'unknown'; readonly words: string }
