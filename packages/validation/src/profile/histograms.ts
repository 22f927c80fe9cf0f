import { type Column, isNumeric, type Table } from '@gauntlet/tables'
import { asFinite, asSeconds } from '../drift/expressions.ts'
import { countsInBins } from '../drift/numeric-queries.ts'
import type { Histogram } from './profile.ts'

export interface Range {
  readonly column: Column
  readonly min: number
  readonly max: number
}

const BINS = 24
/** Columns that are binned in one scan: the SQL names every edge. */
const MOST_AT_ONCE = 32

/** Bins of equal width from the least to the largest value, by column: one scan for 32 columns. */
export async function gatherHistograms(table: Table, ranges: readonly Range[]): Promise<Map<string, Histogram>> {
  const found = new Map<string, Histogram>()
  for (let from = 0; from < ranges.length; from += MOST_AT_ONCE) {
    const batch = ranges.slice(from, from + MOST_AT_ONCE).map(range => ({ ...range, edges: edgesOf(range) }))
    const values = await table.scan(() =>
      batch.map(({ column, edges }) => ({ key: column.name, sql: countsInBins(expression(column, table), edges.slice(1, -1)) }))
    )
    for (const { column, edges } of batch) {
      const counts = listOf(values.get(column.name))
      if (counts.length === edges.length - 1) found.set(column.name, { of: isNumeric(column.type) ? 'numbers' : 'moments', edges, counts })
    }
  }
  return found
}

/** The same of different numbers (of moments as seconds), in order, each with its number of rows. */
export function histogramOf(range: Range, sorted: readonly { readonly of: number; readonly rows: number }[]): Histogram {
  const edges = edgesOf(range)
  const counts = edges.slice(1).map(() => 0)
  let bin = 0
  for (const { of, rows } of sorted) {
    while (bin < counts.length - 1 && of > (edges[bin + 1] ?? of)) bin++
    counts[bin] = (counts[bin] ?? 0) + rows
  }
  return { of: isNumeric(range.column.type) ? 'numbers' : 'moments', edges, counts }
}

/**
 * Of whole numbers and days a bin holds a whole number of values, from half a unit below the least to half a unit above the largest:
 * otherwise every so many bins would be higher than their neighbours by arithmetic alone. The last bin may be narrower.
 */
function edgesOf({ column: { type }, min, max }: Range): number[] {
  const unit = type === 'integer' ? 1 : type === 'date' ? 86_400 : 0
  const [start, end] = [min - unit / 2, max + unit / 2]
  const step = unit === 0 ? (end - start) / BINS : unit * Math.ceil(Math.round((end - start) / unit) / BINS)
  const bins = unit === 0 ? BINS : Math.ceil(Math.round((end - start) / unit) / (step / unit))
  const edges = Array.from({ length: bins + 1 }, (_, index) => (index === bins ? end : start + index * step))
  // Beyond 2^53 neighbours may be the same number.
  return edges.every((edge, index) => index === 0 || edge > (edges[index - 1] ?? edge)) ? edges : [min, max]
}

function expression(column: Column, table: Table): string {
  return isNumeric(column.type) ? asFinite(column, table.dialect) : asSeconds(column, table.dialect)
}

/** A JSON list of counts; of no value there is none. */
function listOf(value: unknown): number[] {
  if (value === null || value === undefined) return []
  const list: unknown = JSON.parse(String(value))
  return Array.isArray(list) ? list.map(Number) : []
}
