import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Loopback {
  /** `http://127.0.0.1:<port>` */
  readonly url: string
  readonly close: () => Promise<void>
}

/** A server on a free port of 127.0.0.1. A request that `handle` breaks down on is cut off, and told to `complain`. */
export async function listenOnLoopback(
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
  complain: (problem: string) => void
): Promise<Loopback> {
  const server = createServer((request, response) => {
    handle(request, response).catch((cause: unknown) => {
      complain(`the double broke down on ${request.method} ${request.url}: ${cause instanceof Error ? cause.message : String(cause)}`)
      response.destroy()
    })
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    }
  }
}
