import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { DuckDBConnection, DuckDBInstance, DuckDBType, DuckDBValue } from '@duckdb/node-api'
import type { Misread } from '../column.ts'
import { loadDuckDB } from '../engine/duckdb.ts'
import type { EngineOptions } from '../engine/engine.ts'
import { duckdbDialect } from '../sql/duckdb-dialect.ts'

export interface StagedColumn {
  readonly name: string
  readonly type: DuckDBType
  readonly misread?: Misread | undefined
}

export interface StagedTable {
  readonly columns: readonly StagedColumn[]
  /** The table or sheet of the file that it was. */
  readonly part?: string
}

/** Takes over the rows of one file. */
export interface StagedRows {
  /** At most `CHUNK_ROWS` rows, as one array a column. */
  readonly append: (columns: readonly (readonly DuckDBValue[])[]) => void
  readonly finish: () => void
}

/** The tables of a staged database: which values of a file's columns did not fit their type, and what part of each file it was. */
export const STAGED = { misread: 'misread', part: 'part' } as const
/** And the rows of each file, by its place among the files. */
export const stagedRows = (file: number) => `rows_${file}`

/** Rows that the engine takes at a time. */
export const CHUNK_ROWS = 2048
/** Rows are written out as they come, so little is held. */
const MEMORY = 256e6

/**
 * A database in the temp folder that takes over rows which the engine cannot read from their files by itself. They keep their order,
 * and their types to the last digit; a Parquet file would turn integers of more than 64 bits into floats.
 */
export class Staging {
  readonly path: string
  readonly #instance: DuckDBInstance
  readonly #connection: DuckDBConnection

  private constructor(path: string, instance: DuckDBInstance, connection: DuckDBConnection) {
    this.path = path
    this.#instance = instance
    this.#connection = connection
  }

  static async begin(options: Pick<EngineOptions, 'temp'>): Promise<Staging> {
    const { DuckDBInstance } = await loadDuckDB()
    const path = join(options.temp, 'gauntlet', 'staged', `${randomUUID()}.duckdb`)
    await mkdir(dirname(path), { recursive: true })
    const instance = await DuckDBInstance.create(path, {
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
      threads: '1',
      memory_limit: `${MEMORY}B`
    })
    const staging = new Staging(path, instance, await instance.connect())
    try {
      await staging.#run(`CREATE TABLE ${STAGED.misread} (name VARCHAR, type VARCHAR, misfits BIGINT)`)
      await staging.#run(`CREATE TABLE ${STAGED.part} (file INTEGER, name VARCHAR)`)
      return staging
    } catch (thrown) {
      staging.discard()
      throw thrown
    }
  }

  /** Begins with the rows of the next file. */
  async table(file: number, { columns, part = '' }: StagedTable): Promise<StagedRows> {
    const { DuckDBDataChunk } = await loadDuckDB()
    const { identifier, text } = duckdbDialect
    const list = columns.map(({ name, type }) => `${identifier(name)} ${type}`).join(', ')
    await this.#run(`CREATE TABLE ${stagedRows(file)} (${list})`)
    await this.#run(`INSERT INTO ${STAGED.part} VALUES (${file}, ${text(part)})`)
    for (const { name, misread } of columns)
      if (misread !== undefined)
        await this.#run(`INSERT INTO ${STAGED.misread} VALUES (${text(name)}, ${text(misread.type)}, ${misread.values})`)
    const types = columns.map(column => column.type)
    const appender = await this.#connection.createAppender(stagedRows(file))
    return {
      append: values => {
        const chunk = DuckDBDataChunk.create(types, values[0]?.length ?? 0)
        chunk.setColumns(values)
        appender.appendDataChunk(chunk)
      },
      finish: () => appender.closeSync()
    }
  }

  /** Writes everything out, and leaves a file for the engine. */
  finish(): void {
    this.#connection.closeSync()
    this.#instance.closeSync()
  }

  discard(): void {
    this.finish()
    removeStaged(this.path)
  }

  async #run(statement: string): Promise<void> {
    await this.#connection.run(statement)
  }
}

/** At once: a process that ends now has no time for promises. */
export function removeStaged(path: string): void {
  for (const file of [path, `${path}.wal`, `${path}.tmp`]) rmSync(file, { recursive: true, force: true })
}
