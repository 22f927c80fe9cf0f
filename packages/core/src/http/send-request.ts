import { STATUS_CODES } from 'node:http'
import { type Clock, systemClock } from '../clock.ts'
import { formatDuration } from '../format.ts'
import { redact } from '../redact.ts'
import { plain } from '../text.ts'
import { retryAfter } from './backoff.ts'
import { shownAddress } from './destination.ts'
import { type ExchangeLimits, exchange, type HttpAnswer, type HttpRequest } from './exchange.ts'
import { HttpError, type HttpProblem } from './http-error.ts'
import { networkProblem } from './network-problem.ts'
import { nextTry, type Setback } from './retry.ts'

export interface HttpPolicy {
  /** For one try, its body included. 10 seconds by default. */
  readonly timeoutMs?: number
  /** For all tries with the waits between them, though the first try has its whole time-out; 0 is for one try. 2 minutes by default. */
  readonly budgetMs?: number
  /** Of an answer. 1 MiB by default. */
  readonly maxBytes?: number
  /** Plain `http:` and addresses that are not public. Only the workflow may say so, never a file that a pull request can change. */
  readonly allowPrivateNetwork: boolean
  readonly signal?: AbortSignal
}

/** A request and what it is for, in the words of a message: "Could not `read the weights` at host/path: …". */
export interface ToldRequest extends HttpRequest {
  readonly goal?: string
  /** The address is a secret itself, as that of a webhook is: messages show its host alone. */
  readonly secretAddress?: boolean
}

const TIMEOUT_MS = 10_000
const BUDGET_MS = 120_000
const MOST_BYTES = 1024 * 1024
const GOALS = { GET: 'read', PUT: 'write to', POST: 'post to', DELETE: 'delete' } as const

/**
 * Sends a request and answers with what came back of it, in as many tries as `nextTry` allows. Proxies and authorities of the
 * environment are honoured.
 *
 * Rejects with an `HttpError` for every status but 2xx. After one of a PUT or a POST without a status, or with one of the 5xx, nobody
 * knows whether it was done.
 */
export function sendRequest(request: ToldRequest, policy: HttpPolicy, clock: Clock = systemClock): Promise<HttpAnswer> {
  return sendAndReceive(request, policy, clock)
}

/** `sendRequest`, with something that takes the body of a successful answer, from its beginning at each try. */
export async function sendAndReceive(
  request: ToldRequest,
  policy: HttpPolicy,
  clock: Clock,
  receive?: ExchangeLimits['receive']
): Promise<HttpAnswer> {
  const { timeoutMs = TIMEOUT_MS, budgetMs = BUDGET_MS, maxBytes = MOST_BYTES, allowPrivateNetwork, signal } = policy
  const subject = request.goal === undefined ? GOALS[request.method] : `${request.goal} at`
  const error = (detail: string, problem: HttpProblem, status?: number) =>
    new HttpError(`Could not ${subject} ${shownPlace(request)}: ${withoutSecrets(detail, request)}`, problem, status)
  const isCancelled = () => signal?.aborted === true
  const taking = receive === undefined ? {} : { receive }
  const startedAt = clock.now()
  for (let tries = 1; ; tries += 1) {
    if (isCancelled()) throw error('cancelled', 'cancelled')
    const tryMs = tries === 1 ? timeoutMs : Math.max(1, Math.min(timeoutMs, budgetMs - (clock.now() - startedAt)))
    const timeout = new AbortController()
    const timer = setTimeout(() => timeout.abort(), tryMs)
    const ended = signal === undefined ? timeout.signal : AbortSignal.any([timeout.signal, signal])
    let failure: Failure
    try {
      const said = await untilAborted(exchange(request, { maxBytes, allowPrivateNetwork, signal: ended, ...taking }), ended)
      const answer = { ...said, text: withoutOurs(said.text, request) }
      if (answer.status >= 200 && answer.status < 300) return answer
      failure = refusal(answer)
    } catch (thrown) {
      if (isCancelled()) throw error('cancelled', 'cancelled')
      failure = timeout.signal.aborted
        ? { ...OVERDUE, detail: `no complete answer within ${formatDuration(tryMs)}` }
        : failureOf(thrown, request.url)
    } finally {
      clearTimeout(timer)
    }
    const now = clock.now()
    const elapsedMs = now - startedAt
    const next = nextTry({ method: request.method, setback: failure.setback, tries, elapsedMs, budgetMs, now, random: clock.random() })
    if (next.do === 'stop') {
      const often = tries > 1 ? `, ${tries} times in ${formatDuration(elapsedMs)}` : ''
      throw error(`${failure.detail}${often}${comeBack(failure.setback, now)}`, failure.problem, failure.status)
    }
    await clock.sleep(next.ms, signal).catch(thrown => {
      throw isCancelled() ? error('cancelled', 'cancelled') : thrown
    })
  }
}

