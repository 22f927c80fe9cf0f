import { fullJitter, MOST_TRIES, retryAfter, serverTime, TRANSIENT_STATUSES } from '@gauntlet/core'

/** How one try of a request ended. */
export type Outcome =
  | {
      readonly kind: 'answer'
      readonly status: number
      /** Lower-case names. */
      readonly headers: Readonly<Record<string, string | number | undefined>>
      /** What GitHub said, or ''. */
      readonly message: string
    }
  /** A status of success with a body that is not the JSON it should be: cut short, or a proxy's page. */
  | { readonly kind: 'unreadable' }
  /** No answer. `hopeless` when another try would end the same way, such as a certificate that is not trusted. */
  | { readonly kind: 'network'; readonly hopeless: boolean }

export interface Situation {
  readonly method: string
  readonly outcome: Outcome
  /** Tries made so far, this one included. */
  readonly tries: number
  /** Since the first try began. */
  readonly elapsedMs: number
  /** How long a request may take with all its tries and waits. */
  readonly budgetMs: number
  /** Milliseconds since 1970. */
  readonly now: number
  /** From 0 up to, not including, 1. */
  readonly random: number
}

export type Next =
  | { readonly do: 'wait'; readonly ms: number }
  | { readonly do: 'stop'; readonly because: 'final' | 'tries' | 'budget' }
  /** `until` in milliseconds since 1970. */
  | { readonly do: 'stop'; readonly because: 'rate-limit'; readonly until: number }

const hour = 3_600_000

/**
 * What to do after a try that did not succeed.
 *
 * Reads and writes of a fixed value are tried again after failures that pass. A POST never is, because it may have been
 * done: only the caller can find out. The exception is a rate limit, which says that nothing was done.
 */
export function nextAttempt(situation: Situation): Next {
  const { outcome, tries, elapsedMs, budgetMs, now } = situation
  if (outcome.kind === 'answer' && isRateLimit(outcome)) {
    const ms = rateLimitWait(outcome, tries, now)
    return tries < MOST_TRIES && elapsedMs + ms <= budgetMs ? { do: 'wait', ms } : { do: 'stop', because: 'rate-limit', until: now + ms }
  }
  if (situation.method === 'POST' || !isAmbiguous(outcome)) return { do: 'stop', because: 'final' }
  if (tries >= MOST_TRIES) return { do: 'stop', because: 'tries' }
  const ms = Math.max(fullJitter(tries, situation.random), outcome.kind === 'answer' ? (retryAfter(outcome.headers, now) ?? 0) : 0)
  return elapsedMs + ms <= budgetMs ? { do: 'wait', ms } : { do: 'stop', because: 'budget' }
}

type Answered = Extract<Outcome, { kind: 'answer' }>

/** A 403 is a limit only when it says so; otherwise a permission is missing and waiting does not help. */
export function isRateLimit(outcome: Answered): boolean {
  if (outcome.status === 429) return true
  if (outcome.status !== 403) return false
  const { headers, message } = outcome
  return headers['retry-after'] !== undefined || String(headers['x-ratelimit-remaining']) === '0' || /secondary rate limit/i.test(message)
}

/** A failure that may pass, and of which nobody can say whether the request had its effect. */
export function isAmbiguous(outcome: Outcome): boolean {
  return outcome.kind === 'answer' ? TRANSIENT_STATUSES.has(outcome.status) : outcome.kind === 'unreadable' || !outcome.hopeless
}

function rateLimitWait(outcome: Answered, tries: number, now: number): number {
  const after = retryAfter(outcome.headers, now)
  if (after !== undefined) return Math.min(hour, after)
  if (String(outcome.headers['x-ratelimit-remaining']) === '0') {
    const wait = Number(outcome.headers['x-ratelimit-reset']) * 1000 - serverTime(outcome.headers, now)
    if (wait > 0) return Math.min(hour, wait)
  }
  return Math.min(hour, 60_000 * 2 ** (tries - 1))
}
