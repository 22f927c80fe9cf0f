import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Connected, startConnected } from '../test/connect.ts'
import { createTurnstile, nextOrder, type Turn } from '../test/turnstile.ts'
import { upsertComment } from './comment.ts'
import { GitHubError } from './errors.ts'
import { issueBoard } from './issue-board.ts'
import { formatMarked, parseMarked } from './marker.ts'
import type { PreviousComment } from './own-comments.ts'

const bot = 'github-actions[bot]'
const place = { owner: 'octo', repo: 'models', issueNumber: 7 }
const by = (runId: number) => ({ runId, runAttempt: 1, headSha: 'a'.repeat(40) })
/** Says which run it is and remembers all before it. */
const compose = (runId: number) => (previous: PreviousComment | undefined) => ({
  text: `Run ${runId}`,
  state: JSON.stringify([...pastOf(previous?.state).filter(past => past !== runId), runId])
})
const request = (runId: number) => ({ key: 'report', stamp: by(runId), compose: compose(runId) })
const pastOf = (state: string | undefined): unknown[] => (state === undefined ? [] : JSON.parse(state))
let connected: Connected

beforeAll(async () => {
  connected = await startConnected({ rateLimit: { limit: 1_000_000, contentPerMinute: 1_000_000 } })
})

afterAll(async () => {
  await connected.github.close()
})

interface Race {
  /** Run ids of the clients. */
  readonly runs: readonly number[]
  /** Run ids of comments that are there before, and whether somebody has hidden them. */
  readonly before: readonly { readonly runId: number; readonly isHidden: boolean }[]
  readonly choices: readonly number[]
  /** Which POSTs, counted over all clients from 0, are made but never answered. */
  readonly lost: readonly number[]
}

async function race({ runs, before, choices, lost }: Race): Promise<{ failures: unknown[]; turns: readonly Turn[] }> {
  const { github, connect, sleep } = connected
  github.comments.splice(0)
  for (const { runId, isHidden } of before) {
    const body = formatMarked('report', by(runId), `Run ${runId}`, `[${runId}]`)
    github.addComment({ issue: 7, author: bot, body, ...(isHidden ? { minimized: 'outdated' } : {}) })
  }
  const turnstile = createTurnstile(choices)
  let posts = 0
  const results = await turnstile.run(
    runs.map(runId => async () => {
      const client = await connect()
      client.hook.wrap('request', (send, options) =>
        turnstile.pass(async () => {
          const response = await send(options)
          if (options.method !== 'POST' || options.url === '/graphql') return response
          posts += 1
          if (lost.includes(posts - 1)) throw new GitHubError('lost', { problem: 'network', ambiguous: true })
          return response
        })
      )
      return await upsertComment(issueBoard(client, place), request(runId), { sleep })
    })
  )
  return { failures: results.flatMap(result => (result.status === 'rejected' ? [result.reason] : [])), turns: turnstile.turns }
}

const texts = () => connected.github.comments.map(comment => parseMarked(comment.body)?.text)
const memory = () => parseMarked(connected.github.comments[0]?.body ?? '')?.state

it('two runs that find no comment leave one, with what the newer found, in every order of their requests', async () => {
  let orders = 0
  for (let choices: number[] | undefined = []; choices !== undefined; orders += 1) {
    const { failures, turns } = await race({ runs: [5, 6], before: [], choices, lost: [] })
    expect(failures).toEqual([])
    expect(texts()).toEqual(['Run 6'])
    expect(['[5,6]', '[6]']).toContain(memory())
    choices = nextOrder(turns)
  }
  expect(orders).toBeGreaterThan(50)
  connected.github.assertClean()
}, 60_000)

it('two runs that find one that somebody has hidden leave one, with what the newer found, and forget nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(1), { minLength: 12, maxLength: 12 }), async choices => {
      const { failures } = await race({ runs: [5, 6], before: [{ runId: 4, isHidden: true }], choices, lost: [] })
      expect(failures).toEqual([])
      expect(texts()).toEqual(['Run 6'])
      expect(['[4,5,6]', '[4,6]']).toContain(memory())
      connected.github.assertClean()
    }),
    { numRuns: 60 }
  )
}, 60_000)

it('up to four runs leave one comment, whatever is there before and whatever answer is lost', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        runs: fc.uniqueArray(fc.integer({ min: 10, max: 19 }), { minLength: 2, maxLength: 4 }),
        before: fc.array(fc.record({ runId: fc.integer({ min: 1, max: 9 }), isHidden: fc.boolean() }), { maxLength: 3 }),
        choices: fc.array(fc.nat(3), { maxLength: 40 }),
        lost: fc.array(fc.nat(3), { maxLength: 2 })
      }),
      async setting => {
        const { failures } = await race(setting)
        expect(failures).toEqual([])
        expect(texts()).toHaveLength(1)
        expect(setting.runs.map(runId => `Run ${runId}`)).toContain(texts()[0])
        connected.github.assertClean()
      }
    ),
    { numRuns: 60 }
  )
}, 60_000)

it('two at once, as the network has it, leave one comment', async () => {
  const { github, connect, sleep } = connected
  for (let round = 0; round < 10; round += 1) {
    github.comments.splice(0)
    await Promise.all([1, 2].map(async runId => upsertComment(issueBoard(await connect(), place), request(runId), { sleep })))
    expect(texts()).toEqual(['Run 2'])
  }
})
