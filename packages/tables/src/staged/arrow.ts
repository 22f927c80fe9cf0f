import { type FileHandle, open } from 'node:fs/promises'
import { InputError, isInputError, messageOf, plain } from '@gauntlet/core'
import type { RecordBatch, Schema } from 'apache-arrow'
import { type DuckDB, loadDuckDB } from '../engine/duckdb.ts'
import type { EngineOptions } from '../engine/engine.ts'
import { shownFile, type TableFiles } from '../source.ts'
import { readBatches } from './arrow-batches.ts'
import { registerCodecs } from './arrow-codecs.ts'
import { duckdbType } from './arrow-types.ts'
import { type Cells, cellsOf } from './arrow-values.ts'
import { refuseNames } from './attached.ts'
import type { BeginRows } from './stage-files.ts'
import { CHUNK_ROWS, type StagedColumn } from './staging.ts'

const FILE_MAGIC = 'ARROW1'
const FEATHER_1_MAGIC = 'FEA1'
/** What ends a stream: the mark of a message, and a length of 0. */
const STREAM_END = Buffer.from([0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0])

/** Takes over an Arrow file (Feather V2) or stream, one batch after the other. */
export async function stageArrow(table: TableFiles, file: string, begin: BeginRows, { signal }: EngineOptions): Promise<void> {
  registerCodecs()
  const where = `"${shownFile(table, file)}"`
  const reading = <Value>(work: () => Promise<Value>) => told(table.input, where, work)
  const duckdb = await loadDuckDB()
  const handle = await open(file)
  try {
    await refuseOtherKinds(table.input, where, handle)
    const { schema, batches } = await reading(() => readBatches(handle))
    const rows = await begin({ columns: await reading(async () => columnsOf(duckdb, table.input, where, schema)) })
    for (;;) {
      const { done, value: batch } = await reading(() => batches.next())
      if (done === true) break
      const cells = await reading(async () => cellsOfBatch(duckdb, batch))
      for (let from = 0; from < batch.numRows; from += CHUNK_ROWS) {
        signal?.throwIfAborted()
        const length = Math.min(CHUNK_ROWS, batch.numRows - from)
        const chunk = await reading(async () => cells.map(cell => Array.from({ length }, (_, row) => cell(from + row))))
        rows.append(chunk)
      }
    }
    rows.finish()
  } finally {
    await handle.close().catch(() => {})
  }
}

/** The library takes anything for a stream, and the end of a stream that was cut off for its end. */
async function refuseOtherKinds(input: string, where: string, handle: FileHandle): Promise<void> {
  const { size } = await handle.stat()
  const first = await bytesAt(handle, 0, 8)
  if (first.subarray(0, 4).toString('latin1') === FEATHER_1_MAGIC)
    throw new InputError(
      input,
      `names ${where}, which is a Feather file of version 1. Write it as version 2, which pandas and pyarrow do by default.`
    )
  if (first.subarray(0, FILE_MAGIC.length).toString('latin1') === FILE_MAGIC) {
    const last = await bytesAt(handle, Math.max(0, size - FILE_MAGIC.length), FILE_MAGIC.length)
    if (last.toString('latin1') === FILE_MAGIC) return
    throw new InputError(input, `names ${where}, which is an Arrow file without its end. Is it cut off, or still being written?`)
  }
  if (first.readUInt32LE(0) !== 0xffffffff)
    throw new InputError(input, `names ${where}, which is no Arrow file or stream: it begins with something else.`)
  const last = await bytesAt(handle, Math.max(0, size - STREAM_END.length), STREAM_END.length)
  if (last.equals(STREAM_END)) return
  throw new InputError(
    input,
    `names ${where}, which is an Arrow stream without its end. Is it cut off? Close the writer, so that it writes the end.`
  )
}

async function bytesAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer } = await handle.read(Buffer.alloc(length), 0, length, position)
  return buffer
}

function columnsOf(duckdb: DuckDB, input: string, where: string, schema: Schema): StagedColumn[] {
  refuseNames(
    input,
    where,
    schema.fields.map(field => field.name)
  )
  return schema.fields.map(({ name, type }) => {
    const found = duckdbType(duckdb, type)
    if (found !== undefined) return { name, type: found }
    throw new InputError(
      input,
      `names ${where}, whose column "${plain(name, 100)}" has the Arrow type ${plain(String(type), 100)}, which is not read. Cast the column, or leave it out.`
    )
  })
}

function cellsOfBatch(duckdb: DuckDB, batch: RecordBatch): Cells[] {
  return batch.data.children.map(data => {
    if (data.length < batch.numRows) throw new Error('a column has fewer rows than its batch')
    return cellsOf(duckdb, data)
  })
}

/** What goes wrong while the file itself is read is the file's fault. */
async function told<Value>(input: string, where: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work()
  } catch (cause) {
    if (isInputError(cause)) throw cause
    throw new InputError(
      input,
      `names ${where}, which is damaged or no Arrow file: ${plain(messageOf(cause), 200)}. Write or download it again.`,
      { cause }
    )
  }
}
