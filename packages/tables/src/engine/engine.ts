import { availableParallelism } from 'node:os'
import type { DuckDBConnection, DuckDBDataChunk, DuckDBInstance, DuckDBResult, DuckDBValue } from '@duckdb/node-api'
import type { Value } from '../value.ts'
import { loadBindings, loadDuckDB } from './duckdb.ts'
import { fromDuckDB } from './duckdb-value.ts'
import { type OnProgress, PROGRESS_SETTINGS, tellProgress } from './progress.ts'
import { spillFolder } from './spill-folder.ts'
import { VectorBatch } from './vector-batch.ts'

export interface EngineOptions {
  /** Folder for what does not fit into memory, the runner's temp folder. */
  readonly temp: string
  /** Bytes the engine may hold before it spills to `temp`. */
  readonly memoryLimit?: number
  readonly threads?: number
  readonly signal?: AbortSignal
  /** Told of a query that runs for longer than a second how much of it is done, from 0 to 1. */
  readonly onProgress?: OnProgress
}

export type Row = Readonly<Record<string, Value>>

/** Bytes that the engine may hold where nobody says otherwise. */
export const DEFAULT_MEMORY = 2e9
/** Every thread holds buffers of its own; more of them than this cost memory and save little. */
const MOST_THREADS = 8

/** A DuckDB in memory that can read the given files and nothing else, whatever SQL it is handed. */
export class Engine {
  readonly #instance: DuckDBInstance
  readonly #connection: DuckDBConnection
  readonly #signal: AbortSignal | undefined
  readonly #onProgress: OnProgress | undefined
  #streaming = false
  readonly version: string

  private constructor(instance: DuckDBInstance, connection: DuckDBConnection, version: string, { signal, onProgress }: EngineOptions) {
    this.#instance = instance
    this.#connection = connection
    this.version = version
    this.#signal = signal
    this.#onProgress = onProgress
  }

  static async open(files: readonly string[], options: EngineOptions, setUp: readonly string[] = []): Promise<Engine> {
    const { DuckDBInstance, version } = await loadDuckDB()
    const instance = await DuckDBInstance.create(':memory:', {
      // At once: an unknown function would otherwise start a download.
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
      threads: String(options.threads ?? Math.min(MOST_THREADS, availableParallelism())),
      memory_limit: `${options.memoryLimit ?? DEFAULT_MEMORY}B`,
      temp_directory: await spillFolder(options.temp)
    })
    const engine = new Engine(instance, await instance.connect(), version().replace(/^v/, ''), options)
    const allowed = files.map(file => `'${file.replaceAll("'", "''")}'`).join(', ')
    // In this order: the allowed paths can only be set while access is open, and nothing can be set once the configuration is locked.
    for (const setting of [
      ...setUp,
      ...(options.onProgress === undefined ? [] : PROGRESS_SETTINGS),
      `SET allowed_paths = [${allowed}]`,
      "SET TimeZone = 'UTC'",
      'SET enable_external_access = false',
      'SET lock_configuration = true'
    ]) {
      await engine.rows(setting, 0)
    }
    return engine
  }

  /** The first `most` rows of a query's answer. `until` stops this query alone. */
  async rows(sql: string, most: number, until?: AbortSignal): Promise<Row[]> {
    const signals = [this.#signal, until].filter(signal => signal !== undefined)
    return this.#interruptible(signals, async connection => {
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
    for await (const { chunk } of this.#chunks(sql)) yield chunk.getColumns().map(column => column.map(value))
  }

  /** The same as the engine holds them, for columns of numbers and of short bytes: a hundred times as fast. */
  async *vectors(sql: string): AsyncGenerator<VectorBatch> {
    const bindings = loadBindings()
    let types: readonly string[] | undefined
    for await (const { chunk, result } of this.#chunks(sql)) {
      types ??= result.columnTypes().map(String)
      yield new VectorBatch(chunk, types, bindings)
    }
  }

  async *#chunks(sql: string): AsyncGenerator<{ readonly chunk: DuckDBDataChunk; readonly result: DuckDBResult }> {
    const signals = this.#signal === undefined ? [] : [this.#signal]
    const result = await this.#interruptible(signals, connection => connection.stream(sql))
    this.#streaming = true
    try {
      for (;;) {
        const chunk = await this.#interruptible(signals, () => result.fetchChunk(), true)
        if (chunk === null || chunk.rowCount === 0) return
        yield { chunk, result }
      }
    } finally {
      this.#streaming = false
    }
  }

  /** Binds a query without running it: the type of its one column. Throws the engine's message where a name or a type does not fit. */
  async typeOf(sql: string): Promise<string> {
    const types = await this.typesOf(sql)
    const [type] = types
    if (type === undefined || types.length > 1) throw new Error(`it has ${types.length} values a row, not one`)
    return type
  }

  /** The same of a query of several columns. */
  async typesOf(sql: string): Promise<string[]> {
    const prepared = await this.#connection.prepare(sql)
    try {
      return Array.from({ length: prepared.columnCount }, (_, index) => prepared.columnType(index).toString())
    } finally {
      prepared.destroySync()
    }
  }

  close(): void {
    this.#connection.closeSync()
    this.#instance.closeSync()
  }

  async #interruptible<T>(
    signals: readonly AbortSignal[],
    work: (connection: DuckDBConnection) => Promise<T>,
    ofStream = false
  ): Promise<T> {
    // The engine would end the stream early, without an error: rows would be lost in silence.
    if (this.#streaming && !ofStream) throw new Error('Could not query the data while its rows are being read')
    const interrupt = () => this.#connection.interrupt()
    const refuseStopped = () => {
      for (const signal of signals) signal.throwIfAborted()
    }
    refuseStopped()
    for (const signal of signals) signal.addEventListener('abort', interrupt, { once: true })
    const told = this.#onProgress === undefined || ofStream ? undefined : tellProgress(this.#connection, this.#onProgress)
    try {
      return await work(this.#connection)
    } catch (cause) {
      refuseStopped()
      throw cause
    } finally {
      told?.()
      for (const signal of signals) signal.removeEventListener('abort', interrupt)
    }
  }
}

function value(raw: DuckDBValue | undefined): Value {
  return fromDuckDB(raw ?? null)
}
