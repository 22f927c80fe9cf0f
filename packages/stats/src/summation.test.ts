import fc from 'fast-check'
import { expect, it } from 'vitest'
import { mean, sum } from './summation.ts'

const total = (terms: readonly number[]) => sum(terms.length, index => terms[index] ?? Number.NaN)

it.each([
  ['nothing', [], 0],
  ['one term', [0.1], 0.1],
  ['terms that a plain loop loses', [1, 1e100, 1, -1e100], 2],
  ['tenths', Array.from({ length: 10 }, () => 0.1), 1],
  ['a NaN', [1, Number.NaN], Number.NaN]
])('adds up %s', (_, terms, expected) => {
  expect(total(terms)).toBe(expected)
})

it('adds up whole numbers exactly, in any order', () => {
  const integers = fc.array(fc.integer({ min: -1e9, max: 1e9 }))
  fc.assert(
    fc.property(integers, terms => {
      const exact = Number(terms.reduce((so, term) => so + BigInt(term), 0n))
      expect(total(terms)).toBe(exact)
      expect(total(terms.toReversed())).toBe(exact)
    })
  )
})

it('has no mean of nothing', () => {
  expect(mean(0, () => 1)).toBeNaN()
  expect(mean(3, index => index)).toBe(1)
})
