import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomOf } from '../bootstrap/random.ts'
import { benjaminiHochberg } from '../correction/benjamini-hochberg.ts'
import { chiSquareTail, homogeneity } from './chi-square.ts'
import { fisherExact } from './fisher.ts'
import { jensenShannonDistance } from './jensen-shannon.ts'
import { kolmogorovSmirnov, kolmogorovSmirnovOfCounts, kolmogorovSmirnovP } from './kolmogorov-smirnov.ts'
import { lInfinityDistance } from './l-infinity.ts'
import { populationStabilityIndex, quantileGroups } from './psi.ts'
import { aloneP, oneSidedOnlyP } from './unseen.ts'
import { wassersteinDistance } from './wasserstein.ts'

const values = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 40 })
const cells = fc.integer({ min: 1, max: 12 }).chain(length => {
  const counts = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: length, maxLength: length })
  return fc.tuple(counts.filter(some), counts.filter(some))
})

describe('every distance of two samples', () => {
  const ofCounts: readonly (readonly [string, (a: number[], b: number[]) => number, number])[] = [
    ['Jensen-Shannon', jensenShannonDistance, 1],
    ['PSI', populationStabilityIndex, Number.POSITIVE_INFINITY],
    ['L-infinity', lInfinityDistance, 1],
    ["Cramér's V", (a, b) => homogeneity(a, b).cramersV, 1],
    ['KS of counts', (a, b) => kolmogorovSmirnovOfCounts(a, b).distance, 1]
  ]

  it.each(ofCounts)('%s: none from itself, symmetric, within its bounds', (_, distance, most) => {
    fc.assert(
      fc.property(cells, ([a, b]) => {
        expect(distance(a, a)).toBeCloseTo(0, 7)
        expect(distance(a, b)).toBeCloseTo(distance(b, a), 9)
        expect(distance(a, b)).toBeGreaterThanOrEqual(0)
        expect(distance(a, b)).toBeLessThanOrEqual(most)
      })
    )
  })

  it.each(ofCounts.filter(([name]) => !name.startsWith('KS')))('%s: the order of the categories does not matter', (_, distance) => {
    fc.assert(
      fc.property(cells, fc.integer({ min: 0, max: 11 }), ([a, b], by) => {
        const turned = (counts: number[]) => [...counts.slice(by % counts.length), ...counts.slice(0, by % counts.length)]
        expect(distance(turned(a), turned(b))).toBeCloseTo(distance(a, b), 9)
      })
    )
  })

  it('of values: the order does not matter, and counting tied values first changes nothing', () => {
    fc.assert(
      fc.property(values, values, (a, b) => {
        const found = kolmogorovSmirnov(a, b)
        const every = [...new Set([...a, ...b])].sort((x, y) => x - y)
        const counts = (sample: number[]) => every.map(value => sample.filter(other => other === value).length)
        expect(kolmogorovSmirnov(a.toReversed(), b)).toEqual(found)
        expect(kolmogorovSmirnov(b, a).distance).toBeCloseTo(found.distance, 12)
        expect(kolmogorovSmirnovOfCounts(counts(a), counts(b)).distance).toBeCloseTo(found.distance, 12)
        expect(wassersteinDistance(every, every, counts(a), counts(b))).toBeCloseTo(wassersteinDistance(a, b), 9)
        expect(wassersteinDistance(a, b)).toBeCloseTo(wassersteinDistance(b.toReversed(), a), 9)
      })
    )
  })

  it('moving a sample moves its Wasserstein distance by as much', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 0, max: 100 }), (a, by) => {
        expect(
          wassersteinDistance(
            a,
            a.map(value => value + by)
          )
        ).toBeCloseTo(by, 9)
      })
    )
  })

  it.each([
    ['KS', () => kolmogorovSmirnov([], [1]).distance],
    ['KS of NaN', () => kolmogorovSmirnov([Number.NaN], [1]).distance],
    ['KS of counts', () => kolmogorovSmirnovOfCounts([0], [1]).p],
    ['PSI', () => populationStabilityIndex([0, 0], [1, 2])],
    ['Jensen-Shannon', () => jensenShannonDistance([0], [1])],
    ['L-infinity', () => lInfinityDistance([0], [1])],
    ['Wasserstein', () => wassersteinDistance([], [1])],
    ['chi-square', () => homogeneity([0, 0], [1, 2]).p],
    ['Fisher', () => fisherExact(0, 0, 1, 2)]
  ])('%s of an empty sample is NaN', (_, distance) => {
    expect(distance()).toBeNaN()
  })
})

