import { inspect } from 'node:util'
import { VERSION } from '@gauntlet/core'
import type { Fault } from '@gauntlet/testkit'
import { afterEach, describe, expect, it } from 'vitest'
import { type Connected, patience, startConnected } from '../test/connect.ts'
import { createClient, type GitHubClient } from './client.ts'
import { GitHubError } from './errors.ts'

let connected: Connected
const pull = { owner: 'octo', repo: 'models', issue_number: 7 }
const list = (client: GitHubClient) => client.rest.issues.listComments({ ...pull, per_page: 100 })
const comment = (client: GitHubClient) => client.rest.issues.createComment({ ...pull, body: 'Hello' })
const failureOf = async (promise: Promise<unknown>): Promise<GitHubError> => {
  const thrown = await promise.then(
    () => undefined,
    (error: unknown) => error
  )
  if (!(thrown instanceof GitHubError)) throw new Error('expected a GitHubError', { cause: thrown })
  return thrown
}

afterEach(async () => {
  await connected.github.close()
})

it('says who it is and which API it speaks', async () => {
  connected = await startConnected()
  await list(connected.client)
  const headers = connected.github.requests[0]?.headers
  expect(headers?.['user-agent']).toMatch(new RegExp(`^gauntlet/${VERSION} `))
  expect(headers).toMatchObject({ accept: 'application/vnd.github.v3+json', 'x-github-api-version': '2022-11-28', authorization: 'token' })
  connected.github.assertClean()
})

it('speaks to a GitHub Enterprise Server under its base path', async () => {
  connected = await startConnected({ basePath: '/api/v3', description: 'ghes-3.19' })
  await list(await connected.connect({ apiUrl: `${connected.github.url}/` }))
  expect(connected.github.requests[0]?.path).toBe('/repos/octo/models/issues/7/comments')
  connected.github.assertClean()
})

