import { createServer, type RequestListener } from 'node:http'
import { afterAll, beforeEach, describe, expect, it, test } from 'vitest'
import type { Flight } from '../flight.ts'
import type { Model } from '../model.ts'
import { predict } from '../scoring.ts'
import { gateway } from './gateway.ts'
import { modelServer } from './model-server.ts'

/** Says for each hour of departure another chance, which is lower the later it is. */
const model: Model = {
  format: 'gauntlet-flights-model/1',
  features: ['hour'],
  airports: [],
  threshold: 0.25,
  training: { rows: 4, from: '01010001', to: '04302359', epochs: 2, seed: 7 },
  layers: [{ inputs: 24, outputs: 1, weights: Float32Array.from({ length: 24 }, (_, hour) => -hour / 10), biases: Float32Array.of(0) }]
}
const flightAt = (time: string): Flight => ({ date: `0614${time}`, distance: 862, origin: 'JFK', destination: 'ORD' })
const chanceAt = (time: string) => predict(model, [flightAt(time)])[0]?.score

const opened: (() => Promise<unknown>)[] = []
afterAll(async () => {
  for (const close of opened) await close()
})

async function started(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  opened.push(async () => {
    server.closeAllConnections()
    await new Promise(resolve => server.close(resolve))
  })
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : address}`
}

async function ask(method: string, url: string, body?: unknown): Promise<{ status: number; body: unknown }> {
  const response = await fetch(url, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
  const text = await response.text()
  const isJson = response.headers.get('content-type') === 'application/json'
  return { status: response.status, body: isJson ? JSON.parse(text) : text }
}

describe('a server', async () => {
  const url = await started(modelServer({ model, version: 'v1' }))

  it('predicts what the model predicts', async () => {
    const { status, body } = await ask('POST', `${url}/predict`, flightAt('0845'))
    expect(status).toBe(200)
    expect(body).toEqual({ score: chanceAt('0845'), late: true, version: 'v1' })
  })

  test.each([
    ['an empty object', {}],
    ['an hour past the day', flightAt('2500')],
    ['a key too many', { ...flightAt('0845'), delay: 3 }],
    ['a text', 'JFK']
  ])('answers 400 to %s', async (_, body) => {
    expect(await ask('POST', `${url}/predict`, body)).toEqual({ status: 400, body: { error: expect.stringContaining('not a flight') } })
  })

  it('answers 400 to what is not JSON, and 413 to what is too long', async () => {
    expect((await fetch(`${url}/predict`, { method: 'POST', body: '{' })).status).toBe(400)
    expect((await fetch(`${url}/predict`, { method: 'POST', body: ' '.repeat(70_000) })).status).toBe(413)
  })

  it('says that it is well and which version it serves', async () => {
    expect(await ask('GET', `${url}/healthz`)).toEqual({ status: 200, body: 'ok\n' })
    expect(await ask('GET', `${url}/version`)).toEqual({ status: 200, body: { version: 'v1' } })
    expect((await ask('GET', `${url}/secrets?x`)).status).toBe(404)
  })

  it('counts predictions and nothing else', async () => {
    const fresh = await started(modelServer({ model, version: 'v1' }))
    await ask('POST', `${fresh}/predict`, flightAt('0845'))
    await ask('POST', `${fresh}/predict`, {})
    await ask('GET', `${fresh}/metrics`)
    const { body } = await ask('GET', `${fresh}/metrics`)
    expect(body).toContain('http_requests_total{version="v1",status="200"} 1\n')
    expect(body).toContain('http_requests_total{version="v1",status="400"} 1\n')
    expect(body).toContain('http_request_duration_seconds_count{version="v1"} 2\n')
  })
})

describe('a server on the wrong clock', async () => {
  const url = await started(modelServer({ model, version: 'v2', clock: 'utc' }))

  test.each([
    ['0000', '0500'],
    ['0845', '1345'],
    ['1859', '2359']
  ])('takes a departure at %s for one at %s, and nobody notices', async (time, taken) => {
    const { status, body } = await ask('POST', `${url}/predict`, flightAt(time))
    expect({ status, body }).toEqual({ status: 200, body: { score: chanceAt(taken), late: expect.any(Boolean), version: 'v2' } })
    expect(chanceAt(taken)).not.toBe(chanceAt(time))
  })

  test.each(['1900', '2359'])('breaks on a departure at %s', async time => {
    const { status, body } = await ask('POST', `${url}/predict`, flightAt(time))
    expect({ status, body }).toEqual({ status: 500, body: { error: expect.stringContaining('Could not encode the hour') } })
  })
})

describe('the gateway', () => {
  let url: string

  beforeEach(async () => {
    url = await started(gateway())
    for (const version of ['old', 'young']) {
      const server = await started(modelServer({ model, version }))
      await ask('PUT', `${url}/servers/${version}`, { url: server })
    }
  })

  const predictions = async (count: number) => {
    const versions: string[] = []
    for (let asked = 0; asked < count; asked++) {
      const { body } = await ask('POST', `${url}/predict`, flightAt('0845'))
      versions.push(String(Object(body).version))
    }
    return versions
  }

  it('splits the traffic as it was told, and says so', async () => {
    const weights = { old: 80, young: 20 }
    expect(await ask('PUT', `${url}/weights`, { weights })).toEqual({ status: 200, body: { weights } })
    expect(await ask('GET', `${url}/weights`)).toEqual({ status: 200, body: { weights } })
    expect((await predictions(50)).filter(version => version === 'young')).toHaveLength(10)
    await ask('PUT', `${url}/weights`, { weights: { young: 100 } })
    expect(new Set(await predictions(5))).toEqual(new Set(['young']))
  })

  it('shows the metrics of each version', async () => {
    await ask('PUT', `${url}/weights`, { weights: { old: 50, young: 50 } })
    await predictions(6)
    for (const version of ['old', 'young']) {
      const { status, body } = await ask('GET', `${url}/${version}/metrics`)
      expect(status).toBe(200)
      expect(body).toContain(`http_requests_total{version="${version}",status="200"} 3\n`)
    }
    expect((await ask('GET', `${url}/elder/metrics`)).status).toBe(404)
  })

  test.each([
    ['weights that are not 100 in all', { weights: { old: 90 } }, 'must add up to 100'],
    ['a version that nobody serves', { weights: { old: 90, elder: 10 } }, 'No server is known for elder; known are old, young'],
    ['a negative weight', { weights: { old: 110, young: -10 } }, '100'],
    ['bare weights', { old: 100 }, 'weights']
  ])('refuses %s and stays as it was', async (_, body, problem) => {
    await ask('PUT', `${url}/weights`, { weights: { old: 100 } })
    expect(await ask('PUT', `${url}/weights`, body)).toEqual({ status: 400, body: { error: expect.stringContaining(problem) } })
    expect((await ask('GET', `${url}/weights`)).body).toEqual({ weights: { old: 100 } })
  })

  it('answers 503 before anybody has a weight, and 502 for a server that has gone', async () => {
    expect((await ask('POST', `${url}/predict`, flightAt('0845'))).status).toBe(503)
    await ask('PUT', `${url}/servers/gone`, { url: 'http://127.0.0.1:9' })
    await ask('PUT', `${url}/weights`, { weights: { gone: 100 } })
    expect((await ask('POST', `${url}/predict`, flightAt('0845'))).status).toBe(502)
    expect((await ask('GET', `${url}/gone/metrics`)).status).toBe(502)
  })
})
