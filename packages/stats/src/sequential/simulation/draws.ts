import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** Random numbers, the same for the same seed. */
export interface Draws {
  /** Exact, for any n and p. */
  binomial(n: number, p: number): number
  /** Of mean 1 and the given coefficient of variation. */
  gamma(cv: number): number
}

/** The first numbers of nearby seeds resemble each other. */
const WARM_UP = 100

export function draws(seed: number): Draws {
  const generator = xoroshiro128plus(seed)
  const uniform = () => uniformFloat64(generator)
  for (let skipped = 0; skipped < WARM_UP; skipped++) uniform()
  return {
    binomial: (n, p) => binomial(n, p, uniform),
    gamma: cv => (cv === 0 ? 1 : gamma(1 / cv ** 2, uniform) * cv ** 2)
  }
}

/** Counting up from 0 is quick below this mean. */
const FEW = 12

/** While many are expected, an order statistic of the n uniform numbers halves them (Devroye, Non-Uniform Random Variate Generation, X.4). */
function binomial(n: number, p: number, uniform: () => number): number {
  let successes = 0
  while (n * Math.min(p, 1 - p) > FEW) {
    const rank = 1 + Math.floor(n / 2)
    const [below, above] = [gamma(rank, uniform), gamma(n + 1 - rank, uniform)]
    const statistic = below / (below + above)
    if (statistic >= p) {
      n = rank - 1
      p /= statistic
    } else {
      successes += rank
      n -= rank
      p = (p - statistic) / (1 - statistic)
    }
  }
  return successes + (p > 0.5 ? n - few(n, 1 - p, uniform) : few(n, p, uniform))
}

/** By inversion. */
function few(n: number, p: number, uniform: () => number): number {
  let rest = uniform()
  let mass = Math.exp(n * Math.log1p(-p))
  let count = 0
  while (rest > mass && count < n) {
    rest -= mass
    count++
    mass *= ((n - count + 1) / count) * (p / (1 - p))
  }
  return count
}

/** Of the given shape and scale 1: Marsaglia and Tsang 2000. */
function gamma(shape: number, uniform: () => number): number {
  if (shape < 1) return gamma(shape + 1, uniform) * (1 - uniform()) ** (1 / shape)
  const d = shape - 1 / 3
  for (;;) {
    const x = normal(uniform)
    const v = (1 + x / Math.sqrt(9 * d)) ** 3
    if (v > 0 && Math.log(1 - uniform()) < x ** 2 / 2 + d - d * v + d * Math.log(v)) return d * v
  }
}

function normal(uniform: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform())
}
