import { open, stat } from 'node:fs/promises'
import { InputError, messageOf } from '@gauntlet/core'
import { loadDuckDB } from '../engine/duckdb.ts'
import type { Engine } from '../engine/engine.ts'
import type { Prepared, ReadableFiles } from '../reader.ts'
import { type Source, shownFile, type TableFiles } from '../source.ts'
import { duckdbDialect } from '../sql/duckdb-dialect.ts'
import { type AttachedTable, alias, attach, openAttached } from './attached.ts'
import { chooseName } from './choose-name.ts'

const MAGIC_AT = 8
const MAGIC = 'DUCK'
const MOST_TABLES = 10_000

/** A database file of DuckDB itself is read where it lies. */
export async function prepareDuckDB(table: TableFiles): Promise<Prepared> {
  for (const file of table.files) {
    const where = `"${shownFile(table, file)}"`
    if (!(await isDuckDB(file)))
      throw new InputError(
        table.input,
        `names ${where}, which is no DuckDB file (or an encrypted one). Is it SQLite? Then say so with "format: sqlite" in "read".`
      )
    await refuseLog(table.input, where, `${file}.wal`)
    await refuseUnreadable(table.input, where, file)
  }
  return { paths: table.files, setUp: table.files.map(attach) }
}

export async function openDuckDB(engine: Engine, table: ReadableFiles): Promise<Source> {
  const tables: AttachedTable[] = []
  for (const [index, path] of table.paths.entries()) tables.push(await chosenTable(engine, table, table.files[index] ?? path, path))
  return openAttached(engine, table, tables)
}

export async function isDuckDB(file: string): Promise<boolean> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(MAGIC.length), 0, MAGIC.length, MAGIC_AT)
    return bytesRead === MAGIC.length && buffer.toString('latin1') === MAGIC
  } finally {
    await handle.close()
  }
}

/** Tried by itself, so that the message can name the file. */
async function refuseUnreadable(input: string, where: string, file: string): Promise<void> {
  const { DuckDBInstance } = await loadDuckDB()
  const instance = await DuckDBInstance.create(':memory:', { autoinstall_known_extensions: 'false', autoload_known_extensions: 'false' })
  const connection = await instance.connect()
  try {
    await connection.run(attach(file))
  } catch (cause) {
    const said = messageOf(cause)
    const problem = PROBLEMS.find(({ pattern }) => pattern.test(said))?.problem ?? 'is a DuckDB file that cannot be opened: it is damaged'
    throw new InputError(input, `names ${where}, which ${problem}.`, { cause })
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

const PROBLEMS: readonly { readonly pattern: RegExp; readonly problem: string }[] = [
  { pattern: /encrypt/i, problem: 'is an encrypted DuckDB file. Write it without encryption, or export the table as Parquet' },
  { pattern: /version number/i, problem: 'was written by a newer DuckDB than the one that reads it. Export the table as Parquet' },
  { pattern: /could not set lock/i, problem: 'is open in a process that writes to it. Let that end first' }
]

/** Rows that are in a log beside the file are not part of what is hashed, and may still change. */
export async function refuseLog(input: string, where: string, log: string): Promise<void> {
  const found = await stat(log).catch(() => undefined)
  if (found === undefined || found.size === 0) return
  throw new InputError(
    input,
    `names ${where}, beside which lies a log of changes that are not in it yet. Close what writes it first (CHECKPOINT).`
  )
}

async function chosenTable(engine: Engine, table: TableFiles, file: string, path: string): Promise<AttachedTable> {
  const rows = await engine.rows(
    `SELECT schema, name FROM (SHOW ALL TABLES) WHERE database = ${duckdbDialect.text(alias(path))} ORDER BY schema <> 'main', schema, name`,
    MOST_TABLES
  )
  const found = new Map(
    rows.map(({ schema, name }) => [schema === 'main' ? String(name) : `${schema}.${name}`, [String(schema), String(name)] as const])
  )
  const shown = shownFile(table, file)
  const chosen = chooseName('table', table.input, `"${shown}"`, [...found.keys()], table.read?.table)
  const qualified = (found.get(chosen) ?? ['main', chosen]).map(duckdbDialect.identifier).join('.')
  const stem =
    shown
      .split('/')
      .at(-1)
      ?.replace(/\.\w+$/, '') ?? 'source'
  const comment = `ATTACH ${duckdbDialect.text(shown)} AS ${duckdbDialect.identifier(stem)} (READ_ONLY)`.replaceAll('*/', '* /')
  return {
    name: `${duckdbDialect.identifier(alias(path))}.${qualified}`,
    shown: `${duckdbDialect.identifier(stem)}.${qualified} /* after: ${comment} */`
  }
}
