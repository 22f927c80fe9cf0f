import { stat } from 'node:fs/promises'
import { InputError } from '@gauntlet/core'
import type { EngineOptions } from '../engine/engine.ts'
import { type RowStore, rowStore } from '../loaded/row-store.ts'
import type { Format } from '../read-options.ts'
import type { Prepared, ReadableFiles } from '../reader.ts'
import { readers } from '../readers.ts'
import { shownFile, type TableFiles } from '../source.ts'
import { formatOf } from './format.ts'

/** The files of a table, as the engine can read them. */
export interface ReadyFiles extends Omit<Prepared, 'paths'> {
  readonly format: Format
  readonly table: ReadableFiles
  /** Where the rows of text are kept. */
  readonly store?: RowStore | undefined
}

/** Looks at the files of one table and makes of them what the engine can read. */
export async function prepare(files: TableFiles, options: EngineOptions): Promise<ReadyFiles> {
  const format = formatOf(files)
  for (const file of files.files) {
    const { size } = await stat(file)
    if (size === 0)
      throw new InputError(files.input, `names "${shownFile(files, file)}", which is empty (0 bytes). Did the step that writes it fail?`)
  }
  const { paths, ...prepared } = (await readers[format].prepare?.(files, options)) ?? { paths: files.files }
  for (const [index, path] of paths.entries()) {
    // The engine would take the name for a pattern, and might read another file.
    if (!/[*?[\]]/.test(path)) continue
    prepared.dispose?.()
    const shown = shownFile(files, files.files[index] ?? path)
    throw new InputError(files.input, `names "${shown}"; a path with *, ?, [ or ] cannot be read. Rename it.`)
  }
  const table = { ...files, paths }
  return { ...prepared, format, table, store: readers[format].typed ? undefined : await rowStore(table, options) }
}
