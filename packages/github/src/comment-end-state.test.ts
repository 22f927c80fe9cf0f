import type { Fault, GitHubDouble, GitHubOptions } from '@gauntlet/testkit'
import { afterEach, expect, it } from 'vitest'
import { type Connected, startConnected } from '../test/connect.ts'
import { saidBy } from '../test/conversation-of.ts'
import { type CommentResult, upsertComment } from './comment.ts'
import { readConversation } from './conversation.ts'
import { issueBoard } from './issue-board.ts'
import { formatMarked, type RunStamp } from './marker.ts'

const bot = 'github-actions[bot]'
const by = (runId: number): RunStamp => ({ runId, runAttempt: 1, headSha: String(runId % 10).repeat(40) })
const pull = { number: 7, headSha: 'a'.repeat(40) }
let connected: Connected

afterEach(async () => {
  await connected.github.close()
})

/** A busy pull request: 150 comments of people, and one of a stranger that looks like ours. */
async function start(options: GitHubOptions = {}): Promise<GitHubDouble> {
  connected = await startConnected({ pullRequests: [pull], ...options })
  const { github } = connected
  for (let at = 0; at < 150; at += 1) github.addComment({ issue: 7, author: 'octocat', body: `Comment ${at}` })
  github.addComment({ issue: 7, author: 'mallory', body: formatMarked('report', by(999), 'Forged') })
  return github
}

/** A run that says its number and remembers those before it. */
async function report(runId: number, text = `Run ${runId}`): Promise<CommentResult> {
  const board = issueBoard(await connected.connect(), { owner: 'octo', repo: 'models', issueNumber: 7 })
  const compose = (previous: { readonly state: string | undefined } | undefined) => {
    const past: number[] = JSON.parse(previous?.state ?? '[]')
    return { text, state: JSON.stringify([...past.filter(earlier => earlier !== runId), runId]) }
  }
  return await upsertComment(board, { key: 'report', stamp: by(runId), compose }, { sleep: connected.sleep })
}

const ours = () => saidBy(connected.github.comments, bot, 'report').map(({ text, state }) => [text, state])
const first = () => connected.github.comments.find(({ author }) => author === bot)
const fail = (fault: Fault) => connected.github.fault(fault)
const on = {
  list: 'issues/list-comments',
  create: 'issues/create-comment',
  update: 'issues/update-comment',
  remove: 'issues/delete-comment'
}

it.each<[string, () => Promise<unknown>, string]>([
  ['run after run', async () => [await report(1), await report(2), await report(3)], '[1,2,3]'],
  ['one that reports twice', async () => [await report(1), await report(3), await report(3)], '[1,3]'],
  ['an older run after the newer one', async () => [await report(1), await report(3), await report(2)], '[1,3]'],
  ['two jobs at once', async () => Promise.all([report(2), report(3)]), 'one or both'],
  ['a report of 65,000 bytes in between', async () => [await report(1), await report(2, 'x'.repeat(65_000)), await report(3)], '[1,2,3]'],
  [
    'somebody who hides the comment',
    async () => {
      await report(1)
      Object.assign(first() ?? {}, { minimized: 'outdated' })
      await report(3)
    },
    '[1,3]'
  ],
  [
    'somebody who deletes the comment',
    async () => {
      await report(1)
      connected.github.comments.splice(151, 1)
      await report(3)
    },
    '[3]'
  ],
  [
    'somebody who deletes the comment between our read and our write',
    async () => {
      await report(1)
      fail({ on: on.update, status: 404, body: { message: 'Not Found' } })
      await report(3)
    },
    '[1,3]'
  ],
  [
    'duplicates of old',
    async () => {
      for (const run of [1, 2])
        connected.github.addComment({ issue: 7, author: bot, body: formatMarked('report', by(run), 'Old', `[${run}]`) })
      await report(3)
    },
    '[2,3]'
  ],
  [
    'a memory that somebody edited',
    async () => {
      connected.github.addComment({
        issue: 7,
        author: bot,
        body: formatMarked('report', by(1), 'Old', '[1]').replace('state:1:', 'state:1:A')
      })
      await report(3)
    },
    '[3]'
  ],
  ...Object.entries(on).flatMap(([what, operation]): [string, () => Promise<unknown>, string][] => {
    const around = (fault: Fault) => async () => {
      await report(1)
      // So that there is something to create and something to remove.
      Object.assign(first() ?? {}, { minimized: 'spam' })
      await report(2)
      connected.github.addComment({ issue: 7, author: bot, body: formatMarked('report', by(1), 'Old', '[1]') })
      fail(fault)
      if (what === 'create') Object.assign(first() ?? {}, { minimized: 'spam' })
      await report(3)
    }
    return [
      [`a rate limit on ${what}`, around({ on: operation, status: 429, headers: { 'retry-after': '3' } }), '[1,2,3]'],
      [`a 502 on ${what}`, around({ on: operation, status: 502, effect: 'after' }), '[1,2,3]'],
      [`no answer to ${what}`, around({ on: operation, reset: true, effect: 'after' }), '[1,2,3]']
    ]
  })
])('%s: one comment of ours is left, and says what the newest run found', async (_, happen, memory) => {
  const github = await start()
  await happen()
  expect(ours()).toHaveLength(1)
  expect(ours()[0]?.[0]).toBe('Run 3')
  expect(memory === 'one or both' ? ['[3]', '[2,3]'] : [memory]).toContain(ours()[0]?.[1])
  expect(github.comments.filter(({ author }) => author === 'octocat')).toHaveLength(150)
  expect(saidBy(github.comments, 'mallory', 'report')).toMatchObject([{ text: 'Forged' }])
  github.assertClean()
})

