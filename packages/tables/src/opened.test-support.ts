import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import type { LogicalType } from './column.ts'
import { ReadOptions } from './read-options.ts'
import type { Table, Values } from './table.ts'
import { openTable } from './tables.ts'

/** A folder with the given files. */
export async function folderWith(files: Readonly<Record<string, string | Buffer>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gauntlet-tables-'))
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
  return folder
}

/** Writes a Parquet file with what a query answers. */
export async function writeParquet(path: string, query: string): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  await connection.run(`COPY (${query}) TO '${path}' (FORMAT parquet)`)
  connection.closeSync()
  instance.closeSync()
}

export async function open(
  folder: string,
  names: readonly string[],
  declared?: Readonly<Record<string, LogicalType>>,
  signal?: AbortSignal
): Promise<Table> {
  const files = { input: 'data', files: names.map(name => join(folder, name)), workspace: folder }
  return openTable(
    { ...files, ...(declared === undefined ? {} : { declared: new Map(Object.entries(declared)) }) },
    { temp: folder, ...(signal === undefined ? {} : { signal }) }
  )
}

/** Opens files with options, as an author would write them. */
export async function openWith(
  folder: string,
  names: readonly string[],
  read: unknown,
  declared: Readonly<Record<string, LogicalType>> = {}
): Promise<Table> {
  const files = names.map(name => join(folder, name))
  return openTable(
    { input: 'data', files, workspace: folder, read: ReadOptions.parse(read), declared: new Map(Object.entries(declared)) },
    { temp: folder }
  )
}

/** How many rows there are, how many values each column has, and what the columns are once all rows were read. */
export async function read(table: Table): Promise<{ rows: number; columns: Record<string, string>; values: Values }> {
  const values = await table.scan(columns => [
    { key: 'rows', sql: 'count(*)' },
    ...columns.map(({ name }) => ({ key: name, sql: `count(${table.dialect.identifier(name)})` }))
  ])
  return { rows: Number(values.get('rows')), columns: Object.fromEntries(table.columns.map(({ name, type }) => [name, type])), values }
}

/** The message with which a table refuses to open or to be scanned. */
export async function refusal(folder: string, ...names: string[]): Promise<string> {
  return refused(() => open(folder, names))
}

/** The message with which a table refuses to open or to be scanned. */
export async function refused(opening: () => Promise<Table>): Promise<string> {
  let table: Table | undefined
  try {
    table = await opening()
    await read(table)
  } catch (thrown) {
    if (thrown instanceof Error && thrown.name === 'InputError') return thrown.message
    throw thrown
  } finally {
    table?.close()
  }
  return 'nothing was refused'
}
