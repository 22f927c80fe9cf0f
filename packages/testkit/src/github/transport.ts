import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Answer, Call } from './call.ts'
import type { Fault } from './faults.ts'

/** The whole body as text. */
export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

export function send(response: ServerResponse, call: Call, answer: Answer, headers: Readonly<Record<string, string>>): void {
  const text = textOf(answer.body)
  call.answered = answer.status
  response.writeHead(answer.status, {
    ...(text === undefined ? {} : { 'content-type': 'application/json; charset=utf-8', 'content-length': String(Buffer.byteLength(text)) }),
    ...headers,
    ...answer.headers
  })
  response.end(text)
}

/** Plays a fault on the wire. `answer` is what would have been said, `undefined` when nothing was done. */
export function sendFault(
  response: ServerResponse,
  call: Call,
  fault: Fault,
  answer: Answer | undefined,
  headers: Readonly<Record<string, string>>
): void {
  if ('reset' in fault) {
    call.answered = 'reset'
    response.destroy()
  } else if ('status' in fault) {
    send(
      response,
      call,
      { status: fault.status, ...(fault.headers && { headers: fault.headers }), body: fault.body ?? { message: 'Server Error' } },
      headers
    )
  } else if ('html' in fault) {
    const body = '<!DOCTYPE html><html><head><title>Sign in</title></head><body>The proxy wants you to sign in.</body></html>'
    send(response, call, { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body }, {})
  } else {
    // Cut short or held in the middle: the status says all is well and the length promises more.
    const text = textOf(answer?.body ?? { message: 'cut' }) ?? ''
    response.writeHead(answer?.status ?? 200, {
      ...headers,
      'content-type': 'application/json; charset=utf-8',
      'content-length': String(Buffer.byteLength(text))
    })
    call.answered = 'stall' in fault ? 'stalled' : 'truncated'
    response.write(text.slice(0, text.length / 2), () => {
      if ('truncate' in fault) response.destroy()
    })
  }
}

function textOf(body: unknown): string | undefined {
  return body === undefined || typeof body === 'string' ? body : JSON.stringify(body)
}
