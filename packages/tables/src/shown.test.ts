import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { expect, it } from 'vitest'
import { folderWith, openWith, read, writeParquet } from './opened.test-support.ts'

/** What a person's own DuckDB, started in the folder, answers. */
async function asked(folder: string, sql: string): Promise<unknown[]> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  try {
    await connection.run(`SET file_search_path = '${folder}'`)
    return (await connection.runAndReadAll(sql)).getRowObjectsJson()
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

const latin1 = Buffer.from('n;name\n"1,5";é\n2;\n', 'latin1')

it.each([
  ['a plain file', 'x.csv', 'a,b\n1,x\n2,"y,z"\n', {}],
  ['leading zeros', 'x.csv', 'a,b\n007,1\n', {}],
  ['no header', 'x.csv', '1,x\n2,\n', { header: ['n', 'word'] }],
  ['a header by place', 'x.csv', '1,x\n2,\n', { header: false }],
  ['a dialect of its own', 'x.csv', "a|b\n'x\\'y'|1\n", { delimiter: '|', quote: "'", escape: '\\' }],
  ['null strings', 'x.csv', 'a,b\nNA,1\n-,2\n5,NA\n', { 'null-strings': ['NA', '-'] }],
  ['an encoding and a decimal comma', 'x.csv', latin1, { encoding: 'latin-1', decimal: ',' }],
  ['dates', 'x.csv', 'd,t\n31.01.2026,31.01.2026 10:00\n', { 'date-format': '%d.%m.%Y', 'timestamp-format': '%d.%m.%Y %H:%M' }],
  ['instants', 'x.csv', 't,u\n2026-01-31 10:00:00+02,2026-01-31T10:00:00Z\n', {}],
  ['clocks to the nanosecond', 'x.csv', 't\n2026-01-31 10:00:00.123456789\n', {}],
  ['times with an offset in a format', 'x.csv', 't\n31.01.2026 10:00 +0200\n', { 'timestamp-format': '%d.%m.%Y %H:%M %z' }],
  ['instants and dates in JSON', 'x.jsonl', '{"t":"2026-01-31T10:00:00+02:00","d":"2026-01-31","s":{"t":"2026-01-31"}}\n', {}],
  ['text in JSON that the engine takes for a date', 'x.jsonl', '{"d":"31-01-2026"}\n', {}],
  ['another ending', 'x.dat', 'a,b\n1,2\n', { format: 'csv' }],
  ['folders that are columns', 'month=01/day=2026-01-31/x.csv', 'a\n1\n', {}],
  ['JSON in folders that are columns', 'year=2026/x.jsonl', '{"a":1,"b":"x"}\n{"a":2}\n', {}],
  ['JSON of another ending', 'x.txt', '{"a":1}\n{"a":2}\n', { format: 'json' }],
  ['Parquet in folders that are columns', 'year=2026/x.parquet', 'SELECT 1 AS a, 2.5::FLOAT AS b', {}]
])("gives SQL that reads in a person's own session what was read here: %s", async (_, name, content, options) => {
  const folder = await folderWith({})
  await mkdir(join(folder, dirname(name)), { recursive: true })
  if (name.endsWith('.parquet')) await writeParquet(join(folder, name), String(content))
  else await writeFile(join(folder, name), content)
  const table = await openWith(folder, [name], options)
  await read(table)
  const names = table.columns.map(column => column.name)
  const list = names.map(table.dialect.identifier).map(id => `CAST(${id} AS VARCHAR) AS ${id}`)
  const here = await table.rows(`SELECT ${list.join(', ')} FROM data`, 10)
  const types = table.columns.map(column => column.engineType)
  table.close()
  expect(here.length).toBeGreaterThan(0)
  expect(await asked(folder, `SELECT ${list.join(', ')} FROM ${table.shown(names)}`)).toEqual(here)
  const described = await asked(
    folder,
    `SELECT column_type FROM (DESCRIBE SELECT ${names.map(table.dialect.identifier).join(', ')} FROM ${table.shown(names)})`
  )
  expect(described).toEqual(types.map(column_type => ({ column_type })))
})

it('shows whole rows of JSON, so that a row is found again by its other columns', async () => {
  const folder = await folderWith({})
  await writeFile(join(folder, 'x.jsonl'), '{"id":"a","n":1}\n{"id":"b","n":2}\n')
  const table = await openWith(folder, ['x.jsonl'], {})
  expect(await asked(folder, `SELECT * FROM ${table.shown(['n'])} WHERE n > 1`)).toEqual([{ id: 'b', n: '2' }])
  table.close()
})
