import { mkdtemp, readdir, readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Loopback, listenOnLoopback } from '@gauntlet/testkit'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type DownloadPolicy, download } from './download.ts'
import { HttpError } from './http-error.ts'

type Handler = (request: IncomingMessage, response: ServerResponse) => unknown

const open: Loopback[] = []
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gauntlet-download-'))
})
afterEach(async () => {
  for (const server of open.splice(0)) await server.close()
})

/** A server that answers one handler after another, the last one for ever. */
async function serve(...handlers: Handler[]): Promise<{ url: string; asked: () => number }> {
  let asked = 0
  const server = await listenOnLoopback(
    async (request, response) => {
      asked++
      await handlers[Math.min(asked, handlers.length) - 1]?.(request, response)
    },
    () => {}
  )
  open.push(server)
  return { url: server.url, asked: () => asked }
}

const policy: DownloadPolicy = { maxBytes: 10_000_000, allowPrivateNetwork: true, timeoutMs: 5000 }
const quick = { now: () => performance.now(), random: () => 0, sleep: async () => {} }
const whole =
  (body: string | Buffer, headers: Record<string, string> = {}): Handler =>
  (_, response) =>
    response.writeHead(200, headers).end(body)
const half: Handler = (_, response) => {
  response.writeHead(200, { 'content-length': '10' }).write('half')
  setImmediate(() => response.destroy())
}

async function fetched(url: string, more: Partial<DownloadPolicy> = {}): Promise<string> {
  const to = join(folder, 'file')
  await download({ url, to }, { ...policy, ...more }, quick)
  return readFile(to, 'utf8')
}

async function failing(url: string, more: Partial<DownloadPolicy> = {}): Promise<HttpError> {
  const error = await fetched(url, more).catch((thrown: unknown) => thrown)
  expect(await readdir(folder)).toEqual([])
  if (error instanceof HttpError) return error
  throw new Error(`Expected an HttpError, got ${String(error)}`)
}

it.each([206, 204])('takes no part of a file for the whole: an answer of %i', async status => {
  const { url, asked } = await serve((_, response) => response.writeHead(status, { 'content-range': 'bytes 0-2/100' }).end('abc'))
  expect(await failing(url)).toMatchObject({ problem: 'answer', status, message: expect.stringContaining('not the whole file') })
  expect(asked()).toBe(1)
})

it('writes what it is sent, whether the length is told or not', async () => {
  const large = Buffer.alloc(3_000_000, 'abc')
  const { url } = await serve(whole(large, { 'content-length': String(large.length) }), whole('short'))
  expect((await fetched(url)).length).toBe(large.length)
  folder = await mkdtemp(join(tmpdir(), 'gauntlet-download-'))
  expect(await fetched(url)).toBe('short')
})

it.each<[string, Handler]>([
  ['half of it came', half],
  ['the server was busy', (_, response) => response.writeHead(503).end()],
  ['the connection was cut', request => request.socket.resetAndDestroy()]
])('begins again when %s', async (_, handler) => {
  const { url, asked } = await serve(handler, whole('complete'))
  expect(await fetched(url)).toBe('complete')
  expect(asked()).toBe(2)
})

it('follows redirects, and asks nobody it may not', async () => {
  const other = await serve(whole('there'))
  const { url } = await serve((_, response) => response.writeHead(302, { location: `${other.url}/x?key=secret` }).end('elsewhere'))
  expect(await fetched(url)).toBe('there')
  const away = await serve((_, response) => response.writeHead(302, { location: 'http://169.254.169.254/latest' }).end())
  const error = await failingIn(away.url)
  expect(error.message).toContain('it is redirected to 169.254.169.254/latest')
  expect(error.problem).toBe('address')
})

async function failingIn(url: string, more: Partial<DownloadPolicy> = {}): Promise<HttpError> {
  folder = await mkdtemp(join(tmpdir(), 'gauntlet-download-'))
  return failing(url, more)
}

it.each<[string, Handler, Partial<DownloadPolicy>, string]>([
  ['says that it is larger', whole('x'.repeat(5000), { 'content-length': '5000' }), { maxBytes: 4999 }, 'it is larger than 5 kB'],
  ['is larger without saying so', whole('x'.repeat(5000)), { maxBytes: 4999 }, 'it is larger than 5 kB'],
  ['never fits the disk', whole('', { 'content-length': '9000000000000000' }), { maxBytes: 1e16 }, 'the temp folder has'],
  ['is compressed on the way', whole('x', { 'content-encoding': 'gzip' }), {}, 'its answer is compressed, which was not asked for'],
  ['is not there', (_, response) => response.writeHead(404).end('no such file'), {}, 'it answered 404 Not Found (no such file)'],
  ['always ends early', half, {}, '5 times in'],
  ['never begins', () => {}, { timeoutMs: 200 }, 'no complete answer within'],
  [
    'stops in the middle',
    (_, response) => void response.writeHead(200).write('half'),
    { stallMs: 50 },
    'the network does not answer (ETIMEDOUT)'
  ],
  ['is on a private network', whole('x'), { allowPrivateNetwork: false }, 'plain "http:" can be read and changed on the way']
])('gives up, and leaves nothing, when the file %s', async (_, handler, more, said) => {
  const { url } = await serve(handler)
  const error = await failing(`${url}/f?token=v3ry-s3cret`, more)
  expect(error.message).toContain(said)
  expect(error.message).not.toContain('s3cret')
})

it('ends at once when it is cancelled, and leaves nothing', async () => {
  const controller = new AbortController()
  const { url } = await serve((_, response) => {
    response.writeHead(200).write('half')
    setImmediate(() => controller.abort())
  })
  expect((await failing(url, { signal: controller.signal })).problem).toBe('cancelled')
})
