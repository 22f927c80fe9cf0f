import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { momentsOf } from '../means/moments.ts'
import { dieboldMariano } from './diebold-mariano.ts'
import { nadeauBengio } from './nadeau-bengio.ts'
import { pairedT } from './paired-t.ts'

const differences = fc
  .array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 3, maxLength: 60 })
  .map(list => Float64Array.from(list, value => Math.round(value * 100) / 100))

describe('a test of paired differences', () => {
  it('turns around with the models, whatever the order of rows', () => {
    fc.assert(
      fc.property(differences, values => {
        const [found, turned] = [pairedT(values), pairedT(values.map(value => -value).reverse())]
        expect(turned.mean).toBeCloseTo(-found.mean, 9)
        expect(turned.pLess).toBeCloseTo(found.pGreater, 9)
        expect(turned.interval.low).toBeCloseTo(-found.interval.high, 9)
      })
    )
  })

  it('is the same of the moments', () => {
    fc.assert(
      fc.property(differences, values => {
        expect(pairedT(momentsOf(values))).toEqual(pairedT(values))
      })
    )
  })

  it('tests against a margin as it tests shifted differences against 0', () => {
    fc.assert(
      fc.property(differences, fc.integer({ min: -5, max: 5 }), (values, margin) => {
        const shifted = pairedT(values.map(value => value + margin))
        expect(pairedT(values, { against: -margin }).pGreater).toBeCloseTo(shifted.pGreater, 6)
      })
    )
  })

  it.each<[string, number[], number]>([
    ['the same for two models without a difference', [0, 0, 0], 1],
    ['different for models that differ alike in every row', [0.5, 0.5, 0.5], 0]
  ])('is certain that the means are %s', (_, values, p) => expect(pairedT(Float64Array.from(values)).p).toBe(p))

  it.each([[[]], [[1]], [[1, Number.NaN, 2]]])('knows nothing of %j', values => {
    expect(pairedT(Float64Array.from(values)).p).toBeNaN()
    expect(dieboldMariano(Float64Array.from(values)).p).toBeNaN()
    expect(nadeauBengio(Float64Array.from(values), 0.25).p).toBeNaN()
  })
})

describe('the test of Diebold and Mariano', () => {
  it('is the paired test where forecasts reach one step ahead', () => {
    fc.assert(
      fc.property(differences, values => {
        const [found, paired] = [dieboldMariano(values), pairedT(values)]
        fc.pre(paired.standardError > 0)
        expect(found.standardError / paired.standardError).toBeCloseTo(1, 9)
        expect(found.p).toBeCloseTo(paired.p, 9)
      })
    )
  })

  it('is less certain than the paired test where differences that follow each other are alike', () => {
    const values = Float64Array.from({ length: 200 }, (_, row) => Math.sin(row / 10) + 0.2)
    expect(dieboldMariano(values, 20).standardError).toBeGreaterThan(3 * pairedT(values).standardError)
  })

  it('weighs lags where their plain sum is negative', () => {
    const values = Float64Array.from({ length: 50 }, (_, row) => (row % 2 === 0 ? 1 : -0.9) + row / 1000)
    const found = dieboldMariano(values, 2)
    expect(found).toMatchObject({ weights: 'bartlett', p: expect.toSatisfy(p => p > 0 && p < 1) })
    expect(found.standardError).toBeLessThan(pairedT(values).standardError)
  })

  it('of differences that are all the same is certain', () => {
    expect(dieboldMariano(new Float64Array(20).fill(0.3), 3)).toMatchObject({ p: 0, interval: { low: 0.3, high: 0.3 } })
    expect(dieboldMariano(new Float64Array(20), 3).p).toBe(1)
  })

  it.each([4, 5, 6, 100])('knows nothing of four rows and a horizon of %d', horizon => {
    expect(dieboldMariano(Float64Array.of(1, 2, 0, 1), horizon).p).toBeNaN()
  })

  it.each([0, -1, 1.5, Number.NaN])('refuses a horizon of %d', horizon => {
    expect(() => dieboldMariano(Float64Array.of(1, 2, 3), horizon)).toThrow('not a whole number from 1')
  })
})

describe('the corrected resampled test', () => {
  it('is less certain than the paired test, and the less the larger the test sets are', () => {
    fc.assert(
      fc.property(differences, values => {
        const paired = pairedT(values)
        fc.pre(paired.standardError > 0)
        const [small, large] = [nadeauBengio(values, 0.05), nadeauBengio(values, 0.5)]
        expect(small.standardError).toBeGreaterThan(paired.standardError)
        expect(large.standardError).toBeGreaterThan(small.standardError)
        expect(small.standardError ** 2 / paired.standardError ** 2).toBeCloseTo(1 + 0.05 * values.length, 6)
      })
    )
  })

  it.each([0, -0.1, Number.POSITIVE_INFINITY, Number.NaN])('refuses %d test rows for each training row', ratio => {
    expect(() => nadeauBengio(Float64Array.of(1, 2, 3), ratio)).toThrow(RangeError)
  })
})
