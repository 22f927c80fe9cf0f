import type { Check } from '@gauntlet/core'
import { expect, it } from 'vitest'
import type { Base } from './base.ts'
import { baseEvidence, markAgainstBase, standingOf } from './compared.ts'

type Outcome = Check['outcome']

function check(id: string, outcome: Outcome): Check {
  return { id, title: id, severity: 'critical', outcome, observed: 'seen', expected: 'wanted', message: 'It is so.' }
}

function base(outcomes: Readonly<Record<string, Outcome>>): Base {
  return { name: 'main', columns: [], outcomes: new Map(Object.entries(outcomes)) }
}

it.each([
  ['fail', 'pass', 'new failure'],
  ['fail', 'fail', 'failing on the base too'],
  ['fail', 'inconclusive', 'not judged on the base'],
  ['fail', undefined, 'not asked of the base'],
  ['pass', 'fail', 'fixed'],
  ['pass', 'pass', undefined],
  ['pass', 'inconclusive', undefined],
  ['pass', undefined, undefined],
  ['inconclusive', 'pass', undefined],
  ['inconclusive', 'fail', undefined]
] as const)('calls a check that is %s now and %s on the base %s', (now, before, standing) => {
  expect(standingOf(check('a', now), base(before === undefined ? {} : { a: before }))).toBe(standing)
})

it('says so behind the message, and changes no outcome', () => {
  const marked = markAgainstBase([check('a', 'fail'), check('b', 'fail'), check('c', 'pass')], base({ a: 'pass', b: 'fail', c: 'pass' }))
  expect(marked.map(({ outcome, message }) => [outcome, message])).toEqual([
    ['fail', 'It is so. New failure: it passes on the base.'],
    ['fail', 'It is so. It fails on the base too.'],
    ['pass', 'It is so.']
  ])
})

it('counts them, and lists the new ones first', () => {
  const checks = [check('a', 'fail'), check('b', 'pass'), check('c', 'fail'), check('d', 'pass')]
  const evidence = baseEvidence(checks, base({ a: 'fail', b: 'fail', c: 'pass', d: 'pass' }))
  expect(evidence.figures?.map(({ id, value }) => [id, value])).toEqual([
    ['new-failures', 1],
    ['fixed', 1]
  ])
  expect(evidence.tables?.[0]?.rows.map(([id, what]) => [id, what])).toEqual([
    ['c', 'new failure'],
    ['b', 'fixed'],
    ['a', 'failing on the base too']
  ])
  expect(baseEvidence([check('d', 'pass')], base({ d: 'pass' })).tables).toEqual([])
})