describe('every p value', () => {
  const size = fc.integer({ min: 1, max: 60 })

  it('of KS is a probability, the same for both orders, and smaller for a larger distance', () => {
    fc.assert(
      fc.property(size, size, fc.double({ min: 0, max: 1, noNaN: true }), (n, m, distance) => {
        const p = kolmogorovSmirnovP(distance, n, m)
        expect(p).toBeGreaterThanOrEqual(0)
        expect(p).toBeLessThanOrEqual(1)
        expect(kolmogorovSmirnovP(distance, m, n)).toBeCloseTo(p, 9)
        expect(kolmogorovSmirnovP(Math.min(1, distance + 0.1), n, m)).toBeLessThanOrEqual(p + 1e-12)
      })
    )
  })

  it('of Fisher is the sum over all tables that are no more likely', () => {
    fc.assert(
      fc.property(size, size, fc.nat(60), fc.nat(60), (n, m, one, other) => {
        const [a, b] = [one % (n + 1), other % (m + 1)]
        const tables = Array.from({ length: n + 1 }, (_, x) => choose(n, x) * choose(m, a + b - x))
        const likely = tables[a] ?? 0
        const all = tables.reduce((sum, ways) => sum + ways, 0)
        const p = tables.filter(ways => ways <= likely * (1 + 1e-7)).reduce((sum, ways) => sum + ways, 0) / all
        expect(fisherExact(a, n, b, m)).toBeCloseTo(p, 9)
        expect(fisherExact(b, m, a, n)).toBeCloseTo(p, 9)
      })
    )
  })

  it('of rows in one sample alone is that of dealing them out', () => {
    expect(oneSidedOnlyP(0, 10, 10)).toBeCloseTo(1, 12)
    expect(oneSidedOnlyP(1, 10, 30)).toBeCloseTo(0.25, 12)
    expect(oneSidedOnlyP(2, 2, 2)).toBeCloseTo(1 / 6, 12)
    expect(oneSidedOnlyP(3, 2, 2)).toBeNaN()
  })

  it.each([
    [
      'one row among four: one deal of four',
      [
        [1, 0],
        [0, 1],
        [0, 1],
        [0, 1]
      ],
      1 - 0.75 ** 4
    ],
    [
      'two pairs of two, each in its own sample',
      [
        [2, 0],
        [0, 2]
      ],
      1 - (5 / 6) ** 2
    ],
    [
      'none alone',
      [
        [1, 1],
        [2, 3]
      ],
      1
    ],
    [
      'the rarer of two groups counts, twice',
      [
        [3, 0],
        [0, 3],
        [1, 1],
        [1, 1]
      ],
      2 * (1 - (11 / 12) ** 2)
    ]
  ])('of categories in one sample alone is that of dealing out their rows: %s', (_, pairs, p) => {
    expect(aloneP(pairs.map(([here = 0, there = 0]) => ({ here, there })))).toBeCloseTo(p, 12)
  })

  it('of categories in one sample alone calls few deals of the same rows surprising', () => {
    const random = randomOf(7)
    let surprised = 0
    for (let run = 0; run < 2000; run++) {
      const counts = Array.from({ length: 60 }, () => ({ here: 0, there: 0 }))
      for (const category of counts)
        for (let row = 0; row < 1 + random.below(4); row++) category[random.below(2) === 0 ? 'here' : 'there']++
      if (aloneP(counts) <= 0.05) surprised++
    }
    expect(surprised / 2000).toBeLessThanOrEqual(0.05)
  })

  it('is larger after Benjamini and Hochberg, and in the same order', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 }), p => {
        const adjusted = benjaminiHochberg(p)
        const order = p.map((_, index) => index).sort((a, b) => (p[a] ?? 0) - (p[b] ?? 0))
        const sorted = order.map(index => adjusted[index] ?? 0)
        expect(p.every((value, index) => (adjusted[index] ?? -1) >= value)).toBe(true)
        expect(sorted).toEqual(sorted.toSorted((a, b) => a - b))
      })
    )
    expect(() => benjaminiHochberg([Number.NaN])).toThrow('NaN is no p value')
  })
})

describe('rare categories', () => {
  it.each([
    ['are pooled into one', [50, 50, 1, 9], [50, 50, 2, 2], 5, 2, 2],
    ['join the smallest other where they are too few', [50, 50, 1], [50, 50, 2], 5, 2, 1],
    ['are counted apart where nothing is asked', [50, 50, 1], [50, 50, 2], 0, 0, 2],
    ['are all there are', [1, 2], [2, 1], 5, 2, 0],
    ['in neither sample do not count', [50, 0, 50], [50, 0, 50], 5, 0, 1]
  ])('%s', (_, a, b, least, pooled, degrees) => {
    expect(homogeneity(a, b, least)).toMatchObject({ pooled, degrees })
  })

  it('leave nothing to differ in where one category is left', () => {
    expect(homogeneity([1, 2], [2, 1], 5)).toMatchObject({ p: 1, statistic: 0 })
    expect(chiSquareTail(Number.POSITIVE_INFINITY, 3)).toBe(0)
    expect(chiSquareTail(1, 0)).toBeNaN()
  })
})

describe('bins from the quantiles of the reference', () => {
  it.each([
    ['as full as each other', [1, 1, 1, 1, 1, 1], 3, [0, 0, 1, 1, 2, 2]],
    ['a value that is most of it has one', [1, 1, 6, 1, 1], 5, [0, 0, 1, 2, 2]],
    ['no more of them than values', [3, 4], 10, [0, 1]],
    ['nothing below the least', [0, 5, 5], 2, [0, 1, 2]]
  ])('%s', (_, counts, bins, expected) => {
    expect([...quantileGroups(counts, bins)]).toEqual(expected)
  })
})

describe('PSI', () => {
  it('takes an empty bin for half a row', () => {
    expect(populationStabilityIndex([50, 50], [100, 0])).toBeCloseTo(0.5 * Math.log(2) + (0.005 - 0.5) * Math.log(0.005 / 0.5), 12)
    expect(populationStabilityIndex([50, 0, 50], [50, 0, 50])).toBe(0)
  })
})

function some(counts: number[]): boolean {
  return counts.some(count => count > 0)
}

function choose(n: number, k: number): number {
  if (k < 0 || k > n) return 0
  let ways = 1
  for (let step = 1; step <= k; step++) ways = (ways * (n - k + step)) / step
  return ways
}
