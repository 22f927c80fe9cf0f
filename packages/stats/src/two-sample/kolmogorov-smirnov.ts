import { kolmogorovTail } from './kolmogorov.ts'

export interface KolmogorovSmirnov {
  /** The largest distance between the two distribution functions, 0 to 1. */
  readonly distance: number
  /** The probability of a distance as large or larger where both samples come from one continuous distribution. Too large with ties. */
  readonly p: number
}

/** The p value is exact where neither sample is larger (SciPy's choice for "auto"). */
const MOST_EXACT = 10_000
/** Counting paths takes n m d steps, which are not worth it where p is below 2 exp(−2 · 25), about 1e-21. */
const FAR = 25
const FEW = 1000

/** The two-sided test of Kolmogorov (1933) and Smirnov (1939) of two samples. NaN of an empty one, and of values that are NaN. */
export function kolmogorovSmirnov(a: ArrayLike<number>, b: ArrayLike<number>): KolmogorovSmirnov {
  const [first, second] = [Float64Array.from(a).sort(), Float64Array.from(b).sort()]
  if (first.some(Number.isNaN) || second.some(Number.isNaN)) return { distance: Number.NaN, p: Number.NaN }
  let [i, j, distance] = [0, 0, 0]
  while (i < first.length && j < second.length) {
    const value = Math.min(first[i] ?? 0, second[j] ?? 0)
    while (i < first.length && first[i] === value) i++
    while (j < second.length && second[j] === value) j++
    distance = Math.max(distance, Math.abs(i / first.length - j / second.length))
  }
  return withP(distance, first.length, second.length)
}

/**
 * The same of counts in the same ordered bins (or of the same ordered values). Of bins it is the distance at their edges, which is
 * at most the true one, and less by no more than the share of the fullest bin.
 */
export function kolmogorovSmirnovOfCounts(a: ArrayLike<number>, b: ArrayLike<number>): KolmogorovSmirnov {
  const [n, m] = [total(a), total(b)]
  let [i, j, distance] = [0, 0, 0]
  for (let bin = 0; bin < Math.max(a.length, b.length); bin++) {
    i += a[bin] ?? 0
    j += b[bin] ?? 0
    distance = Math.max(distance, Math.abs(i / n - j / m))
  }
  return withP(distance, n, m)
}

/**
 * The probability of a distance of `distance` or more between samples of `n` and `m` values of one continuous distribution.
 *
 * Exact up to 10,000 values in the larger sample (Hodges 1958), else that of one sample of `n m / (n + m)` values, rounded, as in
 * SciPy; so are values of p so small that nothing hangs on them. NaN where there is no value.
 */
export function kolmogorovSmirnovP(distance: number, n: number, m: number): number {
  if (!(n >= 1 && m >= 1 && distance >= 0)) return Number.NaN
  const larger = Math.max(n, m)
  const isFar = larger > FEW && (distance ** 2 * n * m) / (n + m) > FAR
  if (larger > MOST_EXACT || isFar) return kolmogorovTail(distance, roundedToEven((n * m) / (n + m)))
  const common = (n / divisor(n, m)) * m
  const steps = Math.round(distance * common)
  if (steps === 0) return 1
  return n === m ? equalSizes(steps, n) : Math.min(1, outside(steps, n, m, common))
}

function withP(distance: number, n: number, m: number): KolmogorovSmirnov {
  return n > 0 && m > 0 ? { distance, p: kolmogorovSmirnovP(distance, n, m) } : { distance: Number.NaN, p: Number.NaN }
}

/** 2 Σ (−1)^(k−1) C(2n, n − k h) / C(2n, n) over k ≥ 1 (Gnedenko & Korolyuk 1951), from the last term inwards. */
function equalSizes(h: number, n: number): number {
  let p = 0
  for (let k = Math.floor(n / h); k >= 1; k--) {
    let ratio = 1
    for (let step = 0; step < h; step++) ratio *= (n - k * h + step + 1) / (n + (k - 1) * h + step + 1)
    p = ratio * (1 - p)
  }
  return 2 * p
}

/**
 * The share of lattice paths from (0, 0) to (n, m) that touch |x/n − y/m| ≥ steps / common. Of the paths to (x, y), x of x + y come from
 * the left, so each share is a weighted mean of two others; every term is positive, and small shares keep their digits.
 */
function outside(steps: number, n: number, m: number, common: number): number {
  const [right, up] = [common / n, common / m]
  // By y, of the column before; what was not reached yet, or was left, lies outside, where the share is 1.
  const share = new Float64Array(m + 1).fill(1)
  const inverse = Float64Array.from({ length: n + m + 1 }, (_, steps) => (steps === 0 ? 0 : 1 / steps))
  let [low, high] = [0, -1]
  for (let x = 0; x <= n; x++) {
    while (low <= m && x * right - low * up >= steps) share[low++] = 1
    while (high < m && (high + 1) * up - x * right < steps) high++
    let here = low === 0 ? 0 : 1
    for (let y = low; y <= high; y++) {
      here = (x * (share[y] ?? 1) + y * here) * (inverse[x + y] ?? 0)
      share[y] = here
    }
  }
  return share[m] ?? 1
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b)
}

function roundedToEven(value: number): number {
  const rounded = Math.round(value)
  return rounded - value === 0.5 && rounded % 2 === 1 ? rounded - 1 : rounded
}

function total(counts: ArrayLike<number>): number {
  let sum = 0
  for (let index = 0; index < counts.length; index++) sum += counts[index] ?? 0
  return sum
}
