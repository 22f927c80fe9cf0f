import { setTimeout as delay } from 'node:timers/promises'
import { VERSION } from '@gauntlet/core'
import { Octokit } from '@octokit/rest'
import { withAttempts } from './attempts.ts'
import { withinTime } from './within-time.ts'
import { createWritePace } from './write-pace.ts'

/** The one way to GitHub's REST API. Every request is retried where that is safe, and fails with a `GitHubError`. */
export type GitHubClient = Octokit

export interface ClientOptions {
  readonly token: string
  /** Base address of the API: `https://api.github.com`, or `https://host/api/v3` on GitHub Enterprise Server. */
  readonly apiUrl: string
  /** Once aborted, no request begins and the running one ends; the error's problem is `cancelled`. */
  readonly signal?: AbortSignal
  /** How long a request may take with all its tries and waits, in milliseconds. Default 120,000. */
  readonly budgetMs?: number
  /** How long one try may take, body included, in milliseconds. Default 10,000. */
  readonly timeoutMs?: number
  /** Told, in one line, before each retry. */
  readonly debug?: (line: string) => void
  readonly sleep?: (ms: number) => Promise<unknown>
  /** Milliseconds since 1970, never going back. */
  readonly now?: () => number
  /** From 0 up to, not including, 1. */
  readonly random?: () => number
}

/** Makes the client. Throws where the toolkit cannot read the event of the run, which it does as it is loaded. */
export async function createClient(options: ClientOptions): Promise<GitHubClient> {
  const { defaults } = await import('@actions/github/lib/utils')
  const { token, signal } = options
  const now = options.now ?? (() => performance.timeOrigin + performance.now())
  const sleep = options.sleep ?? (ms => delay(ms, undefined, signal === undefined ? {} : { signal }))
  const quiet = () => undefined
  const client = new Octokit({
    // The toolkit's fetch goes through the runner's proxy; Node's own does not.
    ...defaults,
    baseUrl: options.apiUrl.replace(/\/$/, ''),
    auth: token,
    userAgent: `gauntlet/${VERSION}`,
    request: { ...defaults.request, fetch: withinTime(defaults.request?.fetch, options.timeoutMs ?? 10_000, signal) },
    // Octokit would print every failed request with its query, also those that a retry heals.
    log: { debug: quiet, info: quiet, warn: quiet, error: quiet }
  })
  client.hook.wrap(
    'request',
    withAttempts({
      budgetMs: options.budgetMs ?? 120_000,
      signal,
      sleep,
      now,
      random: options.random ?? Math.random,
      inTurn: createWritePace(now, sleep),
      debug: options.debug ?? quiet,
      redact: text => (token === '' ? text : text.replaceAll(token, '***'))
    })
  )
  return client
}
