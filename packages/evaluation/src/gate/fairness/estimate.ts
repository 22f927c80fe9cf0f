import { type Aggregate, aggregated, type Disparity, disparityOf, type Method } from './disparity.ts'
import { added, type RateName, rateOf, type Sums } from './rates.ts'

/** What has to be alike, and for which groups it exists. */
export interface Asked {
  readonly rates: readonly RateName[]
  readonly method: Method
  readonly aggregate: Aggregate
  /** By rate (in the order of `rates`) and group: 1 where the rate exists. Groups after the last one count only for the whole. */
  readonly exists: readonly Uint8Array[]
}

/** One rate of every group, NaN where it does not exist, and of all rows. */
export interface Rates {
  readonly groups: Float64Array
  readonly overall: number
}

/** The rates that are asked for. Undefined where a group lacks one that it should have, as it may in a resample. */
export function ratesFor(sums: Sums, { rates, method, exists }: Asked): Rates[] | undefined {
  const all = method === 'to-overall' ? added(sums) : undefined
  const found: Rates[] = []
  for (const [index, rate] of rates.entries()) {
    const known = exists[index] ?? new Uint8Array(0)
    const groups = new Float64Array(known.length).fill(Number.NaN)
    for (let group = 0; group < known.length; group++) {
      if (known[group] !== 1) continue
      const value = rateOf(rate, sums, group)
      if (Number.isNaN(value)) return undefined
      groups[group] = value
    }
    found.push({ groups, overall: all === undefined ? Number.NaN : rateOf(rate, all, 0) })
  }
  return found
}

export function disparity(rates: readonly Rates[] | undefined, { method, aggregate }: Pick<Asked, 'method' | 'aggregate'>): Disparity {
  if (rates === undefined) return { difference: Number.NaN, ratio: Number.NaN }
  return aggregated(
    rates.map(({ groups, overall }) => disparityOf(groups, overall, method)),
    aggregate
  )
}

/**
 * How far rates have moved from others: no disparity can have changed by more. Of their logarithms, `log` of a ratio. Infinite where
 * a rate is 0 in one of them alone.
 */
export function movement(
  rates: readonly Rates[],
  from: readonly Rates[],
  { method, aggregate }: Asked,
  scale: (rate: number) => number
): number {
  const moved = rates.map(({ groups, overall }, index) => {
    const before = from[index]
    let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
    for (let group = 0; group < groups.length; group++) {
      const [now, then] = [groups[group] ?? Number.NaN, before?.groups[group] ?? Number.NaN]
      if (Number.isNaN(now)) continue
      const by = now === then ? 0 : scale(now) - scale(then)
      least = Math.min(least, by)
      most = Math.max(most, by)
    }
    if (least > most) return 0
    if (method === 'between-groups') return most - least
    const whole = scale(overall) - scale(before?.overall ?? Number.NaN)
    return Math.max(Math.abs(most - whole), Math.abs(least - whole))
  })
  return aggregate === 'worst-case' ? Math.max(...moved) : moved.reduce((total, one) => total + one, 0) / moved.length
}
