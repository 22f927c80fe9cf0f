import { mkdtemp, writeFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { messageOf, parseConfig, systemClock } from '@gauntlet/core'
import { type Loopback, listenOnLoopback } from '@gauntlet/testkit'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { MetricChoice } from '../metrics/chosen.ts'
import type { Origin } from '../predictions/origin.ts'
import { planReading } from '../predictions/plan.ts'
import { readPredictions } from '../predictions/read-predictions.ts'
import { type EndpointRows, readEndpoint } from './endpoint-rows.ts'
import { Endpoint } from './schema.ts'

/** What a server of these tests does with the body of a request. */
type Handle = (body: Body, response: ServerResponse, request: IncomingMessage) => unknown
// biome-ignore lint/suspicious/noExplicitAny: whatever JSON came
type Body = any

const open: Loopback[] = []
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'endpoint-'))
})
afterEach(async () => {
  for (const server of open.splice(0)) await server.close()
})

const CANDIDATE = `id,label,prediction,distance,region
a,1,1,900,north
b,0,1,100,south
c,1,0,1800,
d,0,0,200,south
e,1,1,1500,north
`

/** Late where the distance is above 1000, as all servers here predict. */
const late = (distance: number) => (distance > 1000 ? 1 : 0)
const EXPECTED = [0, 0, 1, 0, 1]

describe('a server that speaks', () => {
  it.each<[string, string, (body: Body) => unknown]>([
    ['generic', '', body => ({ predictions: body.instances.map((row: Body) => late(row.distance)) })],
    [
      'generic, as the author has it',
      'request: { data: { names: $columns, ndarray: $lists }, tag: x }\npredictions-path: data.ndarray.*.0',
      body => ({ data: { ndarray: body.data.ndarray.map(([distance]: number[]) => [late(distance ?? 0)]) } })
    ],
    ['generic, one row at a time', 'request: $row\nbatch: 1\npredictions-path: late', body => ({ late: late(body.distance) })],
    [
      'generic, as a bare list',
      'request: $rows\npredictions-path: "*.label"',
      body => body.map((row: Body) => ({ label: late(row.distance) }))
    ],
    ['mlflow', 'protocol: mlflow', body => ({ predictions: body.dataframe_split.data.map(([distance]: number[]) => late(distance ?? 0)) })],
    ['tfserving-v1', 'protocol: tfserving-v1', body => ({ predictions: body.instances.map((row: Body) => late(row.distance)) })],
    [
      'oip-v2',
      'protocol: oip-v2',
      ({ inputs: [distance, region] }) => {
        expect(distance).toMatchObject({ name: 'distance', datatype: 'INT64', shape: [distance.data.length] })
        expect(region).toMatchObject({ name: 'region', datatype: 'BYTES' })
        return { outputs: [{ name: 'out', shape: [distance.data.length, 1], datatype: 'INT64', data: distance.data.map(late) }] }
      }
    ],
    [
      'oip-v2 with one input',
      'protocol: oip-v2\ntensor: { name: input, datatype: FP64 }\nfeatures: [distance]\npredictions-path: label',
      ({ inputs: [input] }) => {
        expect(input).toMatchObject({ name: 'input', datatype: 'FP64', shape: [input.data.length, 1] })
        const nested = {
          name: 'label',
          shape: [input.data.length, 1],
          datatype: 'INT64',
          data: input.data.map((value: number) => [late(value)])
        }
        return { outputs: [{ name: 'other', shape: [1], datatype: 'INT64', data: [7] }, nested] }
      }
    ]
  ])('%s', async (_, config, answer) => {
    const url = await serve((body, response) => response.end(JSON.stringify(answer(body))))
    const found = await ask(url, `batch: 2\n${config}`)
    expect(found.shortfall).toBeUndefined()
    expect(predicted(found)).toEqual(EXPECTED)
    expect(found.predictions?.ids?.text(2)).toBe('c')
    expect(found.shown).toMatch(/5 of 5 rows answered$/)
  })
})

it('sends what is missing as null, and only the features', async () => {
  const bodies: Body[] = []
  const url = await serve((body, response) => {
    bodies.push(...body.instances)
    response.end(JSON.stringify({ predictions: body.instances.map(() => 1) }))
  })
  await ask(url, '')
  expect(bodies[2]).toEqual({ distance: 1800, region: null })
})

it('reads scores where the metric needs them', async () => {
  const url = await serve((body, response) =>
    response.end(JSON.stringify({ predictions: body.instances.map(({ distance }: Body) => [1 - distance / 2000, distance / 2000]) }))
  )
  const found = await ask(url, 'score-path: predictions.*.1', { candidate: CANDIDATE.replace('prediction', 'score'), metric: 'roc-auc' })
  expect([...(found.predictions?.score ?? [])]).toEqual([0.45, 0.05, 0.9, 0.1, 0.75])
  await expect(ask(url, '', { candidate: CANDIDATE.replace('prediction', 'score'), metric: 'roc-auc' })).rejects.toThrow(
    /says nothing of scores.*score-path/
  )
})

