import type { Row } from '../documents/csv-objects.ts'

/** What the columns of some rows are good for. */
export interface Columns {
  readonly names: readonly string[]
  /** Those that hold nothing but numbers, and at least one. */
  readonly numeric: readonly string[]
}

export function columnsOf(rows: readonly Row[]): Columns {
  const names = [...new Set(rows.slice(0, 1000).flatMap(row => Object.keys(row)))]
  const isNumeric = (name: string) => {
    const values = rows.map(row => row[name]).filter(value => value !== null && value !== undefined && value !== '')
    return values.length > 0 && values.every(value => numberIn(value) !== undefined)
  }
  return { names, numeric: names.filter(isNumeric) }
}

/** The first column of one of these names, however they are spelled. */
export function columnNamed(names: readonly string[], wanted: readonly string[]): string | undefined {
  for (const one of wanted) {
    const found = names.find(name => spelled(name) === one)
    if (found !== undefined) return found
  }
  return undefined
}

/** NaN and the infinities are numbers without a place in a chart. */
export function numberIn(value: unknown): number | undefined {
  if (typeof value === 'number') return value
  if (typeof value !== 'string' || value.trim() === '') return undefined
  const number = Number(value)
  return Number.isNaN(number) && !/^nan$/i.test(value.trim()) ? undefined : number
}

function spelled(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}
