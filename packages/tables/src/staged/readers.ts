import type { Reader } from '../reader.ts'
import { openStaged } from './attached.ts'
import { isDuckDB, openDuckDB, prepareDuckDB } from './duckdb-file.ts'
import { stageFiles } from './stage-files.ts'

/**
 * Readers of files that the engine does not read by itself. The library of each is loaded with the first such file: an action that
 * reads CSV does not pay for it.
 */
export const arrowReader: Reader = {
  typed: true,
  options: ['hive'],
  prepare: async (table, options) => {
    const { stageArrow } = await import('./arrow.ts')
    return stageFiles(table, options, (file, begin) => stageArrow(table, file, begin, options))
  },
  open: (engine, table) =>
    openStaged(engine, table, file => `read_arrow(${file}) /* after: INSTALL nanoarrow FROM community; LOAD nanoarrow */`)
}

export const excelReader: Reader = {
  typed: true,
  options: ['sheet', 'hive'],
  prepare: async (table, options) => {
    const { stageExcel } = await import('./excel.ts')
    return stageFiles(table, options, (file, begin) => stageExcel(table, file, begin, options))
  },
  open: (engine, table) => openStaged(engine, table, (file, sheet) => `read_xlsx(${file}, sheet = ${sheet})`)
}

export const duckdbReader: Reader = { typed: true, options: ['table', 'hive'], prepare: prepareDuckDB, open: openDuckDB }

/** Also for files that end in .db, which may be of DuckDB. */
export const sqliteReader: Reader = {
  typed: true,
  options: ['table', 'hive'],
  prepare: async (table, options) => {
    if (await allDuckDB(table.files)) return prepareDuckDB(table)
    const { stageSQLite } = await import('./sqlite.ts')
    return stageFiles(table, options, (file, begin) => stageSQLite(table, file, begin, options))
  },
  open: async (engine, table) =>
    table.paths.every((path, index) => path === table.files[index])
      ? openDuckDB(engine, table)
      : openStaged(engine, table, (file, name) => `sqlite_scan(${file}, ${name})`)
}

async function allDuckDB(files: readonly string[]): Promise<boolean> {
  for (const file of files) if (!(await isDuckDB(file))) return false
  return true
}
