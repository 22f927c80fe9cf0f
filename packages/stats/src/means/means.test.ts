import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { meanTest } from './mean-test.ts'
import { momentsOf } from './moments.ts'
import { welch } from './welch.ts'

const values = fc
  .array(fc.double({ min: -1000, max: 1000, noNaN: true }), { minLength: 2, maxLength: 40 })
  .map(one => Float64Array.from(one))

describe('moments', () => {
  it.each<[number[], number, number]>([
    [[], Number.NaN, Number.NaN],
    [[5], 5, Number.NaN],
    [[1, 2, 3, 4], 2.5, 5 / 3],
    [[1e15 + 1, 1e15 + 2, 1e15 + 3], 1e15 + 2, 1],
    [[1, Number.NaN], Number.NaN, Number.NaN]
  ])('of %j are %d and %d', (sample, mean, variance) => {
    const found = momentsOf(Float64Array.from(sample))
    expect(found).toEqual({ n: sample.length, mean, variance: Number.isNaN(variance) ? variance : expect.closeTo(variance, 12) })
  })
})

describe('a test of a mean', () => {
  it('has p values that belong together, and an interval that holds what it does not reject', () => {
    const number = fc.double({ min: -10, max: 10, noNaN: true })
    const error = fc.double({ min: 0.1, max: 5, noNaN: true })
    fc.assert(
      fc.property(number, error, fc.integer({ min: 1, max: 500 }), number, (mean, standardError, degrees, against) => {
        const { p, pLess, pGreater, interval } = meanTest(mean, standardError, degrees, { confidence: 0.9, against })
        expect(pLess + pGreater).toBeCloseTo(1, 12)
        expect(p).toBeCloseTo(2 * Math.min(pLess, pGreater), 12)
        if (Math.abs(p - 0.1) > 1e-9) expect(interval.low <= against && against <= interval.high).toBe(p > 0.1)
      })
    )
  })

  it.each([
    ['is certain that they are the same', 0.5, 0.5, { t: 0, p: 1, pLess: 0.5, pGreater: 0.5 }],
    ['is certain that it is more', 0.5, 0.2, { t: Number.POSITIVE_INFINITY, p: 0, pLess: 1, pGreater: 0 }],
    ['is certain that it is less', 0.5, 0.7, { t: Number.NEGATIVE_INFINITY, p: 0, pLess: 0, pGreater: 1 }]
  ])('without any spread %s', (_, mean, against, expected) => {
    expect(meanTest(mean, 0, 9, { against })).toMatchObject({ ...expected, interval: { low: mean, high: mean } })
  })

  it.each([
    ['an unknown error', 1, Number.NaN, 5],
    ['an unknown mean', Number.NaN, 1, 5],
    ['no degrees of freedom', 1, 1, 0]
  ])('knows nothing with %s', (_, mean, error, degrees) => {
    const nothing = {
      t: Number.NaN,
      p: Number.NaN,
      pLess: Number.NaN,
      pGreater: Number.NaN,
      interval: { low: Number.NaN, high: Number.NaN }
    }
    expect(meanTest(mean, error, degrees)).toMatchObject(nothing)
  })
})

describe("Welch's test", () => {
  it('turns around with the samples', () => {
    fc.assert(
      fc.property(values, values, (one, other) => {
        const [found, turned] = [welch(momentsOf(one), momentsOf(other)), welch(momentsOf(other), momentsOf(one))]
        expect(turned.mean).toBe(-found.mean + 0)
        expect(turned.pLess).toBeCloseTo(found.pGreater, 12)
        expect(turned.interval.low).toBeCloseTo(-found.interval.high, 9)
      })
    )
  })

  it('of two samples without any spread is certain', () => {
    expect(welch({ n: 5, mean: 1, variance: 0 }, { n: 7, mean: 1, variance: 0 })).toMatchObject({ p: 1, degrees: 10 })
    expect(welch({ n: 5, mean: 1, variance: 0 }, { n: 7, mean: 2, variance: 0 })).toMatchObject({ p: 0, pLess: 0 })
  })

  it('knows nothing of a sample of one', () => {
    expect(welch(momentsOf(Float64Array.of(1)), momentsOf(Float64Array.of(1, 2))).p).toBeNaN()
  })
})
