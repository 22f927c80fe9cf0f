import { matrixCdf } from './kolmogorov-matrix.ts'
import { logChoose } from './log-choose.ts'
import { pelzGoodCdf } from './pelz-good.ts'

/** Where sums of one term a row are still quick. */
const MOST_SUMMED = 100_000

/**
 * The probability that the largest distance between a continuous distribution function and that of `n` values drawn from it is `d`
 * or more (the two-sided Kolmogorov-Smirnov statistic of one sample).
 *
 * Each formula where Simard & L'Ecuyer (2011, "Computing the two-sided Kolmogorov-Smirnov distribution") have it exact to 10 digits:
 * closed forms at the ends (Ruben & Gambino 1982), twice the one-sided tail (Smirnov 1944; Miller 1956), matrix powers (Durbin 1973;
 * Marsaglia, Tsang & Wang 2003), and the expansion of Pelz & Good (1976) between. Beyond 100,000 values the one-sided tail is
 * expanded too.
 */
export function kolmogorovTail(d: number, n: number): number {
  if (!(n >= 1)) return Number.NaN
  const t = n * d
  const square = t * d
  if (t <= 0.5) return 1
  if (d >= 1) return 0
  if (t <= 1) return 1 - Math.exp(logFactorialOverPower(n) + n * Math.log(2 * t - 1))
  if (t >= n - 1) return 2 * (1 - d) ** n
  if (d >= 0.5) return 2 * smirnovTail(d, n)
  if (n <= 140) return square <= 4 ? inside(1 - matrixCdf(d, n)) : inside(2 * smirnovTail(d, n))
  if (square >= 2.2) return square >= 370 ? 0 : inside(2 * (n <= MOST_SUMMED ? smirnovTail(d, n) : smirnovExpansion(Math.sqrt(square), n)))
  if (n <= MOST_SUMMED && n * d ** 1.5 <= 1.4) return inside(1 - matrixCdf(d, n))
  return inside(1 - pelzGoodCdf(d, n))
}

/**
 * The one-sided tail, P(D⁺ ≥ d) = d Σ C(n, j) (d + j/n)^(j−1) (1 − d − j/n)^(n−j) over j from 0 to n (1 − d) (Birnbaum & Tingey
 * 1951). Every term is positive, so small tails keep their digits.
 */
function smirnovTail(d: number, n: number): number {
  let total = 0
  for (let j = 0; j <= Math.floor(n * (1 - d)); j++) {
    const rest = 1 - d - j / n
    if (rest <= 0 && j < n) continue
    total += Math.exp(logChoose(n, j) + (j - 1) * Math.log(d + j / n) + (j === n ? 0 : (n - j) * Math.log(rest)))
  }
  return d * total
}

/** The first four terms of the one-sided tail in 1/√n at d = z / √n (Smirnov 1944). */
function smirnovExpansion(z: number, n: number): number {
  const z2 = z * z
  const second = ((2 * z2) / (3 * n)) * (1 - (2 * z2) / 3)
  const third = ((4 * z) / (9 * n ** 1.5)) * (1 / 5 - (19 * z2) / 15 + (2 * z2 * z2) / 3)
  return Math.exp(-2 * z2) * (1 - (2 * z) / (3 * Math.sqrt(n)) + second + third)
}

/** ln(n! / nⁿ). */
function logFactorialOverPower(n: number): number {
  let total = 0
  for (let k = 1; k <= n && total > -800; k++) total += Math.log(k / n)
  return total
}

function inside(probability: number): number {
  return Math.min(1, Math.max(0, probability))
}