it('sends the token of the workflow and the headers of the file', async () => {
  let headers: IncomingMessage['headers'] = {}
  const url = await serve((body, response, request) => {
    headers = request.headers
    response.end(JSON.stringify({ predictions: body.instances.map(() => 1) }))
  })
  await ask(url, 'headers: { x-tenant: flights }', { token: 'a-secret-of-the-workflow' })
  expect(headers).toMatchObject({ authorization: 'Bearer a-secret-of-the-workflow', 'x-tenant': 'flights' })
})

describe('a server that fails', () => {
  const broken = (response: ServerResponse) => response.writeHead(500).end('{"error":"out of memory"}')
  const well = (body: Body, response: ServerResponse) =>
    response.end(JSON.stringify({ predictions: body.instances.map(({ distance }: Body) => late(distance)) }))

  it('is asked again', async () => {
    let asked = 0
    const url = await serve((body, response) => (++asked < 3 ? broken(response) : well(body, response)))
    const found = await ask(url, 'concurrency: 1')
    expect(predicted(found)).toEqual(EXPECTED)
    expect(rowOf(found, 'Of them tried again')).toBe(2)
  })

  it.each<[string, Handle, string, RegExp]>([
    [
      'always',
      (_, response) => broken(response),
      '',
      /^The endpoint answered 0 of 5 rows; all of them are needed\. What was wrong: .*500 .*out of memory.*\(5 rows\)\.$/
    ],
    ['with something else than JSON', (_, response) => response.end('<html>'), '', /its answer is not JSON \(<html>\) \(5 rows\)/],
    [
      'with another shape',
      (_, response) => response.end('{"result":[1]}'),
      '',
      /its answer has no list at "predictions" \(\{"result":\[1\]\}\)/
    ],
    [
      'with half the answers',
      (_, response) => response.end('{"predictions":[1,0]}'),
      '',
      /it answered 2 predictions for 5 rows \(5 rows\)/
    ],
    [
      'with holes',
      (_, response) => response.end('{"predictions":[1,null,0,1,1]}'),
      '',
      /^The endpoint answered 4 of 5 rows; .*1 row came back without a value that is one/
    ],
    [
      'with lists',
      (_, response) => response.end('{"predictions":[[1],[1],[1],[1],[1]]}'),
      '',
      /name the value in each with "predictions-path"/
    ],
    ['by never answering', () => undefined, 'timeout: 50ms\nbudget: 300ms', /no complete answer within .*\(5 rows\)/],
    ['by hanging up', (_, response) => response.destroy(), '', /answered 0 of 5 rows/],
    [
      'with half the rows',
      (body, response) => (body.instances[0].distance === 900 ? well(body, response) : broken(response)),
      'batch: 2\nmin-answered: 80%',
      /"min-answered" asks for 80%/
    ]
  ])('%s', async (_, handle, config, expected) => {
    const url = await serve(handle)
    const found = await ask(url, config)
    expect(found.shortfall).toMatch(expected)
    expect(found.predictions).toBeUndefined()
  })

  it('for some rows is enough where the author says so', async () => {
    const url = await serve((body, response) =>
      body.instances[0].distance === 1800 ? response.writeHead(400).end('{}') : well(body, response)
    )
    const found = await ask(url, 'batch: 2\nmin-answered: 60%')
    expect([...found.rows]).toEqual([0, 1, 4])
    expect(predicted(found)).toEqual([0, 0, 1])
    expect(found.predictions?.ids?.text(2)).toBe('e')
  })

  it('is not asked any more once nothing can be concluded', async () => {
    let asked = 0
    const url = await serve((_, response) => {
      asked++
      response.writeHead(422).end('{}')
    })
    const found = await ask(url, 'batch: 1\nconcurrency: 1')
    expect(asked).toBe(1)
    expect(found.shortfall).toMatch(
      /What was wrong: (?!not asked).*; not asked any more, for too many were without an answer \(4 rows\)\.$/
    )
  })

  it('is given up where every row would fare alike', async () => {
    const url = await serve((_, response) => response.writeHead(401).end('{}'))
    expect(await refusal(ask(url, ''))).toMatch(
      /^Input "endpoint" cannot be asked: .*401 Unauthorized.*Is the token there, right and not expired/
    )
  })
})

describe('addresses that are refused', () => {
  it.each([
    ['a redirect to where clouds keep credentials', 'http://169.254.169.254/latest/meta-data/'],
    ['a redirect into a private network', 'http://10.0.0.1/'],
    ['a redirect anywhere', 'https://example.com/']
  ])('%s', async (_, location) => {
    const url = await serve((_, response) => response.writeHead(307, { location }).end())
    expect(await refusal(ask(url, ''))).toMatch(/^Input "endpoint" cannot be asked: .*is redirected to .*does not follow/)
  })

  it.each([
    ['where clouds keep credentials', 'http://169.254.169.254/x', true],
    ['this machine', 'https://127.0.0.1/x', false],
    ['a private network', 'https://192.168.1.1/x', false],
    ['plain http', 'http://models.example.com/x', false],
    ['another protocol', 'file:///etc/passwd', true],
    ['a password', 'https://me:secret@models.example.com/x', true]
  ])('%s', async (_, url, allowPrivateNetwork) => {
    await expect(ask(url, '', { allowPrivateNetwork })).rejects.toThrow('Input "endpoint" cannot be asked')
  })
})

