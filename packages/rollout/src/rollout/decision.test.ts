import type { LookEvidence } from '@gauntlet/stats'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Rollout } from '../plan/rollout.ts'
import { decide, type Situation } from './decision.ts'
import { type Standing, standingOf } from './standing.ts'

const file = {
  router: { webhook: 'https://gateway.example.com/weights' },
  metrics: { prometheus: 'https://gateway.example.com/{version}/metrics' },
  stages: [
    { weight: '5%', 'min-requests': 500 },
    { weight: '25%', 'min-requests': 1000, duration: '10m' },
    { weight: '50%', duration: '10m' }
  ],
  analysis: { metrics: [{ name: 'errors', bad: 'bad_total', total: 'all_total' }] }
}
const plan = Rollout.parse(file)

const minutes = (count: number) => count * 60_000
const split = (canary: number, weight: number) => ({ canary, stable: Math.round((canary / weight) * (100 - weight)) })

it.each<[string, Partial<Situation>, string, string | undefined, string]>([
  ['a stage with too few requests goes on', { traffic: split(499, 5) }, 'stay', undefined, '499 requests to the canary of 500'],
  [
    'one with enough is done',
    { traffic: split(500, 5) },
    'next-stage',
    undefined,
    'stage 1 is done: 500 requests in 5 min 0 s without harm'
  ],
  ['requests alone do not end one that has a duration', { stage: 1, traffic: split(5000, 25) }, 'stay', undefined, 'not decided yet'],
  [
    'a duration alone does not end one that needs requests',
    { stage: 1, elapsedMs: minutes(11), traffic: split(9, 25) },
    'stay',
    undefined,
    '9 requests'
  ],
  ['both do', { stage: 1, elapsedMs: minutes(11), traffic: split(1000, 25) }, 'next-stage', undefined, 'stage 2 is done'],
  [
    'a duration alone needs one request',
    { stage: 2, elapsedMs: minutes(11), standings: [standing('good')] },
    'stay',
    undefined,
    '0 requests'
  ],
  [
    'good metrics promote after the last stage',
    { stage: 2, elapsedMs: minutes(11), traffic: split(100, 50), standings: [standing('good')] },
    'promote',
    'non-inferior',
    "less than 1.5 times stable's rate is proven"
  ],
  [
    'and flawless ones',
    { stage: 2, elapsedMs: minutes(11), traffic: split(100, 50), standings: [standing('flawless'), standing('flawless')] },
    'promote',
    'flawless',
    'a rate below 1% is proven'
  ],
  [
    'one undecided metric keeps the others waiting',
    { stage: 2, elapsedMs: minutes(11), traffic: split(100, 50), standings: [standing('good'), standing('open')] },
    'stay',
    undefined,
    'not decided yet'
  ],
  ['good metrics do not promote in an earlier stage', { standings: [standing('good')], traffic: split(10, 5) }, 'stay', undefined, ''],
  ['harm goes back at once', { standings: [standing('good'), standing('harm')] }, 'rollback', 'harm', 'proven (e-value'],
  [
    'harm also goes back during an outage',
    { standings: [standing('harm')], outage: { ms: 1, problem: 'it is away' } },
    'rollback',
    'harm',
    'proven'
  ],
  [
    'a short outage is sat out',
    { outage: { ms: 119_999, problem: 'it is away' }, traffic: split(900, 5) },
    'stay',
    undefined,
    'it is away'
  ],
  ['a long one is not', { outage: { ms: 120_000, problem: 'it is away' } }, 'rollback', 'metrics-outage', 'for 2 min 0 s: it is away'],
  [
    'traffic that does not follow',
    { traffic: { canary: 0, stable: 400 } },
    'rollback',
    'sample-ratio-mismatch',
    'the router says 5% of the traffic go to the canary, but 0 of 400 requests (0%) came there'
  ],
  ['traffic that is off by little', { traffic: { canary: 40_000, stable: 960_000 } }, 'next-stage', undefined, 'done'],
  ['no data at the end', { elapsedMs: minutes(60) }, 'rollback', 'no-data', 'without a single request'],
  [
    'some data at the end',
    { elapsedMs: minutes(60), traffic: split(30, 5) },
    'rollback',
    'low-traffic',
    '30 requests to the canary, fewer than 500'
  ],
  [
    'undecided at the end',
    { stage: 2, elapsedMs: minutes(60), traffic: split(30, 50) },
    'rollback',
    'inconclusive',
    'neither harm nor its absence is proven for errors'
  ]
])('%s', (_, situation, next, outcome, because) => {
  const decision = decide(plan, {
    stage: 0,
    elapsedMs: minutes(5),
    standings: [standing('open')],
    traffic: { canary: 0, stable: 0 },
    outage: undefined,
    ...situation
  })
  expect(decision).toMatchObject(outcome === undefined ? { next } : { next, outcome })
  expect(decision.because).toContain(because)
})

