import { InputError } from '@gauntlet/core'
import type { Engine } from '../engine/engine.ts'
import type { ReadOptions } from '../read-options.ts'
import { duckdbDialect } from '../sql/duckdb-dialect.ts'

/** How the fields of a CSV file are told apart. */
export interface CsvDialect {
  readonly delimiter: string
  /** Empty where nothing is quoted. */
  readonly quote: string
  /** Stands before a quote within quotes; most often the quote itself. */
  readonly quoteEscape: string
}

/** As many as the engine's sniffer looks at. */
const PROBED_ROWS = 20_480
const DELIMITERS = [',', ';', '\t', '|']

/**
 * As the author says, and where nothing is said what the engine's sniffer makes of the first rows, as far as the first line bears it
 * out. A delimiter that the first line does not have, beside another that it has, is refused: the file would pass as one wide column.
 */
export async function csvDialect(engine: Engine, file: string, firstLine: string, shown: string, read: ReadOptions): Promise<CsvDialect> {
  const { delimiter, quote, escape: quoteEscape } = read
  const sniffed = delimiter === undefined || quote === undefined ? await sniff(engine, file, firstLine) : undefined
  const chosen = {
    delimiter: delimiter ?? sniffed?.delimiter ?? mostFrequent(firstLine),
    quote: quote ?? sniffed?.quote ?? '"',
    quoteEscape: quoteEscape ?? (quote === undefined ? (sniffed?.quoteEscape ?? '"') : quote)
  }
  const problem = clash(chosen, read['null-strings'] ?? [])
  if (problem !== undefined) throw new InputError('read', problem)
  // Names for the columns say how many there are, and are held against the line.
  if (delimiter !== undefined && !Array.isArray(read.header) && !firstLine.includes(delimiter)) {
    const other = DELIMITERS.find(candidate => firstLine.includes(candidate))
    if (other !== undefined)
      throw new InputError('read', `has the delimiter ${said(delimiter)}, and the first line of ${shown} has none, but ${said(other)}`)
  }
  return chosen
}

/**
 * Only a delimiter and an unusual quote or escape are taken from the sniffer; `(empty)` is its word for a quote it has not seen, or has
 * not understood.
 */
async function sniff(engine: Engine, file: string, firstLine: string): Promise<CsvDialect> {
  const fallback = { delimiter: mostFrequent(firstLine), quote: '"', quoteEscape: '"' }
  const sniffed = await engine.rows(`SELECT Delimiter, Quote, Escape FROM sniff_csv(${duckdbDialect.text(file)})`, 1).catch(() => [])
  const [row] = sniffed
  if (row === undefined) return fallback
  const found = String(row.Delimiter)
  const delimiter = DELIMITERS.includes(found) && firstLine.includes(found) ? found : fallback.delimiter
  const isSingle = row.Quote === "'" && !(await fitsDoubleQuote(engine, file, firstLine, delimiter))
  const quote = isSingle ? "'" : '"'
  return { delimiter, quote, quoteEscape: row.Escape === '\\' && isSingle === (row.Quote === "'") ? '\\' : quote }
}

/**
 * Whether the first rows have as many fields as the first line where only double quotes are quotes. Then an apostrophe is one: taken for
 * a quote, those of `'90s` in one row and `the boys'` in another would make all rows between them one field, and nobody would know.
 */
async function fitsDoubleQuote(engine: Engine, file: string, firstLine: string, delimiter: string): Promise<boolean> {
  const fields = firstLine.split(delimiter)
  if (fields.some(field => /^'.*'$/.test(field.trim()))) return false
  const columns = fields.map((_, index) => `'c${index}': 'VARCHAR'`).join(', ')
  const options = `auto_detect = false, header = false, delim = ${duckdbDialect.text(delimiter)}, quote = '"', escape = '"', strict_mode = true`
  const rows = `SELECT count(*) FROM (FROM read_csv(${duckdbDialect.text(file)}, ${options}, columns = {${columns}}) LIMIT ${PROBED_ROWS})`
  return engine.rows(rows, 1).then(
    () => true,
    () => false
  )
}

function mostFrequent(line: string): string {
  const count = (delimiter: string) => line.split(delimiter).length
  return DELIMITERS.reduce((best, candidate) => (count(candidate) > count(best) ? candidate : best))
}

function clash({ delimiter, quote, quoteEscape }: CsvDialect, nulls: readonly string[]): string | undefined {
  const taken = [delimiter, quote, quoteEscape].filter(mark => mark !== '')
  const odd = nulls.find(value => taken.some(mark => value.includes(mark)))
  if (odd !== undefined) return `has the null string ${said(odd)}, which holds the delimiter, the quote or the escape`
  if (quote !== '' && delimiter.includes(quote)) return `has the quote ${said(quote)}, which is in the delimiter ${said(delimiter)}`
  if (quoteEscape !== '' && delimiter.includes(quoteEscape))
    return `has the escape ${said(quoteEscape)}, which is in the delimiter ${said(delimiter)}`
  if (quote === '' && quoteEscape !== '') return `has the escape ${said(quoteEscape)}, which means nothing without a quote`
  return undefined
}

function said(characters: string): string {
  return JSON.stringify(characters)
}
