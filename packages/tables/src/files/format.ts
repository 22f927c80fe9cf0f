import { InputError } from '@gauntlet/core'
import { FORMATS, type Format } from '../read-options.ts'
import { shownFile, type TableFiles } from '../source.ts'

const ENDINGS: Readonly<Record<Format, RegExp>> = {
  csv: /\.(csv|tsv)(\.(gz|zst))?$/i,
  parquet: /\.(parquet|pq)$/i,
  json: /\.(jsonl|ndjson|json)(\.(gz|zst))?$/i,
  arrow: /\.(arrow|arrows|feather|ipc)$/i,
  excel: /\.(xlsx|xlsm|xlsb|xls|ods)$/i,
  // What ends in .db may be of DuckDB as well: its content says so.
  sqlite: /\.(sqlite|sqlite3|db|db3)$/i,
  duckdb: /\.(duckdb|ddb)$/i
}

/** The one format of all the files: the one that the author names, or else the one that their endings say. */
export function formatOf(table: TableFiles): Format {
  const { input, files, read } = table
  if (read?.format !== undefined) return read.format
  const shown = (file: string) => shownFile(table, file)
  const [first = '', ...others] = files
  const format = formatOfFile(input, shown(first))
  const other = others.find(file => formatOfFile(input, shown(file)) !== format)
  if (other === undefined) return format
  throw new InputError(
    input,
    `mixes ${format} ("${shown(first)}") and ${formatOfFile(input, shown(other))} ("${shown(other)}"); files that make up one table are all of one kind`
  )
}

function formatOfFile(input: string, file: string): Format {
  const format = formatByEnding(file)
  if (format !== undefined) return format
  throw new InputError(
    input,
    `names "${file}", whose ending says nothing of its format; expected .csv, .tsv, .jsonl, .ndjson or .json (also as .gz or .zst), .parquet, .arrow, .feather, .xlsx, .xls, .ods, .sqlite, .db or .duckdb. Or say what it is with "format" in "read".`
  )
}

/** The format that a file's ending says. */
export function formatByEnding(file: string): Format | undefined {
  return FORMATS.find(format => ENDINGS[format].test(file))
}
