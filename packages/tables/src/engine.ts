import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { DuckDBConnection, DuckDBInstance, DuckDBValue } from '@duckdb/node-api'
import { loadDuckDB } from './duckdb.ts'
import { fromDuckDB } from './duckdb-value.ts'
import type { Value } from './value.ts'

export interface EngineOptions {
  /** Folder for what does not fit into memory, the runner's temp folder. */
  readonly temp: string
  /** Bytes the engine may hold before it spills to `temp`. */
  readonly memoryLimit?: number
  readonly threads?: number
  readonly signal?: AbortSignal
}

export type Row = Readonly<Record<string, Value>>

const DEFAULT_MEMORY = 2e9
/** Every thread holds buffers of its own; more of them than this cost memory and save little. */
const MOST_THREADS = 8

/** A DuckDB in memory that can read the given files and nothing else, whatever SQL it is handed. */
export class Engine {
  readonly #instance: DuckDBInstance
  readonly #connection: DuckDBConnection
  readonly #signal: AbortSignal | undefined
  #streaming = false
  readonly version: string

  private constructor(instance: DuckDBInstance, connection: DuckDBConnection, version: string, signal: AbortSignal | undefined) {
    this.#instance = instance
    this.#connection = connection
    this.version = version
    this.#signal = signal
  }

  static async open(files: readonly string[], options: EngineOptions): Promise<Engine> {
    const { DuckDBInstance, version } = await loadDuckDB()
    const instance = await DuckDBInstance.create(':memory:', {
      // At once: an unknown function would otherwise start a download.
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
      threads: String(options.threads ?? Math.min(MOST_THREADS, availableParallelism())),
      memory_limit: `${options.memoryLimit ?? DEFAULT_MEMORY}B`,
      temp_directory: join(options.temp, 'gauntlet', 'duckdb')
    })
    const engine = new Engine(instance, await instance.connect(), version().replace(/^v/, ''), options.signal)
    const allowed = files.map(file => `'${file.replaceAll("'", "''")}'`).join(', ')
    // In this order: the allowed paths can only be set while access is open, and nothing can be set once the configuration is locked.
    for (const setting of [
      `SET allowed_paths = [${allowed}]`,
      "SET TimeZone = 'UTC'",
      'SET enable_external_access = false',
      'SET lock_configuration = true'
    ]) {
      await engine.rows(setting, 0)
    }
    return engine
  }

  /** The first `most` rows of a query's answer. */
  async rows(sql: string, most: number): Promise<Row[]> {
    return this.#interruptible(async connection => {
      const reader = await connection.streamAndReadUntil(sql, most)
      const names = reader.columnNames()
      if (new Set(names).size < names.length) throw new Error('Could not tell the columns of an answer apart: a name stands twice')
      return reader
        .getRows()
        .slice(0, most)
        .map(row => Object.fromEntries(names.map((name, index) => [name, value(row[index])])))
    })
  }

  /** All rows of a query's answer, in batches of at most a few thousand, each as one array a column. Nothing else may be asked meanwhile. */
  async *batches(sql: string): AsyncGenerator<Value[][]> {
    const result = await this.#interruptible(connection => connection.stream(sql))
    this.#streaming = true
    try {
      for (;;) {
        const chunk = await this.#interruptible(() => result.fetchChunk(), true)
        if (chunk === null || chunk.rowCount === 0) return
        yield chunk.getColumns().map(column => column.map(value))
      }
    } finally {
      this.#streaming = false
    }
  }

  /** Binds a query without running it: the type of its one column. Throws the engine's message where a name or a type does not fit. */
  async typeOf(sql: string): Promise<string> {
    const prepared = await this.#connection.prepare(sql)
    try {
      if (prepared.columnCount !== 1) throw new Error(`it has ${prepared.columnCount} values a row, not one`)
      return prepared.columnType(0).toString()
    } finally {
      prepared.destroySync()
    }
  }

  close(): void {
    this.#connection.closeSync()
    this.#instance.closeSync()
  }

  async #interruptible<T>(work: (connection: DuckDBConnection) => Promise<T>, ofStream = false): Promise<T> {
    // The engine would end the stream early, without an error: rows would be lost in silence.
    if (this.#streaming && !ofStream) throw new Error('Could not query the data while its rows are being read')
    const signal = this.#signal
    const interrupt = () => this.#connection.interrupt()
    signal?.throwIfAborted()
    signal?.addEventListener('abort', interrupt, { once: true })
    try {
      return await work(this.#connection)
    } catch (cause) {
      signal?.throwIfAborted()
      throw cause
    } finally {
      signal?.removeEventListener('abort', interrupt)
    }
  }
}

function value(raw: DuckDBValue | undefined): Value {
  return fromDuckDB(raw ?? null)
}
