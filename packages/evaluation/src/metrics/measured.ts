/** What came of computing a metric. */
export interface Measured {
  /** Finite, or undefined where the metric does not exist on these examples. */
  readonly value: number | undefined
  /** Why there is no value, or what a reader must know of it. */
  readonly note?: string
  /** The value stands for 0/0: nothing was measured. */
  readonly isNothing?: true
}

export function measured(value: number, note?: string): Measured {
  if (!Number.isFinite(value))
    return undefinedBecause('the result is not a finite number: the values are too large to be squared or added up')
  return note === undefined ? { value } : { value, note }
}

export function undefinedBecause(note: string): Measured {
  return { value: undefined, note }
}
