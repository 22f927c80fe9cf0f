import { describe, expect, it } from 'vitest'
import { comparedWith, headOf, triggeringRun } from '../src/event.ts'

const HEAD = 'a'.repeat(40)
const BASE = 'b'.repeat(40)
const event = (payload: unknown) => ({ name: 'any', payload })
const pull = (base: unknown) => ({ pull_request: { number: 7, head: { sha: HEAD }, base } })
const run = (conclusion?: unknown) => ({ workflow_run: { id: 42, head_sha: HEAD, conclusion } })

describe('the commit that a run speaks of', () => {
  it.each<[string, unknown, string]>([
    ['the head of a pull request, not the merge commit', pull({ sha: BASE }), HEAD],
    ['that of the other run', run('success'), HEAD],
    ['the one checked out', { ref: 'refs/heads/main' }, BASE],
    ['the one checked out, where the event is odd', { pull_request: { head: { sha: 'main' } } }, BASE],
    ['the one checked out, where there is no event', undefined, BASE]
  ])('is %s', (_, payload, expected) => {
    expect(headOf(event(payload), BASE)).toBe(expected)
  })
})

describe('the other run', () => {
  it.each([
    ['success', 'success'],
    ['neutral', 'success'],
    ['skipped', 'success'],
    ['cancelled', 'cancelled'],
    ['failure', 'failure'],
    ['timed_out', 'failure'],
    ['a word of tomorrow', 'failure'],
    [null, undefined],
    [undefined, undefined]
  ])('that GitHub calls %j ended with %j', (conclusion, expected) => {
    expect(triggeringRun(event(run(conclusion)))).toEqual({ id: 42, conclusion: expected })
  })

  it.each([[undefined], [{}], [{ workflow_run: 3 }], [{ workflow_run: { id: 0, head_sha: HEAD } }]])('is none of %j', payload => {
    expect(triggeringRun(event(payload))).toBeUndefined()
  })
})

describe('what a change is compared with', () => {
  it.each<[string, unknown, object | undefined]>([
    ['the base branch of a pull request', pull({ sha: BASE }), { commit: BASE, isBranch: true }],
    ['the commit that a push replaced', { before: BASE }, { commit: BASE, isBranch: false }],
    ['nothing, for a new branch', { before: '0'.repeat(40) }, undefined],
    ['nothing, where the base has no commit', pull({}), undefined],
    ['nothing, on a schedule', {}, undefined]
  ])('is %s', (_, payload, expected) => {
    expect(comparedWith(event(payload))).toEqual(expected)
  })
})
