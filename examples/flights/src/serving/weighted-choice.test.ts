import * as fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { WeightedChoice } from './weighted-choice.ts'

const choices = (weights: Readonly<Record<string, number>>, count: number) => {
  const split = new WeightedChoice(weights)
  return Array.from({ length: count }, () => split.next())
}

test.each([
  [{ old: 100 }, 3, ['old', 'old', 'old']],
  [{ old: 100, young: 0 }, 3, ['old', 'old', 'old']],
  [{ old: 50, young: 50 }, 4, ['old', 'young', 'old', 'young']],
  [{ old: 75, young: 25 }, 8, ['old', 'old', 'young', 'old', 'old', 'old', 'young', 'old']],
  [{}, 1, [undefined]]
])('of %j chooses %i times', (weights, count, expected) => {
  expect(choices(weights, count)).toEqual(expected)
})

it('gives each version its share, at any moment to within one choice', async () => {
  await fc.assert(
    fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 1000 }), (young, count) => {
      const chosen = choices({ old: 100 - young, young }, count).filter(version => version === 'young').length
      expect(Math.abs(chosen - (count * young) / 100)).toBeLessThan(1)
    })
  )
})
