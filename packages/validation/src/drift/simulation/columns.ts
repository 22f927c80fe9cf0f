import { drawBinomial, kolmogorovSmirnov, type Random, wassersteinDistance } from '@gauntlet/stats'
import { FINE_BINS } from '../numeric-queries.ts'
import type { Pair, PairedColumn, PairedNumbers } from '../paired.ts'

/** Rows that have no value, on both sides alike. */
const MISSING = 0.03
const CATEGORIES = 20
/** A small whole number, such as a count of items: mean 3. */
const POISSON = Array.from({ length: 15 }, (_, k) => (Math.exp(-3) * 3 ** k) / factorial(k))
const ZIPF = Array.from({ length: CATEGORIES }, (_, rank) => 1 / (rank + 1))

/** A table of made-up columns without any drift: 30 of continuous numbers, 10 of small whole numbers, 10 of 20 Zipf categories. */
export function steadyTable(random: Random, rows: Pair): PairedColumn[] {
  return Array.from({ length: 50 }, (_, index) => {
    const missing = { reference: drawBinomial(random, rows.reference, MISSING), current: drawBinomial(random, rows.current, MISSING) }
    const sizes = { reference: rows.reference - missing.reference, current: rows.current - missing.current }
    const name = `column ${index}`
    if (index < 30) return { name, rows, missing, values: { kind: 'numeric', numbers: continuous(random, sizes) } }
    if (index < 40) return { name, rows, missing, values: { kind: 'numeric', numbers: ofCounts(pairs(random, POISSON, sizes)) } }
    const categories = pairs(random, ZIPF, sizes).map((pair, rank) => ({ name: `category ${rank}`, ...pair }))
    const others = { reference: 0, current: 0 }
    const complete = { reference: true, current: true }
    return { name, rows, missing, values: { kind: 'categorical', categories: { categories, others, complete, hashed: false } } }
  })
}

/** A column of the values of two samples, binned as the engine bins them. */
export function columnOf(name: string, reference: Float64Array, current: Float64Array): PairedColumn {
  const sorted = reference.toSorted()
  const edges = Array.from({ length: FINE_BINS }, (_, bin) => sorted[Math.ceil(((bin + 1) * sorted.length) / FINE_BINS) - 1] ?? 0)
  const bins = edges.map(() => ({ reference: 0, current: 0 }))
  const place = (value: number) => lowerBound(edges, value)
  for (const value of sorted) (bins[place(value)] ?? bins[0] ?? { reference: 0 }).reference++
  let [below, above] = [0, 0]
  for (const value of current) {
    const bin = bins[place(value)]
    if (bin === undefined) above++
    else if (value < (sorted[0] ?? 0)) below++
    else bin.current++
  }
  const { distance } = kolmogorovSmirnov(reference, current)
  const wasserstein = wassersteinDistance(reference, current) / deviation(reference)
  const rows = { reference: reference.length, current: current.length }
  const numbers = { bins, below, above, distance, wasserstein, exact: true }
  return { name, rows, missing: { reference: 0, current: 0 }, values: { kind: 'numeric', numbers } }
}

/** Normal values (Box & Muller 1958). */
export function normals(random: Random, count: number, shift = 0): Float64Array {
  return Float64Array.from(
    { length: count },
    () => shift + Math.sqrt(-2 * Math.log(1 - random.share())) * Math.cos(2 * Math.PI * random.share())
  )
}

/**
 * Two samples of the uniform distribution. Only the gap between two values of the reference that a value of the data falls into
 * counts: the largest distance lies at the ends of a gap.
 */
function continuous(random: Random, { reference, current }: Pair): PairedNumbers {
  const values = Float64Array.from({ length: reference }, () => random.share()).sort()
  const size = Math.min(FINE_BINS, reference)
  const bins = Array.from({ length: size }, () => ({ reference: 0, current: 0 }))
  const gaps = inGaps(random, values, current)
  let [upTo, below, distance, wasserstein] = [0, 0, 0, 0]
  for (let index = 0; index < reference; index++) {
    const value = values[index] ?? 1
    const drawn = gaps[index] ?? 0
    upTo += drawn
    const [before, after] = [Math.abs(upTo / current - index / reference), Math.abs(upTo / current - (index + 1) / reference)]
    distance = Math.max(distance, before, after)
    // In standard deviations of the uniform distribution.
    wasserstein += after * ((values[index + 1] ?? 1) - value) * Math.sqrt(12)
    const bin = bins[Math.ceil(((index + 1) * size) / reference) - 1] ?? { reference: 0, current: 0 }
    bin.reference++
    if (index === 0) below = drawn
    else bin.current += drawn
  }
  return { bins, below, above: current - upTo, distance, wasserstein, exact: true }
}

/** How many of `count` values fall into the gap before each value: value by value where they are few, else gap by gap. */
function inGaps(random: Random, values: Float64Array, count: number): Int32Array {
  const gaps = new Int32Array(values.length + 1)
  if (count < values.length) {
    for (let drawn = 0; drawn < count; drawn++) {
      const gap = lowerBound(values, random.share())
      gaps[gap] = (gaps[gap] ?? 0) + 1
    }
    return gaps
  }
  let [left, from] = [count, 0]
  for (const [gap, value] of values.entries()) {
    const drawn = drawBinomial(random, left, (value - from) / (1 - from))
    gaps[gap] = drawn
    left -= drawn
    from = value
  }
  return gaps
}

function ofCounts(counts: readonly Pair[]): PairedNumbers {
  const [n, m] = [total(counts.map(pair => pair.reference)), total(counts.map(pair => pair.current))]
  let [r, d, distance, area] = [0, 0, 0, 0]
  for (const { reference, current } of counts) {
    r += reference
    d += current
    distance = Math.max(distance, Math.abs(r / n - d / m))
    area += Math.abs(r / n - d / m)
  }
  return { bins: counts.filter(pair => pair.reference > 0), below: 0, above: 0, distance, wasserstein: area / Math.sqrt(3), exact: true }
}

function pairs(random: Random, weights: readonly number[], { reference, current }: Pair): Pair[] {
  const [before, now] = [multinomial(random, weights, reference), multinomial(random, weights, current)]
  return weights.map((_, index) => ({ reference: before[index] ?? 0, current: now[index] ?? 0 }))
}

function multinomial(random: Random, weights: readonly number[], count: number): number[] {
  let [left, weight] = [count, total(weights)]
  return weights.map(one => {
    const drawn = drawBinomial(random, left, one / weight)
    left -= drawn
    weight -= one
    return drawn
  })
}

function lowerBound(edges: ArrayLike<number>, value: number): number {
  let [low, high] = [0, edges.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((edges[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}

function deviation(values: Float64Array): number {
  const mean = total(values) / values.length
  return Math.sqrt(total(values.map(value => (value - mean) ** 2)) / (values.length - 1))
}

function total(values: ArrayLike<number>): number {
  let sum = 0
  for (let index = 0; index < values.length; index++) sum += values[index] ?? 0
  return sum
}

function factorial(k: number): number {
  return k <= 1 ? 1 : k * factorial(k - 1)
}
