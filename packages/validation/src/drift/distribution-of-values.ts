import type { Column } from '@gauntlet/tables'
import { digestOf } from './categories.ts'
import type { CategoryCounts, Distribution, NumericBins } from './distribution.ts'
import { LARGEST_SQUARED } from './expressions.ts'
import { FINE_BINS } from './numeric-queries.ts'
import { comparedAs } from './reference-columns.ts'
import { measureOf } from './sameness.ts'
import type { ValueCounts } from './value-counts.ts'

/** Something counted: a number or a name, and how many rows have it. */
export interface Weighted<Of> {
  readonly of: Of
  readonly rows: number
}

/** Categories that a stored distribution lists; the rest of its rows are counted together. */
export const MOST_STORED = 1000

/** How a column is distributed, of all its different values. The same as `distributionsOf` finds of its rows, and always exact. */
export function distributionOfValues(column: Column, { values, missing }: ValueCounts, showValues: boolean): Distribution {
  const present = values.reduce((sum, value) => sum + value.rows, 0)
  const sizes = { rows: present + missing, missing }
  const as = comparedAs(column, values.length, present)
  if (present === 0) return { kind: 'empty', ...sizes }
  if (as === 'numeric') {
    const numbers = values.map(value => ({ of: value.number, rows: value.rows }))
    return { kind: 'numeric', ...sizes, measure: measureOf(column.type), bins: binsOfValues(numbers) }
  }
  if (as !== 'text') {
    const names = values.map(value => ({ of: value.category, rows: value.rows }))
    return { kind: 'categorical', ...sizes, categories: categoriesOfValues(names, !showValues) }
  }
  return textDistribution(
    values.map(({ length, rows }) => ({ of: length, rows })),
    values.map(({ characters, rows }) => ({ of: characters, rows })),
    sizes.rows
  )
}

/** How free text is distributed, of its lengths and the kinds of characters it holds. */
export function textDistribution(lengths: readonly Weighted<number>[], kinds: readonly Weighted<string>[], rows: number): Distribution {
  const missing = rows - lengths.reduce((sum, length) => sum + length.rows, 0)
  // Which kinds of characters there are tells no value.
  return { kind: 'text', rows, missing, length: binsOfValues(lengths), characters: categoriesOfValues(kinds, false) }
}

/** The sample standard deviation of numbers that are not too large for it; null of fewer than two. */
export function deviation(numbers: readonly Weighted<number>[]): number | null {
  const usable = numbers.filter(({ of }) => Math.abs(of) < LARGEST_SQUARED)
  const count = usable.reduce((sum, { rows }) => sum + rows, 0)
  if (count < 2) return null
  const mean = usable.reduce((sum, { of, rows }) => sum + (of / count) * rows, 0)
  return Math.sqrt(usable.reduce((sum, { of, rows }) => sum + (of - mean) ** 2 * rows, 0) / (count - 1))
}

/** The bins of `oneSideQuery`. */
function binsOfValues(numbers: readonly Weighted<number>[]): NumericBins {
  const sorted = together(numbers).sort((a, b) => a.of - b.of)
  const count = sorted.reduce((sum, { rows }) => sum + rows, 0)
  const bins: { key: number; upper: number; rows: number; different: number }[] = []
  let upto = 0
  for (const { of, rows } of sorted) {
    upto += rows
    const heavy = rows * FINE_BINS >= count ? 0 : 1
    const key = sorted.length <= FINE_BINS ? 2 * upto : 2 * Math.ceil((upto * FINE_BINS) / count) + heavy
    const last = bins.at(-1)
    if (last?.key === key) bins[bins.length - 1] = { key, upper: of, rows: last.rows + rows, different: last.different + 1 }
    else bins.push({ key, upper: of, rows, different: 1 })
  }
  return {
    least: sorted[0]?.of ?? Number.NaN,
    uppers: bins.map(({ upper }) => upper),
    counts: bins.map(({ rows }) => rows),
    std: deviation(numbers),
    exact: bins.every(({ different }) => different === 1)
  }
}

function categoriesOfValues(names: readonly Weighted<string>[], hashed: boolean): CategoryCounts {
  const sorted = together(names).sort((a, b) => b.rows - a.rows || (a.of < b.of ? -1 : 1))
  const listed = sorted.slice(0, MOST_STORED)
  return {
    hashed,
    names: listed.map(({ of }) => (hashed ? digestOf(of) : of)),
    counts: listed.map(({ rows }) => rows),
    others: sorted.slice(MOST_STORED).reduce((sum, { rows }) => sum + rows, 0)
  }
}

/** Each thing once. */
function together<Of>(things: readonly Weighted<Of>[]): Weighted<Of>[] {
  const rows = new Map<Of, number>()
  for (const { of, rows: more } of things) rows.set(of, (rows.get(of) ?? 0) + more)
  return [...rows].map(([of, rows]) => ({ of, rows }))
}
