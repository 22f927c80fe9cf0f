import { InputError } from './errors.ts'

export function isCsv(path: string): boolean {
  return /\.(csv|tsv)$/i.test(path)
}

/**
 * The records of a small CSV as RFC 4180 has them, without empty lines; separated by tabs or semicolons where the first line has them and
 * no commas. Throws `InputError` where a quote stands in the middle of a value.
 */
export function csvRecords(input: string, { text, shown }: { readonly text: string; readonly shown: string }): string[][] {
  const first = text.split(/\r?\n/, 1)[0] ?? ''
  const separator = [',', '\t', ';'].find(one => first.includes(one)) ?? ','
  const records: string[][] = []
  let record: string[] = []
  let read = 0
  for (const [whole, quoted, bare = '', end = ''] of text.matchAll(separator === ',' ? COMMAS : separator === '\t' ? TABS : SEMICOLONS)) {
    read += whole.length
    record.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'))
    if (end === separator) continue
    if (record.length > 1 || record[0]?.trim() !== '') records.push(record)
    record = []
    if (end === '') break
  }
  if (read === text.length) return records
  const line = text.slice(0, read).split('\n').length
  throw new InputError(input, `names "${shown}", which is not CSV: a quote stands in the middle of a value in line ${line}`)
}

/** A number where it is one, also NaN and the infinities as Python writes them; all else is text, for others to refuse. */
export function csvCell(field: string): number | string {
  const text = field.trim()
  return NUMBER.test(text) ? Number(text) : (NOT_FINITE.get(text.toLowerCase()) ?? text)
}

/** A field, in quotes or not, and what ends it. */
const COMMAS = /(?:[ ]*"([^"]*(?:""[^"]*)*)"[ ]*|([^",\r\n]*))(,|\r?\n|\r|$)/gy
const TABS = /(?:[ ]*"([^"]*(?:""[^"]*)*)"[ ]*|([^"\t\r\n]*))(\t|\r?\n|\r|$)/gy
const SEMICOLONS = /(?:[ ]*"([^"]*(?:""[^"]*)*)"[ ]*|([^";\r\n]*))(;|\r?\n|\r|$)/gy

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i
const NOT_FINITE = new Map([
  ['nan', Number.NaN],
  ['inf', Number.POSITIVE_INFINITY],
  ['infinity', Number.POSITIVE_INFINITY],
  ['-inf', Number.NEGATIVE_INFINITY],
  ['-infinity', Number.NEGATIVE_INFINITY]
])
