import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { DuckDBInstance } from '@duckdb/node-api'
import { examplesOf, MetricChoice, measureAll, PredictionLog, type ReadingNeeds, readPredictionLog } from '@gauntlet/evaluation'
import { nodeBinary, peer } from '@gauntlet/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const REQUESTS = 300
const LABELLED = 270

interface Answer {
  readonly prediction_id: string
  readonly prediction: number
  readonly score: number
}

/** A server as the page has it, with its log. */
interface Served {
  readonly folder: string
  readonly answers: readonly Answer[]
  /** Of the labels that were sent, how many are as predicted. */
  readonly accuracy: number
}

describe.each([
  ['Python, FastAPI', ['prediction_log.py', 'server.py'], startPython],
  ['TypeScript, Express', ['prediction-log.ts', 'server.ts'], startTypeScript]
])('the writer in %s', (_, files, start) => {
  let served: Served

  beforeAll(async () => {
    served = await serve(files, start)
  })

  it('tells the callers ids that are all different', () => {
    expect(new Set(served.answers.map(answer => answer.prediction_id)).size).toBe(REQUESTS)
  })

  it('writes whole lines, one file of predictions and one of labels for a process', async () => {
    const written = await readdir(join(served.folder, 'log'))
    // Two of each where midnight was in between.
    const kinds = new Set(written.map(name => name.replace(/\d{4}-\d\d-\d\d-[0-9a-f]{8}/, '…')))
    expect([...kinds].sort()).toEqual(['labels-….jsonl', 'predictions-….jsonl'])
    for (const name of written) expect(await readFile(join(served.folder, 'log', name), 'utf8')).toMatch(/\}\n$/)
  })

  it('writes what Gauntlet reads', async () => {
    const log = await read(served.folder, { predictions: 'log/predictions-*.jsonl', labels: 'log/labels-*.jsonl' })
    expect(log.coverage).toMatchObject({
      predicted: REQUESTS,
      labelled: LABELLED,
      share: LABELLED / REQUESTS,
      versions: [{ version: '7', predicted: REQUESTS }]
    })
    expect(log.accuracy).toBeCloseTo(served.accuracy, 12)
    expect([...(log.regions ?? [])].sort()).toEqual(['north', 'south'])
  })

  it('is kept and read in one DuckDB file, as the page has it', async () => {
    const [keep, byDay] = [await block('keep.sql'), await block('by-day.sql')].map(sql => inFolder(sql, served.folder))
    const days = await run([keep ?? '', keep ?? '', byDay ?? ''], `ATTACH '${served.folder}/log.duckdb' AS kept`)
    const sum = (value: (day: Day) => number) => days.reduce((total, day) => total + value(day), 0)
    expect(sum(day => day.predictions)).toBe(REQUESTS)
    expect(sum(day => day.labelled)).toBe(LABELLED)
    expect(sum(day => day.labelled * day.accuracy) / LABELLED).toBeCloseTo(served.accuracy, 12)
    const tables = { read: { table: 'predictions' }, 'labels-read': { table: 'labels' } }
    const log = await read(served.folder, { predictions: 'log.duckdb', labels: 'log.duckdb', ...tables })
    expect(log.coverage).toMatchObject({ predicted: REQUESTS, labelled: LABELLED })
    expect(log.accuracy).toBeCloseTo(served.accuracy, 12)
  })
})

const servers: ChildProcess[] = []
afterAll(() => {
  for (const server of servers) server.kill('SIGKILL')
})

/** Runs a server of the page, asks it for predictions, tells it labels, and stops it as a container is stopped. */
async function serve(files: readonly string[], start: (folder: string) => Promise<ChildProcess>): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), 'prediction-log-'))
  for (const name of files) await writeFile(join(folder, name), await block(name))
  const server = await start(folder)
  servers.push(server)
  const url = await addressOf(server)
  const post = async (path: string, body: object) => {
    const answer = await fetch(url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body)
    })
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
    return answer.json()
  }
  const flights = Array.from({ length: REQUESTS }, (_, index) => ({ distance: 7 * index, region: index % 3 === 0 ? 'north' : 'south' }))
  const answers = await inTurns(flights, async flight => (await post('/predict', flight)) as Answer)
  const labels = answers.slice(0, LABELLED).map(({ prediction_id, prediction }, index) => ({
    prediction_id,
    label: index % 10 === 0 ? 1 - prediction : prediction
  }))
  await inTurns(labels, label => post('/labels', label))
  server.kill('SIGTERM')
  await once(server, 'exit')
  return { folder, answers, accuracy: 1 - Math.ceil(LABELLED / 10) / LABELLED }
}

