import type { ServerResponse } from 'node:http'
import { type Clock, messageOf } from '@gauntlet/core'
import { type Loopback, listenOnLoopback } from '@gauntlet/testkit'
import { afterEach, expect, it } from 'vitest'
import type { Weights } from './router.ts'
import { shiftTraffic } from './shift-traffic.ts'
import { webhookRouter } from './webhook.ts'

interface Gateway {
  readonly url: string
  readonly log: string[]
  weights: Weights
}

/** What a gateway does with what it is asked. `apply` is told which read comes after how many others since the last write. */
interface Conduct {
  readonly refuse?: number
  readonly apply?: (asked: Weights, reads: number, before: Weights) => Weights
  readonly answer?: (response: ServerResponse) => void
}

const open: Loopback[] = []
afterEach(async () => {
  for (const server of open.splice(0)) await server.close()
})

async function startGateway({ refuse, apply = asked => asked, answer }: Conduct = {}): Promise<Gateway> {
  const state = { weights: { v1: 100 } as Weights, asked: { v1: 100 } as Weights, reads: 0, log: [] as string[] }
  const server = await listenOnLoopback(
    async (request, response) => {
      let body = ''
      for await (const chunk of request) body += chunk
      state.log.push(`${request.method} ${request.headers.authorization ?? '-'} ${body}`.trim())
      if (request.method === 'PUT') {
        if (refuse !== undefined) return void response.writeHead(refuse).end('{"error":"not now"}')
        state.asked = JSON.parse(body).weights
        state.reads = 0
        return void response.writeHead(204).end()
      }
      state.reads += 1
      state.weights = apply(state.asked, state.reads, state.weights)
      if (answer !== undefined) return answer(response)
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ weights: state.weights, since: 'now' }))
    },
    problem => state.log.push(problem)
  )
  open.push(server)
  return { ...state, url: `${server.url}/weights?key=secret`, log: state.log }
}

const policy = { allowPrivateNetwork: true, budgetMs: 0 }
const quickClock = (): Clock & { waits: number[] } => {
  const waits: number[] = []
  return {
    waits,
    now: () => waits.reduce((sum, wait) => sum + wait, 0),
    random: () => 0.5,
    sleep: async (ms, signal) => {
      signal?.throwIfAborted()
      waits.push(ms)
    }
  }
}

it('reads and writes the weights with its token', async () => {
  const { url, log } = await startGateway()
  const router = webhookRouter({ url, token: 'a-token', policy })
  expect(router.name).toBe(`webhook ${url.replace('?key=secret', '')}`)
  expect(await router.read()).toEqual({ v1: 100 })
  await router.write({ v1: 95, v2: 5 })
  expect(await router.read()).toEqual({ v1: 95, v2: 5 })
  expect(log).toEqual(['GET Bearer a-token', 'PUT Bearer a-token {"weights":{"v1":95,"v2":5}}', 'GET Bearer a-token'])
})

it.each([
  ['a page of HTML', '<html>', 'the answer is not JSON. It answered <html>; expected {"weights":{"<version>":<percent>, …}}'],
  ['nothing', '', 'the answer is not JSON'],
  ['no weights', '{"v1":100}', '"weights" Invalid input'],
  ['a weight that is text', '{"weights":{"v1":"100"}}', '"weights.v1" Invalid input'],
  ['a weight of null', '{"weights":{"v1":null}}', '"weights.v1" Invalid input'],
  ['a negative weight', '{"weights":{"v1":-5,"v2":105}}', '"weights.v1" Too small'],
  ['weights that do not add up', '{"weights":{"v1":90,"v2":9}}', '"weights" does not add up to 100'],
  ['no weight at all', '{"weights":{}}', '"weights" does not add up to 100'],
  ['a list', '[]', 'Invalid input'],
  ['a number beyond all bounds', '{"weights":{"v1":1e999}}', '"weights.v1"']
])('does not take %s for weights', async (_, body, message) => {
  const { url } = await startGateway({ answer: response => void response.end(body) })
  const said = await webhookRouter({ url, policy }).read().catch(messageOf)
  expect(said).toContain(`Could not read the weights at ${url.replace('?key=secret', '')}: `)
  expect(said).toContain(message)
})

