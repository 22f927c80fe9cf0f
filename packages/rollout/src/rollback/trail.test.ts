import { expect, it } from 'vitest'
import { historyOf } from '../../test/deployments.ts'
import { servedBefore, trailOf } from './trail.ts'

const trail = (...events: string[]) => trailOf(historyOf(...events)).map(({ version }) => version)

it.each([
  ['nothing', [], ''],
  ['the first deployment', ['promoted B'], 'B'],
  ['what served before the history', ['promoted A>B'], 'A B'],
  ['promotions', ['promoted B', 'promoted C', 'promoted D'], 'B C D'],
  ['what was not promoted', ['promoted B', 'rolled-back B>C', 'held B>D', 'aborted B>E', 'failed B>F', 'in-progress B>G'], 'B'],
  ['the same again', ['promoted B', 'promoted B>B'], 'B'],
  ['an older model again', ['promoted A', 'promoted A>B', 'promoted B>A'], 'A B A'],
  ['a rollback', ['promoted A', 'promoted A>B', 'rollback B>A'], 'A'],
  ['a rollback past one', ['promoted A', 'promoted B', 'promoted C', 'rollback C>A'], 'A'],
  ['a rollback to what never served', ['promoted A', 'promoted B', 'rollback B>Z'], 'A Z'],
  ['a rollback of a rollback', ['promoted A', 'promoted B', 'rollback B>A', 'rollback A>B'], 'B'],
  ['a rollback that failed', ['promoted A', 'promoted B', 'rollback-failed B>A'], 'A B'],
  ['a rollback first of all', ['rollback B>A'], 'A'],
  ['a promotion over what was put there by hand', ['promoted A', 'promoted H>B'], 'A H B']
])('of %s', (_, events, expected) => {
  expect(trail(...events).join(' ')).toBe(expected)
})

it.each([
  ['A B C', 'C', 'B'],
  ['A B C', 'B', 'A'],
  ['A B C', 'A', undefined],
  ['A B C', 'X', 'C'],
  ['A B A', 'A', 'B'],
  ['A', 'A', undefined],
  ['', 'A', undefined],
  ['A B', undefined, 'B']
])('on %j, what served before %s is %s', (versions, current, expected) => {
  const served = versions.split(' ').filter(version => version !== '')
  const made = served.map(version => ({ version, since: undefined, reason: undefined, deploymentId: undefined }))
  expect(servedBefore(made, current)?.version).toBe(expected)
})
