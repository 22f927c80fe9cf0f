import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type ComparisonOutcome, outcomeOf } from './outcome.ts'

it.each<[string, number, number, number, ComparisonOutcome]>([
  ['above 0', 0.001, 0.02, 0.01, 'superior'],
  ['above 0, without a margin', 0.001, 0.02, 0, 'superior'],
  ['around 0 and above the margin', -0.005, 0.02, 0.01, 'non-inferior'],
  ['below 0 and above the margin', -0.005, -0.001, 0.01, 'non-inferior'],
  ['from 0, which is not above it', 0, 0.02, 0.01, 'non-inferior'],
  ['from 0, without a margin', 0, 0.02, 0, 'non-inferior'],
  ['only 0: the models agree', 0, 0, 0.01, 'non-inferior'],
  ['only 0, without a margin', 0, 0, 0, 'non-inferior'],
  ['below the margin', -0.05, -0.02, 0.01, 'inferior'],
  ['below 0, without a margin', -0.05, -0.02, 0, 'inferior'],
  ['across the margin, all of it worse', -0.05, -0.005, 0.01, 'inconclusive'],
  ['across the margin and 0', -0.05, 0.05, 0.01, 'inconclusive'],
  ['across 0, without a margin', -0.05, 0.05, 0, 'inconclusive'],
  ['from the margin, which is not above it', -0.01, 0.05, 0.01, 'inconclusive'],
  ['from the margin but for rounding', 0.02 - 0.03, 0.05, 0.01, 'inconclusive'],
  ['up to the margin, which is not below it', -0.05, -0.01, 0.01, 'inconclusive'],
  ['up to 0, without a margin', -0.05, 0, 0, 'inconclusive'],
  ['not there', Number.NaN, Number.NaN, 0.01, 'inconclusive'],
  ['half there', 0.01, Number.NaN, 0.01, 'inconclusive'],
  ['infinite', Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, 0.01, 'inconclusive'],
  ['against a margin that is not there', -0.005, 0.02, Number.NaN, 'inconclusive'],
  ['the wrong way round', 0.02, 0.01, 0.01, 'inconclusive']
])('judges an interval %s', (_, low, high, margin, expected) => {
  expect(outcomeOf({ low, high }, margin)).toBe(expected)
})

const end = fc.double({ min: -1, max: 1, noNaN: true })
const interval = fc.tuple(end, end).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }))
const anyMargin = fc.double({ min: 0, max: 1, noNaN: true })

it('never finds both models better than the other', () => {
  fc.assert(
    fc.property(interval, anyMargin, ({ low, high }, margin) => {
      const [one, other] = [outcomeOf({ low, high }, margin), outcomeOf({ low: -high, high: -low }, margin)]
      expect([one, other]).not.toEqual(['superior', 'superior'])
      if (one === 'superior') expect(other).not.toBe('superior')
      if (one === 'inferior') expect(other).toBe('superior')
    })
  )
})

it('is no worse for a wider margin', () => {
  const rank: readonly ComparisonOutcome[] = ['inferior', 'inconclusive', 'non-inferior', 'superior']
  fc.assert(
    fc.property(interval, anyMargin, anyMargin, (one, margin, more) => {
      expect(rank.indexOf(outcomeOf(one, margin + more))).toBeGreaterThanOrEqual(rank.indexOf(outcomeOf(one, margin)))
    })
  )
})
