import type { GitHubDouble, GitHubOptions } from '@gauntlet/testkit'
import { afterEach, describe, expect, it } from 'vitest'
import { type Connected, startConnected } from '../test/connect.ts'
import { saidBy } from '../test/conversation-of.ts'
import type { Board } from './board.ts'
import type { GitHubClient } from './client.ts'
import { upsertComment } from './comment.ts'
import { commitBoard } from './commit-board.ts'
import { BodyTooLongError } from './errors.ts'
import { issueBoard } from './issue-board.ts'

const bot = 'github-actions[bot]'
const sha = 'c'.repeat(40)
const place = { owner: 'octo', repo: 'models' }
const by = (runId: number) => ({ runId, runAttempt: 1, headSha: sha })
let connected: Connected

afterEach(async () => {
  await connected.github.close()
})

const kinds: [
  string,
  GitHubOptions,
  (client: GitHubClient) => Board,
  (github: GitHubDouble) => readonly { author: string; body: string }[],
  string
][] = [
  ['a pull request', {}, client => issueBoard(client, { ...place, issueNumber: 7 }), ({ comments }) => comments, 'octo/models#7'],
  [
    'an issue',
    { issues: [12], permissions: { issues: 'write' } },
    client => issueBoard(client, { ...place, issueNumber: 12 }),
    ({ comments }) => comments,
    'octo/models#12'
  ],
  [
    'a commit',
    { permissions: { contents: 'write' } },
    client => commitBoard(client, { ...place, sha }),
    ({ commitComments }) => commitComments,
    'commit ccccccc of octo/models'
  ],
  [
    'a commit whose comments GitHub does not let us update',
    { permissions: { contents: 'write' }, sealsCommitComments: true },
    client => commitBoard(client, { ...place, sha }),
    ({ commitComments }) => commitComments,
    'commit ccccccc of octo/models'
  ]
]

describe.each(kinds)('%s', (_, options, boardOf, commentsOn, name) => {
  it('has one comment of ours, with what the newest run found', async () => {
    connected = await startConnected(options)
    const { github, connect, sleep } = connected
    const report = async (runId: number, text = `Run ${runId}`) =>
      upsertComment(
        boardOf(await connect()),
        { key: 'report', stamp: by(runId), compose: () => ({ text, state: `[${runId}]` }) },
        { sleep }
      )
    expect((await report(1)).action).toBe('created')
    expect((await report(3)).url).toMatch(/^http.*comment-\d+$/)
    expect((await report(3)).action).toBe('unchanged')
    expect((await report(2)).action).toBe('skipped-newer')
    github.fault({ on: /^POST .*comments$/, reset: true, effect: 'after' })
    await Promise.all([report(4), report(5)])
    expect(saidBy(commentsOn(github), bot, 'report')).toMatchObject([{ text: 'Run 5', state: '[5]', stamp: by(5) }])
    await expect(report(6, 'x'.repeat(66_000))).rejects.toBeInstanceOf(BodyTooLongError)
    github.assertClean()
  })

  it('has a name, tells what it does not have, and says who wrote', async () => {
    connected = await startConnected(options)
    const board = boardOf(connected.client)
    expect(board.name).toBe(name)
    expect(await board.login()).toBe(bot)
    const made = await board.create('Hello')
    expect(made).toMatchObject({ body: 'Hello', author: bot, minimized: false, updatedAt: expect.stringMatching(/^2026-/) })
    const listed = []
    for await (const comment of board.list()) listed.push(comment)
    expect(listed).toEqual([made])
    await board.remove(made.id)
    const gone = await board.update(made.id, 'Hello again').catch((error: unknown) => error)
    expect([board.isGone(gone), board.isAmbiguous(gone), board.isTooLong(gone)]).toEqual([true, false, false])
    connected.github.assertClean()
  })
})

it('a commit that may only be read: names the permission that is missing', async () => {
  connected = await startConnected()
  const board = commitBoard(connected.client, { ...place, sha })
  const report = upsertComment(board, { key: 'report', stamp: by(1), compose: () => ({ text: 'Run 1' }) })
  await expect(report).rejects.toThrow(`Could not comment on commit ${sha} of octo/models: Input "github-token" may not do this`)
  await expect(report).rejects.toThrow('add `contents: write` under `permissions:`')
})

it.each<[string, unknown]>([
  ['not asked where it is known', 'models-app[bot]'],
  ['asked for otherwise', undefined]
])('the login is %s', async (_, author) => {
  connected = await startConnected({ login: 'octocat' })
  const board = issueBoard(connected.client, { ...place, issueNumber: 7, author: typeof author === 'string' ? author : undefined })
  expect(await board.login()).toBe(author ?? 'octocat')
})
