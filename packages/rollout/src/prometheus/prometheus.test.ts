import { messageOf } from '@gauntlet/core'
import { type Loopback, listenOnLoopback } from '@gauntlet/testkit'
import { afterEach, expect, it } from 'vitest'
import { fillPlaceholders, prometheusMetrics, quotedPart } from './prometheus.ts'
import { parseSelector, selects } from './selector.ts'

let server: Loopback | undefined
afterEach(async () => await server?.close())

const asked: string[] = []

async function serve(page: string): Promise<string> {
  asked.length = 0
  server = await listenOnLoopback(
    async (request, response) => {
      asked.push(`${request.url} ${request.headers.authorization ?? '-'}`)
      response.end(page)
    },
    problem => asked.push(problem)
  )
  return server.url
}

const policy = { allowPrivateNetwork: true, budgetMs: 0 }

it.each([
  ['stable', 'v1', '/v1/stable/metrics'],
  ['canary', 'v2/../..?x#y', '/v2%2F..%2F..%3Fx%23y/canary/metrics']
] as const)('asks each arm at its own address: %s %s', async (role, version, path) => {
  const url = `${await serve('requests_total 5\n')}/{version}/{arm}/metrics`
  const samples = await prometheusMetrics({ url, token: 'a-token', policy }).scrape({ role, version })
  expect(samples).toEqual([{ name: 'requests_total', labels: new Map(), value: 5 }])
  expect(asked).toEqual([`${path} Bearer a-token`])
})

it.each([
  ['a page that is none', '<html>\n', 'Could not read the metrics of the canary version v2: Line 1 of the page of metrics cannot be read'],
  ['a page that is cut', 'a 1\nb 2', 'Could not read the metrics of the canary version v2: The page of metrics is cut short']
])('rejects on %s', async (_, page, message) => {
  const url = await serve(page)
  const said = await prometheusMetrics({ url, policy }).scrape({ role: 'canary', version: 'v2' }).catch(messageOf)
  expect(said).toContain(message)
})

it('reads a page of more than the usual size of an answer', async () => {
  const url = await serve('requests_total{path="/predict"} 1\n'.replace('predict', 'p'.repeat(2_000_000)))
  await expect(prometheusMetrics({ url, policy }).scrape({ role: 'canary', version: 'v2' })).resolves.toHaveLength(1)
})

it('stops when it is cancelled', async () => {
  const url = await serve('')
  const failed = prometheusMetrics({ url, policy }).scrape({ role: 'canary', version: 'v2' }, AbortSignal.abort())
  await expect(failed).rejects.toThrow('cancelled')
  expect(asked).toEqual([])
})

it('puts a version into a selector, whatever it is called', () => {
  const version = 'v"1\\{arm}$&'
  const selector = parseSelector(fillPlaceholders('a{version="{version}"}', { role: 'canary', version }, quotedPart))
  expect(selects(selector, { name: 'a', labels: new Map([['version', version.replace('{arm}', 'canary')]]), value: 1 })).toBe(true)
})
