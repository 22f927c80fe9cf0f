import fc from 'fast-check'
import { expect, it } from 'vitest'
import { counted, formatApart, formatBytes, formatDuration, formatNumber, formatSeconds, formatShare } from './format.ts'

it.each([
  [0.84321999, '0.84322'],
  [0.5, '0.5'],
  [3000000, '3,000,000'],
  [1234.5678, '1,234.6'],
  [-0, '0'],
  [-12.5, '-12.5'],
  [0.00001234, '1.234e-5'],
  [Number.NaN, 'NaN'],
  [Number.POSITIVE_INFINITY, 'Infinity'],
  [1e21, '1e+21'],
  [100, '100']
])('writes %d as %s', (value, expected) => {
  expect(formatNumber(value)).toBe(expected)
})

it.each([
  [formatShare(0.0213), '2.13%'],
  [formatShare(1), '100%'],
  [formatBytes(12785522), '12.8 MB'],
  [formatBytes(0), '0 B'],
  [formatSeconds(0.0000001408), '140.8 ns'],
  [formatSeconds(0.0051712), '5.171 ms'],
  [formatSeconds(2.5), '2.5 s'],
  [formatSeconds(0), '0 s'],
  [formatDuration(850), '850 ms'],
  [formatDuration(12340), '12.3 s'],
  [formatDuration(250_000), '4 min 10 s'],
  [counted(1, 'row'), '1 row'],
  [counted(3000000, 'row'), '3,000,000 rows']
])('%s', (text, expected) => {
  expect(text).toBe(expected)
})

it('two different numbers never look the same', () => {
  expect(formatApart(0.849999, 0.85)).toEqual(['0.849999', '0.85'])
  fc.assert(
    fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), (a, b) => a === b || formatApart(a, b)[0] !== formatApart(a, b)[1])
  )
})

it('reads back within five significant digits', () => {
  fc.assert(
    fc.property(fc.double({ min: -1e12, max: 1e12, noNaN: true }), value => {
      const back = Number(formatNumber(value).replaceAll(',', ''))
      return Math.abs(back - value) <= Math.abs(value) * 1e-4
    })
  )
})
