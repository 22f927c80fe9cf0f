import { type Asked, disparity, ratesFor } from './estimate.ts'
import type { CriterionFound, GroupRate } from './found.ts'
import { rateOf, type Sums } from './rates.ts'

/** The rate with the largest difference, and between which groups it is. */
export function extremesOf(sums: Sums, asked: Asked, groups: readonly { readonly name: string }[]): CriterionFound['extremes'] {
  const found = asked.rates.flatMap((rate, index) => {
    const exists = asked.exists[index] ?? new Uint8Array(0)
    const rates = groups.flatMap(({ name }, group): GroupRate[] =>
      exists[group] === 1 ? [{ name, value: rateOf(rate, sums, group) }] : []
    )
    const [first, second] = rates
    if (first === undefined || second === undefined) return []
    const low = rates.reduce((least, one) => (one.value < least.value ? one : least), first)
    const high = rates.reduce((most, one) => (one.value > most.value ? one : most), first)
    return [{ rate, low, high, size: disparity(ratesFor(sums, { ...asked, rates: [rate], exists: [exists] }), asked).difference }]
  })
  const [first] = found
  return first && found.reduce((largest, one) => (one.size > largest.size ? one : largest), first)
}
