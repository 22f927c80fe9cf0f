import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import { type Loopback, listenOnLoopback } from '@gauntlet/testkit'
import { afterEach, expect, it } from 'vitest'
import type { Clock } from '../clock.ts'
import { messageOf } from '../errors.ts'
import { HttpError } from './http-error.ts'
import { type HttpPolicy, sendRequest, type ToldRequest } from './send-request.ts'

type Handler = (request: IncomingMessage, response: ServerResponse, body: string) => unknown

interface Seen {
  readonly method: string | undefined
  readonly url: string | undefined
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

const open: Loopback[] = []
afterEach(async () => {
  for (const server of open.splice(0)) await server.close()
})

/** A server that answers one handler after another, the last one for ever, and remembers what it was asked. */
async function serve(...handlers: Handler[]): Promise<{ url: string; seen: Seen[] }> {
  const seen: Seen[] = []
  const server = await listenOnLoopback(
    async (request, response) => {
      let body = ''
      for await (const chunk of request) body += chunk
      seen.push({ method: request.method, url: request.url, headers: request.headers, body })
      await handlers[Math.min(seen.length, handlers.length) - 1]?.(request, response, body)
    },
    problem => seen.push({ method: problem, url: undefined, headers: {}, body: '' })
  )
  open.push(server)
  return { url: server.url, seen }
}

/** A clock that does not wait: it remembers how long it should have. */
function quickClock(): Clock & { waits: number[] } {
  let ms = Date.parse('2026-11-21T06:00:00Z')
  const waits: number[] = []
  const sleep = async (wait: number) => {
    waits.push(wait)
    ms += wait
  }
  return { now: () => ms, random: () => 0.5, sleep, waits }
}

const policy: HttpPolicy = { allowPrivateNetwork: true, timeoutMs: 5000 }
const answer =
  (status: number, headers: Record<string, string> = {}, body = ''): Handler =>
  (_, response) =>
    response.writeHead(status, headers).end(body)
const reset: Handler = request => request.socket.resetAndDestroy()
const failing = async (request: ToldRequest, more: Partial<HttpPolicy> = {}, clock: Clock = quickClock()) => {
  const error = await sendRequest(request, { ...policy, ...more }, clock).catch((thrown: unknown) => thrown)
  if (error instanceof HttpError) return error
  throw new Error(`Expected an HttpError, got ${messageOf(error)}`)
}

it('sends and answers everything', async () => {
  const { url, seen } = await serve(answer(201, { 'x-kind': 'test' }, 'döne'))
  const sent = await sendRequest({ method: 'PUT', url: `${url}/a?b=c`, headers: { authorization: 'Bearer t' }, body: 'bödy' }, policy)
  expect(sent).toMatchObject({ status: 201, headers: { 'x-kind': 'test' }, text: 'döne' })
  expect(seen).toMatchObject([{ method: 'PUT', url: '/a?b=c', body: 'bödy', headers: { authorization: 'Bearer t' } }])
  expect(seen[0]?.headers['user-agent']).toMatch(/^gauntlet\//)
})

it.each([
  ['503 and then 200', 'GET', [answer(503), answer(200, {}, 'ok')]],
  ['a connection that is cut, and then 200', 'PUT', [reset, answer(200, {}, 'ok')]],
  ['429 and then 200', 'PUT', [answer(429), answer(200, {}, 'ok')]],
  ['a connection that is cut, and then 200', 'DELETE', [reset, answer(200, {}, 'ok')]],
  [
    'half a body, and then a whole one',
    'GET',
    [
      (_: IncomingMessage, response: ServerResponse) => {
        response.writeHead(200, { 'content-length': '10' }).write('half')
        setImmediate(() => response.destroy())
      },
      answer(200, {}, 'ok')
    ]
  ]
] satisfies [string, 'GET' | 'PUT' | 'DELETE', Handler[]][])('tries again after %s', async (_, method, handlers) => {
  const { url, seen } = await serve(...handlers)
  const clock = quickClock()
  await expect(sendRequest({ method, url }, policy, clock)).resolves.toMatchObject({ text: 'ok' })
  expect(seen).toHaveLength(2)
  expect(clock.waits).toEqual([500])
})

it('waits as long as the server asks', async () => {
  const { url } = await serve(answer(429, { 'retry-after': '7' }), answer(200))
  const clock = quickClock()
  await sendRequest({ method: 'GET', url }, policy, clock)
  expect(clock.waits).toEqual([7000])
})

it('gives up at once when it is asked to wait longer than it may', async () => {
  const { url, seen } = await serve(answer(429, { 'retry-after': '300' }))
  expect((await failing({ method: 'GET', url })).message).toContain('it answered 429 Too Many Requests; it asks to come back in 5 min 0 s')
  expect(seen).toHaveLength(1)
})

it('gives up after five tries', async () => {
  const { url, seen } = await serve(answer(503))
  const error = await failing({ method: 'GET', url: `${url}/m?key=secret` })
  expect(error).toMatchObject({ problem: 'status', status: 503 })
  expect(error.message).toBe(`Could not read ${url.slice(7)}/m: it answered 503 Service Unavailable, 5 times in 7.5 s`)
  expect(seen).toHaveLength(5)
})

it.each([
  ['an answer of 503', answer(503), 'status', 503],
  ['no answer', reset, 'network', undefined]
] as const)('sends a POST once, whatever happens: %s', async (_, handler, problem, status) => {
  const { url, seen } = await serve(handler)
  expect(await failing({ method: 'POST', url, body: '{}' })).toMatchObject({ problem, status })
  expect(seen).toHaveLength(1)
})

it.each([401, 403, 404, 409])('takes %d for an answer at once', async status => {
  const { url, seen } = await serve(answer(status, { 'content-type': 'application/json' }, '{"error":"no such model"}'))
  const error = await failing({ method: 'GET', url })
  expect(error.status).toBe(status)
  expect(error.message).toContain('({"error":"no such model"})')
  expect(seen).toHaveLength(1)
})

it('shows no page of HTML and no secret that a server repeats', async () => {
  const token = 'v3ry-s3cret-token'
  const html = await serve(answer(400, { 'content-type': 'text/html; charset=utf-8' }, '<html>'))
  expect((await failing({ method: 'GET', url: html.url })).message).toMatch(/it answered 400 Bad Request$/)
  const echo = await serve((request, response) => response.writeHead(400).end(`bad: ${request.headers.authorization} ${token}`))
  const { message } = await failing({
    method: 'GET',
    url: `${echo.url}/?api-key=an0ther-s3cret`,
    headers: { authorization: `Bearer ${token}` }
  })
  expect(message).toContain('bad: *** ***')
  expect(message).not.toMatch(/s3cret/)
})

it.each([
  ['never answers', () => {}],
  ['sends a byte at a time', (_: IncomingMessage, response: ServerResponse) => drip(response)],
  [
    'stops in the middle',
    (_: IncomingMessage, response: ServerResponse) => void response.writeHead(200, { 'content-length': '10' }).write('half')
  ]
] satisfies [string, Handler][])('gives up on a server that %s', async (_, handler) => {
  const { url } = await serve(handler)
  const startedAt = performance.now()
  const error = await failing({ method: 'GET', url }, { timeoutMs: 100, budgetMs: 1200 })
  expect(performance.now() - startedAt).toBeLessThan(3000)
  expect(error).toMatchObject({ problem: 'timeout', status: undefined })
  expect(error.message).toMatch(/no complete answer within \d+ ms, 2 times in 500 ms$/)
})

it('ends a request at once when it is cancelled', async () => {
  const controller = new AbortController()
  const { url } = await serve((_, response) => {
    void drip(response)
    controller.abort()
  })
  const startedAt = performance.now()
  expect((await failing({ method: 'GET', url }, { signal: controller.signal })).problem).toBe('cancelled')
  expect(performance.now() - startedAt).toBeLessThan(2000)
})

it('ends the wait between two tries when it is cancelled, and begins nothing afterwards', async () => {
  const controller = new AbortController()
  const { url, seen } = await serve(answer(503))
  const sleep = async () => {
    controller.abort()
    throw controller.signal.reason
  }
  const error = await failing({ method: 'GET', url }, { signal: controller.signal }, { ...quickClock(), sleep })
  expect(error.message).toBe(`Could not read ${url.slice(7)}: cancelled`)
  await failing({ method: 'GET', url }, { signal: controller.signal })
  expect(seen).toHaveLength(1)
})

it.each([
  ['says how large it is', { 'content-length': '5000' }],
  ['does not', {}]
])('refuses an answer that is too large and %s', async (_, headers) => {
  const { url, seen } = await serve(answer(200, headers, 'x'.repeat(5000)))
  const error = await failing({ method: 'GET', url }, { maxBytes: 4999 })
  expect(error).toMatchObject({ problem: 'answer' })
  expect(error.message).toContain('its answer is larger than 4999 bytes')
  expect(seen).toHaveLength(1)
  await expect(sendRequest({ method: 'GET', url }, { ...policy, maxBytes: 5000 })).resolves.toMatchObject({ status: 200 })
})

it('refuses an answer that is compressed', async () => {
  const { url } = await serve(answer(200, { 'content-encoding': 'gzip' }, 'x'))
  expect((await failing({ method: 'GET', url })).message).toContain('its answer is compressed, which was not asked for')
})

it('follows a GET, and takes secrets to no other server', async () => {
  const other = await serve(answer(200, {}, 'there'))
  const { url, seen } = await serve(answer(302, { location: '/b?c=d' }), answer(307, { location: `${other.url}/e` }))
  const headers = { authorization: 'Bearer t', 'x-api-key': 'k', accept: 'text/plain' }
  await expect(sendRequest({ method: 'GET', url: `${url}/a`, headers }, policy)).resolves.toMatchObject({ text: 'there' })
  expect(seen[1]).toMatchObject({ url: '/b?c=d', headers })
  expect(other.seen[0]).toMatchObject({ url: '/e', headers: { accept: 'text/plain' } })
  expect(Object.keys(other.seen[0]?.headers ?? {})).not.toEqual(expect.arrayContaining(['authorization']))
  expect(other.seen[0]?.headers['x-api-key']).toBeUndefined()
})

it.each([
  ['more than five times', '/again', 6, 'it was redirected more than 5 times'],
  [
    'to the metadata of a cloud',
    'http://169.254.169.254/latest?a=b',
    1,
    'it is redirected to 169.254.169.254/latest: it is 169.254.169.254, a link-local'
  ],
  ['to nowhere', 'http://', 1, 'it is redirected to something that is no address'],
  ['to a file', 'file:///etc/passwd', 1, '"file:" is not supported']
])('does not follow a GET %s', async (_, location, requests, message) => {
  const { url, seen } = await serve(answer(302, { location }))
  expect((await failing({ method: 'GET', url })).message).toContain(message)
  expect(seen).toHaveLength(requests)
})

it.each(['PUT', 'POST', 'DELETE'] as const)('does not follow a %s', async method => {
  const { url, seen } = await serve(answer(307, { location: '/b?c=d' }))
  const { message } = await failing({ method, url, body: '{}' })
  expect(message).toContain(`it is redirected to ${url.slice(7)}/b, and a ${method} does not follow. Use that address`)
  expect(seen).toHaveLength(1)
})

it.each([
  ['https://localhost:1/x', 'localhost is 127.0.0.1, which is not a public address. If that is meant, set "allow-private-network: true"'],
  ['http://127.0.0.1/', 'plain "http:" can be read'],
  ['nonsense', 'Could not read "nonsense": this is no address']
])('connects to no private network unasked: %s', async (url, message) => {
  const error = await failing({ method: 'GET', url }, { allowPrivateNetwork: false })
  expect(error).toMatchObject({ problem: 'address', status: undefined })
  expect(error.message.replace('::1', '127.0.0.1')).toContain(message)
})

it('says that nothing answers', async () => {
  const { url } = await serve(answer(200))
  await open.pop()?.close()
  const { message } = await failing({ method: 'PUT', url, goal: 'set the weights' })
  expect(message).toBe(`Could not set the weights at ${url.slice(7)}: nothing answers there (ECONNREFUSED), 5 times in 7.5 s`)
})

it.each([
  ['a name that is not known', 'http://nowhere.invalid/', /the name of the host (is not known \(ENOTFOUND\)|could not be looked up)/],
  ['a server without TLS', 'https', /it does not speak TLS as it should/]
])('says what is wrong with %s', async (_, given, message) => {
  const { url } = await serve(answer(200))
  expect((await failing({ method: 'GET', url: given === 'https' ? url.replace('http:', 'https:') : given })).message).toMatch(message)
})

it('hands over and tells nothing of a secret that a server repeats, not even its beginning', async () => {
  const token = 'v3ry-s3cret-token'
  const headers = { authorization: `Bearer ${token}` }
  const repeat =
    (status: number): Handler =>
    (request, response) =>
      response.writeHead(status).end(`${'z'.repeat(185)}${request.headers.authorization}`)
  const { url } = await serve(repeat(400), repeat(200))
  expect((await failing({ method: 'GET', url, headers })).message).not.toContain('v3ry')
  expect((await sendRequest({ method: 'GET', url, headers }, policy)).text).toBe(`${'z'.repeat(185)}***`)
})

it('says that a token holds what no token can', async () => {
  const { url } = await serve(answer(200))
  const { message } = await failing({ method: 'GET', url, headers: { authorization: 'Bearer first-line\nsecond-line' } })
  expect(message).toContain('a header or token holds a character that no header may hold')
  expect(message).not.toMatch(/line\b.*line/)
})

async function drip(response: ServerResponse): Promise<void> {
  response.writeHead(200)
  while (!response.destroyed) {
    response.write('x')
    await delay(10)
  }
}
