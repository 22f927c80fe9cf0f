import { formatNumber, InputError, plain } from '@gauntlet/core'
import type { Categories, Column, Numbers } from '../predictions/column.ts'
import type { Origin } from '../predictions/origin.ts'

/** Rows by the value that they have. */
export interface Coding {
  /** The value of each row, as its place in `labels`. */
  readonly codes: Int32Array
  /** Values that occur, sorted, a missing one last, each with its column in front: `region=north`, `region is missing`. */
  readonly labels: readonly string[]
}

/** More different numbers than this are a measurement, and no groups. */
const MOST_NUMBERS = 10_000

/** Divides rows by each value of a column. Throws `InputError` where it holds too many different numbers. */
export function codingOf(column: Column, name: string, origin: Origin, key: string): Coding {
  if (column.kind !== 'number') return codingOfCategories(column, name)
  const coding = codingOfNumbers(column, name, MOST_NUMBERS)
  if (coding !== undefined) return coding
  const problem = `has "${name}" in "${key}", a column of more than ${formatNumber(MOST_NUMBERS)} different numbers: every group would be tiny`
  throw new InputError(origin.config, `${problem}. Divide it by conditions, such as "where: { low: '${name} < 10' }".`)
}

/** Undefined where there are more than `most` different numbers. */
export function codingOfNumbers({ values }: Numbers, name: string, most: number): Coding | undefined {
  const codeOf = new Map<number, number>()
  const met = new Int32Array(values.length)
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? Number.NaN
    const known = codeOf.get(value)
    met[row] = known ?? codeOf.size
    if (known !== undefined) continue
    if (codeOf.size === most) return undefined
    codeOf.set(value, codeOf.size)
  }
  const sorted = [...codeOf.keys()].sort((a, b) => (Number.isNaN(a) ? 1 : Number.isNaN(b) ? -1 : a - b))
  const rank = new Int32Array(sorted.length)
  for (const [place, value] of sorted.entries()) rank[codeOf.get(value) ?? 0] = place
  return { codes: translated(met, rank), labels: sorted.map(value => labelOf(name, Number.isNaN(value) ? undefined : value)) }
}

export function labelOf(name: string, value: string | number | boolean | undefined): string {
  return value === undefined ? `${plain(name, 60)} is missing` : `${plain(name, 60)}=${plain(String(value), 60)}`
}

function codingOfCategories({ codes, categories }: Categories, name: string): Coding {
  // A reader may know of more categories than occur.
  const occurs = new Uint8Array(categories.length + 1)
  for (let row = 0; row < codes.length; row++) occurs[placeOf(codes[row], categories)] = 1
  const sorted = Array.from(occurs.keys())
    .filter(place => occurs[place] === 1)
    .sort((a, b) => inOrder(categories[a], categories[b]))
  const rank = new Int32Array(categories.length + 1)
  for (const [place, category] of sorted.entries()) rank[category] = place
  const ranked = new Int32Array(codes.length)
  for (let row = 0; row < codes.length; row++) ranked[row] = rank[placeOf(codes[row], categories)] ?? 0
  return { codes: ranked, labels: sorted.map(place => labelOf(name, categories[place])) }
}

/** A missing value comes after all categories. */
function placeOf(code: number | undefined, categories: readonly unknown[]): number {
  return code === undefined || code < 0 ? categories.length : code
}

function inOrder(a: string | boolean | undefined, b: string | boolean | undefined): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1
  return a < b ? -1 : a > b ? 1 : 0
}

function translated(codes: Int32Array, rank: Int32Array): Int32Array {
  for (let row = 0; row < codes.length; row++) codes[row] = rank[codes[row] ?? 0] ?? 0
  return codes
}
