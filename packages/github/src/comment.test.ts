import type { Fault, GitHubOptions } from '@gauntlet/testkit'
import { afterEach, describe, expect, it } from 'vitest'
import { type Connected, patience, startConnected } from '../test/connect.ts'
import type { ClientOptions } from './client.ts'
import { type CommentResult, upsertComment } from './comment.ts'
import { BodyTooLongError, GitHubError } from './errors.ts'
import { type IssuePlace, issueBoard } from './issue-board.ts'
import { formatMarked, parseMarked, type RunStamp } from './marker.ts'

const bot = 'github-actions[bot]'
interface Said extends RunStamp, IssuePlace {
  readonly key: string
  readonly body: string
}
const said: Said = {
  owner: 'octo',
  repo: 'models',
  issueNumber: 7,
  key: 'report',
  body: 'All good',
  runId: 100,
  runAttempt: 1,
  headSha: 'a'.repeat(40)
}
let connected: Connected

async function start(options?: GitHubOptions): Promise<Connected> {
  connected = await startConnected(options)
  return connected
}

async function upsert(changes: Partial<Said> = {}, options: Partial<ClientOptions> = {}): Promise<CommentResult> {
  const { key, body, ...rest } = { ...said, ...changes }
  const board = issueBoard(await connected.connect(options), rest)
  return upsertComment(board, { key, stamp: rest, compose: () => ({ text: body }) }, { sleep: connected.sleep })
}

const texts = () => connected.github.comments.map(comment => parseMarked(comment.body)?.text ?? comment.body)
const isWrite = (call: { method: string; operation: string | undefined }) => call.method !== 'GET' && call.operation !== 'graphql/viewer'
const writes = () => connected.github.requests.filter(isWrite).map(call => `${call.method} ${call.answered}`)

afterEach(async () => {
  await connected.github.close()
})

