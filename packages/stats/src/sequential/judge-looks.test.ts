import fc from 'fast-check'
import { expect, it } from 'vitest'
import { judgeLooks } from './judge-looks.ts'
import type { Look, SequentialSettings } from './look.ts'

const settings: SequentialSettings = {
  alpha: 0.05,
  beta: 0.05,
  harmRatio: 1.2,
  nonInferiorityRatio: 1.5,
  maxBadShare: 0.01,
  minRequests: 200
}

/** Requests and bad requests of the canary, then of stable. */
const look = (canary: number, canaryBad: number, stable: number, stableBad: number): Look => ({
  canary: { total: canary, bad: canaryBad },
  stable: { total: stable, bad: stableBad }
})
const times = (count: number, ...looks: Look[]): Look[] => Array.from({ length: count }, () => looks).flat()

it.each<[string, Look[], Partial<SequentialSettings>, string, string | undefined, number | undefined]>([
  ['nothing', [], {}, 'continue', undefined, undefined],
  ['looks at nothing', times(50, look(0, 0, 0, 0)), {}, 'continue', undefined, undefined],
  ['a canary without traffic', times(50, look(0, 0, 950, 9)), {}, 'continue', undefined, undefined],
  ['stable without traffic', times(50, look(50, 25, 0, 0)), {}, 'continue', undefined, undefined],
  ['ten times the errors', times(50, look(50, 5, 950, 9)), {}, 'rollback', 'harm', 3],
  ['ten times the errors of much traffic', times(50, look(5000, 500, 5000, 50)), {}, 'rollback', 'harm', 3],
  ['a crash', times(50, look(50, 50, 950, 0)), {}, 'rollback', 'harm', 3],
  ['three times the errors', times(50, look(100, 3, 900, 9)), {}, 'rollback', 'harm', 10],
  ['twice the errors', times(50, look(100, 2, 900, 9)), {}, 'rollback', 'harm', 24],
  ['one burst in the first look', [look(500, 250, 500, 5), ...times(5, look(500, 5, 500, 5))], {}, 'continue', undefined, undefined],
  ['as many errors', times(100, look(100, 1, 900, 9)), {}, 'promote', 'non-inferior', 46],
  ['half the errors', times(100, look(100, 1, 900, 18)), {}, 'promote', 'non-inferior', 10],
  ['as many errors in little traffic', [...times(19, look(5, 0, 95, 1)), look(5, 1, 95, 1)], {}, 'continue', undefined, undefined],
  ['no errors anywhere', times(100, look(50, 0, 950, 0)), {}, 'promote', 'flawless', 10],
  ['no errors in little traffic', times(100, look(5, 0, 95, 0)), {}, 'promote', 'flawless', 71],
  ['no errors, but too few requests', times(20, look(50, 0, 950, 0)), { minRequests: 1001 }, 'continue', undefined, undefined],
  ['one error, none of stable', [look(50, 1, 950, 0), ...times(40, look(50, 0, 950, 0))], {}, 'continue', undefined, undefined],
  ['a billion requests', times(12, look(1e9, 2e7, 1e9, 1e7)), {}, 'rollback', 'harm', 5]
])('%s', (_, looks, changes, decision, because, decidedAt) => {
  const judged = judgeLooks(looks, { ...settings, ...changes })
  expect({ decision: judged.decision, because: judged.because, decidedAt: judged.decidedAt }).toEqual({ decision, because, decidedAt })
  expect(judged.evidence).toHaveLength(decidedAt ?? looks.length)
})

it('is not fooled by pooled rates: an outage of both before most of the traffic went to a canary that is worse', () => {
  const judged = judgeLooks([...times(2, look(50, 25, 950, 475)), ...times(12, look(500, 25, 500, 1))], settings)
  expect(judged).toMatchObject({ decision: 'rollback', because: 'harm' })
  const { canary, stable } = judged.evidence.at(-1) ?? { canary: { bad: 0, total: 0 }, stable: { bad: 0, total: 0 } }
  expect(canary.bad / canary.total).toBeLessThan(stable.bad / stable.total)
})

it('needs more evidence for its first ten looks', () => {
  const { evidence } = judgeLooks(times(11, look(0, 0, 10, 0), look(10, 0, 10, 0)), { ...settings, alpha: 0.01 })
  const needed = evidence.map(one => [one.needed.rollback, one.needed.promote])
  expect(needed.slice(0, 19)).toEqual(Array.from({ length: 19 }, () => [Math.log(1000), Math.log(1000)]))
  expect(needed.slice(19)).toEqual(Array.from({ length: 3 }, () => [-Math.log(0.01), -Math.log(0.05)]))
})

