import { normalQuantile } from '../distributions/normal.ts'

export interface PowerOptions {
  /** The chance to find a difference that is not there, two-sided; 0.05. A one-sided level is half of it. */
  readonly alpha?: number
  /** The chance to find one that is there; 0.8. */
  readonly power?: number
}

/**
 * The smallest true difference that a test would find with this power, from the standard error of what was measured. NaN where that
 * is; 0 where it is.
 */
export function minimumDetectable(standardError: number, options?: PowerOptions): number {
  const { level, power } = reaches(options)
  return (level + power) * standardError
}

/**
 * How many rows it takes to find a true `difference`, rounded up, when so many rows gave this standard error: it falls with the root of
 * the rows. Infinite for a difference of 0; NaN of NaN.
 */
export function rowsNeeded(
  measured: { readonly rows: number; readonly standardError: number; readonly difference: number },
  options?: PowerOptions
): number {
  const { rows, standardError, difference } = measured
  if (difference === 0) return Number.POSITIVE_INFINITY
  return Math.ceil(rows * (minimumDetectable(standardError, options) / difference) ** 2)
}

/** z of the level and of the power. */
export function reaches({ alpha = 0.05, power = 0.8 }: PowerOptions = {}): { readonly level: number; readonly power: number } {
  for (const [name, share] of Object.entries({ alpha, power }))
    if (!(share > 0 && share < 1)) throw new RangeError(`${name} is ${share}, but must be between 0 and 1`)
  return { level: -normalQuantile(alpha / 2), power: normalQuantile(power) }
}
