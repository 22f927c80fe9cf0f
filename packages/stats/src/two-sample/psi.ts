import { sum } from '../summation.ts'
import { shares } from './shares.ts'

/**
 * The population stability index, Σ (b − a) ln(b / a) over shares in the same bins: 0 where they are equal, without an upper limit.
 * Symmetric. Takes counts, because an empty bin is taken for half a row of its sample: with a fixed small share instead, one row
 * more or less would decide. Bins that both samples leave empty do not count. NaN of an empty sample.
 */
export function populationStabilityIndex(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const length = Math.max(a.length, b.length)
  const [n, m] = [a, b].map(counts => sum(counts.length, index => counts[index] ?? 0)) as [number, number]
  if (!(n > 0 && m > 0)) return Number.NaN
  const [p, q] = [shares(a, length), shares(b, length)]
  return sum(length, index => {
    if (p[index] === 0 && q[index] === 0) return 0
    const [one, other] = [p[index] || 0.5 / n, q[index] || 0.5 / m]
    return (other - one) * Math.log(other / one)
  })
}

/**
 * Sums counts of fine bins into at most `bins` bins, each with about as many of the reference's: for each fine bin, which one it
 * belongs to. A bin holds what lies at or below its quantile of the reference, as far as ties allow.
 */
export function quantileGroups(reference: ArrayLike<number>, bins: number): Int32Array {
  const total = sum(reference.length, index => reference[index] ?? 0)
  const groups = new Int32Array(reference.length)
  let [upTo, group, quantile] = [0, -1, -1]
  for (let index = 0; index < reference.length; index++) {
    upTo += reference[index] ?? 0
    const now = Math.min(bins, Math.ceil((upTo * bins) / total))
    if (now !== quantile || index === 0) group++
    quantile = now
    groups[index] = group
  }
  return groups
}
