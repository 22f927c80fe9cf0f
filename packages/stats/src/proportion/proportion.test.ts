import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { binomialProbability } from '../distributions/binomial.ts'
import { fisherExact } from '../two-sample/fisher.ts'
import { agrestiCoull } from './agresti-coull.ts'
import { clopperPearson, jeffreys } from './beta-intervals.ts'
import { fisherLess } from './fisher-less.ts'
import { newcombe } from './newcombe.ts'
import type { Proportion } from './proportion.ts'
import { wilson } from './wilson.ts'

const methods = { wilson, clopperPearson, agrestiCoull, jeffreys }
const proportion = fc
  .integer({ min: 1, max: 5000 })
  .chain(trials => fc.record({ hits: fc.integer({ min: 0, max: trials }), trials: fc.constant(trials) }))

describe.each(Object.entries(methods))('an interval by %s', (name, method) => {
  it('lies within 0 and 1, around the share, and turns around with hits and misses', () => {
    fc.assert(
      fc.property(proportion, fc.double({ min: 0.5, max: 0.999, noNaN: true }), ({ hits, trials }, confidence) => {
        const { low, high } = method({ hits, trials }, confidence)
        const turned = method({ hits: trials - hits, trials }, confidence)
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(1)
        expect(low).toBeLessThan(high)
        // What Jeffreys believes of none or all lies beside them.
        const isExtreme = hits === 0 || hits === trials
        if (name !== 'jeffreys' || !isExtreme) {
          expect(low).toBeLessThanOrEqual(hits / trials)
          expect(high).toBeGreaterThanOrEqual(hits / trials)
        }
        expect(turned.low).toBeCloseTo(1 - high, 10)
        expect(turned.high).toBeCloseTo(1 - low, 10)
      })
    )
  })

  it('is narrower for less confidence and for more trials', () => {
    fc.assert(
      fc.property(proportion, ({ hits, trials }) => {
        const width = ({ low, high }: { low: number; high: number }) => high - low
        const own = width(method({ hits, trials }, 0.95))
        expect(width(method({ hits, trials }, 0.8))).toBeLessThan(own)
        expect(width(method({ hits: 2 * hits, trials: 2 * trials }, 0.95))).toBeLessThan(own)
      })
    )
  })

  it('covers the true share about as often as it says', () => {
    const trials = 40
    const intervals = Array.from({ length: trials + 1 }, (_, hits) => method({ hits, trials }, 0.9))
    const coverages = Array.from({ length: 99 }, (_, index) => {
      const truth = (index + 1) / 100
      return intervals.reduce(
        (sum, { low, high }, hits) => sum + (low <= truth && truth <= high ? binomialProbability(hits, trials, truth) : 0),
        0
      )
    })
    const mean = coverages.reduce((sum, one) => sum + one, 0) / coverages.length
    expect(Math.min(...coverages)).toBeGreaterThan(name === 'clopperPearson' ? 0.9 - 1e-12 : 0.8)
    expect(mean).toBeGreaterThan(0.89)
    expect(mean).toBeLessThan(0.96)
  })

  it('of no trials is none', () => expect(method({ hits: 0, trials: 0 }, 0.95)).toEqual({ low: Number.NaN, high: Number.NaN }))

  it.each([
    [-1, 3],
    [4, 3],
    [Number.NaN, 3],
    [1, Number.POSITIVE_INFINITY],
    [1, Number.NaN]
  ])('is refused for %d hits in %d trials', (hits, trials) => expect(() => method({ hits, trials }, 0.95)).toThrow(RangeError))
})

describe("Newcombe's interval", () => {
  it('turns around with the samples, and lies around the difference', () => {
    fc.assert(
      fc.property(proportion, proportion, (one, other) => {
        const { low, high } = newcombe(one, other, 0.95)
        const turned = newcombe(other, one, 0.95)
        const difference = one.hits / one.trials - other.hits / other.trials
        expect(low).toBeLessThanOrEqual(difference)
        expect(high).toBeGreaterThanOrEqual(difference)
        expect([low, high].map(Math.abs).every(end => end <= 1 + 1e-12)).toBe(true)
        expect(turned.low).toBeCloseTo(-high, 12)
        expect(turned.high).toBeCloseTo(-low, 12)
      })
    )
  })

  it('of no trials is none', () => expect(newcombe({ hits: 0, trials: 0 }, { hits: 1, trials: 2 }, 0.95).low).toBeNaN())
})

describe("Fisher's test for less", () => {
  const small = fc
    .integer({ min: 1, max: 60 })
    .chain(trials => fc.record({ hits: fc.integer({ min: 0, max: trials }), trials: fc.constant(trials) }))

  it('says of hits what it says of misses the other way round', () => {
    const missed = ({ hits, trials }: Proportion) => ({ hits: trials - hits, trials })
    fc.assert(
      fc.property(small, small, (one, other) => {
        expect(fisherLess(missed(other), missed(one))).toBeCloseTo(fisherLess(one, other), 10)
      })
    )
  })

  it('is smaller for fewer hits, and 1 for as many as can be', () => {
    fc.assert(
      fc.property(small, small, (one, other) => {
        if (one.hits > 0 && other.hits < other.trials) {
          const fewer = fisherLess({ ...one, hits: one.hits - 1 }, { ...other, hits: other.hits + 1 })
          expect(fewer).toBeLessThanOrEqual(fisherLess(one, other) + 1e-12)
        }
        expect(fisherLess({ ...one, hits: one.trials }, { ...other, hits: 0 })).toBeCloseTo(1, 12)
      })
    )
  })

  it('is at most the two-sided test where there are fewer', () => {
    fc.assert(
      fc.property(small, small, (one, other) => {
        fc.pre(one.hits / one.trials < other.hits / other.trials)
        expect(fisherLess(one, other)).toBeLessThanOrEqual(fisherExact(one.hits, one.trials, other.hits, other.trials) * (1 + 1e-6))
      })
    )
  })

  it('agrees with the score test on millions of rows', () => {
    const p = fisherLess({ hits: 249_000, trials: 500_000 }, { hits: 5_000_000, trials: 10_000_000 })
    // z is -2.76, of the pooled error, and a half row less.
    expect(p).toBeCloseTo(0.002879, 4)
  })

  it('has nothing to say of no trials, and refuses what is no count', () => {
    expect(fisherLess({ hits: 0, trials: 0 }, { hits: 1, trials: 2 })).toBeNaN()
    expect(() => fisherLess({ hits: 0.5, trials: 2 }, { hits: 1, trials: 2 })).toThrow('0.5 is not a whole number')
    expect(() => fisherLess({ hits: 3, trials: 2 }, { hits: 1, trials: 2 })).toThrow(RangeError)
  })
})