it.each<[string, Look, string]>([
  ['more bad than all', look(1, 2, 10, 1), 'Look 2: the canary has 2 bad requests among 1'],
  ['half a request', look(1, 1, 10.5, 1), 'Look 2: stable has 10.5 requests, which is not a whole number from 0'],
  ['NaN', look(1, Number.NaN, 10, 1), 'Look 2: the canary has NaN bad requests, which is not a whole number from 0'],
  ['a negative count', look(-1, -2, 10, 1), 'Look 2: the canary has -1 requests, which is not a whole number from 0'],
  ['more than can be counted', look(1, 1, 2 ** 53, 1), 'Look 2: stable has 9007199254740992 requests, which is not a whole number from 0']
])('refuses %s, even behind the decision', (_, wrong, message) => {
  expect(() => judgeLooks([look(1e6, 0, 1e6, 0), wrong], settings)).toThrow(new RangeError(message))
})

it.each<[Partial<SequentialSettings>, string]>([
  [{ alpha: 0 }, 'alpha is 0, but must be between 0 and 1'],
  [{ beta: Number.NaN }, 'beta is NaN, but must be between 0 and 1'],
  [{ maxBadShare: 1 }, 'maxBadShare is 1, but must be between 0 and 1'],
  [{ harmRatio: 0.9 }, 'harmRatio is 0.9, but must be at least 1 and below 10'],
  [{ harmRatio: 10 }, 'harmRatio is 10, but must be at least 1 and below 10'],
  [{ nonInferiorityRatio: 0.5 }, 'nonInferiorityRatio is 0.5, but must be above 0.5'],
  [{ minRequests: 1.5 }, 'minRequests is 1.5, but must be a whole number from 0']
])('refuses the settings %o', (changes, message) => {
  expect(() => judgeLooks([], { ...settings, ...changes })).toThrow(new RangeError(message))
})

it('judges 10,000 looks in linear time', () => {
  const looks = times(2500, look(50, 0, 950, 9), look(51, 1, 948, 8), look(49, 0, 953, 11), look(47, 1, 940, 10))
  const startedAt = performance.now()
  expect(judgeLooks(looks, { ...settings, minRequests: 1e9 }).evidence).toHaveLength(10_000)
  expect(performance.now() - startedAt).toBeLessThan(1000)
})

const arm = (most: number) =>
  fc.integer({ min: 0, max: most }).chain(total => fc.integer({ min: 0, max: total }).map(bad => ({ total, bad })))
const anyLook: fc.Arbitrary<Look> = fc.constantFrom(3, 100, 1e9).chain(most => fc.record({ canary: arm(most), stable: arm(most) }))
const anyLooks = fc.array(anyLook, { maxLength: 25 })
const never = { ...settings, alpha: 1e-300, minRequests: Number.MAX_SAFE_INTEGER }

it('gives the same evidence for a prefix, so that judging it again and again changes nothing', () => {
  fc.assert(
    fc.property(anyLooks, fc.nat(25), (looks, count) => {
      const whole = judgeLooks(looks, settings)
      const prefix = judgeLooks(looks.slice(0, count), settings)
      expect(prefix.evidence).toEqual(whole.evidence.slice(0, count))
      const decided = whole.decidedAt !== undefined && whole.decidedAt <= count
      expect(prefix.decision).toBe(decided ? whole.decision : 'continue')
    })
  )
})

it('has finite evidence of any looks, and a dispersion of at least 1', () => {
  fc.assert(
    fc.property(anyLooks, looks => {
      for (const { harm, nonInferiority, flawless, dispersion } of judgeLooks(looks, never).evidence) {
        for (const value of [harm, nonInferiority, flawless, dispersion]) expect(Number.isFinite(value)).toBe(true)
        expect(dispersion).toBeGreaterThanOrEqual(1)
      }
    })
  )
})

it('never finds harm where the canary is no worse than stable in any look, nor within looks on the whole', () => {
  fc.assert(
    fc.property(anyLooks, fc.constantFrom(1, 1.2, 2), (looks, harmRatio) => {
      const eager = { ...settings, alpha: 0.9, harmRatio, minRequests: Number.MAX_SAFE_INTEGER }
      const fine = looks.filter(({ canary, stable }) => canary.bad * stable.total <= stable.bad * canary.total)
      expect(judgeLooks(fine, eager).decision).toBe('continue')
      const judged = judgeLooks(looks, eager)
      if (judged.decision === 'rollback') expect(judged.evidence.at(-1)?.ratio ?? Number.POSITIVE_INFINITY).toBeGreaterThan(1)
    })
  )
})

it('finds no harm in both arms', () => {
  fc.assert(
    fc.property(anyLooks, looks => {
      const swapped = looks.map(({ canary, stable }) => ({ canary: stable, stable: canary }))
      const [one, other] = [looks, swapped].map(given => judgeLooks(given, never).evidence)
      for (const [index, evidence] of (one ?? []).entries())
        expect(Math.min(evidence.harm, other?.[index]?.harm ?? 0)).toBeLessThanOrEqual(0)
    })
  )
})
