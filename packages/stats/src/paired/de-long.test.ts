import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deLong, deLongPaired } from './de-long.ts'

/** Rows with few different scores, so that there are ties, and at least two of each class. */
const rows = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 1 })), {
    minLength: 4,
    maxLength: 60
  })
  .filter(all => [0, 1].every(side => all.filter(([, , label]) => label === side).length > 1))

type Rows = readonly (readonly [candidate: number, production: number, label: number])[]

const judged = (all: Rows) => deLongPaired(column(all, 0), column(all, 1), labels(all))
const column = (all: Rows, place: 0 | 1) => Float64Array.from(all, row => row[place])
const labels = (all: Rows) => Uint8Array.from(all, ([, , label]) => label)

describe('areas under ROC curves of two models', () => {
  it('are as the definition has them', () => {
    fc.assert(
      fc.property(rows, all => {
        const found = judged(all)
        const [ours, theirs] = [placed(all, 0), placed(all, 1)]
        expect(found.candidate.area).toBeCloseTo(ours.area, 12)
        expect(found.candidate.variance).toBeCloseTo(together(ours, ours), 12)
        expect(found.production.variance).toBeCloseTo(together(theirs, theirs), 12)
        expect(found.covariance).toBeCloseTo(together(ours, theirs), 12)
      })
    )
  })

  it('are the same in any order of rows, and for any scores that rank alike', () => {
    fc.assert(
      fc.property(rows, all => {
        const found = judged(all)
        expectAlike(judged(all.toReversed()), found)
        expectAlike(judged(all.map(([one, other, label]) => [Math.exp(one), other * 1e-9 - 5, label])), found)
      })
    )
  })

  it('turn around with the models, and stay with scores and labels both turned', () => {
    fc.assert(
      fc.property(rows, all => {
        const found = judged(all)
        const swapped = judged(all.map(([one, other, label]) => [other, one, label]))
        expect(swapped).toMatchObject({ candidate: found.production, production: found.candidate })
        expect(swapped.z).toBeCloseTo(-found.z, 9)
        expectAlike(judged(all.map(([one, other, label]) => [-one, -other, 1 - label])), found)
      })
    )
  })

  it('are certain to be the same for the same ranking', () => {
    fc.assert(
      fc.property(rows, all => {
        expect(judged(all.map(([one, , label]) => [one, one * 2 + 1, label]))).toMatchObject({
          difference: 0,
          standardError: 0,
          z: 0,
          p: 1
        })
      })
    )
  })

  it('have an error of their difference that is not lost where the models rank nearly alike', () => {
    const count = 200_000
    const isPositive = Uint8Array.from({ length: count }, (_, row) => (row * 7919 + 13 * (row % 17)) % 2)
    const scores = Float64Array.from({ length: count }, (_, row) => (row * 104_729) % 200_003)
    // Two rows of different classes change places.
    const other = scores.slice()
    const [a, b] = [scores.indexOf(1000), scores.indexOf(1001)]
    other[a] = 1001
    other[b] = 1000
    isPositive[a] = 1
    isPositive[b] = 0
    const { difference, standardError, z } = deLongPaired(scores, other, isPositive)
    // One positive loses to one negative: of either class one share changes, by one row of the other.
    const positives = isPositive.reduce((sum, one) => sum + one, 0)
    const negatives = count - positives
    const change = 1 / positives / negatives
    const variance = (own: number, others: number) => (1 / others ** 2 - own * change ** 2) / (own - 1) / own
    expect(difference / -change).toBeCloseTo(1, 4)
    expect(standardError / Math.sqrt(variance(positives, negatives) + variance(negatives, positives))).toBeCloseTo(1, 6)
    expect(z).toBeCloseTo(-Math.SQRT1_2, 4)
  })

  it('are a half, and certain, for scores that are all the same', () => {
    expect(deLong(Float64Array.of(3, 3, 3, 3), Uint8Array.of(0, 1, 0, 1))).toEqual({ area: 0.5, variance: 0 })
    const found = deLongPaired(Float64Array.of(1, 2, 3, 4), new Float64Array(4), Uint8Array.of(0, 0, 1, 1))
    expect(found).toMatchObject({ difference: 0.5, standardError: 0, z: Number.POSITIVE_INFINITY, p: 0 })
  })

  it('have no variance with one row of a class, and no value with none', () => {
    const scores = Float64Array.of(1, 2, 3)
    expect(deLong(scores, Uint8Array.of(0, 0, 1))).toEqual({ area: 1, variance: Number.NaN })
    expect(deLongPaired(scores, scores.toReversed(), Uint8Array.of(0, 0, 1)).p).toBeNaN()
    expect(deLong(scores, Uint8Array.of(0, 0, 0))).toEqual({ area: Number.NaN, variance: Number.NaN })
    expect(deLong(new Float64Array(0), new Uint8Array(0)).area).toBeNaN()
  })

  it('are unknown with a score that is none', () => {
    const found = deLongPaired(Float64Array.of(1, Number.NaN, 3, 4), Float64Array.of(1, 2, 3, 4), Uint8Array.of(0, 1, 0, 1))
    expect(found).toMatchObject({ candidate: { area: Number.NaN, variance: Number.NaN }, p: Number.NaN })
    expect(found.production.area).toBe(0.75)
  })

  it('need a label for each score', () => expect(() => deLong(Float64Array.of(1, 2), Uint8Array.of(1))).toThrow('2 scores, but 1 labels'))
})

function expectAlike(found: ReturnType<typeof deLongPaired>, expected: ReturnType<typeof deLongPaired>): void {
  expect(found.difference).toBeCloseTo(expected.difference, 12)
  expect(found.covariance).toBeCloseTo(expected.covariance, 12)
  expect(found.standardError).toBeCloseTo(expected.standardError, 9)
}

interface Placed {
  readonly area: number
  /** Of positives and of negatives. */
  readonly shares: readonly [readonly number[], readonly number[]]
}

/** Every positive against every negative. */
function placed(all: Rows, place: 0 | 1): Placed {
  const scores = (side: number) => all.filter(([, , label]) => label === side).map(row => row[place])
  const [negatives, positives] = [scores(0), scores(1)]
  const win = (positive: number, negative: number) => (positive > negative ? 1 : positive === negative ? 0.5 : 0)
  const shares = [
    positives.map(positive => mean(negatives.map(negative => win(positive, negative)))),
    negatives.map(negative => mean(positives.map(positive => win(positive, negative))))
  ] as const
  return { area: mean(shares[0]), shares }
}

function together(one: Placed, other: Placed): number {
  const parts = ([0, 1] as const).map(side => {
    const products = one.shares[side].map((share, row) => (share - one.area) * ((other.shares[side][row] ?? Number.NaN) - other.area))
    return products.reduce((sum, product) => sum + product, 0) / (products.length - 1) / products.length
  })
  return parts.reduce((sum, part) => sum + part, 0)
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
