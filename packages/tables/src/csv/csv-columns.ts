import { InputError, messageOf } from '@gauntlet/core'
import type { Engine } from '../engine/engine.ts'
import type { ReadableFiles } from '../reader.ts'
import { shownFile } from '../source.ts'
import { type CsvDialect, csvDialect } from './csv-dialect.ts'
import { firstDouble, nameColumns, splitHeader } from './csv-header.ts'
import { firstLine } from './first-line.ts'

/** How the text of CSV files becomes fields, and what the columns are called. */
export interface CsvLayout extends CsvDialect {
  /** Whether the first line of each file names the columns. */
  readonly header: boolean
  readonly columns: readonly string[]
  /** What stands for a missing value. */
  readonly nulls: readonly string[]
}

const MOST_COLUMNS = 10_000

/** The dialect of the first file and its columns, and proof that all files have its header. */
export async function csvLayout(engine: Engine, table: ReadableFiles): Promise<CsvLayout> {
  const { paths, read = {} } = table
  const [first = '', ...others] = paths
  const named = (path: string) => shownFile(table, table.files[paths.indexOf(path)] ?? path)
  const shown = (path: string) => `"${named(path)}"`
  const line = await lineOf(table, first, named(first))
  const dialect = await csvDialect(engine, first, line, shown(first), read)
  const nulls = [...new Set(['', ...(read['null-strings'] ?? [])])]
  const found = fieldsOf(table, line, dialect, shown(first))
  if (Array.isArray(read.header)) return { ...dialect, nulls, header: false, columns: givenNames(table, read.header, found, shown(first)) }
  if (read.header === false) return { ...dialect, nulls, header: false, columns: found.map((_, index) => `column${index}`) }
  const columns = headed(table, found, shown(first))
  refuseNoHeader(table, columns, dialect, shown(first))
  for (const path of others) {
    const line = await lineOf(table, path, named(path))
    const theirs = headed(table, fieldsOf(table, line, dialect, shown(path)), shown(path))
    const at = Math.max(
      columns.findIndex((name, index) => theirs[index] !== name),
      theirs.length > columns.length ? columns.length : -1
    )
    if (at === -1) continue
    const quoted = (name: string | undefined) => (name === undefined ? 'missing' : `"${name}"`)
    throw new InputError(
      table.input,
      `names ${shown(path)}, whose header is not that of ${shown(first)}: column ${at + 1} is ${quoted(theirs[at])} where the first file has ${quoted(columns[at])}. Files that make up one table have the same columns in the same order.`
    )
  }
  return { ...dialect, nulls, header: true, columns }
}

async function lineOf({ input, read }: ReadableFiles, path: string, shown: string): Promise<string> {
  const line = await firstLine(input, path, shown)
  const wanted = read?.header === undefined || read.header === true
  if (line === undefined)
    throw new InputError(input, `names "${shown}", which is empty${wanted ? ': not even a header' : ''}. Did the step that writes it fail?`)
  const what = wanted ? ' A CSV file needs a first line with the names of its columns.' : ''
  if (line.trim() === '') throw new InputError(input, `names "${shown}", whose first line is empty.${what}`)
  if (line.includes('\0')) throw new InputError(input, `names "${shown}", which holds NUL bytes. Is it UTF-16, or damaged?`)
  return line
}

function fieldsOf({ input }: ReadableFiles, line: string, dialect: CsvDialect, shown: string): string[] {
  try {
    const fields = splitHeader(line, dialect)
    if (fields.length <= MOST_COLUMNS) return fields
    throw new InputError(input, `names ${shown}, which has ${fields.length} columns; at most ${MOST_COLUMNS} are read`)
  } catch (cause) {
    if (cause instanceof InputError) throw cause
    throw new InputError(input, `names ${shown}, which has a problem in line 1: ${messageOf(cause)}`)
  }
}

function headed({ input }: ReadableFiles, fields: readonly string[], shown: string): string[] {
  const names = nameColumns(fields)
  const double = firstDouble(names)
  if (double === undefined) return names
  throw new InputError(
    input,
    `names ${shown}, whose header has the columns "${double[0]}" and "${double[1]}", which cannot be told apart. Rename one.`
  )
}

function givenNames({ input }: ReadableFiles, names: readonly string[], found: readonly string[], shown: string): readonly string[] {
  const double = firstDouble(names)
  if (double !== undefined)
    throw new InputError('read', `has a header with the names "${double[0]}" and "${double[1]}", which cannot be told apart`)
  if (found.length === names.length) return names
  throw new InputError(
    input,
    `names ${shown}, whose first line has ${found.length} fields where the header in "read" has ${names.length} names. Is the delimiter another one?`
  )
}

/** A first line that is not what a header looks like: numbers alone, or names in quotes that the dialect does not know. */
function refuseNoHeader({ input, read }: ReadableFiles, columns: readonly string[], { quote }: CsvDialect, shown: string): void {
  const quoted = columns.find(name => /^(["']).*\1$/s.test(name) && name.length > 1 && !name.startsWith(quote === '' ? '\0' : quote))
  if (quoted !== undefined && read?.quote !== undefined)
    throw new InputError('read', `has the quote ${JSON.stringify(quote)}, and ${shown} has a column called ${quoted}, quotes and all`)
  if (read?.header !== undefined || !columns.every(name => /^-?\d+([.,]\d+)?$/.test(name))) return
  throw new InputError(
    input,
    `names ${shown}, whose first line looks like data (${columns.length} numbers). A CSV file needs a first line with the names of its columns.`
  )
}
