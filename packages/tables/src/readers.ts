import { csvReader } from './csv/csv-reader.ts'
import { jsonReader } from './json.ts'
import { openParquet } from './parquet.ts'
import type { Format } from './read-options.ts'
import type { Reader } from './reader.ts'
import { arrowReader, duckdbReader, excelReader, sqliteReader } from './staged/readers.ts'

export const readers: Readonly<Record<Format, Reader>> = {
  csv: csvReader,
  json: jsonReader,
  parquet: { typed: true, options: ['hive'], open: openParquet },
  arrow: arrowReader,
  excel: excelReader,
  sqlite: sqliteReader,
  duckdb: duckdbReader
}
