import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { betaQuantile, incompleteBeta } from './beta.ts'
import { binomialCdf, binomialProbability } from './binomial.ts'
import { normalCdf, normalReach, normalTail } from './normal.ts'
import { studentReach, studentTail } from './student.ts'

const shape = fc.double({ min: 0.05, max: 5000, noNaN: true })
const share = fc.double({ min: 0, max: 1, noNaN: true })

describe('the incomplete beta function', () => {
  it('is the rest of the one from the other side', () => {
    fc.assert(fc.property(shape, shape, share, (a, b, x) => Math.abs(incompleteBeta(a, b, x) + incompleteBeta(b, a, 1 - x, x) - 1) < 1e-12))
  })

  it('rises with x', () => {
    fc.assert(
      fc.property(
        shape,
        shape,
        share,
        share,
        (a, b, x, y) => incompleteBeta(a, b, Math.min(x, y)) <= incompleteBeta(a, b, Math.max(x, y)) + 1e-13
      )
    )
  })

  it('is what its quantile turns around', () => {
    const probability = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true })
    fc.assert(
      fc.property(fc.double({ min: 1, max: 500, noNaN: true }), fc.double({ min: 1, max: 500, noNaN: true }), probability, (a, b, p) => {
        expect(incompleteBeta(a, b, betaQuantile(p, a, b))).toBeCloseTo(p, 9)
      })
    )
  })

  it.each([
    [0, 1, 0.5],
    [1, -1, 0.5],
    [1, 1, -0.1],
    [1, 1, 1.1],
    [Number.NaN, 1, 0.5]
  ])('is nothing for a = %d, b = %d, x = %d', (a, b, x) => expect(incompleteBeta(a, b, x)).toBeNaN())

  it('has ends, and no quantile of what is no probability', () => {
    expect([incompleteBeta(3, 4, 0), incompleteBeta(3, 4, 1), betaQuantile(0, 3, 4), betaQuantile(1, 3, 4)]).toEqual([0, 1, 0, 1])
    expect([betaQuantile(-0.1, 3, 4), betaQuantile(1.1, 3, 4), betaQuantile(0.5, 0, 4)]).toEqual([Number.NaN, Number.NaN, Number.NaN])
  })
})

describe('a binomial', () => {
  it('adds up to its distribution', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), share, (trials, chance) => {
        let total = 0
        for (let successes = 0; successes <= trials; successes++) {
          total += binomialProbability(successes, trials, chance)
          expect(binomialCdf(successes, trials, chance)).toBeCloseTo(total, 11)
        }
        expect(total).toBeCloseTo(1, 11)
      })
    )
  })

  it.each([
    [-1, 0, 0],
    [6, 0, 1]
  ])('of five trials never has %d successes', (successes, probability, cdf) => {
    expect([binomialProbability(successes, 5, 0.3), binomialCdf(successes, 5, 0.3)]).toEqual([probability, cdf])
  })
})

describe("Student's distribution", () => {
  it('is symmetric, and wider than the normal one', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 30, noNaN: true }), fc.double({ min: 1, max: 1e7, noNaN: true }), (t, degrees) => {
        expect(studentTail(t, degrees) + studentTail(-t, degrees)).toBeCloseTo(1, 12)
        expect(studentTail(t, degrees)).toBeGreaterThanOrEqual(normalTail(t) * (1 - 1e-9))
      })
    )
  })

  it('has its reach where its tails begin', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 0.999, noNaN: true }), fc.double({ min: 1, max: 1e6, noNaN: true }), (confidence, degrees) => {
        expect(studentTail(studentReach(confidence, degrees), degrees)).toBeCloseTo((1 - confidence) / 2, 10)
      })
    )
  })

  it.each([
    [Number.POSITIVE_INFINITY, 3, 0],
    [Number.NEGATIVE_INFINITY, 3, 1],
    [Number.NaN, 3, Number.NaN],
    [1, 0, Number.NaN],
    [0, 5, 0.5]
  ])('has at %d with %d degrees the tail %d', (t, degrees, tail) => expect(studentTail(t, degrees)).toBe(tail))
})

it('the normal distribution has known values', () => {
  expect(normalReach(0.95)).toBeCloseTo(1.959963984540054, 14)
  expect(normalCdf(1.959963984540054)).toBeCloseTo(0.975, 14)
  expect(normalTail(10) / 7.619853024160525e-24).toBeCloseTo(1, 9)
})

it.each([0, 1, -0.5, 95, Number.NaN])('%d is no confidence', confidence => {
  expect(() => normalReach(confidence)).toThrow(RangeError)
  expect(() => studentReach(confidence, 3)).toThrow(RangeError)
})
