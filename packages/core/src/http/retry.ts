import { type AnswerHeaders, fullJitter, MOST_TRIES, retryAfter, TRANSIENT_STATUSES } from './backoff.ts'

/** How a try that brought no success ended. */
export type Setback =
  | { readonly kind: 'answer'; readonly status: number; readonly headers: AnswerHeaders }
  /** No answer, or half of one. */
  | { readonly kind: 'network' }
  /** What another try would meet again: a refused address, a certificate that is not trusted, an answer that is too large. */
  | { readonly kind: 'hopeless' }

export interface Situation {
  readonly method: string
  readonly setback: Setback
  /** Tries made so far, this one included. */
  readonly tries: number
  readonly elapsedMs: number
  readonly budgetMs: number
  /** Milliseconds since 1970. */
  readonly now: number
  /** From 0 up to, not including, 1. */
  readonly random: number
}

export type Next = { readonly do: 'wait'; readonly ms: number } | { readonly do: 'stop'; readonly because: 'final' | 'tries' | 'budget' }

/**
 * What to do after a try without success. A GET, a PUT and a DELETE say the same however often they are said, so they are tried again after
 * failures that pass; a POST never is, because it may have been done.
 */
export function nextTry({ method, setback, tries, elapsedMs, budgetMs, now, random }: Situation): Next {
  if (method === 'POST' || !mayPass(setback)) return { do: 'stop', because: 'final' }
  if (tries >= MOST_TRIES) return { do: 'stop', because: 'tries' }
  const asked = setback.kind === 'answer' ? (retryAfter(setback.headers, now) ?? 0) : 0
  const ms = Math.max(fullJitter(tries, random), asked)
  return elapsedMs + ms < budgetMs ? { do: 'wait', ms } : { do: 'stop', because: 'budget' }
}

function mayPass(setback: Setback): boolean {
  return setback.kind === 'answer' ? setback.status === 429 || TRANSIENT_STATUSES.has(setback.status) : setback.kind === 'network'
}
