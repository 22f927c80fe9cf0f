import type { Answer } from './call.ts'

export interface RateLimitOptions {
  /** Requests in an hour; GitHub gives a GITHUB_TOKEN 1,000 for each repository. */
  readonly limit?: number
  /** Comments and other content in a minute before the secondary limit says no; GitHub's figure is 80. */
  readonly contentPerMinute?: number
}

export interface RateLimit {
  /** Requests left in this hour. */
  remaining: number
  /** When the hour ends, in seconds since 1970. */
  reset: number
  /** Counts a request; the refusal when a limit is reached. */
  readonly count: (creates: boolean) => Answer | undefined
  /** GitHub does not count a 304. */
  readonly refund: () => void
  readonly headers: () => Record<string, string>
}

export function createRateLimit({ limit = 1000, contentPerMinute = 80 }: RateLimitOptions, now: () => number): RateLimit {
  const created: number[] = []
  const rateLimit: RateLimit = {
    remaining: limit,
    reset: Math.ceil(now() / 1000) + 3600,
    count(creates) {
      if (now() / 1000 >= rateLimit.reset) {
        rateLimit.remaining = limit
        rateLimit.reset = Math.ceil(now() / 1000) + 3600
      }
      if (rateLimit.remaining <= 0)
        return { status: 403, body: { message: 'API rate limit exceeded for installation ID 1.', documentation_url } }
      rateLimit.remaining -= 1
      if (!creates) return undefined
      while (created[0] !== undefined && created[0] <= now() - 60_000) created.shift()
      if (created.length >= contentPerMinute) {
        const message = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.'
        return { status: 403, headers: { 'retry-after': '60' }, body: { message, documentation_url } }
      }
      created.push(now())
      return undefined
    },
    refund: () => {
      rateLimit.remaining += 1
    },
    headers: () => ({
      'x-ratelimit-limit': String(limit),
      'x-ratelimit-remaining': String(Math.max(0, rateLimit.remaining)),
      'x-ratelimit-used': String(limit - Math.max(0, rateLimit.remaining)),
      'x-ratelimit-reset': String(rateLimit.reset),
      'x-ratelimit-resource': 'core'
    })
  }
  return rateLimit
}

const documentation_url = 'https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api'
