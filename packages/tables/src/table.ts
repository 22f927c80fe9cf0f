import { messageOf } from '@gauntlet/core'
import type { Column } from './column.ts'
import type { CsvLayout } from './csv/csv-columns.ts'
import { type ConditionProblem, conditionProblems } from './engine/condition.ts'
import type { Engine, Row } from './engine/engine.ts'
import { logicalType } from './engine/engine-types.ts'
import { queryProblem } from './engine/query.ts'
import type { VectorBatch } from './engine/vector-batch.ts'
import type { RowStore } from './loaded/row-store.ts'
import type { Format } from './read-options.ts'
import type { ReadableFiles } from './reader.ts'
import { type Aggregate, selectAll } from './scan/aggregates.ts'
import { groupCounts } from './scan/grouped-counts.ts'
import type { Source } from './source.ts'
import type { SqlDialect } from './sql/dialect.ts'
import { duckdbDialect } from './sql/duckdb-dialect.ts'
import type { Value } from './value.ts'

export type Values = ReadonlyMap<string, Value>

/** What a table is made of. */
export interface TableParts {
  /** What SQL calls it. */
  readonly name: string
  readonly format: Format
  /** Whether the files say of what type their columns are. Text does not: without a value there is no type. */
  readonly typed: boolean
  readonly source: Source
  /** Keeps the rows of text once they are read. */
  readonly store?: RowStore | undefined
  readonly files: ReadableFiles
  /** Makes the types of other tables final that this SQL could name. */
  readonly settleOthers: (sql: string) => Promise<void>
  /** Says of an error of the engine which file is at fault. */
  readonly explain: (thrown: unknown) => unknown
  /** Closes the engine. */
  readonly close: () => void
}

/** One for the first rows' types, one for those of all rows, and one to spare. */
const MOST_ROUNDS = 3

/** Files as one table, to be scanned and asked. SQL of one table may name the others that were opened with it. */
export class Table {
  readonly name: string
  readonly format: Format
  readonly typed: boolean
  readonly files: ReadableFiles
  readonly dialect: SqlDialect = duckdbDialect
  readonly #engine: Engine
  readonly #parts: TableParts
  #source: Source
  /** The source that is kept in the store. */
  #loaded: Source | undefined
  /** The source that the view shows. */
  #viewed: Source | undefined
  #settled = false

  private constructor(engine: Engine, parts: TableParts) {
    this.#engine = engine
    this.#parts = parts
    this.name = parts.name
    this.format = parts.format
    this.typed = parts.typed
    this.files = parts.files
    this.#source = parts.source
  }

  /** A table that SQL can name. */
  static async open(engine: Engine, parts: TableParts): Promise<Table> {
    const table = new Table(engine, parts)
    await table.#inUse()
    return table
  }

  /** The columns that the files have. Of a text format, types are final after the first scan. */
  get columns(): readonly Column[] {
    return this.#source.columns
  }

