import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Connected, startConnected } from '../test/connect.ts'
import { createTurnstile, nextOrder, type Turn } from '../test/turnstile.ts'
import { upsertComment } from './comment.ts'
import { GitHubError } from './errors.ts'
import { formatMarked, parseMarked } from './marker.ts'

const bot = 'github-actions[bot]'
const request = { owner: 'octo', repo: 'models', issueNumber: 7, key: 'report', headSha: 'a'.repeat(40) }
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
  /** Run ids of comments that are there before. */
  readonly before: readonly number[]
  readonly choices: readonly number[]
  /** Which POSTs, counted over all clients from 0, are made but never answered. */
  readonly lost: readonly number[]
}

async function race({ runs, before, choices, lost }: Race): Promise<{ failures: unknown[]; turns: readonly Turn[] }> {
  const { github, connect, sleep } = connected
  github.comments.splice(0)
  for (const runId of before)
    github.addComment({ issue: 7, author: bot, body: formatMarked('report', { ...request, runId, runAttempt: 1 }, `Run ${runId}`) })
  const turnstile = createTurnstile(choices)
  let posts = 0
  const results = await turnstile.run(
    runs.map(runId => async () => {
      const client = await connect()
      client.hook.wrap('request', (send, options) =>
        turnstile.pass(async () => {
          const response = await send(options)
          if (options.method !== 'POST') return response
          posts += 1
          if (lost.includes(posts - 1)) throw new GitHubError('lost', { problem: 'network', ambiguous: true })
          return response
        })
      )
      return await upsertComment(client, { ...request, runId, runAttempt: 1, body: `Run ${runId}` }, { sleep })
    })
  )
  return { failures: results.flatMap(result => (result.status === 'rejected' ? [result.reason] : [])), turns: turnstile.turns }
}

const texts = () => connected.github.comments.map(comment => parseMarked(comment.body)?.text)

it('two runs that find no comment leave one, with what the newer found, in every order of their requests', async () => {
  let orders = 0
  for (let choices: number[] | undefined = []; choices !== undefined; orders += 1) {
    const { failures, turns } = await race({ runs: [5, 6], before: [], choices, lost: [] })
    expect(failures).toEqual([])
    expect(texts()).toEqual(['Run 6'])
    choices = nextOrder(turns)
  }
  expect(orders).toBeGreaterThan(50)
  connected.github.assertClean()
}, 60_000)

it('up to four runs leave one comment, whatever is there before and whatever answer is lost', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        runs: fc.uniqueArray(fc.integer({ min: 10, max: 19 }), { minLength: 2, maxLength: 4 }),
        before: fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 3 }),
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
    await Promise.all(
      [1, 2].map(async runId => upsertComment(await connect(), { ...request, runId, runAttempt: 1, body: `Run ${runId}` }, { sleep }))
    )
    expect(texts()).toEqual(['Run 2'])
  }
})