describe('in quiet times', () => {
  it('creates the comment once, updates it on the next run, and leaves it when there is nothing new', async () => {
    await start()
    const first = await upsert()
    expect(first).toMatchObject({ action: 'created', url: expect.stringContaining(`/octo/models/pull/7#issuecomment-${first.id}`) })
    expect(await upsert({ runId: 101, body: 'Worse' })).toEqual({ ...first, action: 'updated' })
    expect(await upsert({ runId: 101, runAttempt: 2, body: 'Worse' })).toEqual({ ...first, action: 'unchanged' })
    expect(texts()).toEqual(['Worse'])
    expect(writes()).toEqual(['POST 201', 'PATCH 200'])
    connected.github.assertClean()
  })

  it('finds it behind 150 others', async () => {
    const { github } = await start()
    for (let at = 0; at < 150; at += 1) github.addComment({ issue: 7, author: 'octocat', body: `Comment ${at}` })
    const first = await upsert()
    expect(await upsert({ runId: 101, body: 'Worse' })).toEqual({ ...first, action: 'updated' })
    expect(github.comments).toHaveLength(151)
    github.assertClean()
  })

  it('keeps one comment for each key', async () => {
    await start()
    await upsert({ key: 'one', body: 'One' })
    await upsert({ key: 'two', body: 'Two' })
    await upsert({ key: 'one', body: 'One again', runId: 101 })
    expect(texts()).toEqual(['One again', 'Two'])
    connected.github.assertClean()
  })

  it.each<[string, string, string]>([
    ['of somebody else', 'mallory', formatMarked('report', said, 'Forged')],
    ['of another bot', 'evil[bot]', formatMarked('report', said, 'Forged')],
    ['of our own in which somebody quotes the marker', bot, `> ${formatMarked('report', said, 'Quoted')}`],
    ['of our own for another key', bot, formatMarked('other', said, 'Other')]
  ])('does not take a comment %s for its own', async (_, author, body) => {
    const { github } = await start()
    const forged = github.addComment({ issue: 7, author, body })
    expect(await upsert({ runId: 101 })).toMatchObject({ action: 'created' })
    expect(await upsert({ runId: 102, body: 'Worse' })).toMatchObject({ action: 'updated' })
    expect(forged.body).toBe(body)
    expect(texts()).toHaveLength(2)
    github.assertClean()
  })

  it.each([
    ['the login of a personal token', 'octocat'],
    ["a GitHub App's", 'models-app[bot]']
  ])('knows its own comment by %s', async (_, login) => {
    const { github } = await start({ login })
    const first = await upsert()
    expect(await upsert({ runId: 101, body: 'Worse' })).toEqual({ ...first, action: 'updated' })
    expect(texts()).toEqual(['Worse'])
    expect(writes()).toEqual(['POST 201', 'PATCH 200'])
    github.assertClean()
  })

  it('writes once for a GitHub App whose login is given', async () => {
    await start({ login: 'models-app[bot]' })
    await upsert({ author: 'models-app[bot]' })
    await upsert({ author: 'models-app[bot]', runId: 101, body: 'Worse' })
    expect(writes()).toEqual(['POST 201', 'PATCH 200'])
  })

  it.each([
    ['a later run', { runId: 101, runAttempt: 1 }, 'skipped-newer', 'Newer'],
    ['a later attempt', { runId: 100, runAttempt: 2 }, 'skipped-newer', 'Newer'],
    ['the same run', { runId: 100, runAttempt: 1 }, 'updated', 'All good'],
    ['an earlier run, tried again', { runId: 99, runAttempt: 3 }, 'updated', 'All good']
  ])('where %s has reported', async (_, stamp, action, text) => {
    const { github } = await start()
    github.addComment({ issue: 7, author: bot, body: formatMarked('report', { ...said, ...stamp }, 'Newer') })
    expect(await upsert()).toMatchObject({ action })
    expect(texts()).toEqual([text])
    github.assertClean()
  })

  it('clears up what two runs left behind', async () => {
    const { github } = await start()
    const [first] = [99, 98, 97].map(runId =>
      github.addComment({ issue: 7, author: bot, body: formatMarked('report', { ...said, runId }, 'Old') })
    )
    expect(await upsert()).toMatchObject({ id: first?.id, action: 'updated' })
    expect(texts()).toEqual(['All good'])
    github.assertClean()
  })
})

