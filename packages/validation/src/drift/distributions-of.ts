import type { Column, SqlDialect, Table } from '@gauntlet/tables'
import { batched } from './batched.ts'
import { binsOf } from './bins.ts'
import { categoryCounts } from './categories.ts'
import { categoriesOfOneSideQuery } from './category-queries.ts'
import type { CategoryCounts, Distribution, NumericBins } from './distribution.ts'
import { asCategory, asCharacters, asLength, asNumber, type ComparedAs } from './expressions.ts'
import { type ReferenceColumn, referenceColumns } from './reference-columns.ts'
import { measureOf } from './sameness.ts'

export interface DistributionOptions {
  /** Store the names of categories as they are. Otherwise their digests, which tell as well whether a category is known. */
  readonly showValues: boolean
  /** The columns; all of the table where nothing is said. */
  readonly columns?: readonly string[]
  /** What columns are compared as, where their types do not say it. */
  readonly as?: ReadonlyMap<string, ComparedAs>
}

/** Categories that a stored distribution lists; the rest of its rows are counted together. */
const MOST_STORED = 1000

/** How the columns of a table are distributed: what a later run compares its data with, when these data are gone. By column. */
export async function distributionsOf(table: Table, options: DistributionOptions): Promise<Map<string, Distribution>> {
  await table.settle()
  const names = options.columns ?? table.columns.map(({ name }) => name)
  const columns = await referenceColumns(table, names, options.as ?? new Map())
  const all = [...columns.values()]
  const rows = all[0]?.rows ?? 0
  const numeric = asked(all, { numeric: asNumber, text: asLength }, table.dialect)
  const bins = await binsOf(table, numeric, rows)
  const categorical = asked(all, { categorical: asCategory, text: asCharacters }, table.dialect)
  const counts = await batched(table, categorical, rows, batch =>
    categoriesOfOneSideQuery(
      batch.map(({ sql }) => sql),
      table.name,
      MOST_STORED
    )
  )
  const numbers = new Map(numeric.map(({ name }, index) => [name, bins[index]]))
  const categories = new Map(
    // Which kinds of characters there are tells no value.
    categorical.map(({ name, as }, index) => [name, categoryCounts(counts[index] ?? [], as === 'categorical' && !options.showValues)])
  )
  return new Map(all.map(column => [column.column.name, distributionOf(column, numbers, categories)]))
}

function distributionOf(
  { column: { name, type }, as, rows, missing }: ReferenceColumn,
  numbers: ReadonlyMap<string, NumericBins | undefined>,
  categories: ReadonlyMap<string, CategoryCounts>
): Distribution {
  const bins = numbers.get(name)
  const counts = categories.get(name)
  if (rows === missing) return { kind: 'empty', rows, missing }
  if (as === 'numeric' && bins !== undefined) return { kind: 'numeric', rows, missing, measure: measureOf(type), bins }
  if (as === 'categorical' && counts !== undefined) return { kind: 'categorical', rows, missing, categories: counts }
  if (bins !== undefined && counts !== undefined) return { kind: 'text', rows, missing, length: bins, characters: counts }
  return { kind: 'other', rows, missing }
}

interface Asked {
  readonly name: string
  readonly as: ComparedAs
  readonly std: number | null
  readonly sql: string
}

function asked(
  columns: readonly ReferenceColumn[],
  makers: Partial<Record<ComparedAs, (column: Column, dialect: SqlDialect) => string>>,
  dialect: SqlDialect
): Asked[] {
  return columns.flatMap(({ column, as, std }) => {
    const sql = makers[as]?.(column, dialect)
    return sql === undefined ? [] : [{ name: column.name, as, std, sql }]
  })
}
