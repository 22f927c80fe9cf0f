import type { Column } from '@gauntlet/tables'
import { batched } from './batched.ts'
import { countBetween } from './bins.ts'
import { storedCategories } from './categories.ts'
import { categoriesOfOneSideQuery, MOST_CATEGORIES } from './category-queries.ts'
import type { CategoryCounts, Distribution, NumericBins } from './distribution.ts'
import { asCategory, asCharacters, asLength, asNumber } from './expressions.ts'
import type { Current } from './gather.ts'
import { storedNumbers } from './numbers.ts'
import type { PairedCategories, PairedColumn, PairedNumbers, PairedValues } from './paired.ts'
import { apartFromStored } from './sameness.ts'

/** Counts the data in the bins and categories of stored distributions: one scan for every 32 columns of numbers. */
export async function gatherAgainstStored(
  { table, rows, present }: Current,
  stored: ReadonlyMap<string, Distribution>
): Promise<PairedColumn[]> {
  await table.settle()
  const ready = new Map<string, PairedValues>()
  const open = new Map<string, { readonly distribution: Distribution; readonly column: Column }>()
  for (const [name, distribution] of stored) {
    const column = table.columns.find(other => other.name === name)
    if (column === undefined) continue
    const isEmpty = distribution.kind === 'empty' || present(name) === 0
    const decided = isEmpty ? ({ kind: 'empty' } as const) : apartFromStored(distribution, column)
    if (decided === undefined) open.set(name, { distribution, column })
    else ready.set(name, decided)
  }
  const numeric = [...open].flatMap(([name, { distribution, column }]) => {
    if (distribution.kind === 'numeric') return [{ name, bins: distribution.bins, sql: asNumber(column, table.dialect) }]
    return distribution.kind === 'text' ? [{ name, bins: distribution.length, sql: asLength(column, table.dialect) }] : []
  })
  const numbers = await countNumbers(table, numeric)
  const categorical = [...open].flatMap(([name, { distribution, column }]) => {
    if (distribution.kind === 'categorical') return [{ name, counts: distribution.categories, sql: asCategory(column, table.dialect) }]
    return distribution.kind === 'text' ? [{ name, counts: distribution.characters, sql: asCharacters(column, table.dialect) }] : []
  })
  const categories = await countCategories(table, categorical, rows)
  for (const [name, { distribution }] of open) ready.set(name, valuesOf(distribution.kind, numbers.get(name), categories.get(name)))
  return [...ready].map(([name, values]) => {
    const before = stored.get(name)
    return {
      name,
      rows: { reference: before?.rows ?? 0, current: rows },
      missing: { reference: before?.missing ?? 0, current: rows - present(name) },
      values
    }
  })
}

/** What was counted in the bins of each, by name. */
export async function countNumbers(
  table: Current['table'],
  asked: readonly { name: string; bins: NumericBins; sql: string }[]
): Promise<Map<string, PairedNumbers>> {
  const counts = await countBetween(table, asked)
  return new Map(asked.map(({ name, bins }, index) => [name, storedNumbers(bins, counts[index] ?? [])]))
}

async function countCategories(
  table: Current['table'],
  asked: readonly { name: string; counts: CategoryCounts; sql: string }[],
  rows: number
): Promise<Map<string, PairedCategories>> {
  const answers = await batched(table, asked, rows, batch =>
    categoriesOfOneSideQuery(
      batch.map(({ sql }) => sql),
      table.name,
      MOST_CATEGORIES
    )
  )
  return new Map(asked.map(({ name, counts }, index) => [name, storedCategories(counts, answers[index] ?? [])]))
}

function valuesOf(kind: Distribution['kind'], numbers?: PairedNumbers, categories?: PairedCategories): PairedValues {
  if (kind === 'numeric' && numbers !== undefined) return { kind: 'numeric', numbers }
  if (kind === 'categorical' && categories !== undefined) return { kind: 'categorical', categories }
  if (numbers !== undefined && categories !== undefined) return { kind: 'text', length: numbers, characters: categories }
  return { kind: 'other' }
}
