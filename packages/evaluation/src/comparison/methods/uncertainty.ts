import { type Interval, type PowerOptions, rowsNeeded } from '@gauntlet/stats'

/** How certain a difference is: candidate minus production, in the units of the metric. */
export interface Uncertainty {
  readonly interval: Interval
  readonly standardError: number
  readonly method: MethodName
  /** The method for people, as a phrase: `mid-p McNemar test with Tango's interval, p 0.011, b 25, c 10`. */
  readonly words: string
  /** Two-sided: of no difference. Undefined where the method has none. */
  readonly p: number | undefined
  /** Where it was drawn. */
  readonly seed: number | undefined
  /** One-sided: small where the difference is proven to lie below the bound. */
  pBelow(bound: number): number
  /** One-sided: small where the difference is proven to lie above the bound. */
  pAbove(bound: number): number
  /** How many rows it takes to find a true difference of this size, where so many rows were looked at. */
  rowsToSee(difference: number, options: PowerOptions & { readonly rows: number }): number
}

/** What a difference was judged by, as programs read it. */
export type MethodName = 'McNemar' | 'DeLong' | 'paired t' | 'Diebold-Mariano' | 'BCa' | 'percentile'

/** How certain it is, where that can be said, and what a reader must know of it. */
export interface Estimated {
  readonly uncertainty: Uncertainty | undefined
  readonly note: string | undefined
}

/** From the standard error, which falls with the root of the rows. */
export function rowsByStandardError(standardError: number): Uncertainty['rowsToSee'] {
  return (difference, { rows, ...options }) => rowsNeeded({ rows, standardError, difference }, options)
}
