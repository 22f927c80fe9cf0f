import { InputError, messageOf, shownPath } from '@gauntlet/core'
import { firstDouble, nameColumns, splitHeader } from './csv-header.ts'
import { duckdbDialect } from './duckdb-dialect.ts'
import type { Engine } from './engine.ts'
import type { TableFiles } from './source.ts'

/** How the fields of a CSV file are told apart, and the names in its header. */
export interface CsvDialect {
  readonly delimiter: string
  readonly quote: string
  readonly quoteEscape: string
  readonly columns: readonly string[]
}

const DELIMITERS = [',', ';', '\t', '|']
const MOST_COLUMNS = 10_000

/** The dialect of the first file, and proof that all files have its header. */
export async function csvDialect(engine: Engine, { input, files, workspace }: TableFiles): Promise<CsvDialect> {
  const [first = ''] = files
  const shown = (file: string) => `"${shownPath(file, { workspace })}"`
  const header = await headerLine(engine, input, first, shown(first))
  const { delimiter, quote, quoteEscape } = await sniff(engine, first, header)
  const columns = columnsOf(header, input, shown(first))
  if (columns.every(name => /^-?\d+([.,]\d+)?$/.test(name))) {
    throw new InputError(
      input,
      `names ${shown(first)}, whose first line looks like data (${columns.length} numbers). A CSV file needs a first line with the names of its columns.`
    )
  }
  for (const file of files.slice(1)) {
    const others = columnsOf(await headerLine(engine, input, file, shown(file)), input, shown(file))
    const at = Math.max(
      columns.findIndex((name, index) => others[index] !== name),
      others.length > columns.length ? columns.length : -1
    )
    if (at === -1) continue
    throw new InputError(
      input,
      `names ${shown(file)}, whose header is not that of ${shown(first)}: column ${at + 1} is ${named(others[at])} where the first file has ${named(columns[at])}. Files that make up one table have the same columns in the same order.`
    )
  }
  return { delimiter, quote, quoteEscape, columns }

  function columnsOf(line: string, of: string, where: string): string[] {
    let names: string[]
    try {
      names = nameColumns(splitHeader(line, delimiter, quote))
    } catch (cause) {
      throw new InputError(of, `names ${where}, which has a problem in line 1: ${messageOf(cause)}`)
    }
    if (names.length > MOST_COLUMNS)
      throw new InputError(of, `names ${where}, which has ${names.length} columns; at most ${MOST_COLUMNS} are read`)
    const double = firstDouble(names)
    if (double === undefined) return names
    throw new InputError(
      of,
      `names ${where}, whose header has the columns "${double[0]}" and "${double[1]}", which cannot be told apart. Rename one.`
    )
  }
}

/** The first line as it stands in the file: read as a single field, with a delimiter that no text file holds. */
async function headerLine(engine: Engine, input: string, file: string, shown: string): Promise<string> {
  const options =
    "auto_detect = false, header = false, delim = chr(31), quote = '', escape = '', nullstr = chr(30), columns = {'line': 'VARCHAR'}"
  const [row] = await engine.rows(`SELECT line FROM read_csv(${duckdbDialect.text(file)}, ${options}) LIMIT 1`, 1)
  if (row === undefined) throw new InputError(input, `names ${shown}, which is empty: not even a header. Did the step that writes it fail?`)
  const line = String(row.line ?? '')
  if (line.trim() === '')
    throw new InputError(input, `names ${shown}, whose first line is empty. A CSV file needs a first line with the names of its columns.`)
  if (line.includes('\0')) throw new InputError(input, `names ${shown}, which holds NUL bytes. Is it UTF-16? Convert it to UTF-8 first.`)
  return line
}

/**
 * What the engine's sniffer makes of the first rows, as far as the header bears it out. Only a delimiter and an unusual quote or
 * escape are taken from it; `(empty)` is its word for a quote it has not seen, or has not understood.
 */
async function sniff(engine: Engine, file: string, header: string): Promise<Omit<CsvDialect, 'columns'>> {
  const fallback = { delimiter: mostFrequent(header), quote: '"', quoteEscape: '"' }
  const sniffed = await engine.rows(`SELECT Delimiter, Quote, Escape FROM sniff_csv(${duckdbDialect.text(file)})`, 1).catch(() => [])
  const [row] = sniffed
  if (row === undefined) return fallback
  const delimiter = String(row.Delimiter)
  const quote = row.Quote === "'" ? "'" : '"'
  return {
    delimiter: DELIMITERS.includes(delimiter) && header.includes(delimiter) ? delimiter : fallback.delimiter,
    quote,
    quoteEscape: row.Escape === '\\' ? '\\' : quote
  }
}

function mostFrequent(header: string): string {
  const count = (delimiter: string) => header.split(delimiter).length
  return DELIMITERS.reduce((best, candidate) => (count(candidate) > count(best) ? candidate : best))
}

function named(column: string | undefined): string {
  return column === undefined ? 'missing' : `"${column}"`
}
