import type { DuckDBDataChunk } from '@duckdb/node-api'
import type { Bindings } from './duckdb.ts'

/** The most bytes that a value of `shortBytes` may have: those the engine keeps in place. */
export const SHORT_BYTES = 12

/**
 * Rows of an answer as the engine holds them, without a JavaScript value for each. Only for columns that hold no NULL; what stands in
 * place of one is anything. What is returned lives until the next batch is asked for: copy it.
 */
export class VectorBatch {
  readonly rows: number
  readonly #chunk: DuckDBDataChunk
  readonly #types: readonly string[]
  readonly #bindings: Bindings

  constructor(chunk: DuckDBDataChunk, types: readonly string[], bindings: Bindings) {
    this.rows = chunk.rowCount
    this.#chunk = chunk
    this.#types = types
    this.#bindings = bindings
  }

  /** Of a column of type DOUBLE. */
  doubles(column: number): Float64Array {
    const { buffer, byteOffset } = this.#data(column, 'DOUBLE', 8)
    return new Float64Array(buffer, byteOffset, this.rows)
  }

  /** Of a column of type INTEGER. */
  integers(column: number): Int32Array {
    const { buffer, byteOffset } = this.#data(column, 'INTEGER', 4)
    return new Int32Array(buffer, byteOffset, this.rows)
  }

  /** Of a column of type UTINYINT. */
  bytes(column: number): Uint8Array {
    return this.#data(column, 'UTINYINT', 1)
  }

  /** Of a column of type BLOB, 16 bytes a row: the length as a little-endian number of 4 bytes, and at most 12 bytes of a value. */
  shortBytes(column: number): Uint8Array {
    return this.#data(column, 'BLOB', 16)
  }

  #data(column: number, type: string, size: number): Uint8Array {
    if (this.#types[column] !== type) throw new Error(`Could not read column ${column} as ${type}: it is ${this.#types[column]}`)
    return this.#bindings.vector_get_data(this.#bindings.data_chunk_get_vector(this.#chunk.chunk, column), size * this.rows)
  }
}