it('takes weights that are rounded', async () => {
  const { url } = await startGateway({ answer: response => void response.end('{"weights":{"v1":33.33,"v2":33.33,"v3":33.335}}') })
  await expect(webhookRouter({ url, policy }).read()).resolves.toEqual({ v1: 33.33, v2: 33.33, v3: 33.335 })
})

it.each([
  ['at once', undefined, []],
  ['at the third look', (asked: Weights, reads: number, before: Weights) => (reads < 3 ? before : asked), [100, 200]],
  ['with a version of no weight beside', (asked: Weights) => ({ ...asked, v0: 0 }), []],
  ['a little rounded', () => ({ v1: 94.995, v2: 5.005 }), []]
])('waits until the traffic has shifted: %s', async (_, apply, waits) => {
  const { url, log } = await startGateway(apply === undefined ? {} : { apply })
  const clock = quickClock()
  const read = await shiftTraffic(webhookRouter({ url, policy }), { v1: 95, v2: 5 }, {}, clock)
  expect(read.v2).toBeCloseTo(5)
  expect(clock.waits).toEqual(waits)
  expect(log.filter(line => line.startsWith('PUT'))).toHaveLength(1)
})

it.each([
  ['does nothing', (_: Weights, __: number, before: Weights) => before, 'and still says v1 100 %'],
  ['does half of it', () => ({ v1: 97.5, v2: 2.5 }), 'and still says v1 97.5 %, v2 2.5 %'],
  ['gives it to another', () => ({ v1: 95, v3: 5 }), 'and still says v1 95 %, v3 5 %'],
  ['names what objects inherit', () => ({ constructor: 100 }) as unknown as Weights, 'and still says constructor 100 %']
])('says what it read when the router accepts and %s', async (_, apply, message) => {
  const { url } = await startGateway({ apply })
  const clock = quickClock()
  const failed = shiftTraffic(webhookRouter({ url, policy }), { v1: 95, v2: 5 }, { timeoutMs: 15_000 }, clock)
  await expect(failed).rejects.toThrow(`was asked for v1 95 %, v2 5 % ${message} after 15 s`)
  expect(clock.now()).toBe(15_000)
  expect(Math.max(...clock.waits)).toBe(2000)
})

it('does not wait when the router refuses', async () => {
  const { url, log } = await startGateway({ refuse: 409 })
  const failed = shiftTraffic(webhookRouter({ url, policy }), { v1: 95, v2: 5 })
  await expect(failed).rejects.toThrow(/Could not set the weights at .*: it answered 409 Conflict \(\{"error":"not now"\}\)$/)
  expect(log).toHaveLength(1)
})

it('shifts to what is there already as if it were new', async () => {
  const { url } = await startGateway()
  const router = webhookRouter({ url, policy })
  for (let times = 0; times < 2; times += 1) expect(await shiftTraffic(router, { v2: 100 })).toEqual({ v2: 100 })
})

it('stops waiting when it is cancelled', async () => {
  const controller = new AbortController()
  const { url } = await startGateway({
    apply: (_, __, before) => {
      controller.abort()
      return before
    }
  })
  const failed = shiftTraffic(webhookRouter({ url, policy }), { v2: 100 }, { signal: controller.signal })
  await expect(failed).rejects.toThrow(/cancelled|aborted/)
})

it.each([{ v1: 50 }, { v1: 150, v2: -50 }, { v1: Number.NaN, v2: 100 }, {}])('never asks for %j', async weights => {
  const { url, log } = await startGateway()
  await expect(shiftTraffic(webhookRouter({ url, policy }), weights)).rejects.toThrow('do not add up to 100')
  expect(log).toEqual([])
})
