import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { acceleration } from './acceleration.ts'
import { bcaInterval, percentileInterval } from './interval.ts'
import { quantile } from './quantile.ts'

const even = [{ values: Float64Array.of(1, 2, 3, 4), rows: undefined }]

describe('a BCa interval', () => {
  const replicates = Float64Array.from({ length: 99 }, (_, index) => index + 1)

  it('is the percentile interval where nothing is skewed and the estimate is the median', () => {
    const [found, percentile] = [bcaInterval(50, replicates, even, 0.9), percentileInterval(replicates, 0.9)]
    expect(found).toEqual({ low: expect.closeTo(percentile.low, 12), high: expect.closeTo(percentile.high, 12), method: 'BCa' })
  })

  it.each<[string, number, Float64Array, readonly { values: Float64Array; rows: undefined }[], string]>([
    ['the estimate is below all resamples', 0, replicates, even, 'one side of the estimate'],
    ['the estimate is above all resamples', 100, replicates, even, 'one side of the estimate'],
    ['no row makes a difference', 50, replicates, [{ values: Float64Array.of(2, 2, 2), rows: undefined }], 'gives no acceleration'],
    ['there are no rows to leave out', 50, replicates, [], 'gives no acceleration'],
    ['a value without a row does not exist', 50, replicates, [{ values: Float64Array.of(1, Number.NaN, 3), rows: undefined }], 'gives no'],
    ['every stratum has one row', 50, replicates, [1, 2].map(value => ({ values: Float64Array.of(value), rows: undefined })), 'gives no']
  ])('falls back and says so where %s', (_, estimate, values, leaveOneOut, note) => {
    const found = bcaInterval(estimate, values, leaveOneOut, 0.95)
    expect(found).toEqual({ ...percentileInterval(values, 0.95), note: expect.stringContaining(note) })
  })

  it('falls back where the correction would turn the ends around', () => {
    const oneRow = [{ values: Float64Array.of(-1, ...new Float64Array(200)), rows: undefined }]
    expect(bcaInterval(99, replicates, oneRow, 0.99)).toMatchObject({ method: 'BCa' })
    expect(bcaInterval(99, replicates, oneRow, 0.9999)).toMatchObject({ method: 'percentile', note: expect.stringContaining('too large') })
  })

  it('of resamples that are all the same is that value', () => {
    expect(bcaInterval(3, new Float64Array(10).fill(3), [], 0.95)).toMatchObject({ low: 3, high: 3, method: 'percentile' })
  })

  it('lies within the resamples, low before high, and turns around with them', () => {
    const value = fc.double({ min: -1e6, max: 1e6, noNaN: true })
    const values = fc.array(value, { minLength: 2, maxLength: 60 })
    fc.assert(
      fc.property(values, values, value, (resamples, without, estimate) => {
        const sorted = Float64Array.from(resamples)
        const left = [{ values: Float64Array.from(without), rows: undefined }]
        const found = bcaInterval(estimate, sorted, left, 0.95)
        expect(found.low).toBeLessThanOrEqual(found.high)
        expect(found.low).toBeGreaterThanOrEqual(Math.min(...resamples))
        expect(found.high).toBeLessThanOrEqual(Math.max(...resamples))
        const turned = bcaInterval(
          -estimate,
          sorted.map(one => -one),
          left.map(({ values }) => ({ values: values.map(one => -one), rows: undefined })),
          0.95
        )
        const size = Math.max(...resamples.map(Math.abs))
        expect(Math.abs(turned.low + found.high)).toBeLessThanOrEqual(1e-6 * size)
        expect(Math.abs(turned.high + found.low)).toBeLessThanOrEqual(1e-6 * size)
      })
    )
  })
})

it('counts a value of several rows as often as it has rows', () => {
  const cells = [{ values: Float64Array.of(1, 5), rows: Int32Array.of(3, 1) }]
  const rows = [{ values: Float64Array.of(1, 1, 1, 5), rows: undefined }]
  expect(acceleration(cells)).toBe(acceleration(rows))
})

it.each<[number[], number, number]>([
  [[5], 0.3, 5],
  [[1, 2], 0, 1],
  [[1, 2], 1, 2],
  [[1, 2], 0.25, 1.25],
  [[1, 2, 10], 0.75, 6]
])('the quantile of %j at %d is %d', (values, share, expected) => {
  expect(quantile(Float64Array.from(values), share)).toBe(expected)
})

it.each<[number[], number]>([
  [[], 0.5],
  [[1], -0.1],
  [[1], 1.1],
  [[1], Number.NaN]
])('there is no quantile of %j at %d', (values, share) => {
  expect(() => quantile(Float64Array.from(values), share)).toThrow(RangeError)
})
