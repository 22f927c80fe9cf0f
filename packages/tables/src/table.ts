import { stat } from 'node:fs/promises'
import { InputError, messageOf, shownPath } from '@gauntlet/core'
import { type Aggregate, selectAll } from './aggregates.ts'
import type { Column } from './column.ts'
import { type ConditionProblem, conditionProblem } from './condition.ts'
import { openCsv } from './csv.ts'
import type { SqlDialect } from './dialect.ts'
import { duckdbDialect } from './duckdb-dialect.ts'
import { Engine, type EngineOptions, type Row } from './engine.ts'
import { type Format, formatOf } from './format.ts'
import { openJson } from './json.ts'
import { openParquet } from './parquet.ts'
import { readError } from './read-error.ts'
import type { Source, TableFiles } from './source.ts'
import type { Value } from './value.ts'

export type Values = ReadonlyMap<string, Value>

/** What SQL calls the table, also in conditions that authors write. */
export const TABLE = 'data'

/** One for the first rows' types, one for those of all rows, and one to spare. */
const MOST_ROUNDS = 3

/** Opens one or many files of one format as one table. Every problem with a file is an `InputError` that names it. */
export async function openTable(files: TableFiles, options: EngineOptions): Promise<Table> {
  const format = formatOf(files)
  for (const file of files.files) {
    // The engine would take the name for a pattern, and might read another file.
    if (/[*?[\]]/.test(file))
      throw new InputError(files.input, `names "${shownPath(file, files)}"; a path with *, ?, [ or ] cannot be read. Rename it.`)
    const { size } = await stat(file)
    if (size === 0)
      throw new InputError(files.input, `names "${shownPath(file, files)}", which is empty (0 bytes). Did the step that writes it fail?`)
  }
  const engine = await Engine.open(files.files, options)
  try {
    const open = { csv: openCsv, parquet: openParquet, json: openJson }[format]
    return new Table(engine, files, format, await open(engine, files))
  } catch (thrown) {
    engine.close()
    throw readError(files.input, thrown, files.files, files.workspace)
  }
}

/** Files as one table, to be scanned and asked. */
export class Table {
  readonly format: Format
  readonly dialect: SqlDialect = duckdbDialect
  readonly #engine: Engine
  readonly #files: TableFiles
  #source: Source
  /** The source that the view shows. */
  #viewed: Source | undefined
  #settled = false

  constructor(engine: Engine, files: TableFiles, format: Format, source: Source) {
    this.#engine = engine
    this.#files = files
    this.format = format
    this.#source = source
  }

  /** The columns that the files have. Of a text format, types are final after the first scan. */
  get columns(): readonly Column[] {
    return this.#source.columns
  }

  /** Name and version of the engine that reads the table. */
  get engine(): Readonly<Record<string, string>> {
    return { duckdb: this.#engine.version }
  }

  /** What follows FROM where a person reads these columns of the same files, in the workspace. */
  shown(columns: readonly string[]): string {
    return this.#source.shown(columns)
  }

  /**
   * Computes aggregates over all rows in one scan, one key each.
   *
   * `plan` is asked again when a text file turns out to hold values that its first rows gave no reason to expect: the columns are
   * then what all values are, and the scan is repeated.
   */
  async scan(plan: (columns: readonly Column[]) => readonly Aggregate[] | Promise<readonly Aggregate[]>): Promise<Values> {
    for (let round = 1; round <= MOST_ROUNDS; round++) {
      const source = await this.#inUse()
      const guard = this.#settled ? undefined : source.guard
      const guarding = (guard?.columns ?? []).map(({ column, flag }) => ({
        key: misreadKey(column),
        sql: this.dialect.countIf(this.dialect.identifier(flag))
      }))
      const { sql, alias } = selectAll([...(await plan(source.columns)), ...guarding], `${guard?.from ?? source.from} AS ${TABLE}`)
      const [row] = await this.#told(() => this.#engine.rows(sql, 1))
      const values = new Map([...alias].map(([key, name]) => [key, row?.[name] ?? null]))
      const misread = new Map(
        (guard?.columns ?? [])
          .map(({ column }) => [column, Number(values.get(misreadKey(column)))] as const)
          .filter(([, count]) => count > 0)
      )
      if (guard === undefined || misread.size === 0) {
        this.#settled = true
        return values
      }
      this.#source = await this.#told(() => guard.settle(misread))
      this.#viewed = undefined
    }
    throw new Error(`Could not scan the data: its columns are not what they were found to be, ${MOST_ROUNDS} times over`)
  }

  /** The first `most` rows of a query about `data`. */
  async rows(sql: string, most: number): Promise<Row[]> {
    await this.#settleFirst()
    return this.#told(() => this.#engine.rows(sql, most))
  }

  /** All rows of a query about `data`, in batches, each as one array a column. */
  async *batches(sql: string): AsyncGenerator<Value[][]> {
    await this.#settleFirst()
    try {
      yield* this.#engine.batches(sql)
    } catch (thrown) {
      throw readError(this.#files.input, thrown, this.#files.files, this.#files.workspace)
    }
  }

  /** What is wrong with a condition on the rows of `data`, or `undefined` where it can be computed. */
  async conditionProblem(condition: string): Promise<ConditionProblem | undefined> {
    await this.#inUse()
    return conditionProblem(this.#engine, TABLE, condition)
  }

  /** What is wrong with a pattern, or `undefined` where the engine can look for it. */
  async patternProblem(pattern: string): Promise<string | undefined> {
    return this.#engine.rows(`SELECT ${this.dialect.matches("''", pattern)}`, 1).then(
      () => undefined,
      thrown => (messageOf(thrown).split('\n')[0] ?? '').replace(/^[\w ]+ Error: /, '')
    )
  }

  close(): void {
    this.#engine.close()
  }

  async #settleFirst(): Promise<void> {
    if (!this.#settled) await this.scan(() => [])
  }

  /** The source, with a view of it for queries and for subqueries of conditions. */
  async #inUse(): Promise<Source> {
    const source = this.#source
    if (this.#viewed !== source)
      await this.#told(() => this.#engine.rows(`CREATE OR REPLACE VIEW ${TABLE} AS SELECT * FROM ${source.from}`, 0))
    this.#viewed = source
    return source
  }

  async #told<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (thrown) {
      throw readError(this.#files.input, thrown, this.#files.files, this.#files.workspace)
    }
  }
}

function misreadKey(column: string): string {
  return `misread ${column}`
}
