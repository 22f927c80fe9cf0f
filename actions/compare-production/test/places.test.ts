import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { runBundle } from '@gauntlet/testkit'
import { beforeEach, describe, expect, it } from 'vitest'

const ROWS = 600

let workspace: string

beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'compare-places-'))
  await write('candidate.csv', predictions('id', 60))
  await write('production.csv', predictions('id', 120))
})

describe('metrics only', () => {
  beforeEach(async () => {
    await write('candidate.json', '{"f1": 0.84, "accuracy": 0.9}')
    await write('production.yml', 'f1: 0.82\naccuracy: 0.91\n')
  })

  it('are never judged as if there were rows', async () => {
    const run = await compare({
      candidate: 'candidate.json',
      production: 'production.yml',
      comparison: '{ metric: f1, metrics: [accuracy] }'
    })
    expect(run.exitCode, run.log).toBe(1)
    expect(run.outputs).toMatchObject({ verdict: 'inconclusive', outcome: 'inconclusive', improved: 'false' })
    expect(run.summary).toContain('Point comparison only')
  })

  it('are judged by the plain difference where the author asks for it', async () => {
    const comparison = '{ metric: f1, mode: point, min-improvement: 0.01 }'
    const run = await compare({ candidate: 'candidate.json', production: 'production.yml', comparison })
    expect(run.exitCode, run.log).toBe(0)
    expect(run.outputs).toMatchObject({ verdict: 'pass', improved: 'true', outcome: 'superior' })
    expect(run.verdict).toMatchObject({
      checks: [{ id: 'difference', message: expect.stringContaining('without a statistical test') }, {}]
    })
  })

  it('are held against the metrics of rows, of which no ids are needed', async () => {
    await write('production.csv', 'metric,value\naccuracy,0.7\n')
    await write('candidate.csv', predictions('id', 60).replaceAll(/^[^,]*,/gm, ''))
    const run = await compare({ comparison: '{ metric: accuracy, mode: point }' })
    expect(run.exitCode, run.log).toBe(0)
    expect(JSON.parse(run.outputs.deltas ?? '')).toMatchObject({ accuracy: { candidate: 0.9, production: 0.7, low: null, method: null } })
  })

  it('are not judged by fewer rows than are asked for, where one of the two has rows', async () => {
    const run = await compare({ production: 'production.yml', comparison: '{ metric: f1, mode: point, min-rows: 1000 }' })
    expect(run.exitCode, run.log).toBe(1)
    expect(run.log).toContain('of the candidate there are 600 rows, and 1,000 are needed to judge')
  })

  it('are not mistaken for rows that have columns of such names', async () => {
    const named = (text: string) => text.replace('region,hour', 'name,value')
    await write('candidate.csv', named(predictions('id', 60)))
    await write('production.csv', named(predictions('id', 120)))
    const run = await compare({ comparison: 'metric: accuracy' })
    expect(run.exitCode, run.log).toBe(0)
    expect(run.outputs.outcome).toBe('superior')
  })

  it('are not fetched', async () => {
    const run = await compare({ production: 'https://example.com/metrics.yml?v=1', comparison: 'metric: f1' })
    expectError(run, 'Input "production" names the address "https://example.com/metrics.yml?v=1" of a YAML file')
  })

  it('fail closed where the metric is no number', async () => {
    await write('production.yml', 'f1: good\n')
    const run = await compare({ candidate: 'candidate.json', production: 'production.yml', comparison: '{ metric: f1, mode: point }' })
    expect(run.exitCode).toBe(1)
    expect(run.outputs).toMatchObject({ verdict: 'inconclusive', improved: 'false' })
    expect(run.log).toContain('f1 is the text "good", not a number')
  })
})

