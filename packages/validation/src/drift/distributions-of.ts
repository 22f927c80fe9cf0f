import type { Column, SqlDialect, Table } from '@gauntlet/tables'
import { batched } from './batched.ts'
import { binsOf } from './bins.ts'
import { categoryCounts } from './categories.ts'
import { categoriesOfOneSideQuery } from './category-queries.ts'
import type { CategoryCounts, Distribution, NumericBins } from './distribution.ts'
import { MOST_STORED, textDistribution } from './distribution-of-values.ts'
import { asCategory, asCharacters, asLength, asNumber, type ComparedAs } from './expressions.ts'
import { type ReferenceColumn, referenceColumns } from './reference-columns.ts'
import { measureOf } from './sameness.ts'
import { type AskedText, textShapes } from './text-shapes.ts'

export interface DistributionOptions {
  /** Store the names of categories as they are. Otherwise their digests, which tell as well whether a category is known. */
  readonly showValues: boolean
  /** The columns; all of the table where nothing is said. */
  readonly columns?: readonly string[]
  /** What columns are compared as, where their types do not say it. */
  readonly as?: ReadonlyMap<string, ComparedAs>
  /** What is known of columns of free text already, which saves a scan. */
  readonly texts?: readonly KnownText[]
}

export interface KnownText extends AskedText {
  readonly rows: number
}

/** How the columns of a table are distributed: what a later run compares its data with, when these data are gone. By column. */
export async function distributionsOf(table: Table, options: DistributionOptions): Promise<Map<string, Distribution>> {
  await table.settle()
  const names = options.columns ?? table.columns.map(({ name }) => name)
  const known = options.texts ?? []
  const shapes = new Map(await textShapes(table, known, known[0]?.rows ?? 0))
  const shaped = known.filter(({ column }) => shapes.has(column))
  const others = names.filter(name => !shaped.some(({ column }) => column.name === name))
  const columns = others.length === 0 ? new Map<string, ReferenceColumn>() : await referenceColumns(table, others, options.as ?? new Map())
  const texts = [...columns.values()].filter(({ as, rows, missing }) => as === 'text' && rows > missing)
  const more = texts.map(({ column, rows, texts }) => ({ column, different: texts ?? rows }))
  for (const [column, found] of await textShapes(table, more, texts[0]?.rows ?? 0)) shapes.set(column, found)
  const all = [...columns.values()].filter(({ column }) => !shapes.has(column))
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
  const told = new Map(all.map(column => [column.column.name, distributionOf(column, numbers, categories)]))
  for (const { column, rows } of [...shaped, ...columns.values()]) {
    const shape = shapes.get(column)
    if (shape !== undefined) told.set(column.name, textDistribution(shape.lengths, shape.kinds, rows))
  }
  return told
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
