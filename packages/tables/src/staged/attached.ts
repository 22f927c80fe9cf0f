import { createHash } from 'node:crypto'
import { InputError } from '@gauntlet/core'
import type { Column } from '../column.ts'
import { LOGICAL_TYPES } from '../column.ts'
import { firstDouble } from '../csv/csv-header.ts'
import type { Engine } from '../engine/engine.ts'
import { inOurTypes, logicalType } from '../engine/engine-types.ts'
import { hiveOf, partitionList, refuseDoubledKeys } from '../files/hive.ts'
import type { ReadableFiles } from '../reader.ts'
import { type Source, shownFile } from '../source.ts'
import { duckdbDialect } from '../sql/duckdb-dialect.ts'
import { STAGED, stagedRows } from './staging.ts'

/** A table of a database file that the engine has attached. */
export interface AttachedTable {
  /** What the engine calls it. */
  readonly name: string
  /** What stands for the file and its table in SQL of a person's own session. */
  readonly shown: string
}

const id = duckdbDialect.identifier
const MOST_COLUMNS = 10_000

/** SQL that lets the engine read a database file, and nothing else beside it. The same file may be attached for several tables. */
export function attach(path: string): string {
  return `ATTACH IF NOT EXISTS ${duckdbDialect.text(path)} AS ${id(alias(path))} (READ_ONLY)`
}

/** What the database file is called within the engine. */
export function alias(path: string): string {
  return `file_${createHash('sha256').update(path).digest('hex').slice(0, 16)}`
}

/** Tables of database files as one table, in the order of the files. */
export async function openAttached(engine: Engine, table: ReadableFiles, tables: readonly AttachedTable[]): Promise<Source> {
  // One after the other: a connection does one thing at a time.
  const found: Column[][] = []
  for (const { name } of tables) found.push(await describe(engine, `SELECT * FROM ${name}`))
  const names = (found[0] ?? []).map(column => column.name)
  for (const [index, columns] of found.entries())
    refuseOther(
      table,
      index,
      names,
      columns.map(column => column.name)
    )
  const hive = hiveOf(table)
  refuseDoubledKeys(table, hive, names)
  const list = names.map(id).join(', ')
  const union = (parts: readonly string[]) => {
    if (parts.length === 1 && parts[0] !== undefined && hive.columns.length === 0) return parts[0]
    const selects = parts.map((part, index) => `SELECT ${list}${partitionList(table, hive, table.files[index] ?? '')} FROM ${part}`)
    return `(${selects.join(' UNION ALL ')})`
  }
  const from = union(tables.map(({ name }) => name))
  const columns = await describe(engine, `SELECT * FROM ${from}`)
  return {
    columns,
    from: inOurTypes(from, columns),
    shown: wanted =>
      inOurTypes(
        union(tables.map(({ shown }) => shown)),
        columns.filter(column => wanted.includes(column.name))
      ),
    guard: undefined
  }
}

/** Staged files as one table. What they say of values that did not fit is added up. */
export async function openStaged(engine: Engine, table: ReadableFiles, shown: (file: string, part: string) => string): Promise<Source> {
  const [path = ''] = table.paths
  const database = `${id(alias(path))}.main`
  const parts = await engine.rows(`SELECT name FROM ${database}.${STAGED.part} ORDER BY file`, table.files.length)
  const staged = table.files.map((file, index) => ({
    name: `${database}.${stagedRows(index)}`,
    shown: shown(duckdbDialect.text(shownFile(table, file)), duckdbDialect.text(String(parts[index]?.name)))
  }))
  const source = await openAttached(engine, table, staged)
  const summed = `SELECT name, any_value(type) AS type, sum(misfits)::BIGINT AS misfits FROM ${database}.${STAGED.misread} GROUP BY name`
  const rows = await engine.rows(summed, MOST_COLUMNS)
  const misreadOf = (name: string) => {
    const row = rows.find(candidate => candidate.name === name)
    const type = LOGICAL_TYPES.find(known => known === row?.type)
    return type === undefined ? {} : { misread: { type, values: Number(row?.misfits) } }
  }
  return { ...source, columns: source.columns.map(column => ({ ...column, ...misreadOf(column.name) })) }
}

async function describe(engine: Engine, query: string): Promise<Column[]> {
  const rows = await engine.rows(`DESCRIBE ${query}`, MOST_COLUMNS + 1)
  return rows.map(({ column_name, column_type }) => ({
    name: String(column_name),
    type: logicalType(String(column_type)),
    engineType: String(column_type)
  }))
}

/** A column that one of the files lacks would read as NULL, and a check on its presence would pass. */
function refuseOther(table: ReadableFiles, index: number, expected: readonly string[], names: readonly string[]): void {
  const [first = ''] = table.files
  const shown = (file: string) => `"${shownFile(table, file)}"`
  const where = shown(table.files[index] ?? '')
  if (names.length > MOST_COLUMNS) throw new InputError(table.input, `names ${where}, which has more than ${MOST_COLUMNS} columns`)
  const missing = expected.find(name => !names.includes(name))
  const extra = names.find(name => !expected.includes(name))
  if (missing === undefined && extra === undefined) return
  const difference =
    missing === undefined ? `has a column "${extra}" more than ${shown(first)}` : `has no column "${missing}", as ${shown(first)} has`
  throw new InputError(table.input, `names ${where}, which ${difference}. Files that make up one table have the same columns.`)
}

/** Names of which no table can be made, refused before one is. */
export function refuseNames(input: string, where: string, names: readonly string[]): void {
  if (names.length === 0) throw new InputError(input, `names ${where}, which has no columns`)
  if (names.length > MOST_COLUMNS)
    throw new InputError(input, `names ${where}, which has ${names.length} columns; at most ${MOST_COLUMNS} are read`)
  const nameless = names.findIndex(name => name === '' || name.includes('\0'))
  if (nameless !== -1)
    throw new InputError(input, `names ${where}, whose column ${nameless + 1} has no name, or one with a NUL in it. Rename it.`)
  const double = firstDouble(names)
  if (double === undefined) return
  throw new InputError(
    input,
    `names ${where}, which has the columns "${double[0]}" and "${double[1]}", which cannot be told apart. Rename one.`
  )
}
