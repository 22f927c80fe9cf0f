import { wassersteinDistance } from '@gauntlet/stats'
import { approximately, type Value } from '@gauntlet/tables'
import type { NumericBins } from './distribution.ts'
import type { PairedNumbers } from './paired.ts'

/** The answer of `bothSidesQuery` for one expression. */
export function pairedNumbers(answer: readonly (readonly Value[])[], std: number | null): PairedNumbers {
  const rows = answer.map(([, bin, r, d, gap, area]) => ({
    bin: bin ?? null,
    pair: { reference: number(r), current: number(d) },
    gap: number(gap),
    area: number(area)
  }))
  const area = rows.reduce((sum, row) => sum + row.area, 0)
  return {
    bins: rows.filter(({ bin }) => bin !== null && bin !== -1).map(({ pair }) => pair),
    below: rows.find(({ bin }) => bin === -1)?.pair.current ?? 0,
    above: rows.find(({ bin }) => bin === null)?.pair.current ?? 0,
    distance: rows.reduce((most, { gap }) => (gap >= most ? gap : most), 0),
    wasserstein: inDeviations(area, std),
    exact: true
  }
}

/** The answer of `oneSideQuery` for one expression. Undefined of no value. */
export function numericBins(answer: readonly (readonly Value[])[], std: number | null): NumericBins | undefined {
  const [first] = answer
  if (first === undefined) return undefined
  return {
    least: number(first[2]),
    uppers: answer.map(row => number(row[3])),
    counts: answer.map(row => number(row[4])),
    std,
    exact: answer.every(row => number(row[5]) === 1)
  }
}

/** The edges that values have to be counted between: the next number below all of the reference comes first. */
export function edgesOf({ least, uppers }: NumericBins): number[] {
  return [nextBelow(least), ...uppers]
}

/**
 * Stored bins, and what was counted between their edges (below, in each, above). The distance is that at the edges: never too large,
 * and too small by no more than the share of the reference in one bin. The area takes every value for the upper end of its bin, and
 * what lies beyond the reference for its end.
 */
export function storedNumbers(stored: NumericBins, counted: readonly number[]): PairedNumbers {
  const bins = stored.counts.map((reference, index) => ({ reference, current: counted[index + 1] ?? 0 }))
  const below = counted[0] ?? 0
  const above = counted.slice(stored.counts.length + 1).reduce((sum, count) => sum + count, 0)
  const [n, m] = [sum(bins.map(bin => bin.reference)), below + above + sum(bins.map(bin => bin.current))]
  let [r, d, distance] = [0, below, below / m]
  for (const { reference, current } of bins) {
    r += reference
    d += current
    distance = Math.max(distance, Math.abs(r / n - d / m))
  }
  const ends = edgesOf(stored)
  const last = ends.at(-1) ?? 0
  const weights = [below, ...bins.map(bin => bin.current), above]
  const area = m === 0 || n === 0 ? Number.NaN : wassersteinDistance(stored.uppers, [...ends, last], stored.counts, weights)
  return { bins, below, above, distance, wasserstein: inDeviations(area, stored.std), exact: false }
}

/** In units of a standard deviation. Of a constant reference any distance is without end. NaN where it is not finite. */
function inDeviations(area: number, std: number | null): number {
  if (area === 0) return 0
  if (std === 0) return Number.POSITIVE_INFINITY
  return std === null || !Number.isFinite(area) ? Number.NaN : area / std
}

/** The largest double below a finite number. */
function nextBelow(value: number): number {
  const view = new DataView(new ArrayBuffer(8))
  if (value === 0) return -Number.MIN_VALUE
  view.setFloat64(0, value)
  view.setBigInt64(0, view.getBigInt64(0) + (value > 0 ? -1n : 1n))
  const below = view.getFloat64(0)
  return Number.isFinite(below) ? below : value
}

function number(value: Value | undefined): number {
  return approximately(value ?? null) ?? Number.NaN
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
