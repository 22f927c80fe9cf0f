import { InputError, nearest } from '@gauntlet/core'
import type { Predictions } from '../predictions/column.ts'
import { listed } from '../predictions/wording.ts'
import { type Coding, codingOf } from './coding.ts'

/** Rows divided into groups: each row is in one of them. */
export interface Grouping {
  /** What divides them, as it is shown: `region`, `region × device`. */
  readonly by: string
  /** The group of each row, as its place in `names`. */
  readonly codes: Int32Array
  /** Sorted by value, a missing one last; unique: `region=north`, `region=north, device is missing`. Each has at least one row. */
  readonly names: readonly string[]
}

/** The rows that have something in common. */
export interface Group {
  readonly name: string
  /** Positions from 0 on, in order. */
  readonly rows: Int32Array
}

/**
 * Divides rows by the values of columns: by each combination that occurs, where there are several. A missing value is a value.
 *
 * Throws `InputError` for a column that is not there and for one of too many different numbers; `key` is where the config names it.
 */
export function groupingBy(data: Pick<Predictions, 'dimensions' | 'rows' | 'origin'>, columns: readonly string[], key: string): Grouping {
  const codings = columns.map(name => {
    const column = data.dimensions.get(name)
    if (column !== undefined) return codingOf(column, name, data.origin, key)
    const known = [...data.dimensions.keys()]
    const meant = nearest(name, known)
    const wayOut = meant === undefined ? '' : `. Did you mean "${meant}"?`
    throw new InputError(data.origin.data, `has no column "${name}", which "${key}" of the ${data.origin.config} asks for${wayOut}`)
  })
  const [first, ...others] = codings
  if (first === undefined) throw new Error(`Could not divide rows: ${listed(columns)} names no column`)
  const { codes, labels } = others.reduce(crossed, first)
  return { by: columns.join(' × '), codes, names: distinct(labels) }
}

/** How many rows each group has. */
export function sizesOf({ codes, names }: Pick<Grouping, 'codes' | 'names'>): Int32Array {
  const sizes = new Int32Array(names.length)
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? 0
    sizes[code] = (sizes[code] ?? 0) + 1
  }
  return sizes
}

/** The groups with their rows; of those only that `wanted` accepts, which is given a group's number of rows. */
export function groupsOf(grouping: Grouping, wanted: (rows: number) => boolean = () => true): Group[] {
  const { codes, names } = grouping
  const rows = Array.from(sizesOf(grouping), size => (wanted(size) ? new Int32Array(size) : undefined))
  const filled = new Int32Array(names.length)
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? 0
    const own = rows[code]
    if (own === undefined) continue
    const place = filled[code] ?? 0
    own[place] = row
    filled[code] = place + 1
  }
  return names.flatMap((name, code) => {
    const own = rows[code]
    return own === undefined ? [] : [{ name, rows: own }]
  })
}

/** Every combination that occurs, in the order of the first and then of the second. */
export function crossed(a: Coding, b: Coding): Coding {
  const width = b.labels.length
  const rows = a.codes.length
  const combination = (row: number) => (a.codes[row] ?? 0) * width + (b.codes[row] ?? 0)
  const all = a.labels.length * width
  if (all <= DENSE) {
    const rank = new Int32Array(all)
    for (let row = 0; row < rows; row++) rank[combination(row)] = 1
    const found: number[] = []
    for (let code = 0; code < all; code++) if (rank[code] === 1) rank[code] = found.push(code) - 1
    const codes = new Int32Array(rows)
    for (let row = 0; row < rows; row++) codes[row] = rank[combination(row)] ?? 0
    return { codes, labels: labelsOf(found, a, b) }
  }
  const seen = new Set<number>()
  for (let row = 0; row < rows; row++) seen.add(combination(row))
  const found = [...seen].sort((one, other) => one - other)
  const rank = new Map(found.map((code, place) => [code, place]))
  const codes = new Int32Array(rows)
  for (let row = 0; row < rows; row++) codes[row] = rank.get(combination(row)) ?? 0
  return { codes, labels: labelsOf(found, a, b) }
}

/** Up to this many combinations have a place each. */
const DENSE = 1 << 22

function labelsOf(found: readonly number[], a: Coding, b: Coding): string[] {
  const width = b.labels.length
  return found.map(code => `${a.labels[Math.floor(code / width)]}, ${b.labels[code % width]}`)
}

/** Values that were cut, or that hold a comma and an equals sign, can make two names alike. */
function distinct(names: readonly string[]): string[] {
  const times = new Map<string, number>()
  return names.map(name => {
    const before = times.get(name) ?? 0
    times.set(name, before + 1)
    return before === 0 ? name : `${name} (${before + 1})`
  })
}
