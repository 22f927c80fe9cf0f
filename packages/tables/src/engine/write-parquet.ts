import { duckdbDialect } from '../sql/duckdb-dialect.ts'
import { loadDuckDB } from './duckdb.ts'
import { spillFolder } from './spill-folder.ts'

export interface ParquetColumn {
  readonly name: string
  /** The engine's own name of the type. */
  readonly engineType: string
}

/**
 * Makes a Parquet file of a CSV file that we wrote ourselves: with a header, every value in double quotes, a missing one as nothing at
 * all. In an engine of its own that sees nothing but these two files and no SQL of anybody else, in bounded memory.
 */
export async function writeParquet(
  csv: string,
  columns: readonly ParquetColumn[],
  target: string,
  options: { readonly temp: string; readonly memoryLimit: number }
): Promise<void> {
  const { DuckDBInstance } = await loadDuckDB()
  const { identifier, text } = duckdbDialect
  const instance = await DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    threads: '1',
    memory_limit: `${options.memoryLimit}B`,
    temp_directory: await spillFolder(options.temp)
  })
  const connection = await instance.connect()
  try {
    const struct = columns.map(({ name }) => `${text(name)}: 'VARCHAR'`).join(', ')
    const typed = columns.map(({ name, engineType }) => `CAST(${identifier(name)} AS ${engineType}) AS ${identifier(name)}`).join(', ')
    const read = `read_csv(${text(csv)}, auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', strict_mode = true, nullstr = '', allow_quoted_nulls = false, columns = {${struct}})`
    await connection.run("SET TimeZone = 'UTC'")
    await connection.run(`COPY (SELECT ${typed} FROM ${read}) TO ${text(target)} (FORMAT parquet)`)
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}
