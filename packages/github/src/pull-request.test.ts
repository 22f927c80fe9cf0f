import type { StoredPullRequest } from '@gauntlet/testkit'
import { afterEach, expect, it } from 'vitest'
import { type Connected, startConnected } from '../test/connect.ts'
import { findPullRequest } from './pull-request.ts'

const [mine, other] = ['a'.repeat(40), 'b'.repeat(40)]
let connected: Connected

afterEach(async () => {
  connected.github.assertClean()
  await connected.github.close()
})

const find = (payload: unknown, name = 'push') =>
  findPullRequest(connected.client, { owner: 'octo', repo: 'models', event: { name, payload }, sha: mine })

it('takes the pull request of the event, and its head rather than the merge commit, without asking', async () => {
  connected = await startConnected()
  expect(await find({ pull_request: { number: 42, head: { sha: other } } }, 'pull_request')).toEqual({ number: 42, headSha: other })
  expect(connected.github.requests).toHaveLength(0)
})

it.each<[string, StoredPullRequest[], number | undefined]>([
  ['the open one', [{ number: 7, headSha: mine }], 7],
  ['none if it is closed', [{ number: 7, headSha: mine, state: 'closed' }], undefined],
  ['none if another commit is its head', [{ number: 7, headSha: other }], undefined],
  ['none if there is none', [], undefined],
  [
    'the lowest of several',
    [
      { number: 9, headSha: mine },
      { number: 8, headSha: mine, state: 'closed' },
      { number: 11, headSha: mine, headRepository: null }
    ],
    9
  ]
])('finds, on a push, %s', async (_, pullRequests, number) => {
  connected = await startConnected({ pullRequests })
  expect(await find({ after: mine })).toEqual(number === undefined ? undefined : { number, headSha: mine })
})

it('looks for the head of the run that a workflow_run event tells of', async () => {
  connected = await startConnected({ pullRequests: [{ number: 7, headSha: other }] })
  expect(await find({ workflow_run: { head_sha: other } }, 'workflow_run')).toEqual({ number: 7, headSha: other })
})

it.each([
  [undefined],
  [null],
  ['text'],
  [{ pull_request: null }],
  [{ pull_request: { number: '7' } }],
  [JSON.parse('{"__proto__":{"pull_request":{"number":7}}}')]
])('goes by the commit when the event holds %j', async payload => {
  connected = await startConnected({ pullRequests: [] })
  expect(await find(payload)).toBeUndefined()
  expect(connected.github.requests.map(call => call.path)).toEqual([`/repos/octo/models/commits/${mine}/pulls`])
})
