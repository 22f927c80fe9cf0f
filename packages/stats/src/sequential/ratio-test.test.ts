import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Look } from './look.ts'
import { logLikelihoodRatio, ratioTest } from './ratio-test.ts'

const arm = fc.integer({ min: 1, max: 10_000 }).chain(total => fc.integer({ min: 0, max: total }).map(bad => ({ total, bad })))
const anyLook: fc.Arbitrary<Look> = fc.record({ canary: arm, stable: arm })
const ratio = fc.double({ min: 0.1, max: 10, noNaN: true })
const plus = (look: Look, canaryBad: number, stableBad: number): Look => ({
  canary: { total: look.canary.total, bad: look.canary.bad + canaryBad },
  stable: { total: look.stable.total, bad: look.stable.bad + stableBad }
})
const scaled = ({ canary, stable }: Look, factor: number): Look => ({
  canary: { total: canary.total * factor, bad: canary.bad },
  stable: { total: stable.total * factor, bad: stable.bad }
})

it('knows only how the traffic was split, not how much there was', () => {
  fc.assert(
    fc.property(anyLook, ratio, ratio, fc.integer({ min: 1, max: 1000 }), (look, bound, alternative, factor) => {
      const [found, expected] = [scaled(look, factor), look].map(one => logLikelihoodRatio(one, bound, alternative))
      expect(found).toBeCloseTo(expected ?? Number.NaN, 8)
    })
  )
})

it('says the same of swapped arms and inverted ratios', () => {
  fc.assert(
    fc.property(anyLook, ratio, ratio, ({ canary, stable }, bound, alternative) => {
      const swapped = logLikelihoodRatio({ canary: stable, stable: canary }, 1 / bound, 1 / alternative)
      expect(swapped).toBeCloseTo(logLikelihoodRatio({ canary, stable }, bound, alternative), 8)
    })
  )
})

it('says the opposite of swapped ratios', () => {
  fc.assert(
    fc.property(anyLook, ratio, ratio, (look, bound, alternative) => {
      expect(logLikelihoodRatio(look, alternative, bound)).toBeCloseTo(-logLikelihoodRatio(look, bound, alternative), 8)
    })
  )
})

it('has more evidence of harm with a bad request more of the canary, and less with one more of stable', () => {
  fc.assert(
    fc.property(fc.array(anyLook, { minLength: 1, maxLength: 5 }), looks => {
      const [before, worse, better] = [looks, changed(looks, 1, 0), changed(looks, 0, 1)].map(given =>
        evidenceOf(given, 1.2, [1.25, 3, 10])
      )
      expect(worse).toBeGreaterThan(before ?? Number.NaN)
      expect(better).toBeLessThan(before ?? Number.NaN)
    })
  )
})

it('says the same of looks that split the traffic alike and of all of them as one', () => {
  const bad = fc.tuple(fc.nat(100), fc.nat(100))
  fc.assert(
    fc.property(fc.array(bad, { minLength: 1, maxLength: 5 }), fc.integer({ min: 1, max: 20 }), (parts, odds) => {
      const looks = parts.map(([canary, stable]) => ({ canary: { total: 100, bad: canary }, stable: { total: 100 * odds, bad: stable } }))
      const whole = looks.reduce((sum, { canary, stable }) => ({
        canary: { total: sum.canary.total + canary.total, bad: sum.canary.bad + canary.bad },
        stable: { total: sum.stable.total + stable.total, bad: sum.stable.bad + stable.bad }
      }))
      expect(evidenceOf(looks, 1.5, [0.5, 0.8, 1])).toBeCloseTo(evidenceOf([whole], 1.5, [0.5, 0.8, 1]), 8)
    })
  )
})

it('lets no look say more than two bad requests when capped, and never more than it would uncapped', () => {
  fc.assert(
    fc.property(fc.array(anyLook, { minLength: 1, maxLength: 5 }), looks => {
      const test = ratioTest(1.2, [3, 10])
      for (const look of looks) test.add(look)
      expect(test.cappedEvidence(1)).toBeLessThanOrEqual(2 * looks.length * Math.log(10 / 1.2) + 1e-12)
      expect(test.cappedEvidence(1)).toBeLessThanOrEqual(test.evidence(1) + 1e-12)
    })
  )
})

function changed(looks: readonly Look[], canaryBad: number, stableBad: number): Look[] {
  return looks.map((look, index) => (index === 0 ? plus(look, canaryBad, stableBad) : look))
}

function evidenceOf(looks: readonly Look[], bound: number, alternatives: readonly number[]): number {
  const test = ratioTest(bound, alternatives)
  for (const look of looks) test.add(look)
  return test.evidence(1)
}
