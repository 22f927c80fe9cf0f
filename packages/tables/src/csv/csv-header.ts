import type { CsvDialect } from './csv-dialect.ts'

/**
 * The fields of a CSV header line, read as RFC 4180 says. Throws where a quote is not closed.
 *
 * The engine would rename doubles and skip a line it does not like; the names must be those in the file.
 */
export function splitHeader(line: string, { delimiter, quote, quoteEscape }: CsvDialect): string[] {
  const names: string[] = []
  let rest = line
  for (;;) {
    const isQuoted = quote !== '' && rest.startsWith(quote)
    const { name, length } = isQuoted ? quotedField(rest, quote, quoteEscape) : plainField(rest, delimiter)
    names.push(name)
    if (length === rest.length) return names
    if (!rest.startsWith(delimiter, length)) throw new Error(`the header has text after a closing quote (column ${names.length})`)
    rest = rest.slice(length + delimiter.length)
  }
}

/** A column without a name is called by its position, counted from 0, as DuckDB does; pandas writes its index so. */
export function nameColumns(names: readonly string[]): string[] {
  return names.map((name, index) => (name.trim() === '' ? `column${index}` : name.trim()))
}

/** A name that stands twice, also in another case: SQL could not tell them apart. */
export function firstDouble(names: readonly string[]): readonly [string, string] | undefined {
  const seen = new Map<string, string>()
  for (const name of names) {
    const earlier = seen.get(name.toLowerCase())
    if (earlier !== undefined) return [earlier, name]
    seen.set(name.toLowerCase(), name)
  }
  return undefined
}

function plainField(text: string, delimiter: string) {
  const end = text.indexOf(delimiter)
  const name = end === -1 ? text : text.slice(0, end)
  return { name, length: name.length }
}

function quotedField(text: string, quote: string, quoteEscape: string) {
  let name = ''
  for (let at = 1; at < text.length; at++) {
    if (text[at] === quoteEscape && (text[at + 1] === quote || text[at + 1] === quoteEscape)) {
      name += text[at + 1]
      at++
    } else if (text[at] !== quote) {
      name += text[at]
    } else {
      return { name, length: at + 1 }
    }
  }
  throw new Error('the header has an opening quote that is never closed')
}
