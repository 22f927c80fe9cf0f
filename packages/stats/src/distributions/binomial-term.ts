import { deviance, stirlingError } from './stirling.ts'

/** (a + b)! ∕ (a!·b!) · x^a · y^b for any a, b ≥ 0, where y is 1 − x. */
export function binomialTerm(a: number, b: number, x: number, y: number): number {
  if (a === 0) return b === 0 ? 1 : Math.exp(x < 0.5 ? b * Math.log1p(-x) : b * Math.log(y))
  if (b === 0) return Math.exp(y < 0.5 ? a * Math.log1p(-y) : a * Math.log(x))
  if (x === 0 || y === 0) return 0
  const trials = a + b
  // How far both are from their means, which differ by the sign only: from the one that is known to more digits.
  const apart = x < y ? a - trials * x : trials * y - b
  const deviances = deviance(a, trials * x, apart) + deviance(b, trials * y, -apart)
  const log = stirlingError(trials) - stirlingError(a) - stirlingError(b) - deviances
  return Math.exp(log) * Math.sqrt(trials / (2 * Math.PI * a * b))
}
