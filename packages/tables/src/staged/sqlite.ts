import { open } from 'node:fs/promises'
import type { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import { InputError, isInputError, messageOf, plain } from '@gauntlet/core'
import { loadDuckDB } from '../engine/duckdb.ts'
import type { EngineOptions } from '../engine/engine.ts'
import { shownFile, type TableFiles } from '../source.ts'
import { duckdbDialect } from '../sql/duckdb-dialect.ts'
import { refuseNames } from './attached.ts'
import { type Cell, type CellKind, columnOf, columnValue, logicalOf } from './cell-types.ts'
import { chooseName } from './choose-name.ts'
import { refuseLog } from './duckdb-file.ts'
import { declaredKind, sqliteCell } from './sqlite-types.ts'
import type { BeginRows } from './stage-files.ts'
import { CHUNK_ROWS } from './staging.ts'

const MAGIC = 'SQLite format 3\0'

type SQLite = typeof import('node:sqlite')

/**
 * Takes over a table or view of an SQLite file. It is read twice: first to know of what types its values are, which SQLite leaves open
 * whatever a column was declared as.
 */
export async function stageSQLite(table: TableFiles, file: string, begin: BeginRows, { signal }: EngineOptions): Promise<void> {
  const where = `"${shownFile(table, file)}"`
  const telling = <Value>(work: () => Value | Promise<Value>) => told(table.input, where, work)
  await refuseOtherKinds(table.input, where, file)
  const { DatabaseSync } = await loadSQLite(table.input, where)
  const duckdb = await loadDuckDB()
  // Nothing writes to it while we read, so SQLite needs no lock, and leaves no file beside it.
  const address = pathToFileURL(file)
  address.searchParams.set('immutable', '1')
  const database = await telling(() => new DatabaseSync(address, { readOnly: true }))
  try {
    const name = await telling(() => chosenTable(table, where, database))
    const source = await telling(() => reading(database, name))
    refuseNames(table.input, where, source.names)
    const counts = await telling(() => countKinds(source, signal))
    const columns = source.names.map((column, index) => {
      const declared = table.declared?.get(column) ?? logicalOf(source.declared[index])
      return { name: column, ...columnOf(duckdb, counts[index] ?? new Map(), declared) }
    })
    const staged = await begin({ columns, part: name })
    const rows = source.rows()
    for (;;) {
      signal?.throwIfAborted()
      const chunk = await telling(() => take(rows))
      if (chunk.length > 0) staged.append(columns.map(({ kind }, index) => chunk.map(row => columnValue(duckdb, row[index] ?? null, kind))))
      if (chunk.length < CHUNK_ROWS) break
      await otherWork()
    }
    staged.finish()
  } finally {
    database.close()
  }
}

async function refuseOtherKinds(input: string, where: string, file: string): Promise<void> {
  const handle = await open(file)
  try {
    const { buffer } = await handle.read(Buffer.alloc(MAGIC.length), 0, MAGIC.length, 0)
    if (buffer.toString('latin1') !== MAGIC)
      throw new InputError(
        input,
        `names ${where}, which is no SQLite file (or an encrypted one). Was it written and downloaded to its end?`
      )
  } finally {
    await handle.close()
  }
  for (const ending of ['-wal', '-journal']) await refuseLog(input, where, `${file}${ending}`)
}

async function loadSQLite(input: string, where: string): Promise<SQLite> {
  // Node 22.16 is the first that hands rows over as arrays; a name that stands twice would otherwise be lost.
  const sqlite = await import('node:sqlite').catch(() => undefined)
  if (sqlite !== undefined && 'setReturnArrays' in sqlite.StatementSync.prototype) return sqlite
  throw new InputError(
    input,
    `names ${where}, an SQLite file, which this Node (${process.version}) cannot read. Use Node 24, or export the table as CSV or Parquet.`
  )
}

function chosenTable(table: TableFiles, where: string, database: DatabaseSync): string {
  const found = database
    .prepare(`SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name`)
    .all()
  const names = found.map(({ name }) => String(name))
  return chooseName('table', table.input, where, names, table.read?.table)
}

/** The names of the columns, what each is declared to hold, and its rows one by one. */
function reading(database: DatabaseSync, name: string) {
  const statement = database.prepare(`SELECT * FROM ${duckdbDialect.identifier(name)}`)
  statement.setReadBigInts(true)
  statement.setReturnArrays(true)
  const columns = statement.columns()
  const declared = columns.map(({ type }) => declaredKind(type))
  function* rows(): Generator<(Cell | null)[]> {
    for (const row of statement.iterate()) yield Object.values(row).map((value, index) => sqliteCell(value, declared[index]))
  }
  return { names: columns.map(column => column.name), declared, rows }
}

/** How many values of each kind a column has; of a column without values, the kind it was declared to have. */
async function countKinds(source: ReturnType<typeof reading>, signal: AbortSignal | undefined): Promise<Map<CellKind, number>[]> {
  const counts = source.names.map(() => new Map<CellKind, number>())
  const rows = source.rows()
  for (;;) {
    signal?.throwIfAborted()
    const chunk = take(rows)
    for (const row of chunk) {
      for (const [index, cell] of row.entries()) {
        const count = counts[index]
        if (cell !== null) count?.set(cell.kind, (count.get(cell.kind) ?? 0) + 1)
      }
    }
    if (chunk.length < CHUNK_ROWS) return counts
    await otherWork()
  }
}

function take(rows: Generator<(Cell | null)[]>): (Cell | null)[][] {
  const taken: (Cell | null)[][] = []
  while (taken.length < CHUNK_ROWS) {
    const { done, value } = rows.next()
    if (done === true) break
    taken.push(value)
  }
  return taken
}

/** SQLite reads without a pause, and a signal could not come through. */
function otherWork(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve))
}

/** What SQLite says goes wrong with the file, or with a view in it. */
async function told<Value>(input: string, where: string, work: () => Value | Promise<Value>): Promise<Value> {
  try {
    return await work()
  } catch (cause) {
    if (isInputError(cause) || !isSQLiteError(cause)) throw cause
    const isDamaged = /malformed|not a database|corrupt/i.test(messageOf(cause))
    const problem = isDamaged ? 'is damaged' : 'cannot be read'
    throw new InputError(input, `names ${where}, which ${problem}: ${plain(messageOf(cause), 200)}. Write or download it again.`, { cause })
  }
}

function isSQLiteError(thrown: unknown): boolean {
  return thrown instanceof Error && 'code' in thrown && thrown.code === 'ERR_SQLITE_ERROR'
}