  /** Of CSV files: how their text becomes fields. */
  get layout(): CsvLayout | undefined {
    return this.#source.layout
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
   * Computes aggregates over all rows, one key each: in one scan, or one more for a column of which very much is counted.
   *
   * `plan` is asked again when a text file turns out to hold values that its first rows gave no reason to expect: the columns are
   * then what all values are, and the scan is repeated.
   */
  async scan(plan: (columns: readonly Column[]) => readonly Aggregate[] | Promise<readonly Aggregate[]>): Promise<Values> {
    for (let round = 1; round <= MOST_ROUNDS; round++) {
      await this.#load()
      const source = await this.#inUse()
      const aggregates = await plan(source.columns)
      for (const { sql } of aggregates) await this.#parts.settleOthers(sql)
      const guard = this.#settled ? undefined : source.guard
      const guarding = (guard?.columns ?? []).map(({ column, flag }) => ({
        key: misreadKey(column),
        sql: this.dialect.countIf(this.dialect.identifier(flag))
      }))
      const from = guard?.from ?? source.from
      const scanned = { table: this.name, columns: source.columns, from, columnar: this.typed || this.#loaded !== undefined }
      const { direct, groups } = await this.#told(() => groupCounts(this.#engine, [...aggregates, ...guarding], scanned))
      const values = await this.#computed(direct, `${from} AS ${this.name}`)
      const misread = new Map(
        (guard?.columns ?? [])
          .map(({ column }) => [column, Number(values.get(misreadKey(column)))] as const)
          .filter(([, count]) => count > 0)
      )
      if (guard === undefined || misread.size === 0) {
        this.#settled = true
        for (const group of groups) for (const [key, value] of await this.#computed(group.aggregates, group.from)) values.set(key, value)
        return values
      }
      this.#source = await this.#told(() => guard.settle(misread))
      this.#viewed = undefined
    }
    throw new Error(`Could not scan the data: its columns are not what they were found to be, ${MOST_ROUNDS} times over`)
  }

  /** The first `most` rows of a query. One that a signal stops throws the signal's reason. */
  async rows(sql: string, most: number, signal?: AbortSignal): Promise<Row[]> {
    await this.#settleAll(sql)
    return this.#told(() => this.#engine.rows(sql, most, signal))
  }

  /** All rows of a query, in batches, each as one array a column. */
  async *batches(sql: string): AsyncGenerator<Value[][]> {
    await this.#settleAll(sql)
    try {
      yield* this.#engine.batches(sql)
    } catch (thrown) {
      throw this.#parts.explain(thrown)
    }
  }

  /** The same as the engine holds them, without a JavaScript value for each: for columns without NULL. */
  async *vectors(sql: string): AsyncGenerator<VectorBatch> {
    await this.#settleAll(sql)
    try {
      yield* this.#engine.vectors(sql)
    } catch (thrown) {
      throw this.#parts.explain(thrown)
    }
  }

  /** The columns of a relation: what can follow FROM. */
  async columnsOf(from: string): Promise<Column[]> {
    const rows = await this.rows(`DESCRIBE SELECT * FROM ${from}`, Number.MAX_SAFE_INTEGER)
    return rows.map(({ column_name, column_type }) => ({
      name: String(column_name),
      type: logicalType(String(column_type)),
      engineType: String(column_type)
    }))
  }

  /** What is wrong with a condition on the rows of this table, or `undefined` where it can be computed. */
  async conditionProblem(condition: string): Promise<ConditionProblem | undefined> {
    const [problem] = await this.conditionProblems([condition])
    return problem
  }

  /** The same of each of several conditions, which together take little longer than one. `from`: what they are asked of. */
  async conditionProblems(conditions: readonly string[], from = this.name): Promise<(ConditionProblem | undefined)[]> {
    await this.#inUse()
    for (const condition of conditions) await this.#parts.settleOthers(condition)
    return conditionProblems(this.#engine, from, conditions)
  }

  /** What is wrong with a query that an author wrote, or `undefined` where it can be asked: it is one SELECT statement and no more. */
  async queryProblem(sql: string): Promise<ConditionProblem | undefined> {
    await this.#inUse()
    await this.#parts.settleOthers(sql)
    return queryProblem(this.#engine, sql)
  }

  /** Reads all rows, where that was not done yet, so that types are final. Cheap where the files have types of their own. */
  async settle(): Promise<void> {
    if (this.#settled) return
    await this.#load()
    if (this.#source.guard === undefined) this.#settled = true
    else await this.scan(() => [])
  }

  /** What is wrong with a pattern, or `undefined` where the engine can look for it. */
  async patternProblem(pattern: string): Promise<string | undefined> {
    return this.#engine.rows(`SELECT ${this.dialect.matches("''", pattern)}`, 1).then(
      () => undefined,
      thrown => (messageOf(thrown).split('\n')[0] ?? '').replace(/^[\w ]+ Error: /, '')
    )
  }

  close(): void {
    this.#parts.close()
  }

  async #computed(aggregates: readonly Aggregate[], from: string): Promise<Map<string, Value>> {
    const values = new Map<string, Value>()
    for (const { sql, alias } of selectAll(aggregates, from)) {
      const [row] = await this.#told(() => this.#engine.rows(sql, 1))
      for (const [key, name] of alias) values.set(key, row?.[name] ?? null)
    }
    return values
  }

  async #settleAll(sql: string): Promise<void> {
    await this.settle()
    await this.#parts.settleOthers(sql)
  }

  /** Takes the text of the files apart, where their rows can be kept. */
  async #load(): Promise<void> {
    const { store } = this.#parts
    if (store === undefined || this.#source === this.#loaded) return
    this.#loaded = await this.#told(() => store.load(this.#engine, this.#source))
    this.#source = this.#loaded
  }

  /** The source, with a view of it for queries and for subqueries of conditions. */
  async #inUse(): Promise<Source> {
    const source = this.#source
    if (this.#viewed !== source)
      await this.#told(() => this.#engine.rows(`CREATE OR REPLACE VIEW ${this.name} AS SELECT * FROM ${source.from}`, 0))
    this.#viewed = source
    return source
  }

  async #told<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (thrown) {
      throw this.#parts.explain(thrown)
    }
  }
}

function misreadKey(column: string): string {
  return `misread ${column}`
}
