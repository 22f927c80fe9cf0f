import { InputError } from '@gauntlet/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { historyOf } from '../../test/deployments.ts'
import type { Weights } from '../router/router.ts'
import { planRollback, type RollbackPlan } from './plan-rollback.ts'

const REGISTERED = ['D', 'C', 'B', 'A']

function plan(weights: Weights, champion: string | undefined, events: readonly string[], named?: string): RollbackPlan {
  return planRollback({
    model: 'flights',
    alias: 'champion',
    weights,
    champion,
    deployments: historyOf(...events),
    named,
    registered: REGISTERED
  })
}

const ALL = (version: string): Weights => ({ [version]: 100 })
const AB = ['promoted A', 'promoted A>B'] as const
const ABC = [...AB, 'promoted B>C'] as const

describe('without a named version it goes back', () => {
  it.each<[string, Weights, string | undefined, readonly string[], string]>([
    ['from the version that serves to the one before', ALL('B'), 'B', AB, 'B → A, previous'],
    ['once more, after a rollback', ALL('B'), 'B', [...ABC, 'rollback C>B'], 'B → A, previous'],
    ['past what a rollback has left', ALL('D'), 'D', [...ABC, 'rollback C>A', 'promoted A>D'], 'D → A, previous'],
    ['from a running canary to stable', { B: 95, C: 5 }, 'B', [...AB, 'in-progress B>C'], 'C → B, rollout'],
    ['from a canary with most of the traffic to stable', { B: 25, C: 75 }, 'B', [...AB, 'in-progress B>C'], 'C → B, rollout'],
    ['from a held canary to stable', { B: 50, C: 50 }, 'B', [...AB, 'held B>C'], 'C → B, rollout'],
    ['from a promotion that died before its alias', ALL('C'), 'B', [...AB, 'in-progress B>C'], 'C → B, rollout'],
    ['from a promotion that died after its alias', ALL('C'), 'C', [...AB, 'in-progress B>C'], 'C → B, rollout'],
    ['from traffic that an aborted rollout left', { B: 80, C: 20 }, 'B', [...AB, 'aborted B>C'], 'C → B, rollout'],
    ['from stable, when a canary has begun without traffic', ALL('B'), 'B', [...AB, 'in-progress B>C'], 'B → A, previous'],
    ['from stable, after a canary was rolled back', ALL('B'), 'B', [...AB, 'rolled-back B>C'], 'B → A, previous'],
    ['to what served before the history', ALL('B'), 'B', ['promoted A>B'], 'B → A, previous'],
    ['to where a rollback that died wanted', ALL('C'), 'C', [...ABC, 'rollback-in-progress C>B'], 'C → B, unfinished'],
    ['on with a rollback that moved only the traffic', ALL('B'), 'C', [...ABC, 'rollback-failed C>B'], 'C → B, unfinished'],
    [
      'on with it, though a canary failed to begin since',
      ALL('B'),
      'C',
      [...ABC, 'rollback-failed C>B', 'failed C>D'],
      'C → B, unfinished'
    ],
    [
      'on with one that died, and so did the canary after it',
      ALL('B'),
      'C',
      [...ABC, 'rollback-in-progress C>B', 'in-progress C>D'],
      'C → B, unfinished'
    ],
    ['on with a rollback of which only the record is missing', ALL('B'), 'B', [...ABC, 'rollback-in-progress C>B'], 'C → B, unfinished'],
    ['to the end of the trail, from a version nobody has heard of', ALL('X'), 'B', AB, 'X → B, previous'],
    ['from the larger part of a split that nobody explains', { B: 60, C: 40 }, 'B', AB, 'B → A, previous'],
    ['from what the router says, not the alias', ALL('B'), 'C', ABC, 'B → A, previous']
  ])('%s', (_, weights, champion, events, expected) => {
    const { from, to, because, settled } = plan(weights, champion, events)
    expect(`${from} → ${to}, ${because}`).toBe(expected)
    expect(settled).toBe(false)
  })

  it.each<[string, Weights, readonly string[], string]>([
    ['a first deployment', ALL('B'), ['promoted B'], 'before B. Name one: the registry has D, C, A'],
    ['an empty history', ALL('B'), [], 'before B. Name one'],
    ['what was rolled back to the first', ALL('A'), [...AB, 'rollback B>A'], 'before A. Name one'],
    ['a history of failures', ALL('A'), ['rolled-back A>B', 'aborted A>C'], 'before A. Name one']
  ])('nowhere after %s', (_, weights, events, message) => {
    expect(() => plan(weights, Object.keys(weights)[0], events)).toThrow(InputError)
    expect(() => plan(weights, Object.keys(weights)[0], events)).toThrow(message)
  })

  it('nowhere when there is no other version', () => {
    const situation = { model: 'flights', alias: 'champion', weights: ALL('A'), champion: 'A', deployments: [], named: undefined }
    expect(() => planRollback({ ...situation, registered: ['A'] })).toThrow('The registry has no other version of the model.')
  })
})

