import type { Octokit } from '@octokit/rest'
import { codeOf, explain, type Failure, GitHubError } from './errors.ts'
import { describeOperation } from './operations.ts'
import { type Next, nextAttempt } from './retry.ts'
import type { InTurn } from './write-pace.ts'

export interface AttemptOptions {
  readonly budgetMs: number
  readonly signal: AbortSignal | undefined
  readonly sleep: (ms: number) => Promise<unknown>
  /** Milliseconds since 1970, never going back. */
  readonly now: () => number
  readonly random: () => number
  readonly inTurn: InTurn
  readonly debug: (line: string) => void
  readonly redact: (text: string) => string
}

type Endpoint = Required<Octokit['request']['endpoint']['DEFAULTS']>
type Response = Awaited<ReturnType<Octokit['request']>>
type Send = (endpoint: Endpoint) => Response | Promise<Response>

/** Makes each request of a client in as many tries as it takes and `nextAttempt` allows, and explains the last failure. */
export function withAttempts(options: AttemptOptions): (send: Send, endpoint: Endpoint) => Promise<Response> {
  const { signal, sleep, now } = options
  return async (send, endpoint) => {
    const words = describeOperation(endpoint)
    // All that is asked of GraphQL are questions.
    const isRead = endpoint.method === 'GET' || endpoint.method === 'HEAD' || endpoint.url.endsWith('/graphql')
    const startedAt = now()
    let begun = false
    for (let tries = 1; ; tries += 1) {
      stopIfCancelled()
      const attempt = async () => {
        stopIfCancelled()
        begun = true
        return await send(endpoint)
      }
      let failure: Failure
      try {
        const response = await (isRead ? attempt() : options.inTurn(attempt))
        if (isReadable(response, endpoint)) return response
        failure = { outcome: { kind: 'unreadable' }, contentType: response.headers['content-type'] }
      } catch (thrown) {
        stopIfCancelled(thrown)
        failure = failureOf(thrown)
      }
      stopIfCancelled()
      const situation = {
        // What adds to what is there would add it twice: like a POST, only its caller can find out whether it was done.
        method: endpoint.request?.once === true ? 'POST' : isRead ? 'GET' : endpoint.method,
        outcome: failure.outcome,
        tries,
        elapsedMs: now() - startedAt,
        budgetMs: options.budgetMs
      }
      const next = nextAttempt({ ...situation, now: now(), random: options.random() })
      const host = new URL(endpoint.baseUrl).host
      const error = explain(failure, { words, host, tries, limitedUntil: limitedUntil(next, now()), redact: options.redact })
      if (next.do === 'stop') throw error
      options.debug(`${error.message}; try ${tries + 1} in ${Math.round(next.ms)} ms`)
      try {
        await sleep(next.ms)
      } catch (thrown) {
        stopIfCancelled(thrown)
        throw thrown
      }
    }

    function stopIfCancelled(thrown?: unknown): void {
      if (thrown instanceof GitHubError) throw thrown
      if (signal?.aborted === true)
        throw new GitHubError(`Could not ${words.goal}: cancelled`, { problem: 'cancelled', ambiguous: begun && !isRead })
    }
  }
}

function limitedUntil(next: Next, now: number): number {
  if (next.do === 'wait') return now + next.ms
  return next.because === 'rate-limit' ? next.until : now
}

/** Octokit hands over text, without a word, where the body was not the JSON that was asked for. */
function isReadable(response: Response, endpoint: Endpoint): boolean {
  if (endpoint.method === 'HEAD' || response.status === 204 || response.status === 205) return true
  const format = endpoint.mediaType?.format
  if (endpoint.request?.parseSuccessResponseBody === false || (format !== undefined && format !== '' && format !== 'json')) return true
  if (response.data === '') return 'content-length' in response.headers && String(response.headers['content-length']) === '0'
  return typeof response.data === 'object' && response.data !== null && !(response.data instanceof ArrayBuffer)
}

/** Octokit throws one class for everything and calls a missing answer a 500: whether there is a response tells them apart. */
function failureOf(thrown: unknown): Failure {
  const response = typeof thrown === 'object' && thrown !== null && 'response' in thrown ? thrown.response : undefined
  if (typeof response !== 'object' || response === null) {
    return { outcome: { kind: 'network', hopeless: /CERT|SELF_SIGNED|UNABLE_TO_VERIFY/.test(codeOf(thrown)) }, cause: thrown }
  }
  const { status, headers, data } = response as { status: number; headers: Record<string, string | number | undefined>; data: unknown }
  const message = typeof data === 'object' && data !== null && 'message' in data && typeof data.message === 'string' ? data.message : ''
  return { outcome: { kind: 'answer', status, headers, message }, data }
}
