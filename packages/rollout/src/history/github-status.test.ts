import fc from 'fast-check'
import { expect, it } from 'vitest'
import { draftOf } from '../../test/draft.ts'
import { begun, changed } from './changed.ts'
import { DeploymentState } from './deployment.ts'
import { readStatus, statusOf } from './github-status.ts'

const START = begun(draftOf('v2'), '1', '2026-01-04T10:15:00Z')

it.each([
  [{ weight: 25, event: { what: 'shifted', detail: 'after 2,000 requests' } }, 'in_progress', 'shifted · 25% · after 2,000 requests'],
  [{ state: 'promoted', weight: 100, reason: 'not worse', event: { what: 'promoted' } }, 'success', 'promoted · 100% · because not worse'],
  [{ state: 'rolled-back', weight: 0, event: { what: 'rolled back' } }, 'failure', 'rolled back · 0%'],
  [{ state: 'held', weight: 5, event: { what: 'held' } }, 'pending', 'held · 5%'],
  [{ state: 'aborted', weight: 0, event: { what: 'taken over' } }, 'error', 'aborted · taken over · 0%'],
  [{ state: 'aborted', weight: 0, event: { what: 'aborted' } }, 'error', 'aborted · 0%'],
  [{ state: 'failed', event: { what: 'failed', detail: 'the router said 500' } }, 'error', 'failed · 0% · the router said 500']
] as const)('%j is %s: %s', (change, state, description) => {
  expect(statusOf(changed(START, change, START.startedAt), 'reason' in change ? change.reason : undefined)).toEqual({ state, description })
})

it('reads back what it wrote, as far as 140 characters carry it', () => {
  const words = fc.oneof(fc.string({ maxLength: 200 }), fc.stringMatching(/^(because |aborted|5%| · |a){0,8}$/))
  fc.assert(
    fc.property(
      fc.record({
        what: fc.constantFrom('shifting', 'rolled back', 'aborted', 'taken over', 'looked', '5%'),
        state: fc.constantFrom(...DeploymentState.options),
        weight: fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constantFrom(0.1, 33.333333, 99.99)),
        detail: fc.option(words, { nil: undefined }),
        reason: fc.option(words, { nil: undefined })
      }),
      ({ what, state, weight, detail, reason }) => {
        const event = { what, ...(detail === undefined ? {} : { detail }) }
        const deployment = changed(START, { state, weight, event, ...(reason === undefined ? {} : { reason }) }, START.startedAt)
        const status = statusOf(deployment, reason)
        expect(status.description.length).toBeLessThanOrEqual(140)
        const read = readStatus(status)
        expect(read).toMatchObject({ state, event: { weight } })
        if (what !== '5%') expect(read?.event.what).toBe(what)
      }
    )
  )
})

it.each([
  ['inactive', 'replaced by v3'],
  ['success', ''],
  ['success', 'Deployed by somebody'],
  ['queued', 'shifted · 5%'],
  ['in_progress', 'shifted · 500%']
])('takes %s: %j for none of ours', (state, description) => {
  expect(readStatus({ state, description })).toBeUndefined()
})
