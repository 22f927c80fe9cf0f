import type { IncomingHttpHeaders, IncomingMessage, RequestOptions } from 'node:http'
import { HttpClient } from '@actions/http-client'
import { VERSION } from '../version.ts'
import { bareHost, destination, guardedLookup, shownAddress } from './destination.ts'
import { HttpError } from './http-error.ts'

export interface HttpRequest {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE'
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

export interface HttpAnswer {
  readonly status: number
  readonly headers: Readonly<IncomingHttpHeaders>
  readonly text: string
}

export interface ExchangeLimits {
  readonly maxBytes: number
  /** Takes the body of an answer with a status of 2xx elsewhere, instead of into the text of the answer. */
  readonly receive?: (message: IncomingMessage) => Promise<void>
  readonly allowPrivateNetwork: boolean
  /** Ends the exchange wherever it is. */
  readonly signal: AbortSignal
}

const MOST_REDIRECTS = 5
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

/** One try of a request, with the redirects of a GET. Any status is an answer; everything else rejects. */
export async function exchange(request: HttpRequest, limits: ExchangeLimits): Promise<HttpAnswer> {
  let url = destination(request.url, limits.allowPrivateNetwork)
  let headers = request.headers ?? {}
  for (let redirects = 0; ; redirects += 1) {
    const answer = await askOnce({ ...request, headers }, url, limits)
    const { location } = answer.headers
    if (!REDIRECTS.has(answer.status) || location === undefined) return answer
    const next = URL.parse(location, url.href)
    const shown = next === null ? 'nowhere' : shownAddress(next.href)
    if (request.method !== 'GET') {
      throw new HttpError(
        `it is redirected to ${shown}, and a ${request.method} does not follow. Use that address`,
        'status',
        answer.status
      )
    }
    if (redirects >= MOST_REDIRECTS) throw new HttpError(`it was redirected more than ${MOST_REDIRECTS} times`, 'status', answer.status)
    if (next === null) throw new HttpError('it is redirected to something that is no address', 'answer', answer.status)
    if (url.protocol === 'https:' && next.protocol !== 'https:') {
      throw new HttpError(`it is redirected from "https:" to "${next.protocol}" at ${shown}, which is never followed`, 'address')
    }
    // What was meant for one host is nobody else's business, tokens least of all.
    if (next.origin !== url.origin) headers = onlyAccept(headers)
    url = redirected(next, limits.allowPrivateNetwork, shown)
  }
}

async function askOnce(request: HttpRequest, url: URL, limits: ExchangeLimits): Promise<HttpAnswer> {
  const { message, dispose } = await openExchange(request, url, limits)
  try {
    const status = message.statusCode ?? 0
    const { receive } = limits
    if (receive === undefined || status < 200 || status >= 300)
      return { status, headers: message.headers, text: await readText(message, limits.maxBytes) }
    refuseCompressed(message)
    await receive(message)
    return { status, headers: message.headers, text: '' }
  } finally {
    dispose()
  }
}

/** An answer whose body is not read yet. Whoever has read it, or will not, disposes of it. */
export interface OpenExchange {
  readonly message: IncomingMessage
  readonly dispose: () => void
}

/** Sends a request to a checked address, through the proxy of the environment where there is one. No redirect is followed. */
export async function openExchange(
  request: HttpRequest,
  url: URL,
  { allowPrivateNetwork, signal }: Pick<ExchangeLimits, 'allowPrivateNetwork' | 'signal'>
): Promise<OpenExchange> {
  const guard = {
    prepareRequest: (options: RequestOptions) => {
      options.signal = signal
      options.lookup = guardedLookup(allowPrivateNetwork)
      const proxy = proxyOptions(options.agent)
      // A request that waits for its proxy cannot be ended by itself, only the one to the proxy can.
      if (proxy !== undefined) Object.assign(proxy, { signal })
      else options.host = bareHost(url)
    },
    canHandleAuthentication: () => false,
    handleAuthentication: () => Promise.reject(new Error('Not asked for'))
  }
  const client = new HttpClient(`gauntlet/${VERSION}`, [guard], { allowRedirects: false, allowRetries: false })
  try {
    const { message } = await client.request(request.method, url.href, request.body ?? null, { ...request.headers })
    return { message, dispose: () => client.dispose() }
  } catch (cause) {
    client.dispose()
    throw cause
  }
}

/** What the requests of an agent to its proxy are made with; `undefined` when it has no proxy. */
function proxyOptions(agent: RequestOptions['agent']): object | undefined {
  const options = typeof agent === 'object' && 'proxyOptions' in agent ? agent.proxyOptions : undefined
  return typeof options === 'object' && options !== null ? options : undefined
}

async function readText(message: IncomingMessage, maxBytes: number): Promise<string> {
  if (Number(message.headers['content-length']) > maxBytes) {
    message.destroy()
    throw new HttpError(tooLarge(maxBytes), 'answer', message.statusCode)
  }
  refuseCompressed(message)
  const chunks: Buffer[] = []
  let bytes = 0
  // Leaving the loop early destroys the connection.
  for await (const chunk of message) {
    bytes += chunk.length
    if (bytes > maxBytes) throw new HttpError(tooLarge(maxBytes), 'answer', message.statusCode)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function refuseCompressed(message: IncomingMessage): void {
  const encoding = message.headers['content-encoding']
  if (encoding === undefined || encoding === 'identity') return
  message.destroy()
  throw new HttpError('its answer is compressed, which was not asked for', 'answer', message.statusCode)
}

function tooLarge(maxBytes: number): string {
  return `its answer is larger than ${maxBytes} bytes`
}

function redirected(next: URL, allowPrivateNetwork: boolean, shown: string): URL {
  try {
    return destination(next.href, allowPrivateNetwork)
  } catch (cause) {
    throw new HttpError(`it is redirected to ${shown}: ${cause instanceof Error ? cause.message : ''}`, 'address')
  }
}

function onlyAccept(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name.toLowerCase() === 'accept'))
}
