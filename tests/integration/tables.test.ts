import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runProgram } from '@gauntlet/core'
import { openTable, type Table } from '@gauntlet/tables'
import { peer } from '@gauntlet/testkit'
import { beforeAll, expect, it } from 'vitest'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gauntlet-tables-'))
  const script = fileURLToPath(new URL('./make_tables.py', import.meta.url))
  const command = [`${await peer('pandas')}/python`, script, folder] as const
  const made = await runProgram({ command, timeoutMs: 120_000, maxOutputBytes: 1_000_000 })
  expect(made).toMatchObject({ exitCode: 0, stderr: '' })
})

async function opened(file: string, read: { sheet?: string } = {}): Promise<Table> {
  return openTable({ input: 'data', files: [join(folder, file)], workspace: folder, read }, { temp: folder })
}

const ROWS = 5000
const count = (isThere: (row: number) => boolean) => Array.from({ length: ROWS }, (_, row) => row).filter(isThere).length

/** What is the same in every file, whichever types it can hold. */
async function expectTheSameRows(table: Table): Promise<void> {
  const [row] = await table.rows(
    `SELECT count(*) AS n, bool_and(id = place) AS in_order, count(big) AS bigs, min(CAST(big AS HUGEINT)) AS least, max(CAST(big AS HUGEINT)) AS most,
       count(price) AS prices, sum(price) AS total, count(name) AS names, min(name) AS first_name, count(DISTINCT name) AS different,
       count(DISTINCT kind) AS kinds, count(*) FILTER (WHERE CAST(ok AS BOOLEAN)) AS oks, min("at") AS first, max("at") AS last
     FROM (SELECT *, row_number() OVER () - 1 AS place FROM data)`,
    1
  )
  const isExcel = table.format === 'excel'
  expect({ ...row }).toEqual({
    n: ROWS,
    in_order: true,
    bigs: count(i => i % 5 !== 0),
    least: 9_007_199_254_740_994n,
    most: 9_007_199_254_745_992n,
    prices: count(i => i % 11 !== 0),
    total: Array.from({ length: ROWS }, (_, i) => (i % 11 === 0 ? 0 : i / 8)).reduce((sum, price) => sum + price, 0),
    names: count(i => i % 7 !== 0),
    first_name: 'Größe 0',
    different: 40,
    kinds: 3,
    oks: ROWS / 2,
    first: isExcel ? '2001-09-11T08:46:40' : '2001-09-11T08:46:40.123456',
    last: isExcel ? '2002-04-07T15:46:40' : '2002-04-07T15:46:40.123456'
  })
}

const types = (table: Table) => Object.fromEntries(table.columns.map(({ name, type }) => [name, type]))
const ARROW = {
  ...{ id: 'integer', big: 'integer', price: 'float', name: 'string', kind: 'string', ok: 'boolean', at: 'timestamp' },
  ...{ day: 'date', amount: 'decimal', instant: 'timestamp' }
}

it.each(['lz4.feather', 'zstd.feather', 'uncompressed.feather', 'stream.arrow', 'views.arrow', 'pyarrow.parquet'])(
  'reads %s as pyarrow wrote it',
  async file => {
    const table = await opened(file)
    expect(types(table)).toEqual(ARROW)
    await expectTheSameRows(table)
    expect(await table.rows('SELECT min(day) AS day, max(amount) AS amount, min(instant) AS instant FROM data', 1)).toEqual([
      { day: '1969-12-30', amount: 49.99, instant: '2001-09-11T08:46:40.123456Z' }
    ])
    table.close()
  }
)

it.each(['pandas.feather', 'pandas.parquet'])('reads %s', async file => {
  const table = await opened(file)
  expect(types(table)).toMatchObject({ big: 'integer', kind: 'string', at: 'timestamp' })
  await expectTheSameRows(table)
  table.close()
})

it('reads a sheet as pandas wrote it, with numbers that Excel cannot hold as the text they are', async () => {
  const table = await opened('pandas.xlsx', { sheet: 'Flights' })
  expect(types(table)).toEqual({
    ...{ id: 'integer', big: 'string', price: 'float', name: 'string', kind: 'string', ok: 'boolean', at: 'timestamp', day: 'date' }
  })
  await expectTheSameRows(table)
  table.close()
})

it('reads a table as pandas wrote it into SQLite', async () => {
  const table = await opened('pandas.db')
  expect(types(table)).toEqual({
    ...{ id: 'integer', big: 'integer', price: 'float', name: 'string', kind: 'string', ok: 'integer', at: 'timestamp', day: 'string' }
  })
  await expectTheSameRows(table)
  table.close()
})
