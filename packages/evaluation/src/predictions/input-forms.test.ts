import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { DuckDBInstance } from '@duckdb/node-api'
import { utils, write } from '@e965/xlsx'
import type { Roots } from '@gauntlet/core'
import { listenOnLoopback } from '@gauntlet/testkit'
import { tableFromJSON, tableToIPC } from 'apache-arrow'
import { beforeAll, expect, it } from 'vitest'
import { locatePredictions } from './locate-predictions.ts'
import { OF_GATE } from './origin.ts'
import { planReading } from './plan.ts'
import { readPredictions } from './read-predictions.ts'
import type { ReadingNeeds } from './reading-needs.ts'

const ROWS = [
  { id: 'a', label: 'won', p: 0.75, region: 'north', hour: 23 },
  { id: 'b', label: 'lost', p: 0.5, region: 'south', hour: 1 },
  { id: 'c', label: 'won', p: 0.25, region: 'north', hour: 2 }
]
const NEEDS: ReadingNeeds = {
  metrics: [],
  columns: { label: 'label', score: 'p' },
  positive: 'won',
  threshold: undefined,
  dimensions: ['region'],
  optionalDimensions: [],
  everyColumn: false,
  conditions: [{ name: 'night', sql: 'hour >= 22', key: 'slices.where.night' }]
}

let roots: Roots

beforeAll(async () => {
  const workspace = await mkdtemp(join(tmpdir(), 'forms-'))
  roots = { workspace, temp: await mkdtemp(join(tmpdir(), 'forms-temp-')), allowedPaths: [] }
  const at = (name: string) => join(workspace, name)
  await writeFile(at('p.csv'), csv())
  await writeFile(at('p.jsonl'), ROWS.map(row => JSON.stringify(row)).join('\n'))
  await writeFile(at('p.json'), JSON.stringify(ROWS))
  await writeFile(at('p.arrow'), tableToIPC(tableFromJSON(ROWS), 'file'))
  await writeFile(
    at('p.xlsx'),
    write({ SheetNames: ['s'], Sheets: { s: utils.json_to_sheet(ROWS) } }, { type: 'buffer', bookType: 'xlsx' })
  )
  const instance = await DuckDBInstance.create(at('p.duckdb'))
  const connection = await instance.connect()
  await connection.run(`CREATE TABLE t AS FROM read_csv('${at('p.csv')}')`)
  await connection.run(`COPY t TO '${at('p.parquet')}'`)
  connection.closeSync()
  instance.closeSync()
  const sqlite = new DatabaseSync(at('p.sqlite'))
  sqlite.exec('CREATE TABLE t (id TEXT, label TEXT, p REAL, region TEXT, hour INTEGER)')
  for (const { id, label, p, region, hour } of ROWS) sqlite.prepare('INSERT INTO t VALUES (?, ?, ?, ?, ?)').run(id, label, p, region, hour)
  sqlite.close()
})

it.each(['p.csv', 'p.jsonl', 'p.json', 'p.arrow', 'p.xlsx', 'p.duckdb', 'p.parquet', 'p.sqlite'])('reads %s', async name => {
  expect(await read([name])).toEqual(EXPECTED)
})

it('reads several files of one form as one table', async () => {
  await writeFile(join(roots.workspace, 'q-1.csv'), csv())
  await writeFile(join(roots.workspace, 'q-2.csv'), csv().replaceAll(/^([abc]),/gm, 'another $1,'))
  expect((await read(['q-*.csv'])).ids).toEqual(['a', 'b', 'c', 'another a', 'another b', 'another c'])
})

it('reads what has an address, where the workflow allows it, and leaves nothing of it', async () => {
  const parquet = await readFile(join(roots.workspace, 'p.parquet'))
  const server = await listenOnLoopback(
    async (_, response) => {
      response.end(parquet)
    },
    () => {}
  )
  try {
    const address = `${server.url}/models/7/p.parquet?signature=s3cret`
    expect(await read([address], `${server.url}/models/7/p.parquet`)).toEqual(EXPECTED)
    await expect(locatePredictions('predictions', [address], { roots, allowPrivateNetwork: false })).rejects.toThrow('which is not asked')
    expect((await readdir(join(roots.temp, 'gauntlet'))).filter(name => name.startsWith('fetched-'))).toEqual([])
  } finally {
    await server.close()
  }
})

const EXPECTED = {
  ids: ['a', 'b', 'c'],
  label: ['won', 'lost', 'won'],
  score: [0.75, 0.5, 0.25],
  region: ['north', 'south', 'north'],
  night: [1, 0, 0]
}

async function read(lines: readonly string[], shown?: string) {
  const { files, names, dispose } = await locatePredictions('predictions', lines, { roots, allowPrivateNetwork: true })
  try {
    const reading = { origin: OF_GATE, keptId: 'id', names }
    const found = await readPredictions(files, available => planReading(NEEDS, available), roots, undefined, reading)
    if (shown !== undefined) expect(found.files).toMatchObject([{ path: shown }])
    const { label, score, dimensions, conditions, ids, rows } = found.predictions
    const texts = (column: typeof label | undefined) =>
      column === undefined || column.kind === 'number' ? [] : [...column.codes].map(code => column.categories[code])
    return {
      ids: Array.from({ length: rows }, (_, row) => ids?.text(row)),
      label: texts(label),
      score: [...(score ?? [])],
      region: texts(dimensions.get('region')),
      night: [...(conditions.get('night') ?? [])]
    }
  } finally {
    dispose()
  }
}

function csv(): string {
  return ['id,label,p,region,hour', ...ROWS.map(row => Object.values(row).join(',')), ''].join('\n')
}
