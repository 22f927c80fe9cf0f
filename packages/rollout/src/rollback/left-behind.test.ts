import { expect, it } from 'vitest'
import { historyOf } from '../../test/deployments.ts'
import { leftBehindBy } from './left-behind.ts'

it.each([
  ['was promoted', ['promoted A>B'], undefined],
  ['was never deployed', ['promoted A>C'], undefined],
  ['was rolled back as a canary', ['promoted A', 'rolled-back A>B', 'promoted A>C'], 2],
  ['was rolled back from', ['promoted A>B', 'rollback B>A'], 2],
  ['was promoted after that', ['rolled-back A>B', 'promoted A>B'], undefined],
  ['is what a rollback went to after that', ['rolled-back A>B', 'rollback A>B'], undefined],
  ['was left by a rollback that failed', ['promoted A>B', 'rollback-failed B>A'], undefined],
  ['was replaced', ['promoted A>B', 'promoted B>C'], undefined],
  ['was held or cancelled', ['promoted A', 'held A>B', 'aborted A>B'], undefined]
])('of a version that %s', (_, events, id) => {
  expect(leftBehindBy(historyOf(...events), 'B')?.id).toBe(id === undefined ? undefined : String(id))
})
