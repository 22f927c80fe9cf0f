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

/** What GitHub tells of a run that has ended. */
const ended = (headRepository: string | null, branch: string | null = 'candidate') => ({
  workflow_run: {
    head_sha: other,
    head_branch: branch,
    head_repository: headRepository === null ? null : { full_name: headRepository, owner: { login: headRepository.split('/')[0] } },
    // What the run says of itself counts for nothing.
    pull_requests: [{ number: 99 }]
  }
})
const fork = (number: number, changes: Partial<StoredPullRequest> = {}): StoredPullRequest => ({
  number,
  headSha: other,
  headRepository: 'mona/models',
  ...changes
})

it.each<[string, unknown, StoredPullRequest[], number | undefined]>([
  ['in a fork', ended('mona/models'), [fork(7)], 7],
  ['in this repository', ended('octo/models'), [{ number: 7, headSha: other }, fork(6)], 7],
  [
    'in a fork, behind others',
    ended('mona/models'),
    [...Array.from({ length: 40 }, (_, at) => fork(at + 10, { headRef: `b${at}` })), fork(8)],
    8
  ],
  ['of another name of the same owner', ended('mona/other'), [fork(7)], undefined],
  ['that has moved on', ended('mona/models'), [fork(7, { headSha: mine })], undefined],
  ['of another branch', ended('mona/models', 'main'), [fork(7)], undefined],
  ['that is closed', ended('mona/models'), [fork(7, { state: 'closed' })], undefined],
  ['that two pull requests share', ended('mona/models'), [fork(9, { baseRef: 'next' }), fork(8)], 8],
  ['in capitals', ended('Mona/Models'), [fork(7, { headRepository: 'Mona/Models' })], 7],
  ['of a fork that is gone', ended(null), [fork(7, { headRepository: null })], 7],
  ['without a branch', ended('octo/models', null), [{ number: 7, headSha: other }], 7]
])('finds, for a run that has ended, the pull request of the head %s', async (_, payload, pullRequests, number) => {
  connected = await startConnected({ pullRequests })
  expect(await find(payload, 'workflow_run')).toEqual(number === undefined ? undefined : { number, headSha: other })
})

it('goes by the head that it is given where the event names none', async () => {
  connected = await startConnected({ pullRequests: [fork(7)] })
  const query = { owner: 'octo', repo: 'models', event: { name: 'workflow_dispatch', payload: {} }, sha: other }
  const head = { owner: 'mona', repository: 'mona/models', branch: 'candidate' }
  expect(await findPullRequest(connected.client, { ...query, head })).toEqual({ number: 7, headSha: other })
  expect(await findPullRequest(connected.client, { ...query, sha: mine, head })).toBeUndefined()
})

it('asks for the head of the pull request that somebody has commented on', async () => {
  connected = await startConnected({ pullRequests: [{ number: 7, headSha: other }] })
  const issue = { number: 7, pull_request: { url: 'https://api.github.test/repos/octo/models/pulls/7' } }
  expect(await find({ issue }, 'issue_comment')).toEqual({ number: 7, headSha: other })
  expect(await find({ issue: { number: 7 } }, 'issue_comment')).toBeUndefined()
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
