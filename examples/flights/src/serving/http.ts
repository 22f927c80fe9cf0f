import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'

/** What a handler answers: an object as JSON, a text as it is. */
export interface Answer {
  readonly status: number
  readonly body: object | string
  readonly type?: string
}

export type Handler = (request: IncomingMessage, path: string) => Promise<Answer> | Answer

/** A request that the caller has to change. Becomes an answer with this status. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

const MAX_BODY_BYTES = 64 * 1024

/** Turns a handler into what `node:http` calls. A `Refusal` answers its own status, any other error 500 with its message. */
export function listenerOf(handle: Handler): RequestListener {
  return async (request, response) => {
    const [path = '/'] = (request.url ?? '/').split('?')
    send(response, await answerOf(request, path, handle))
  }
}

export async function answerOf(request: IncomingMessage, path: string, handle: Handler): Promise<Answer> {
  try {
    return await handle(request, path)
  } catch (thrown) {
    const error = thrown instanceof Error ? thrown.message : String(thrown)
    return { status: thrown instanceof Refusal ? thrown.status : 500, body: { error } }
  }
}

export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request) {
    const part = Buffer.from(chunk)
    bytes += part.length
    if (bytes > MAX_BODY_BYTES) throw new Refusal(413, `The body is larger than ${MAX_BODY_BYTES} bytes`)
    chunks.push(part)
  }
  return Buffer.concat(chunks).toString('utf8')
}

export async function readJson(request: IncomingMessage): Promise<unknown> {
  const text = await readBody(request)
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal(400, 'The body is not JSON')
  }
}

/** Serves on 127.0.0.1 until the process is told to stop, or whoever started it has gone. Port 0 is any that is free. */
export async function serveUntilStopped(listener: RequestListener, name: string, port: number): Promise<void> {
  const server = createServer(listener)
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve))
  const stop = () => {
    server.close()
    server.closeAllConnections()
    if (process.connected) process.disconnect()
  }
  for (const event of ['SIGINT', 'SIGTERM', 'disconnect'] as const) process.once(event, stop)
  const address = server.address()
  if (address !== null && typeof address === 'object') console.log(`${name} listens on http://127.0.0.1:${address.port}`)
}

function send(response: ServerResponse, { status, body, type }: Answer): void {
  const [text, contentType] = typeof body === 'string' ? [body, type ?? 'text/plain'] : [`${JSON.stringify(body)}\n`, 'application/json']
  response.writeHead(status, { 'content-type': contentType, 'content-length': Buffer.byteLength(text) }).end(text)
}
