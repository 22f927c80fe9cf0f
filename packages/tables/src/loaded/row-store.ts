import { randomUUID } from 'node:crypto'
import { mkdir, stat, statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { DEFAULT_MEMORY, type Engine, type EngineOptions } from '../engine/engine.ts'
import type { ReadableFiles } from '../reader.ts'
import type { Source } from '../source.ts'
import { duckdbDialect } from '../sql/duckdb-dialect.ts'
import { removeStaged } from '../staged/staging.ts'

/** Where the rows of text files are kept, so that their text is taken apart once and not by every scan. */
export interface RowStore {
  /** SQL to be run before the engine is locked. */
  readonly setUp: string
  /** Bytes that filling it takes beside those that the engine counts: the engine is to hold so much less. */
  readonly overhead: number
  /** Reads all rows, and answers the same table read from the store. */
  readonly load: (engine: Engine, source: Source) => Promise<Source>
  /** Removes the rows, once the engine is closed. */
  readonly dispose: () => void
}

/** How many bytes of rows in memory a byte of text becomes, and how many bytes of text a byte of a compressed file: as a rule, at most. */
const MOST_GROWTH = { inMemory: 4, decompressed: 10 }

/**
 * A store in memory where the rows take at most half of what the engine may hold, and else one in a file of the temp folder, which is
 * slower to fill. `undefined` where the disk has no room for it: the files are then read again by every scan.
 */
export async function rowStore(
  { paths }: Pick<ReadableFiles, 'paths'>,
  { temp, memoryLimit = DEFAULT_MEMORY }: Pick<EngineOptions, 'temp' | 'memoryLimit'>
): Promise<RowStore | undefined> {
  const text = await bytesOfText(paths)
  const name = `rows_${randomUUID().slice(0, 8)}`
  if (text * MOST_GROWTH.inMemory <= memoryLimit / 2) return { ...storeAt(':memory:', name), overhead: 0, dispose: () => undefined }
  const path = join(temp, 'gauntlet', 'rows', `${name}.duckdb`)
  await mkdir(dirname(path), { recursive: true })
  const { bavail, bsize } = await statfs(dirname(path))
  if (text > (bavail * bsize) / 2) return undefined
  return { ...storeAt(path, name), overhead: memoryLimit / 3, dispose: () => removeStaged(path) }
}

async function bytesOfText(paths: readonly string[]): Promise<number> {
  let bytes = 0
  for (const path of paths) bytes += (await stat(path)).size * (/\.(gz|zst)$/i.test(path) ? MOST_GROWTH.decompressed : 1)
  return bytes
}

function storeAt(location: string, name: string): Pick<RowStore, 'setUp' | 'load'> {
  const rows = `${name}.main.rows`
  return {
    setUp: `ATTACH ${duckdbDialect.text(location)} AS ${name}`,
    load: async (engine, { guard, ...source }) => {
      await engine.rows(`CREATE OR REPLACE TABLE ${rows} AS SELECT * FROM ${guard?.from ?? source.from}`, 0)
      const columns = source.columns.map(({ name }) => duckdbDialect.identifier(name)).join(', ')
      return { ...source, from: `(SELECT ${columns} FROM ${rows})`, guard: guard === undefined ? undefined : { ...guard, from: rows } }
    }
  }
}
