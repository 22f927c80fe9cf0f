import type { IncomingHttpHeaders, IncomingMessage, RequestOptions } from 'node:http'
import { HttpClient } from '@actions/http-client'
import { VERSION } from '../version.ts'
import { bareHost, destination, guardedLookup, shownAddress } from './destination.ts'
import { HttpError } from './http-error.ts'

export interface HttpRequest {
  readonly method: 'GET' | 'PUT' | 'POST'
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

async function askOnce(request: HttpRequest, url: URL, { maxBytes, allowPrivateNetwork, signal }: ExchangeLimits): Promise<HttpAnswer> {
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
    const text = await readText(message, maxBytes)
    return { status: message.statusCode ?? 0, headers: message.headers, text }
  } finally {
    client.dispose()
  }
}

/** What the requests of an agent to its proxy are made with; `undefined` when it has no proxy. */
function proxyOptions(agent: RequestOptions['agent']): object | undefined {
  const options = typeof agent === 'object' && 'proxyOptions' in agent ? agent.proxyOptions : undefined
  return typeof options === 'object' && options !== null ? options : undefined
}

async function readText(message: IncomingMessage, maxBytes: number): Promise<string> {
  const encoding = message.headers['content-encoding']
  const problem =
    Number(message.headers['content-length']) > maxBytes
      ? tooLarge(maxBytes)
      : encoding !== undefined && encoding !== 'identity'
        ? 'its answer is compressed, which was not asked for'
        : undefined
  if (problem !== undefined) {
    message.destroy()
    throw new HttpError(problem, 'answer', message.statusCode)
  }
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