it.each([
  ['no-data', { elapsedMs: minutes(60) }, 'hold'],
  ['low-traffic', { elapsedMs: minutes(60), traffic: split(30, 5) }, 'promote'],
  ['inconclusive', { stage: 2, elapsedMs: minutes(60), traffic: split(30, 50) }, 'promote'],
  ['metrics-outage', { outage: { ms: minutes(3), problem: 'away' } }, 'hold'],
  ['sample-ratio-mismatch', { traffic: { canary: 0, stable: 400 } }, 'hold']
])('%s follows its policy', (outcome, situation, policy) => {
  const given = Rollout.parse({ ...file, policies: { [outcome]: policy } })
  const open: Situation = { stage: 0, elapsedMs: 0, standings: [standing('open')], traffic: { canary: 0, stable: 0 }, outage: undefined }
  expect(decide(given, { ...open, ...situation })).toMatchObject({ next: policy, outcome })
})

const policies = fc.record({
  inconclusive: fc.constantFrom('rollback', 'hold', 'promote'),
  'low-traffic': fc.constantFrom('rollback', 'hold', 'promote'),
  'no-data': fc.constantFrom('rollback', 'hold')
})
const situations = fc.record({
  stage: fc.nat(2),
  elapsedMs: fc.nat(minutes(90)),
  standings: fc.array(fc.constantFrom(standing('good'), standing('flawless'), standing('open'), standing('harm')), {
    minLength: 1,
    maxLength: 4
  }),
  traffic: fc.record({ canary: fc.nat(5000), stable: fc.nat(50_000) }),
  outage: fc.option(fc.record({ ms: fc.nat(minutes(4)), problem: fc.constant('away') }), { nil: undefined })
})

it('nothing outvotes harm, and nothing but a policy promotes what is not proven', () => {
  fc.assert(
    fc.property(policies, situations, (chosen, situation) => {
      const given = Rollout.parse({ ...file, policies: chosen })
      const decision = decide(given, situation)
      const harmed = situation.standings.some(({ harmAt }) => harmAt !== undefined)
      expect(decision.next === 'rollback' && decision.outcome === 'harm').toBe(harmed)
      if (decision.next === 'next-stage') expect(situation.stage).toBeLessThan(given.stages.length - 1)
      if (decision.next !== 'promote') return
      const byPolicy = decision.outcome === 'inconclusive' || decision.outcome === 'low-traffic'
      if (byPolicy) expect(given.policies[decision.outcome === 'inconclusive' ? 'inconclusive' : 'low-traffic']).toBe('promote')
      else expect(situation.stage === 2 && situation.standings.every(({ goodEnough }) => goodEnough !== undefined)).toBe(true)
    })
  )
})

it('an outage never moves anything forward', () => {
  fc.assert(
    fc.property(situations, situation => {
      const decision = decide(plan, { ...situation, outage: { ms: 1, problem: 'away' } })
      expect(['stay', 'rollback']).toContain(decision.next)
    })
  )
})

it('judges each metric with its part of alpha, and looks for harm after it was good enough', () => {
  const good = Array.from({ length: 60 }, () => ({ canary: { total: 500, bad: 5 }, stable: { total: 4500, bad: 45 } }))
  const bad = Array.from({ length: 60 }, () => ({ canary: { total: 500, bad: 40 }, stable: { total: 4500, bad: 45 } }))
  expect(standingOf(plan.analysis, 'errors', good)).toMatchObject({ goodEnough: 'non-inferior', harmAt: undefined })
  const turned = standingOf(plan.analysis, 'errors', [...good, ...bad])
  expect(turned.harmAt).toBeGreaterThan(60)
  expect(turned.goodEnough).toBeUndefined()
  const two = { ...plan.analysis, metrics: [...plan.analysis.metrics, ...plan.analysis.metrics] }
  expect(standingOf(two, 'errors', good).evidence.at(-1)?.needed.rollback).toBeCloseTo(Math.log(2 / 0.05))
})

function standing(kind: 'good' | 'flawless' | 'open' | 'harm'): Standing {
  const bad = kind === 'flawless' ? 0 : 10
  const last: LookEvidence = {
    look: 20,
    canary: { total: 1000, bad },
    stable: { total: 9000, bad: 90 },
    ratio: 1,
    harm: kind === 'harm' ? 10 : -1,
    nonInferiority: kind === 'good' ? 5 : 0,
    flawless: kind === 'flawless' ? 5 : -5,
    dispersion: 1,
    needed: { rollback: Math.log(20), promote: Math.log(20) }
  }
  const goodEnough = kind === 'good' ? 'non-inferior' : kind === 'flawless' ? 'flawless' : undefined
  return { metric: 'errors', evidence: [last], harmAt: kind === 'harm' ? 20 : undefined, goodEnough }
}
