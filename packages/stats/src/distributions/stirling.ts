/** ln Γ(n + 1) less Stirling's ½·ln(2πn) + n·ln n − n, for n > 0: what keeps products of huge factorials precise (Loader 2000). */
export function stirlingError(n: number): number {
  let shift = 0
  let from = n
  // One step of the recurrence after another, until the series is good to 1e-17.
  for (; from < 16; from++) shift += (from + 0.5) * Math.log1p(1 / from) - 1
  const square = from * from
  return shift + (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square) / from
}

/** The deviance x·ln(x ∕ mean) + mean − x, without the cancellation where both are alike (Loader 2000). `apart` is x − mean. */
export function deviance(x: number, mean: number, apart: number): number {
  if (x === 0) return mean
  if (Math.abs(apart) >= 0.1 * (x + mean)) return x * Math.log(x / mean) - apart
  const ratio = apart / (x + mean)
  let total = apart * ratio
  let term = 2 * x * ratio
  for (let power = 3; ; power += 2) {
    term *= ratio * ratio
    const next = total + term / power
    if (next === total) return next
    total = next
  }
}