it('several metrics and slices decide together', async () => {
  const slices = '{ by: [region], where: { \'late rows\': "hour >= 12" } }'
  const settings = `metric: accuracy\nmetrics: [{ metric: recall, margin: 0.05 }]\nslices: ${slices}\n`
  const better = await compare({ comparison: settings })
  expect(better.exitCode, better.log).toBe(0)
  expect(better.outputs).toMatchObject({ outcome: 'superior', improved: 'true' })
  expect(better.verdict).toMatchObject({ checks: [{ id: 'difference' }, { id: 'difference-recall' }, { id: 'slices', outcome: 'pass' }] })
  expect(better.summary).toContain('accuracy by slice, candidate minus production')
  await write('candidate.csv', predictions('id', 20, 'south'))
  const worse = await compare({ comparison: settings })
  expect(worse.exitCode).toBe(1)
  expect(worse.outputs).toMatchObject({ improved: 'false', 'failed-checks': expect.stringContaining('slices') })
  expect(worse.log).toContain('region=south')
})

describe('production as it is live', () => {
  const log = '{ predictions: log.csv, columns: { id: id } }'

  it('is compared on the rows of the candidate where all of them were predicted', async () => {
    await write('log.csv', logged('id', 120, 0))
    const run = await compare({ production: 'live', 'prediction-log': log, comparison: 'metric: accuracy' })
    expect(run.exitCode, run.log).toBe(0)
    expect(run.outputs).toMatchObject({ outcome: 'superior', improved: 'true' })
    expect(JSON.parse(run.outputs.deltas ?? '').accuracy.method).toBe('McNemar')
  })

  it('is compared on rows of its own where none was', async () => {
    await write('log.csv', logged('other', 120, 0))
    const run = await compare({ production: 'live', 'prediction-log': log, comparison: '{ metric: accuracy, margin: 0.1 }' })
    expect(run.exitCode, run.log).toBe(0)
    expect(run.verdict).toMatchObject({ checks: [{ message: expect.stringContaining('each side by itself (600 rows and 600 rows)') }] })
  })

  it('is neither where some were', async () => {
    await write('log.csv', logged('id', 120, 0, ROWS / 2))
    const run = await compare({ production: 'live', 'prediction-log': log, comparison: 'metric: accuracy' })
    expectError(run, 'Input "candidate" has 300 of 600 rows in common with "production", by the text of "id"')
  })

  it('is not concluded from where too few labels are known', async () => {
    await write('log.csv', logged('id', 120, 300))
    const run = await compare({ production: 'live', 'prediction-log': log, comparison: 'metric: accuracy' })
    expect(run.exitCode, run.log).toBe(1)
    expect(run.outputs).toMatchObject({ verdict: 'inconclusive', improved: 'false' })
    expect(run.log).toMatch(
      /accuracy of production could not be computed: accuracy is not known: .* of the 600 predictions have a label; "min-coverage" asks for 90%\.\n/
    )
  })

  it('needs a log', async () => {
    expectError(
      await compare({ production: 'live', comparison: 'metric: accuracy' }),
      'Input "prediction-log" is missing: "production: live"'
    )
  })

  it('is what a log is for', async () => {
    const run = await compare({ 'prediction-log': log, comparison: 'metric: accuracy' })
    expectError(run, 'Input "prediction-log" is only read for what production does now. Write "production: live", or remove it.')
    const other = await compare({ endpoint: '{ url: "https://example.com", features: [a] }', comparison: 'metric: accuracy' })
    expectError(other, 'Input "endpoint" is only asked where production is the served model. Write "production: endpoint", or remove it.')
  })

  it('stands alone', async () => {
    const run = await compare({ production: 'live,production.csv', comparison: 'metric: accuracy' })
    expectError(run, 'Input "production" names "live" beside other places.')
  })
})

