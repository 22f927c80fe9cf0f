/**
 * The value below which a share of sorted values lies, with linear interpolation (numpy's default; type 7 of Hyndman & Fan 1996).
 * Throws for no values and for a share outside [0, 1].
 */
export function quantile(sorted: Float64Array, share: number): number {
  if (sorted.length === 0 || !(share >= 0 && share <= 1)) throw new RangeError(`There is no quantile ${share} of ${sorted.length} values`)
  const place = (sorted.length - 1) * share
  const before = Math.floor(place)
  const part = place - before
  const low = sorted[before] ?? Number.NaN
  const high = sorted[before + 1] ?? low
  // From the nearer end, as numpy does, so that the result never lies outside of the two.
  return part < 0.5 ? low + (high - low) * part : high - (high - low) * (1 - part)
}
