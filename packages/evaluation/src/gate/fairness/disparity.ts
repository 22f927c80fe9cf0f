/** Against what a group is held: every other group, or all rows. */
export type Method = 'between-groups' | 'to-overall'

/** How several rates become one number. */
export type Aggregate = 'worst-case' | 'mean'

/** One number for how unlike groups are. NaN where it does not exist. */
export interface Disparity {
  /** 0 where groups are alike. */
  readonly difference: number
  /** 1 where groups are alike, 0 at worst. */
  readonly ratio: number
}

/**
 * How unlike the rates of groups are. NaN rates are left out; with fewer than two others there is nothing to compare.
 *
 * Between groups: largest − smallest, and smallest / largest. To overall: the largest distance from the rate of all rows, and the
 * smallest ratio to it, turned around where it is above 1 (fairlearn's `MetricFrame.difference` and `ratio`). 0/0 is NaN.
 */
export function disparityOf(rates: ArrayLike<number>, overall: number, method: Method): Disparity {
  let [least, most, groups, farthest, ratio] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0, 0, 1]
  for (let group = 0; group < rates.length; group++) {
    const rate = rates[group] ?? Number.NaN
    if (Number.isNaN(rate)) continue
    groups++
    least = Math.min(least, rate)
    most = Math.max(most, rate)
    farthest = Math.max(farthest, Math.abs(rate - overall))
    ratio = Math.min(ratio, folded(rate / overall))
  }
  if (groups < 2) return NOTHING
  return method === 'between-groups' ? { difference: most - least, ratio: least / most } : { difference: farthest, ratio }
}

/**
 * The disparities of several rates as one. The worst case is known as soon as one is; a mean needs all. A rate that is 0 everywhere
 * has a difference of 0 and no ratio: it is left out of the ratio, as fairlearn does.
 */
export function aggregated(found: readonly Disparity[], aggregate: Aggregate): Disparity {
  const differences = defined(found.map(({ difference }) => difference))
  const ratios = defined(found.map(({ ratio }) => ratio))
  if (differences.length === 0 || (aggregate === 'mean' && differences.length < found.length)) return NOTHING
  const ratio = (of: (values: readonly number[]) => number) => (ratios.length === 0 ? Number.NaN : of(ratios))
  if (aggregate === 'mean') return { difference: meanOf(differences), ratio: ratio(meanOf) }
  return { difference: Math.max(...differences), ratio: ratio(values => Math.min(...values)) }
}

function defined(values: readonly number[]): number[] {
  return values.filter(value => !Number.isNaN(value))
}

function meanOf(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length
}

function folded(ratio: number): number {
  return ratio > 1 ? 1 / ratio : ratio
}

const NOTHING: Disparity = { difference: Number.NaN, ratio: Number.NaN }
