import { afterEach, expect, it } from 'vitest'
import { type Connected, startConnected } from '../test/connect.ts'
import { upsertComment } from './comment.ts'
import { issueBoard } from './issue-board.ts'
import { markDead } from './mark-dead.ts'
import { parseMarked, type RunStamp } from './marker.ts'

const stamp: RunStamp = { runId: 5, runAttempt: 2, headSha: 'a'.repeat(40) }
let connected: Connected

afterEach(async () => {
  await connected.github.close()
})

async function running(wrote: RunStamp | undefined) {
  connected = await startConnected()
  const board = issueBoard(connected.client, { owner: 'octo', repo: 'models', issueNumber: 7 })
  const compose = () => ({ text: 'Running …', state: '["running"]' })
  if (wrote !== undefined) await upsertComment(board, { key: 'report', stamp: wrote, compose })
  return board
}

it.each<[string, RunStamp | undefined, boolean]>([
  ['of this very run', stamp, true],
  ['of this run for another commit', { ...stamp, headSha: 'b'.repeat(40) }, true],
  ['of an earlier attempt', { ...stamp, runAttempt: 1 }, false],
  ['of a later attempt', { ...stamp, runAttempt: 3 }, false],
  ['of a later run', { ...stamp, runId: 6, runAttempt: 1 }, false],
  ['of an earlier run', { ...stamp, runId: 4 }, false],
  ['of nobody', undefined, false]
])('a comment %s', async (_, wrote, isRewritten) => {
  const board = await running(wrote)
  const rewrite = (previous: { text: string; state: string | undefined }) => ({
    text: previous.text.replace('Running …', 'Died'),
    state: previous.state
  })
  expect(await markDead(board, { key: 'report', stamp, rewrite })).toBe(isRewritten)
  const marked = connected.github.comments.map(({ body }) => parseMarked(body))
  expect(marked.map(found => [found?.text, found?.state, found?.stamp])).toEqual(
    wrote === undefined ? [] : [[isRewritten ? 'Died' : 'Running …', '["running"]', wrote]]
  )
  connected.github.assertClean()
})

it('leaves what may stay, and what is gone by now', async () => {
  const board = await running(stamp)
  expect(await markDead(board, { key: 'report', stamp, rewrite: () => undefined })).toBe(false)
  expect(await markDead(board, { key: 'other', stamp, rewrite: () => ({ text: 'Died' }) })).toBe(false)
  connected.github.fault({ on: 'issues/update-comment', status: 404, body: { message: 'Not Found' } })
  expect(await markDead(board, { key: 'report', stamp, rewrite: () => ({ text: 'Died' }) })).toBe(false)
  expect(connected.github.comments).toHaveLength(1)
})

it('tells what keeps it from writing', async () => {
  const board = await running(stamp)
  connected.github.fault({ on: 'issues/update-comment', status: 403, body: { message: 'Resource not accessible by integration' } })
  await expect(markDead(board, { key: 'report', stamp, rewrite: () => ({ text: 'Died' }) })).rejects.toThrow('add `pull-requests: write`')
})
