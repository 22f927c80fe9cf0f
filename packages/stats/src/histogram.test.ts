import fc from 'fast-check'
import { expect, it } from 'vitest'
import { histogram } from './histogram.ts'

const counts = (values: readonly number[], least: number, most: number, bins: number) =>
  histogram(values, least, most, bins).map(bin => bin.count)

it.each([
  ['an edge belongs to the bar above it, the last edge to the last bar', [0, 0.25, 0.5, 0.75, 1], 0, 1, 4, [1, 1, 1, 2]],
  ['values outside are left out, and NaN', [-0.1, 0.5, 1.1, Number.NaN], 0, 1, 2, [0, 1]],
  ['edges that division would miss', [0.1, 0.2, 0.3, 0.6, 0.7], 0, 1, 10, [0, 1, 1, 1, 0, 0, 1, 1, 0, 0]],
  ['one value only', [3, 3, 3], 3, 3, 10, [3]],
  ['nothing', [], 0, 1, 2, [0, 0]],
  ['the widest range there is', [-Number.MAX_VALUE, 0, Number.MAX_VALUE], -Number.MAX_VALUE, Number.MAX_VALUE, 2, [1, 2]]
])('%s', (_, values, least, most, bins, expected) => {
  expect(counts(values, least, most, bins)).toEqual(expected)
})

it('puts every value into the bar whose ends enclose it', () => {
  const values = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1, maxLength: 50 })
  fc.assert(
    fc.property(values, fc.integer({ min: 1, max: 50 }), (found, bins) => {
      const least = Math.min(...found)
      const most = Math.max(...found)
      const bars = histogram(found, least, most, bins)
      const inside = bars.map(
        ({ from, to }, index) => found.filter(value => value >= from && (value < to || index === bars.length - 1)).length
      )
      expect(bars.map(bar => bar.count)).toEqual(inside)
      expect(bars.reduce((all, bar) => all + bar.count, 0)).toBe(found.length)
    }),
    // So close to each other that edges between them round to either side.
    { examples: [[[-1.7976931348623065e308, -1.7976931348623085e308], 25]] }
  )
})

it('refuses a range that is none', () => {
  expect(() => histogram([1], 2, 1, 3)).toThrow('cannot reach from 2 to 1')
  expect(() => histogram([1], 0, Number.POSITIVE_INFINITY, 3)).toThrow('Infinity')
})