describe('when things go wrong', () => {
  const post = { on: 'issues/create-comment' }
  it.each<[string, Fault]>([
    ['no answer, not made', { ...post, reset: true }],
    ['no answer, but made', { ...post, reset: true, effect: 'after' }],
    ['a 502, not made', { ...post, status: 502 }],
    ['a 502, but made', { ...post, status: 502, effect: 'after' }],
    ['half an answer, but made', { ...post, truncate: true, effect: 'after' }],
    ['half an answer that never ends, but made', { ...post, stall: true, effect: 'after' }],
    ["a proxy's page, not made", { ...post, html: true }],
    ["a proxy's page, but made", { ...post, html: true, effect: 'after' }]
  ])('there is one comment after a POST with %s', async (_, fault) => {
    const { github } = await start()
    github.fault(fault)
    await upsert({}, patience(fault))
    expect(texts()).toEqual(['All good'])
    expect(writes()).toHaveLength(fault.effect === 'after' ? 1 : 2)
    github.assertClean()
  })

  it.each([0, 1, 2, 3])('there is one comment when a lost one appears only after %i more reads', async appearsAfterReads => {
    const { github } = await start({ appearsAfterReads })
    github.fault({ ...post, reset: true, effect: 'after' })
    await upsert()
    expect(texts()).toEqual(['All good'])
    github.assertClean()
  })

  it('later runs clear up when it appears even later', async () => {
    const { github } = await start({ appearsAfterReads: 4 })
    github.fault({ ...post, reset: true, effect: 'after' })
    await upsert()
    expect(texts()).toHaveLength(2)
    for (const runId of [101, 102, 103, 104]) await upsert({ runId, body: `Run ${runId}` })
    expect(texts()).toEqual(['Run 104'])
    github.assertClean()
  })

  it('gives up after the second lost POST', async () => {
    const { github } = await start()
    github.fault({ ...post, reset: true, times: 9 })
    await expect(upsert()).rejects.toThrow('Could not comment on octo/models#7: no answer')
    expect(writes()).toEqual(['POST reset', 'POST reset'])
  })

  it('counts a comment as made although nobody can look for a second one', async () => {
    const { github } = await start()
    github.fault({ on: 'issues/list-comments', nth: 2, times: 9, status: 502 })
    expect(await upsert()).toMatchObject({ action: 'created' })
  })

  it.each([
    ['a read', 'issues/list-comments'],
    ['the question who we are', 'graphql/viewer'],
    ['the update', 'issues/update-comment']
  ])('goes on after %s failed with 502, 429 and no answer', async (_, on) => {
    const { github } = await start()
    await upsert()
    github.fault({ on, status: 502 })
    github.fault({ on, nth: 2, status: 429, headers: { 'retry-after': '2' } })
    github.fault({ on, nth: 3, reset: true, effect: 'after' })
    expect(await upsert({ runId: 101, body: 'Worse' })).toMatchObject({ action: 'updated' })
    expect(texts()).toEqual(['Worse'])
    github.assertClean()
  })

  it('makes a new comment where the old one is deleted in between', async () => {
    const { github } = await start()
    const first = await upsert()
    github.fault({ on: 'issues/update-comment', status: 404, body: { message: 'Not Found' } })
    const second = await upsert({ runId: 101, body: 'Worse' })
    expect(second.action).toBe('created')
    expect(second.id).not.toBe(first.id)
  })

  it('does not fight against somebody who deletes it every time', async () => {
    const { github } = await start()
    for (const at of [1, 2, 3]) github.addComment({ issue: 7, author: bot, body: formatMarked('report', { ...said, runId: at }, 'Old') })
    github.fault({ on: 'issues/update-comment', times: 9, status: 404, body: { message: 'Not Found' } })
    await expect(upsert()).rejects.toThrow('it is deleted again and again')
  })

  it.each<[string, GitHubOptions, Partial<Said>, string]>([
    ['a read-only token', { permissions: { 'pull-requests': 'read' } }, {}, 'add `pull-requests: write` or `issues: write`'],
    ['no permission', { permissions: {} }, {}, 'add `pull-requests: read` or `issues: read`'],
    ['a pull request that is not there', {}, { issueNumber: 8 }, 'octo/models#8 does not exist, or the token may not see it'],
    ['another repository', {}, { repo: 'other' }, 'octo/other#7 does not exist, or the token may not see it'],
    ['a locked pull request', { pullRequests: [{ number: 7, headSha: 'a'.repeat(40), locked: true }] }, {}, 'because issue is locked']
  ])('tells %s', async (_, options, changes, message) => {
    const { github, waits } = await start(options)
    const thrown = await upsert(changes).catch((error: unknown) => error)
    expect(thrown).toBeInstanceOf(GitHubError)
    expect(String(thrown)).toContain(message)
    expect(waits).toEqual([])
    github.assertClean()
  })

  it.each([
    ['new', []],
    ['there', ['Old']]
  ])('tells a text that is too long for a comment that is %s by its class', async (_, existing) => {
    const { github } = await start()
    for (const text of existing) github.addComment({ issue: 7, author: bot, body: formatMarked('report', { ...said, runId: 1 }, text) })
    await expect(upsert({ body: 'x'.repeat(65_536) })).rejects.toBeInstanceOf(BodyTooLongError)
    expect(await upsert({ body: 'x'.repeat(65_000) })).toMatchObject({ action: existing.length === 0 ? 'created' : 'updated' })
    github.assertClean()
  })
})
