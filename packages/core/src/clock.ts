import { setTimeout as delay } from 'node:timers/promises'

/** Time and chance, handed in so that tests need neither wait nor guess. */
export interface Clock {
  /** Milliseconds since 1970, never going back. */
  readonly now: () => number
  /** From 0 up to, not including, 1. */
  readonly random: () => number
  /** Rejects as soon as `signal` is aborted. */
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<unknown>
}

export const systemClock: Clock = {
  now: () => performance.timeOrigin + performance.now(),
  random: Math.random,
  sleep: (ms, signal) => delay(ms, undefined, signal === undefined ? {} : { signal })
}
