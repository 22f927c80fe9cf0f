import fc from 'fast-check'
import { expect, it } from 'vitest'
import { quantileBins } from './quantile-bins.ts'

const bins = (values: readonly number[], count: number) => quantileBins({ kind: 'number', values: Float64Array.from(values) }, 'x', count)

it.each([
  ['equally many rows each', [1, 2, 3, 4, 5, 6, 7, 8], 4, [0, 0, 1, 1, 2, 2, 3, 3]],
  ['equal numbers together', [1, 1, 1, 1, 1, 2, 3, 4], 4, [0, 0, 0, 0, 0, 1, 2, 2]],
  ['one bin of one number', [5, 5, 5], 3, [0, 0, 0]],
  ['missing values apart', [1, Number.NaN, 2], 2, [0, 2, 1]],
  ['infinite values too', [Number.NEGATIVE_INFINITY, 0, 1, Number.POSITIVE_INFINITY], 2, [0, 0, 1, 1]]
])('makes %s', (_, values, count, expected) => {
  expect([...bins(values, count).codes]).toEqual(expected)
})

it('says what is in a bin', () => {
  expect(bins([1, 2, 3, 4, 5, Number.NaN], 3).labels).toEqual(['x ≤ 2', '2 < x ≤ 4', 'x > 4', 'x is missing'])
})

it('has the edges that sorting gives', () => {
  const value = fc.oneof(fc.double({ noNaN: true }), fc.integer({ min: -5, max: 5 }))
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 80 }), fc.integer({ min: 2, max: 9 }), (values, count) => {
      const sorted = values.toSorted((a, b) => a - b)
      const ranks = Array.from({ length: count - 1 }, (_, index) => Math.ceil(((index + 1) * values.length) / count) - 1)
      const edges = [...new Set(ranks.map(rank => (sorted[rank] ?? 0) + 0))].filter(edge => edge < (sorted.at(-1) ?? 0))
      const expected = values.map(one => edges.filter(edge => one > edge).length)
      expect([...bins(values, count).codes]).toEqual(expected)
    })
  )
})
