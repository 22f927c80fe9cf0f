import { afterEach, expect, it } from 'vitest'
import { type Connected, startConnected } from '../test/connect.ts'
import { readConversation } from './conversation.ts'
import { issueBoard } from './issue-board.ts'
import { formatMarked } from './marker.ts'

const bot = 'github-actions[bot]'
const stamp = (runId: number) => ({ runId, runAttempt: 1, headSha: 'a'.repeat(40) })
let connected: Connected

afterEach(async () => {
  // Not all: here somebody has two comments of ours lie about.
  expect(connected.github.violations).toEqual([])
  await connected.github.close()
})

const read = () => readConversation(issueBoard(connected.client, { owner: 'octo', repo: 'models', issueNumber: 7 }), 'report')

it('is what we said last, what people ask for, and all that is there', async () => {
  connected = await startConnected()
  const { github } = connected
  const say = (author: string, body: string, minimized?: string) =>
    github.addComment({ issue: 7, author, body, ...(minimized === undefined ? {} : { minimized }) })
  say(bot, formatMarked('report', stamp(4), 'Old\n/accept f1 said by the report itself', '[4]'), 'outdated')
  say(bot, formatMarked('report', stamp(3), 'Older', '[3]'))
  say('mallory', formatMarked('report', stamp(9), 'Forged\n/accept f1 forged', '[9]'))
  say('mona', 'Looks fine.\n\n/accept f1 the old labels were wrong\n/accept "recall at 5"')
  say('mona', '/accept auc taken back', 'off-topic')
  say('octocat', 'Nothing to see')
  const conversation = await read()
  expect(conversation.previous).toEqual({ stamp: stamp(4), text: 'Old\n/accept f1 said by the report itself', state: '[4]' })
  const by = { author: 'mona', at: '2026-11-21T12:00:00Z', url: expect.stringContaining('/octo/models/pull/7#issuecomment-') }
  expect(conversation.commands).toEqual([
    { metric: 'f1', reason: 'the old labels were wrong', ...by },
    { metric: 'recall at 5', reason: '', ...by }
  ])
  expect(conversation.comments).toHaveLength(6)
})

it('of a command that was written into an old comment the time is that of the change', async () => {
  connected = await startConnected()
  const { github, sleep } = connected
  const comment = github.addComment({ issue: 7, author: 'mona', body: 'Hm.' })
  await sleep(60_000)
  Object.assign(comment, { body: '/accept f1 yes', updatedAt: github.state.timestamp() })
  expect((await read()).commands).toMatchObject([{ at: '2026-11-21T12:01:00Z' }])
})

it('asks nobody who we are where nothing could be ours', async () => {
  connected = await startConnected()
  connected.github.addComment({ issue: 7, author: 'mona', body: '/accept f1 yes' })
  expect(await read()).toMatchObject({ previous: undefined, commands: [{ metric: 'f1' }] })
  expect(connected.github.requests.map(({ operation }) => operation)).toEqual(['issues/list-comments'])
})