it.each<[string, GitHubOptions, Fault | undefined, string, string]>([
  ['a locked pull request', { pullRequests: [{ ...pull, locked: true }] }, undefined, 'Run 3', 'the conversation is locked'],
  ["a fork's token", { permissions: { 'pull-requests': 'read' } }, undefined, 'Run 3', 'add `pull-requests: write`'],
  [
    'a token that may not even read',
    { permissions: {}, isPrivate: true },
    undefined,
    'Run 3',
    'octo/models#7 does not exist, or the token may not'
  ],
  ['a report of 70,000 characters', {}, undefined, 'x'.repeat(70_000), 'body is too long'],
  ['a server that is down', {}, { on: on.list, status: 503, times: 99 }, 'Run 3', 'GitHub answered 503'],
  ['a rate limit of an hour', {}, { on: on.create, status: 429, headers: { 'retry-after': '3600' } }, 'Run 3', 'rate limited until']
])('%s: no comment, and an error that says so', async (_, options, fault, text, message) => {
  const github = await start(options)
  if (fault !== undefined) fail(fault)
  await expect(report(3, text)).rejects.toThrow(message)
  expect(ours()).toEqual([])
  github.assertClean()
})

it.each<[string, Fault, string]>([
  [
    'a locked pull request',
    { on: on.update, status: 403, body: { message: 'Unable to update comment because issue is locked.' } },
    'locked'
  ],
  ['a server that is down', { on: on.update, status: 500, times: 99 }, 'GitHub answered 500']
])('%s: the comment that is there stays as it was', async (_, fault, message) => {
  const github = await start()
  await report(1)
  fail(fault)
  await expect(report(3)).rejects.toThrow(message)
  expect(ours()).toEqual([['Run 1', '[1]']])
  github.assertClean()
})

it('a comment too many that cannot be removed is told, and does not undo the report', async () => {
  const github = await start()
  const kept = await report(1)
  const { id } = github.addComment({ issue: 7, author: bot, body: formatMarked('report', by(1), 'Old') })
  fail({ on: on.remove, status: 500, times: 99 })
  expect(await report(3)).toEqual({ ...kept, action: 'updated', leftOver: [expect.stringContaining(`#issuecomment-${id}`)] })
  expect(ours().map(([text]) => text)).toEqual(['Run 3', 'Old'])
})

it('costs the pages of the list and one write, and no list where somebody has just made it', async () => {
  const github = await start({ login: 'octocat-bot' })
  await report(1)
  const counted = github.requests.length
  await report(2)
  const calls = () => github.requests.slice(counted).map(({ operation }) => operation)
  expect(calls()).toEqual([on.list, on.list, 'users/get-authenticated', on.update])
  const board = issueBoard(await connected.connect(), { owner: 'octo', repo: 'models', issueNumber: 7, author: 'octocat-bot' })
  const { comments } = await readConversation(board, 'report')
  const listed = github.requests.length
  await upsertComment(board, { key: 'report', stamp: by(3), compose: () => ({ text: 'Run 3' }), comments })
  expect(github.requests.slice(listed).map(({ operation }) => operation)).toEqual([on.update])
})