describe('a read', () => {
  const twice = { on: 'issues/list-comments', times: 2 }
  it.each<[string, Fault]>([
    ['a 500', { ...twice, status: 500 }],
    ['a 502 with a page', { ...twice, status: 502, body: '<html>', headers: { 'content-type': 'text/html' } }],
    ['a 503', { ...twice, status: 503 }],
    ['a 504', { ...twice, status: 504 }],
    ['a 408', { ...twice, status: 408 }],
    ['a closed connection', { ...twice, reset: true }],
    ['half an answer', { ...twice, truncate: true, effect: 'after' }],
    ['a page in place of JSON', { ...twice, html: true }],
    ['JSON that is none', { ...twice, status: 200, body: '{"id":', headers: { 'content-type': 'application/json' } }],
    ['an answer that stops half-way', { ...twice, stall: true, effect: 'after' }]
  ])('survives %s, twice', async (_, fault) => {
    connected = await startConnected()
    connected.github.fault(fault)
    const lines: string[] = []
    const { data } = await list(await connected.connect({ ...patience(fault), debug: line => lines.push(line) }))
    expect(data).toEqual([])
    expect(connected.waits).toEqual([500, 1000])
    expect(lines).toHaveLength(2)
    expect(lines[0]).toMatch(/^Could not read the comments of octo\/models#7: .*; try 2 in 500 ms$/)
    connected.github.assertClean()
  })

  it.each<[string, Fault, string]>([
    ['a server that stays down', { ...twice, times: 9, status: 502 }, 'GitHub answered 502: Server Error, 5 times'],
    ['a network that stays down', { ...twice, times: 9, reset: true }, 'no answer from 127.0.0.1:'],
    ['a page that stays', { ...twice, times: 9, html: true }, 'is not complete JSON (content type text/html; charset=utf-8), 5 times'],
    [
      'an answer that never ends',
      { ...twice, times: 9, stall: true, effect: 'after' },
      'is not complete JSON (content type application/json; charset=utf-8), 5 times'
    ]
  ])('gives up after five tries on %s', async (_, fault, message) => {
    connected = await startConnected()
    connected.github.fault(fault)
    const error = await failureOf(list(await connected.connect(patience(fault))))
    expect(error.message).toContain(`Could not read the comments of octo/models#7: `)
    expect(error.message).toContain(message)
    expect(connected.github.requests).toHaveLength(5)
    expect(connected.waits).toEqual([500, 1000, 2000, 4000])
  })

  it('waits for the end of a rate limit that lies within the budget', async () => {
    connected = await startConnected()
    connected.github.rateLimit.remaining = 0
    connected.github.rateLimit.reset = Date.parse('2026-11-21T12:01:30Z') / 1000
    await list(connected.client)
    expect(connected.waits).toEqual([90_000])
    connected.github.assertClean()
  })

  it('says until when it is limited if the budget does not reach so far', async () => {
    connected = await startConnected()
    connected.github.rateLimit.remaining = 0
    connected.github.rateLimit.reset = Date.parse('2026-11-21T12:10:00Z') / 1000
    const error = await failureOf(list(connected.client))
    expect(error.message).toBe(
      'Could not read the comments of octo/models#7: rate limited until 2026-11-21T12:10:00.000Z (403: API rate limit exceeded for installation ID 1.)'
    )
    expect(error.until).toEqual(new Date('2026-11-21T12:10:00Z'))
    expect(connected.github.requests).toHaveLength(1)
  })

  it('does not try again without a permission, or with a token that is refused', async () => {
    connected = await startConnected({ permissions: {} })
    expect((await failureOf(list(connected.client))).message).toContain('add `pull-requests: read` or `issues: read`')
    expect((await failureOf(list(await connected.connect({ token: 'ghs_wrong' })))).problem).toBe('unauthorized')
    expect(connected.github.requests).toHaveLength(2)
  })

  it('is told apart from a private repository that the token may not see', async () => {
    connected = await startConnected({ permissions: {}, isPrivate: true })
    expect((await failureOf(list(connected.client))).message).toContain('does not exist, or the token may not see it')
  })
})

describe('a POST', () => {
  const once = { on: 'issues/create-comment' }
  it.each<[string, Fault, Partial<GitHubError>]>([
    ['a 502', { ...once, status: 502 }, { problem: 'server', ambiguous: true }],
    ['a closed connection', { ...once, reset: true }, { problem: 'network', ambiguous: true }],
    ['half an answer', { ...once, truncate: true, effect: 'after' }, { problem: 'unreadable', ambiguous: true }],
    ['a page in place of JSON', { ...once, html: true }, { problem: 'unreadable', ambiguous: true }],
    ['an answer that stops half-way', { ...once, stall: true, effect: 'after' }, { problem: 'unreadable', ambiguous: true }],
    ['a 422', { ...once, status: 422, body: { message: 'Validation Failed' } }, { problem: 'invalid', ambiguous: false }]
  ])('is never sent again after %s', async (_, fault, expected) => {
    connected = await startConnected()
    connected.github.fault(fault)
    expect(await failureOf(comment(await connected.connect(patience(fault))))).toMatchObject(expected)
    expect(connected.github.requests).toHaveLength(1)
    expect(connected.waits).toEqual([])
  })

  it('is sent again after a secondary limit, which says that nothing was done', async () => {
    connected = await startConnected({ rateLimit: { contentPerMinute: 1 } })
    await comment(connected.client)
    await comment(connected.client)
    expect(connected.github.comments).toHaveLength(2)
    expect(connected.waits).toEqual([1000, 60_000])
    connected.github.assertClean()
  })
})

it('writes one at a time and a second apart, and reads as it likes', async () => {
  connected = await startConnected()
  const { client, waits } = connected
  await Promise.all([comment(client), list(client), comment(client), list(client), comment(client)])
  expect(waits).toEqual([1000, 1000])
  connected.github.assertClean()
})

describe('once told to stop', () => {
  it('begins nothing, and ends what runs', async () => {
    const stop = new AbortController()
    connected = await startConnected()
    const { github } = connected
    const client = await connected.connect({ signal: stop.signal })
    github.fault({ on: 'issues/list-comments', stall: true, effect: 'after' })
    const running = failureOf(list(client))
    while (github.requests[0]?.answered !== 'stalled') await new Promise(setImmediate)
    stop.abort()
    expect(await running).toMatchObject({ problem: 'cancelled', message: 'Could not read the comments of octo/models#7: cancelled' })
    github.expectSilence()
    expect(await failureOf(comment(client))).toMatchObject({ problem: 'cancelled', ambiguous: false })
    github.assertClean()
  })

  it('ends a wait', async () => {
    const stop = new AbortController()
    connected = await startConnected()
    connected.github.fault({ on: 'issues/list-comments', status: 429, headers: { 'retry-after': '100' } })
    const client = await createClient({
      token: connected.github.token,
      apiUrl: connected.github.url,
      signal: stop.signal,
      debug: () => stop.abort()
    })
    expect(await failureOf(list(client))).toMatchObject({ problem: 'cancelled' })
    expect(connected.github.requests).toHaveLength(1)
  })
})

it('keeps the token out of everything it throws', async () => {
  connected = await startConnected()
  const { github, client } = connected
  const echo = { message: `you sent authorization: token ${github.token}` }
  for (const fault of [{ status: 403, body: echo }, { status: 409, body: echo }, { status: 401, body: echo }, { reset: true } as const]) {
    github.fault({ on: 'issues/create-comment', ...fault })
    const error = await failureOf(comment(client))
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain(github.token)
  }
})
