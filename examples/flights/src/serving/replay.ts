import { setTimeout as delay } from 'node:timers/promises'

export interface Pace {
  /** Requests that are begun in a second, at most. */
  readonly perSecond: number
  /** Requests under way at a time, at most. */
  readonly concurrency: number
}

/**
 * Sends the items over and over until the signal, at an even pace. When the answers take too long for it the pace falls, and what was
 * missed is not made up for.
 */
export async function replay<Item>(
  items: readonly Item[],
  send: (item: Item) => Promise<void>,
  { perSecond, concurrency }: Pace,
  signal: AbortSignal
): Promise<void> {
  if (items.length === 0) throw new Error('Could not replay: there is nothing to send')
  let sent = 0
  let dueAt = performance.now()

  const worker = async () => {
    while (!signal.aborted) {
      const now = performance.now()
      const at = Math.max(dueAt, now)
      dueAt = at + 1000 / perSecond
      if (at > now) await delay(at - now, undefined, { signal }).catch(() => {})
      if (signal.aborted) return
      const item = items[sent++ % items.length]
      if (item !== undefined) await send(item)
    }
  }
  await Promise.all(Array.from({ length: concurrency }, worker))
}
