import type { IncomingHttpHeaders } from 'node:http'
import type { Readable } from 'node:stream'
import { destination } from './destination.ts'
import { type HttpRequest, openExchange } from './exchange.ts'

/** An answer whose body is still to come. It has to be read to its end or destroyed. */
export interface OpenAnswer {
  readonly status: number
  readonly headers: Readonly<IncomingHttpHeaders>
  readonly body: Readable
}

/**
 * One try of a request with the rules of `sendRequest`, for a client that has tries, redirects and statuses in its own hand: the address
 * is checked, also as the connection is made, and the proxy of the environment is used.
 */
export async function openAnswer(
  request: HttpRequest,
  policy: { readonly allowPrivateNetwork: boolean; readonly signal: AbortSignal }
): Promise<OpenAnswer> {
  const { message, dispose } = await openExchange(request, destination(request.url, policy.allowPrivateNetwork), policy)
  message.once('close', dispose)
  return { status: message.statusCode ?? 0, headers: message.headers, body: message }
}
