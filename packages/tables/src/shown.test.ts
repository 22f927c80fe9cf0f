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