describe('what the author can mend', () => {
  it.each<[string, string, RegExp]>([
    [
      'a feature that is not there',
      'features: [distance, age]',
      /Input "candidate" has no column "age" to send to the endpoint; it has "id"/
    ],
    ['more rows than are sent', 'max-rows: 4', /would be asked about 5 rows, and "max-rows" is 4/]
  ])('%s', async (_, config, expected) => {
    const url = await serve((body, response) => response.end(JSON.stringify({ predictions: body.instances.map(() => 1) })))
    await expect(ask(url, config)).rejects.toThrow(expected)
  })

  it('predictions of another kind than the labels', async () => {
    const url = await serve((body, response) => response.end(JSON.stringify({ predictions: body.instances.map(() => 'late') })))
    await expect(ask(url, '')).rejects.toThrow(/answers text such as "late", where the labels are numbers/)
  })

  it.each<[string, RegExp]>([
    ['features: [a]\nheaders: { Authorization: Bearer x }', /holds "Authorization", which is a secret/],
    ['features: [a]\nheaders: { "x y": z }', /headers/],
    ['features: [a, a]', /names a column twice/],
    ['features: [a]\nrequest: $row', /Write "batch: 1"/],
    ['features: [a]\nprotocol: mlflow\nrequest: $rows', /is for the protocol generic/],
    ['features: [a]\npredictions-path: a..b', /expected a path such as/],
    ['features: [a]\nmin-answered: 0', /expected a share above 0/],
    ['features: [a]\nheader: {}', /unknown key "header"/]
  ])('a config such as %j', (text, expected) => {
    expect(() => parseConfig('endpoint', `url: https://models.example.com/x\n${text}`, Endpoint)).toThrow(expected)
  })
})

it('ends when the step is cancelled', async () => {
  const cancelled = new AbortController()
  const url = await serve(() => cancelled.abort(new Error('cancelled')))
  await expect(ask(url, '', { signal: cancelled.signal })).rejects.toThrow(/cancelled/)
})

async function refusal(asking: Promise<unknown>): Promise<string> {
  return asking.then(
    () => 'nothing was refused',
    thrown => messageOf(thrown)
  )
}

async function serve(handle: Handle): Promise<string> {
  const server = await listenOnLoopback(
    async (request, response) => {
      const chunks: Buffer[] = []
      for await (const chunk of request) chunks.push(chunk)
      handle(JSON.parse(Buffer.concat(chunks).toString('utf8')), response, request)
    },
    problem => {
      throw new Error(problem)
    }
  )
  open.push(server)
  return `${server.url}/predict`
}

interface Given {
  readonly candidate?: string
  readonly metric?: string
  readonly token?: string
  readonly allowPrivateNetwork?: boolean
  readonly signal?: AbortSignal
}

async function ask(url: string, config: string, given: Given = {}): Promise<EndpointRows> {
  const { candidate = CANDIDATE, metric = 'accuracy', allowPrivateNetwork = true, ...others } = given
  const features = config.includes('features:') ? '' : 'features: [distance, region]\n'
  const batch = config.includes('batch: 1') ? config.replace(/^batch: 2\n/, '') : config
  const endpoint = parseConfig('endpoint', `url: ${url}\n${features}${batch}`, Endpoint).value
  const file = join(folder, 'candidate.csv')
  await writeFile(file, candidate)
  const roots = { workspace: folder, temp: folder, allowedPaths: [] }
  const origin: Origin = { data: 'candidate', config: 'comparison' }
  const plan = (available: readonly string[]) =>
    planReading(
      {
        metrics: [MetricChoice.parse(metric)],
        columns: { id: 'id', label: 'label' },
        positive: undefined,
        threshold: undefined,
        dimensions: [],
        optionalDimensions: [],
        everyColumn: false,
        conditions: []
      },
      available,
      origin
    )
  const read = await readPredictions([file], plan, roots, undefined, { origin, keptId: 'id' })
  const files = { input: 'candidate', files: [file], workspace: folder }
  // Waits of no time: chance may have it so.
  const clock = { ...systemClock, random: () => 0 }
  return readEndpoint(endpoint, { files, predictions: read.predictions, plan: read.plan }, { roots, allowPrivateNetwork, clock, ...others })
}

function predicted({ predictions }: EndpointRows): number[] {
  if (predictions?.prediction?.kind !== 'number') throw new Error('expected numbers')
  return [...predictions.prediction.values]
}

function rowOf({ evidence }: EndpointRows, title: string): unknown {
  return evidence.tables[0]?.rows.find(([name]) => name === title)?.[1]
}
