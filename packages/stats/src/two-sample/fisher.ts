import { logChoose } from './log-choose.ts'

/** Probabilities that differ by no more than this share count as equal. */
const SAME = 1 + 1e-7

/**
 * Fisher's exact test that two samples have the same share of something: `a` of `n` rows and `b` of `m`. Two-sided: the probability
 * of all tables with these sums that are no more likely than this one. NaN of an empty sample.
 */
export function fisherExact(a: number, n: number, b: number, m: number): number {
  if (!(n > 0 && m > 0)) return Number.NaN
  const least = Math.max(0, a + b - m)
  const most = Math.min(a + b, n)
  const log = (x: number) => logChoose(n, x) + logChoose(m, a + b - x) - logChoose(n + m, a + b)
  // The probability of x + 1 over that of x.
  const up = (x: number) => ((n - x) * (a + b - x)) / ((x + 1) * (m - a - b + x + 1))
  const mode = Math.min(most, Math.max(least, Math.floor(((n + 1) * (a + b + 1)) / (n + m + 2))))
  const here = Math.exp(log(a))
  const tails = (from: number, step: 1 | -1): number => {
    let total = 0
    let x = from
    let probability = Math.exp(log(x))
    while (x >= least && x <= most) {
      if (probability <= here * SAME) total += probability
      const next = step === 1 ? probability * up(x) : probability / up(x - 1)
      x += step
      if (next < total * 1e-17 && next < here) break
      probability = next
    }
    return total
  }
  return Math.min(1, tails(mode, 1) + (mode > least ? tails(mode - 1, -1) : 0))
}
