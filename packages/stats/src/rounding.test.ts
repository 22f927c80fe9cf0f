import { describe, expect, it } from 'vitest'
import { rounding, toTwelveDigits } from './rounding.ts'

it.each([
  [0.87 - 0.02, 0.85],
  [1e-300 / 3, 3.33333333333e-301],
  [Number.NaN, Number.NaN],
  [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
])('%d has twelve digits as %d', (value, expected) => {
  expect(toTwelveDigits(value)).toBe(expected)
})

describe('a difference is rounded to twelve digits of what it is a difference of', () => {
  it.each([
    [0.1 + 0.2 - 0.3, 0.3, 0],
    [-1e-17, 1, 0],
    [1e-11, 1, 1e-11],
    [1e-4, 1e9, 0],
    [1e-17, 1e-17, 1e-17],
    [Number.NaN, 1, Number.NaN],
    [1e-17, 0, 1e-17],
    [1e-17, Number.NaN, 1e-17],
    [1, 1e-310, 1]
  ])('%d of the size %d is %d', (difference, size, expected) => {
    expect(rounding(size)(difference)).toBe(expected)
  })
})
