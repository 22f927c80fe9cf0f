/** Tries of one request, the first one included. */
export const MOST_TRIES = 5

const LONGEST_WAIT_MS = 32_000

/** Answers of a server or a gateway that is busy or starting: the same request may succeed in a moment. */
export const TRANSIENT_STATUSES: ReadonlySet<number> = new Set([408, 500, 502, 503, 504])

/** Milliseconds to wait after so many tries: any time up to a limit that doubles from one second, so that clients do not come in waves. */
export function fullJitter(tries: number, random: number): number {
  return random * Math.min(LONGEST_WAIT_MS, 1000 * 2 ** (tries - 1))
}

/** Header names in lower case. */
export type AnswerHeaders = Readonly<Record<string, string | number | readonly string[] | undefined>>

/** `Retry-After`, in seconds or as a date, in milliseconds from now; `undefined` when absent or senseless. */
export function retryAfter(headers: AnswerHeaders, now: number): number | undefined {
  const text = headers['retry-after']
  if (text === undefined) return undefined
  const ms = /^\d{1,9}$/.test(String(text)) ? Number(text) * 1000 : Date.parse(String(text)) - serverTime(headers, now)
  return ms >= 0 ? ms : undefined
}

/** The server's own clock says how far away its dates are; this machine's may be wrong. */
export function serverTime(headers: AnswerHeaders, now: number): number {
  const date = Date.parse(String(headers.date))
  return Number.isNaN(date) ? now : date
}
