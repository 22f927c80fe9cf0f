import { type PowerOptions, reaches } from './detectable.ts'

/**
 * How many rows McNemar's test takes to find that one of two models is right more often by `difference`, rounded up, where they are
 * expected to differ on a share `discordance` of the rows: (z·√ψ + z′·√(ψ − δ²))² ∕ δ² (Connor 1987). Infinite for a difference of 0.
 *
 * @throws RangeError where the discordance is not a share that is at least as large as the difference.
 */
export function mcnemarRows(expected: { readonly discordance: number; readonly difference: number }, options?: PowerOptions): number {
  const { discordance, difference } = expected
  if (!(discordance <= 1 && discordance >= Math.abs(difference)))
    throw new RangeError(`Models that differ on a share ${discordance} of the rows cannot be ${difference} apart`)
  if (difference === 0) return Number.POSITIVE_INFINITY
  const { level, power } = reaches(options)
  return Math.ceil((level * Math.sqrt(discordance) + power * Math.sqrt(discordance - difference ** 2)) ** 2 / difference ** 2)
}
