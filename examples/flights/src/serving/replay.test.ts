import { expect, it } from 'vitest'
import { replay } from './replay.ts'

const never = { perSecond: 1e6, concurrency: 1 }

/** Sends until so many were sent, each of which is under way until the event loop has turned once. */
async function replayed<Item>(items: readonly Item[], count: number, pace: { perSecond: number; concurrency: number }) {
  const stop = new AbortController()
  const sent: Item[] = []
  let underWay = 0
  let most = 0
  const startedAt = performance.now()
  await replay(
    items,
    async item => {
      sent.push(item)
      most = Math.max(most, ++underWay)
      if (sent.length === count) stop.abort()
      await new Promise(resolve => setImmediate(resolve))
      underWay--
    },
    pace,
    stop.signal
  )
  return { sent, most, took: performance.now() - startedAt }
}

it('sends the items in order, over and over', async () => {
  expect((await replayed(['a', 'b', 'c'], 7, never)).sent).toEqual(['a', 'b', 'c', 'a', 'b', 'c', 'a'])
})

it('is never faster than the pace', async () => {
  const { sent, took } = await replayed([1], 21, { perSecond: 200, concurrency: 8 })
  expect(sent).toHaveLength(21)
  // A timer may fire a millisecond early.
  expect(took).toBeGreaterThan(95)
})

it('never has more under way than it may', async () => {
  const { most } = await replayed([1], 100, { perSecond: 1e6, concurrency: 3 })
  expect(most).toBe(3)
})

it('waits for the answers that are under way when it is stopped', async () => {
  const stop = new AbortController()
  let answered = false
  await replay(
    [1],
    async () => {
      stop.abort()
      await new Promise(resolve => setImmediate(resolve))
      answered = true
    },
    never,
    stop.signal
  )
  expect(answered).toBe(true)
})

it('refuses to send nothing', async () => {
  await expect(replay([], async () => {}, never, new AbortController().signal)).rejects.toThrow('nothing to send')
})
