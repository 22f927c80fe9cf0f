import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ascending } from './ascending.ts'

const { NaN: nan, POSITIVE_INFINITY: most, NEGATIVE_INFINITY: least, MIN_VALUE: tiny, MAX_VALUE: huge } = Number

it.each<[string, number[], number[]]>([
  ['no values', [], []],
  ['one value', [3], [0]],
  ['equal values in the order of their rows', [2, 1, 2, 1], [1, 3, 0, 2]],
  ['values of all sizes and signs', [1, -1, huge, -huge, tiny, -tiny, 0.5, most, least], [8, 3, 1, 5, 4, 6, 0, 2, 7]],
  ['0 and -0 as equal', [0, -0, -1, 0, -0], [2, 0, 1, 3, 4]],
  ['NaN last', [nan, most, -nan, -1], [3, 1, 0, 2]]
])('orders %s', (_, values, order) => expect([...ascending(Float64Array.from(values))]).toEqual(order))

it('orders as comparing does', () => {
  const value = fc.oneof(fc.double(), fc.integer({ min: -3, max: 3 }), fc.double({ min: 0, max: 1 }))
  fc.assert(
    fc.property(fc.array(value, { maxLength: 300 }), list => {
      const values = Float64Array.from(list)
      const rank = (row: number) => Number(Number.isNaN(list[row]))
      const compared = [...values.keys()].sort((a, b) => rank(a) - rank(b) || (list[a] ?? 0) - (list[b] ?? 0) || a - b)
      expect([...ascending(values)].map(row => list[row])).toEqual(compared.map(row => list[row]))
    })
  )
})

it('orders many values whose upper halves are the same, as instants in microseconds are', () => {
  const instant = fc.integer({ min: 1_700_000_000_000_000, max: 1_700_000_000_002_000 })
  const value = fc.oneof(
    instant,
    instant.map(later => -later),
    fc.constantFrom(0, -0, Number.NaN, Number.MIN_VALUE)
  )
  fc.assert(
    fc.property(fc.array(value, { minLength: 300, maxLength: 600 }), list => {
      const rank = (row: number) => Number(Number.isNaN(list[row]))
      const compared = [...list.keys()].sort((a, b) => rank(a) - rank(b) || (rank(a) ? 0 : (list[a] ?? 0) - (list[b] ?? 0)) || a - b)
      expect([...ascending(Float64Array.from(list))]).toEqual(compared)
    }),
    { numRuns: 20 }
  )
})

it('orders a part of a larger array, whatever it begins at, and leaves it as it is', () => {
  const whole = Float64Array.of(9, 3, 1, 2, 0)
  expect([...ascending(whole.subarray(1, 4))]).toEqual([1, 2, 0])
  expect([...whole]).toEqual([9, 3, 1, 2, 0])
})