async function startPython(folder: string): Promise<ChildProcess> {
  const python = join(await peer('fastapi'), 'python')
  return spawn(python, ['-m', 'uvicorn', 'server:app', '--host', '127.0.0.1', '--port', '0'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe']
  })
}

async function startTypeScript(folder: string): Promise<ChildProcess> {
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'))
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
  return spawn(nodeBinary(), ['server.ts'], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], env: { PATH: process.env.PATH, PORT: '0' } })
}

/** It says where it listens, once it does. */
async function addressOf({ stdout, stderr }: ChildProcess): Promise<string> {
  if (stdout === null || stderr === null) throw new Error('expected to hear the server')
  const said: string[] = []
  return new Promise((resolve, reject) => {
    for (const stream of [stdout, stderr])
      createInterface(stream)
        .on('line', line => {
          said.push(line)
          const port = /(?:127\.0\.0\.1:|port: )(\d+)/.exec(line)?.[1]
          if (port !== undefined) resolve(`http://127.0.0.1:${port}`)
        })
        .on('close', () => reject(new Error(`the server did not start: ${said.join('\n')}`)))
  })
}

/** At most 20 at a time. */
async function inTurns<Item, Result>(items: readonly Item[], work: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = []
  for (let from = 0; from < items.length; from += 20) results.push(...(await Promise.all(items.slice(from, from + 20).map(work))))
  return results
}

async function read(folder: string, config: object) {
  const needs: ReadingNeeds = {
    metrics: [MetricChoice.parse('accuracy')],
    columns: { label: 'label' },
    positive: undefined,
    threshold: undefined,
    dimensions: ['region'],
    optionalDimensions: [],
    everyColumn: false,
    conditions: []
  }
  const roots = { workspace: folder, temp: folder, allowedPaths: [] }
  const options = { roots, allowPrivateNetwork: false, now: Date.now(), keepIds: false }
  const { coverage, predictions, plan, shortfall } = await readPredictionLog(
    PredictionLog.parse({ ...config, version: '7' }),
    needs,
    options
  )
  if (predictions === undefined) throw new Error(shortfall)
  const region = predictions.dimensions.get('region')
  return {
    coverage,
    accuracy: measureAll(needs.metrics, examplesOf(needs, plan, predictions)).get('accuracy')?.value,
    regions: region?.kind === 'text' ? region.categories : undefined
  }
}

/** A block of the page, by the name in its first line. */
async function block(name: string): Promise<string> {
  const page = await readFile(join(root, 'docs', 'prediction-log.md'), 'utf8')
  const blocks = [...page.matchAll(/^```\w+\n((?:#|\/\/|--) ([^\n]+)\n[\s\S]*?)^```$/gm)]
  const found = blocks.find(([, , title]) => title === name)?.[1]
  if (found === undefined) throw new Error(`expected a block "${name}" in the page`)
  return found
}

/** The page's statements are run where the log is. */
function inFolder(sql: string, folder: string): string {
  return sql.replaceAll("'log", `'${folder}/log`)
}

interface Day {
  readonly predictions: number
  readonly labelled: number
  readonly accuracy: number
}

/** The answer to the last statement of the scripts. */
async function run(scripts: readonly string[], before: string): Promise<Day[]> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  try {
    await connection.run(before)
    let rows: unknown[][] = []
    for (const script of scripts) {
      const reader = await connection.runAndReadAll(script.replace(/^ATTACH.*$/m, ''))
      rows = reader.getRows()
    }
    return rows.map(([, predictions, labelled, accuracy]) => ({
      predictions: Number(predictions),
      labelled: Number(labelled),
      accuracy: Number(accuracy)
    }))
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}