describe('production as an endpoint', () => {
  it('is asked about the rows of the candidate', async () => {
    const run = await asked((_, rows) => ({ status: 200, body: { predictions: rows.map(({ label }) => label) } }))
    expect(run.exitCode, run.log).toBe(1)
    expect(run.outputs).toMatchObject({ outcome: 'inferior', improved: 'false' })
    expect(JSON.parse(run.outputs.deltas ?? '')).toMatchObject({ accuracy: { candidate: 0.9, production: 1, method: 'McNemar' } })
  })

  it('that fails is never passed', async () => {
    const run = await asked(() => ({ status: 400, body: { error: 'no' } }))
    expect(run.exitCode, run.log).toBe(1)
    expect(run.outputs).toMatchObject({ verdict: 'inconclusive', improved: 'false', passed: 'false' })
  })

  async function asked(answer: (request: number, rows: Record<string, unknown>[]) => { status: number; body: unknown }): Promise<Run> {
    let requests = 0
    const server = createServer((request, response) => {
      const chunks: Buffer[] = []
      request.on('data', chunk => chunks.push(chunk))
      request.on('end', () => {
        const { dataframe_records: rows } = JSON.parse(Buffer.concat(chunks).toString())
        const { status, body } = answer(requests++, rows)
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
      })
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    try {
      const { port } = server.address() as AddressInfo
      const endpoint = `{ url: "http://127.0.0.1:${port}/invocations", features: [label, hour], request: { dataframe_records: $rows }, predictions-path: predictions }`
      return await compare({ production: 'endpoint', endpoint, comparison: 'metric: accuracy', 'allow-private-network': 'true' })
    } finally {
      server.close()
    }
  }
})

it('ranks the runs of an experiment beside the comparison', async () => {
  await write(
    'runs.json',
    '[{"name":"slow","metrics":{"accuracy":0.8},"params":{"lr":1}},{"name":"fast","metrics":{"accuracy":0.9},"params":{"lr":2}}]'
  )
  const run = await compare({ comparison: '{ metric: accuracy, top: 1 }', experiment: 'runs.json' })
  expect(run.exitCode, run.log).toBe(0)
  expect(run.outputs['best-run']).toBe('fast')
  expect(run.summary).toContain('Runs by accuracy (higher is better), the first 1 of 2')
})

type Run = Awaited<ReturnType<typeof runBundle>>

function compare(inputs: Readonly<Record<string, string>>): Promise<Run> {
  return runBundle('compare-production', { workspace, inputs: { candidate: 'candidate.csv', production: 'production.csv', ...inputs } })
}

function expectError(run: Run, message: string): void {
  expect(run.exitCode, run.log).toBe(2)
  expect(run.outputs).toMatchObject({ verdict: 'error', passed: 'false' })
  expect(run.log).toContain(message)
}

interface MadeRow {
  readonly row: number
  readonly label: number
  readonly prediction: number
  readonly region: string
}

/** So many rows wrong, spread over the file; and all even rows of one region besides. */
function made(wrong: number, bad?: string): MadeRow[] {
  return Array.from({ length: ROWS }, (_, row) => {
    const label = (row * 7) % 5 < 2 ? 1 : 0
    const region = ['north', 'south', 'east'][row % 3] ?? ''
    const isWrong = (row * 149) % ROWS < wrong || (region === bad && row % 2 === 0)
    return { row, label, prediction: isWrong ? 1 - label : label, region }
  })
}

function predictions(prefix: string, wrong: number, bad?: string): string {
  const lines = made(wrong, bad).map(
    ({ row, label, prediction, region }) => `${prefix}-${row},${label},${prediction},${region},${(row * 11) % 24}`
  )
  return `id,label,prediction,region,hour\n${lines.join('\n')}\n`
}

/** A log of the same rows; the first so many have no label, and only the first `until` rows are of that prefix. */
function logged(prefix: string, wrong: number, unlabelled: number, until = ROWS): string {
  const lines = made(wrong).map(({ row, label, prediction }) => {
    const time = new Date(Date.UTC(2026, 0, 1) + row * 60_000).toISOString()
    return `${row < until ? prefix : 'late'}-${row},${time},${prediction},${row < unlabelled ? '' : label}`
  })
  return `id,timestamp,prediction,label\n${lines.join('\n')}\n`
}

async function write(name: string, content: string): Promise<void> {
  const path = join(workspace, name)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, content)
}
