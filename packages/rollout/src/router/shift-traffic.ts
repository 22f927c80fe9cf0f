import { type Clock, formatDuration, formatNumber, plain, systemClock } from '@gauntlet/core'
import type { Router, Weights } from './router.ts'

export interface ShiftOptions {
  readonly signal?: AbortSignal | undefined
  /** For the router to say that it has done it. 15 seconds by default. */
  readonly timeoutMs?: number
}

const TIMEOUT_MS = 15_000
const FIRST_POLL_MS = 100
const LONGEST_POLL_MS = 2000
/** Percentage points by which what is read may differ from what was asked for. */
const TOLERANCE = 0.01

/**
 * Sets the weights and waits until the router reads back the same, because an accepted request is not yet a moved request. Answers
 * what was read. Setting what is set already changes nothing.
 *
 * @throws an `Error` that says what was read instead, after `timeoutMs`.
 */
export async function shiftTraffic(
  router: Router,
  weights: Weights,
  { signal, timeoutMs = TIMEOUT_MS }: ShiftOptions = {},
  clock: Clock = systemClock
): Promise<Weights> {
  refuseSenseless(weights)
  await router.write(weights, signal)
  const startedAt = clock.now()
  for (let pollMs = FIRST_POLL_MS; ; pollMs = Math.min(LONGEST_POLL_MS, pollMs * 2)) {
    const read = await router.read(signal)
    if (isSame(read, weights)) return read
    const leftMs = timeoutMs - (clock.now() - startedAt)
    if (leftMs <= 0) {
      throw new Error(
        `Could not shift the traffic: ${plain(router.name, 300)} was asked for ${shownWeights(weights)} and still says ${shownWeights(read)} after ${formatDuration(timeoutMs)}`
      )
    }
    await clock.sleep(Math.min(pollMs, leftMs), signal)
  }
}

/** `v1 95 %, v2 5 %`, the largest first. */
export function shownWeights(weights: Weights): string {
  const shown = Object.entries(weights)
    .filter(([, weight]) => weight > 0)
    .sort(([, a], [, b]) => b - a)
    .slice(0, 10)
    .map(([version, weight]) => `${plain(version, 100)} ${formatNumber(weight, 4)} %`)
  return shown.length === 0 ? 'nothing' : shown.join(', ')
}

function refuseSenseless(weights: Weights): void {
  const values = Object.values(weights)
  const sum = values.reduce((total, weight) => total + weight, 0)
  if (values.every(weight => weight >= 0 && weight <= 100) && Math.abs(sum - 100) <= TOLERANCE) return
  throw new Error(`Could not shift the traffic: the weights ${JSON.stringify(weights)} do not add up to 100`)
}

/** A version that is not named gets nothing. */
function isSame(read: Weights, asked: Weights): boolean {
  const versions = new Set([...Object.keys(read), ...Object.keys(asked)])
  return [...versions].every(version => Math.abs(weightOf(read, version) - weightOf(asked, version)) <= TOLERANCE)
}

function weightOf(weights: Weights, version: string): number {
  return Object.hasOwn(weights, version) ? (weights[version] ?? 0) : 0
}
