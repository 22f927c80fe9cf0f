import { csvCell, csvRecords } from '@gauntlet/core'

export type Row = Readonly<Record<string, unknown>>

/** The rows of a small CSV or TSV by the names of its columns. Numbers are numbers, an empty field is null. */
export function csvObjects(shown: string, text: string): Row[] {
  const [header, ...records] = csvRecords('plots', { text: text.replace(/^\ufeff/, ''), shown })
  if (header === undefined) return []
  const names = header.map((name, place) => name.trim() || `column ${place + 1}`)
  return records.map(record =>
    Object.fromEntries(names.map((name, place): [string, unknown] => [name, record[place]?.trim() ? csvCell(record[place]) : null]))
  )
}