it.each<[string, Weights, string | undefined, readonly string[], string, string]>([
  ['already there', ALL('B'), 'B', AB, 'B', 'settled'],
  ['there within rounding', { A: 0.004, B: 99.996 }, 'B', AB, 'B', 'settled'],
  ['not there', ALL('B'), 'B', AB, 'A', 'B → A'],
  ['only the alias is elsewhere', ALL('B'), 'A', AB, 'B', 'A → B'],
  ['no alias yet', ALL('B'), undefined, AB, 'B', 'undefined → B'],
  ['a canary is at work, without traffic', ALL('B'), 'B', [...AB, 'in-progress B>C'], 'B', 'undefined → B'],
  ['a canary has traffic', { B: 95, C: 5 }, 'B', [...AB, 'in-progress B>C'], 'B', 'C → B'],
  ['to the canary itself', { B: 95, C: 5 }, 'B', [...AB, 'in-progress B>C'], 'C', 'B → C'],
  ['a rollback elsewhere was left half way', ALL('A'), 'B', [...AB, 'rollback-failed B>A'], 'B', 'A → B'],
  ['never served', ALL('B'), 'B', AB, 'D', 'B → D']
])('a named version, %s', (_, weights, champion, events, named, expected) => {
  const { from, to, because, settled } = plan(weights, champion, events, named)
  expect(settled ? 'settled' : `${from} → ${to}`).toBe(expected)
  expect([to, because]).toEqual([named, 'named'])
})

it.each<[string, Weights, string | undefined, readonly string[], string | undefined]>([
  ['all agree', ALL('B'), 'B', AB, undefined],
  ['a canary runs', { B: 95, C: 5 }, 'B', [...AB, 'in-progress B>C'], undefined],
  ['a canary was held', { B: 50, C: 50 }, 'B', [...AB, 'held B>C'], undefined],
  ['a promotion died before its alias', ALL('C'), 'B', [...AB, 'in-progress B>C'], undefined],
  ['traffic was moved by hand', ALL('A'), 'B', AB, 'the router says that A serves, the alias "champion" says B, the last deployment B'],
  ['there is no alias', ALL('B'), undefined, [], 'the router says that B serves, the alias "champion" says nothing'],
  ['traffic was split by hand', { B: 60, C: 40 }, 'B', AB, 'the router sends traffic to C too, and no deployment says so'],
  ['a canary runs, and a third has traffic', { B: 90, C: 5, X: 5 }, 'B', [...AB, 'in-progress B>C'], 'the router sends traffic to X too']
])('what does not agree when %s', (_, weights, champion, events, expected) => {
  const { disagreement } = plan(weights, champion, events, 'A')
  if (expected === undefined) expect(disagreement).toBeUndefined()
  else expect(disagreement).toContain(expected)
})

it('looks only at deployments of the model', () => {
  const other = historyOf('promoted A', 'promoted A>B').map(deployment => ({ ...deployment, model: 'delays' }))
  const situation = { model: 'flights', alias: 'champion', weights: ALL('B'), champion: 'B', named: undefined, registered: REGISTERED }
  expect(() => planRollback({ ...situation, deployments: other })).toThrow(InputError)
})

/** A browser's back button: what is behind the version that serves, the nearest last. */
interface World {
  behind: string[]
  serving: string
  canary: string | undefined
}

const version = fc.constantFrom('A', 'B', 'C', 'D', 'E')
const step = fc.oneof(
  fc.record({ do: fc.constant('promote' as const), version }),
  fc.record({ do: fc.constant('hold' as const), version }),
  fc.record({ do: fc.constant('fail' as const), version }),
  fc.record({ do: fc.constant('back' as const) }),
  fc.record({ do: fc.constant('to' as const), version })
)

it('goes where a back button would, after any promotions, holds, failures and rollbacks, and never to what it leaves', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), steps => {
      const events = ['promoted A']
      let world: World = { behind: [], serving: 'A', canary: undefined }
      for (const taken of steps) world = take(taken, world, events)
    }),
    { numRuns: 500 }
  )
})

function take(taken: typeof step extends fc.Arbitrary<infer Step> ? Step : never, world: World, events: string[]): World {
  const { behind, serving, canary } = world
  if (taken.do === 'promote' || taken.do === 'hold' || taken.do === 'fail') {
    if (taken.version === serving) return world
    const word = { promote: 'promoted', hold: 'held', fail: 'rolled-back' }[taken.do]
    events.push(`${word} ${serving}>${taken.version}`)
    if (taken.do === 'promote') return { behind: [...behind, serving], serving: taken.version, canary: undefined }
    return { behind, serving, canary: taken.do === 'hold' ? taken.version : undefined }
  }
  const weights = canary === undefined ? ALL(serving) : { [serving]: 90, [canary]: 10 }
  const named = taken.do === 'to' ? taken.version : undefined
  const nowhere = named === undefined && canary === undefined && behind.length === 0
  if (nowhere) {
    expect(() => plan(weights, serving, events)).toThrow(InputError)
    return world
  }
  const planned = plan(weights, serving, events, named)
  expect(planned.from).not.toBe(planned.to)
  expect(planned.disagreement).toBeUndefined()
  const expected = named ?? (canary === undefined ? behind.at(-1) : serving)
  expect(planned.to).toBe(expected)
  expect(planned.settled).toBe(expected === serving && canary === undefined)
  if (expected === undefined || planned.settled) return world
  events.push(`rollback ${planned.from}>${expected}`)
  const kept = behind.lastIndexOf(expected)
  return { behind: expected === serving || kept === -1 ? behind : behind.slice(0, kept), serving: expected, canary: undefined }
}
