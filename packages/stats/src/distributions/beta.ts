import { binomialTerm } from './binomial-term.ts'

/**
 * The regularised incomplete beta function Iₓ(a, b), a, b > 0: the probability that a beta variable is `x` or less. `y` is 1 − x, for
 * callers that know it more precisely.
 *
 * By its continued fraction (DLMF 8.17.22; contracted by Didonato & Morris 1992) from the side on which that converges fast, in about
 * √(a + b) steps.
 */
export function incompleteBeta(a: number, b: number, x: number, y = 1 - x): number {
  if (!(a > 0 && b > 0 && x >= 0 && y >= 0)) return Number.NaN
  if (x === 0) return 0
  if (y === 0) return 1
  return x * (a + b + 2) < a + 1 ? lowerTail(a, b, x, y) : 1 - lowerTail(b, a, y, x)
}

/**
 * The value below which a beta variable lies with this probability. By Newton's method, kept between ends that close in. 0 and 1 for
 * the probabilities 0 and 1; NaN of what is no probability.
 */
export function betaQuantile(probability: number, a: number, b: number): number {
  if (!(probability >= 0 && probability <= 1 && a > 0 && b > 0)) return Number.NaN
  if (probability === 0 || probability === 1) return probability
  let [low, high] = [0, 1]
  let x = a / (a + b)
  for (let step = 0; step < MOST_STEPS; step++) {
    const apart = incompleteBeta(a, b, x) - probability
    if (apart === 0) return x
    if (apart > 0) high = x
    else low = x
    const newton = x - apart / density(a, b, x)
    const next = newton > low && newton < high ? newton : (low + high) / 2
    if (Math.abs(next - x) <= Number.EPSILON * x) return next
    x = next
  }
  return x
}

const MOST_STEPS = 1200

const MOST_TERMS = 1_000_000

function density(a: number, b: number, x: number): number {
  return front(a, b, x, 1 - x) / (x * (1 - x))
}

/** x^a·y^b ∕ B(a, b). */
function front(a: number, b: number, x: number, y: number): number {
  return (binomialTerm(a, b, x, y) * a * b) / (a + b)
}

/**
 * By Lentz's method, from the contracted fraction, whose terms do not cancel. Where it has not settled after a million terms there is no
 * result.
 */
function lowerTail(a: number, b: number, x: number, y: number): number {
  const scale = front(a, b, x, y)
  if (scale === 0) return 0
  const apart = a * y - b * x + 1
  const whole = (m: number) => m + (m * (b - m) * x) / (a + 2 * m - 1) + ((a + m) * (apart + m * (1 + y))) / (a + 2 * m + 1)
  let fraction = away((a * apart) / (a + 1))
  let c = fraction
  let d = 0
  for (let m = 1; m < MOST_TERMS; m++) {
    const root = x / (a + 2 * m - 1)
    const part = (a + m - 1) * (a + b + m - 1) * m * (b - m) * root * root
    const next = whole(m)
    d = 1 / away(next + part * d)
    c = away(next + part / c)
    const change = c * d
    fraction *= change
    if (Math.abs(change - 1) <= Number.EPSILON) return scale / fraction
  }
  return Number.NaN
}

function away(value: number): number {
  return Math.abs(value) < 1e-300 ? 1e-300 : value
}
