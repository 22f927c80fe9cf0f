/** To twelve significant digits, so that rounding never decides: 0.87 less 0.02 is 0.85, and not a hair more. */
export function toTwelveDigits(value: number): number {
  return Number(value.toPrecision(12))
}

/**
 * Rounds a difference of two values of about this size to twelve digits of the size: what is left of 0.1 + 0.2 less 0.3 is 0, and
 * numbers that were added up in another order are equal.
 */
export function rounding(size: number): (difference: number) => number {
  if (!Number.isFinite(size) || size === 0) return difference => difference
  const steps = 10 ** (12 - Math.ceil(Math.log10(Math.abs(size))))
  // Beyond the range of a float64 there is nothing to round; adding 0 makes 0 of -0.
  if (!Number.isFinite(steps) || steps === 0) return difference => difference
  return difference => Math.round(difference * steps) / steps + 0
}