/**
 * What the signal ends, whether the exchange notices or not: after an answer that hands the connection over (101), Node tells nobody
 * anything, and a process that waits for nothing else would be gone without a word.
 */
async function untilAborted<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  const { promise, reject } = Promise.withResolvers<never>()
  const onAbort = () => reject(signal.reason)
  signal.addEventListener('abort', onAbort, { once: true })
  try {
    return await Promise.race([work, promise])
  } finally {
    signal.removeEventListener('abort', onAbort)
  }
}

interface Failure {
  readonly setback: Setback
  readonly problem: HttpProblem
  readonly detail: string
  readonly status?: number | undefined
}

const OVERDUE = { setback: { kind: 'network' }, problem: 'timeout' } as const

function refusal({ status, headers, text }: HttpAnswer): Failure {
  const said = /html/i.test(headers['content-type'] ?? '') ? '' : plain(text, 200).trim()
  const denied = status === 401 || status === 403 ? '. Is the token there, right and not expired?' : ''
  const detail = `it answered ${status} ${STATUS_CODES[status] ?? ''}`.trim()
  return {
    setback: { kind: 'answer', status, headers },
    problem: 'status',
    detail: `${detail}${said === '' ? '' : ` (${said})`}${denied}`,
    status
  }
}

function failureOf(thrown: unknown, url: string): Failure {
  const own = ownError(thrown)
  if (own !== undefined) return { setback: { kind: 'hopeless' }, problem: own.problem, detail: own.message, status: own.status }
  const { hopeless, detail } = networkProblem(thrown, url)
  return { setback: { kind: hopeless ? 'hopeless' : 'network' }, problem: 'network', detail }
}

function ownError(thrown: unknown): HttpError | undefined {
  if (thrown instanceof HttpError) return thrown
  return thrown instanceof Error && thrown.cause !== undefined ? ownError(thrown.cause) : undefined
}

function comeBack(setback: Setback, now: number): string {
  const ms = setback.kind === 'answer' ? retryAfter(setback.headers, now) : undefined
  return ms === undefined || ms === 0 ? '' : `; it asks to come back in ${formatDuration(ms)}`
}

function shownPlace({ url, secretAddress = false }: ToldRequest): string {
  if (!secretAddress) return shownAddress(url)
  return shownAddress(URL.parse('/', url)?.href ?? 'an address that is none')
}

function withoutSecrets(detail: string, request: ToldRequest): string {
  return redact(withoutOurs(detail, request))
}

/** A server may repeat what it was sent, and what it says ends up in messages: taken out before anything is cut to fit. */
function withoutOurs(text: string, { headers = {}, url, secretAddress = false }: ToldRequest): string {
  const secrets = Object.entries(headers).flatMap(([name, value]) =>
    OPEN_HEADERS.has(name.toLowerCase()) ? [] : [value, ...value.split(' ')]
  )
  return [...secrets, ...(secretAddress ? partsOf(url) : [])]
    .filter(secret => secret.length >= 8)
    .reduce((rest, secret) => rest.replaceAll(secret, '***'), text)
}

/** What a message could repeat of a secret address, the longest first. The host is no secret. */
function partsOf(address: string): string[] {
  const url = URL.parse(address)
  if (url === null) return [address]
  const { href, pathname, search, hash } = url
  const values = [...url.searchParams.values()]
  return [address, href, `${pathname}${search}${hash}`, `${pathname}${search}`, pathname, ...pathname.split('/'), ...values]
}

const OPEN_HEADERS = new Set(['accept', 'content-type', 'user-agent'])
