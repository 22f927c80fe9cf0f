import type { Column, Table } from '@gauntlet/tables'
import { batched } from './batched.ts'
import { binsOf, MOST_SORTED } from './bins.ts'
import { pairedCategories } from './categories.ts'
import { categoriesQuery } from './category-queries.ts'
import { asCategory, asCharacters, asLength, asNumber, type ComparedAs } from './expressions.ts'
import { countNumbers } from './gather-stored.ts'
import { pairedNumbers } from './numbers.ts'
import { bothSidesQuery, type Expression } from './numeric-queries.ts'
import type { Pair, PairedCategories, PairedColumn, PairedNumbers, PairedValues } from './paired.ts'
import { type ReferenceColumn, referenceColumns } from './reference-columns.ts'
import { apart } from './sameness.ts'

/** What is known of the data before. */
export interface Current {
  readonly table: Table
  readonly rows: number
  readonly present: (column: string) => number
}

/** One column of both tables, still to be counted. */
interface Candidate {
  readonly reference: ReferenceColumn
  readonly current: Column
}

/** Counts columns in the data and in the tables of the reference, each named column that the reference has. Memory is the engine's. */
export async function gatherPairs(
  { table: data, rows, present }: Current,
  reference: Table,
  names: readonly string[],
  wanted: ReadonlyMap<string, ComparedAs>
): Promise<PairedColumn[]> {
  const known = await referenceColumns(reference, names, wanted)
  const total: Pair = { reference: [...known.values()][0]?.rows ?? 0, current: rows }
  const ready = new Map<string, PairedValues>()
  const candidates: Candidate[] = []
  for (const [name, one] of known) {
    const current = data.columns.find(column => column.name === name)
    const isEmpty = one.rows === one.missing || (current !== undefined && present(name) === 0)
    const decided = current === undefined ? undefined : isEmpty ? { kind: 'empty' as const } : apart(one, current)
    if (decided !== undefined) ready.set(name, decided)
    else if (current !== undefined) candidates.push({ reference: one, current })
  }
  const counted = new Counts(candidates, data, reference, total)
  await counted.count()
  for (const { reference: one } of candidates) ready.set(one.column.name, counted.of(one))
  return [...ready].map(([name, values]) => ({
    name,
    rows: total,
    missing: { reference: known.get(name)?.missing ?? 0, current: rows - present(name) },
    values
  }))
}

/** The counts of all candidates, asked together: every scan serves as many columns as memory allows. */
class Counts {
  readonly #candidates: readonly Candidate[]
  readonly #data: Table
  readonly #reference: Table
  readonly #rows: Pair
  readonly #numbers = new Map<string, PairedNumbers>()
  readonly #categories = new Map<string, PairedCategories>()

  constructor(candidates: readonly Candidate[], data: Table, reference: Table, rows: Pair) {
    this.#candidates = candidates
    this.#data = data
    this.#reference = reference
    this.#rows = rows
  }

  async count(): Promise<void> {
    const rows = this.#rows.reference + this.#rows.current
    const tables = { reference: this.#reference.name, current: this.#data.name }
    const numeric = this.#asked({ numeric: asNumber, text: asLength })
    if (rows > 2 * MOST_SORTED) await this.#countInBins(numeric)
    else {
      const answers = await batched(this.#data, numeric, rows, batch => bothSidesQuery(batch, tables))
      for (const [index, { name, std }] of numeric.entries()) this.#numbers.set(name, pairedNumbers(answers[index] ?? [], std))
    }
    const categorical = this.#asked({ categorical: asCategory, text: asCharacters })
    const counts = await batched(this.#data, categorical, rows, batch => categoriesQuery(batch, tables))
    for (const [index, { name }] of categorical.entries()) this.#categories.set(name, pairedCategories(counts[index] ?? []))
  }

  /** Like a stored reference: sorting every value would take too long. */
  async #countInBins(numeric: readonly (Expression & { name: string; std: number | null })[]): Promise<void> {
    const asked = numeric.map(({ reference, std }) => ({ sql: reference, std }))
    const bins = await binsOf(this.#reference, asked, this.#rows.reference)
    const there = numeric.flatMap(({ name, current }, index) => {
      const found = bins[index]
      return found === undefined ? [] : [{ name, sql: current, bins: found }]
    })
    for (const [name, numbers] of await countNumbers(this.#data, there)) this.#numbers.set(name, numbers)
  }

  of({ as, column: { name } }: ReferenceColumn): PairedValues {
    const numbers = this.#numbers.get(name)
    const categories = this.#categories.get(name)
    if (as === 'numeric' && numbers !== undefined) return { kind: 'numeric', numbers }
    if (as === 'categorical' && categories !== undefined) return { kind: 'categorical', categories }
    if (numbers !== undefined && categories !== undefined) return { kind: 'text', length: numbers, characters: categories }
    return { kind: 'other' }
  }

  #asked(makers: Partial<Record<ComparedAs, typeof asNumber>>): (Expression & { name: string; std: number | null })[] {
    return this.#candidates.flatMap(({ reference, current }) => {
      const make = makers[reference.as]
      if (make === undefined) return []
      const { name } = reference.column
      const { dialect } = this.#data
      return [{ name, std: reference.std, reference: make(reference.column, dialect), current: make(current, dialect) }]
    })
  }
}
