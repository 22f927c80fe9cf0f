import type { Column } from '../../predictions/column.ts'
import type { Label } from '../../predictions/examples.ts'

/** Rows that something is wrong with: how many, and the first of them, counted from 1. 0 where there is none. */
export interface Rows {
  readonly count: number
  readonly first: number
}

/** Rows on which a test holds. */
export function rowsWhere(rows: number, holds: (row: number) => boolean): Rows {
  let count = 0
  let first = 0
  for (let row = 0; row < rows; row++) if (holds(row) && count++ === 0) first = row + 1
  return { count, first }
}

/** Rows without a value. A NaN is none: after reading, nobody can tell the two apart. */
export function missingRows(column: Column): Rows {
  if (column.kind === 'number') return rowsWhere(column.values.length, row => Number.isNaN(column.values[row]))
  return rowsWhere(column.codes.length, row => column.codes[row] === -1)
}

export function infiniteRows(values: Float64Array): Rows {
  return rowsWhere(values.length, row => values[row] === Number.POSITIVE_INFINITY || values[row] === Number.NEGATIVE_INFINITY)
}

/** Rows with a finite value below or above a range, ends included in it. */
export function rowsBeyond(values: Float64Array, [least, most]: readonly [number | null, number | null]): Rows {
  const [low, high] = [least ?? Number.NEGATIVE_INFINITY, most ?? Number.POSITIVE_INFINITY]
  return rowsWhere(values.length, row => {
    const value = values[row] ?? Number.NaN
    return Number.isFinite(value) && (value < low || value > high)
  })
}

/** Rows whose value is none of these. Missing ones are counted elsewhere. */
export function rowsOutside(column: Column, known: ReadonlySet<Label>): Rows {
  if (column.kind === 'number')
    return rowsWhere(column.values.length, row => !Number.isNaN(column.values[row]) && !known.has(column.values[row] ?? Number.NaN))
  const isKnown = column.categories.map(category => known.has(category))
  return rowsWhere(column.codes.length, row => column.codes[row] !== -1 && isKnown[column.codes[row] ?? -1] !== true)
}

/** Rows whose numbers add up to something else than 1. Rows with a missing or infinite one are counted elsewhere. */
export function rowsNotAddingUp(columns: readonly Float64Array[], rows: number, tolerance: number): Rows & { readonly worst: number } {
  let worst = 1
  const found = rowsWhere(rows, row => {
    let total = 0
    for (const values of columns) total += values[row] ?? Number.NaN
    const off = Math.abs(total - 1)
    // 1 less 0.999 is not 0.001 in floating point.
    if (!Number.isFinite(total) || off <= tolerance * (1 + 1e-9) + 1e-12) return false
    if (off > Math.abs(worst - 1)) worst = total
    return true
  })
  return { ...found, worst }
}

/** The value that occurs most, and in how many rows; of equally frequent ones the first. Undefined where there is none. */
export function mostFrequent(column: Column): { readonly value: Label; readonly count: number; readonly of: number } | undefined {
  return column.kind === 'number' ? mostFrequentNumber(column.values) : mostFrequentCategory(column.codes, column.categories)
}

function mostFrequentNumber(values: Float64Array) {
  const sorted = values.toSorted()
  let [best, count, of] = [Number.NaN, 0, 0]
  for (let start = 0; start < sorted.length; ) {
    const value = sorted[start] ?? Number.NaN
    if (Number.isNaN(value)) break
    let end = start + 1
    while (end < sorted.length && sorted[end] === value) end++
    if (end - start > count) [best, count] = [value, end - start]
    of += end - start
    start = end
  }
  return count === 0 ? undefined : { value: best, count, of }
}

export function mostFrequentCategory(codes: Int32Array, categories: readonly Label[]) {
  const counts = new Int32Array(categories.length)
  let of = 0
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? -1
    if (code === -1) continue
    counts[code] = (counts[code] ?? 0) + 1
    of++
  }
  let best = -1
  for (let code = 0; code < counts.length; code++) if ((counts[code] ?? 0) > (counts[best] ?? 0)) best = code
  const value = categories[best]
  return value === undefined ? undefined : { value, count: counts[best] ?? 0, of }
}
