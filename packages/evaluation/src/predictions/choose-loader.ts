import { InputError } from '@gauntlet/core'
import { isNumeric, type Column as TableColumn } from '@gauntlet/tables'
import type { Categories, Column } from './column.ts'
import { booleanLoader, knownTextLoader, type Loader, numberLoader, textLoader } from './column-loader.ts'
import type { Origin } from './origin.ts'
import { columnNamed, distinctTexts, type Relation, textOf, textSizes } from './relation.ts'
import type { RelationFacts } from './relation-facts.ts'

/** More different texts than this are no classes and no groups. */
const MANY_TEXTS = 10_000
/** Of the texts that are written into SQL together. */
const MOST_CHARACTERS = 1_000_000

/** Labels and predictions: text, numbers or booleans, as they are. */
export async function labelLoader(relation: Relation, { rows }: RelationFacts, name: string): Promise<Loader<Column>> {
  const column = columnNamed(relation, name)
  const sql = relation.table.dialect.identifier(name)
  if (isNumeric(column.type)) return numberLoader(sql, rows)
  if (column.type === 'string') return textLoaderFor(relation, rows, name)
  if (column.type === 'boolean') return booleanLoader(sql, rows)
  throw new InputError(
    relation.origin.data,
    `${holds(column)}; labels and predictions are text, numbers or booleans. Convert them in a step before.`
  )
}

/** Scores and weights. */
export function numbersLoader(relation: Relation, { rows }: RelationFacts, name: string): Loader<{ readonly values: Float64Array }> {
  const column = columnNamed(relation, name)
  if (!isNumeric(column.type)) throw noNumbers(column, relation.origin)
  return numberLoader(relation.table.dialect.identifier(name), rows)
}

/** The place of rows in time: numbers as they are, dates and instants in microseconds since 1970. */
export function orderLoader(relation: Relation, { rows }: RelationFacts, name: string): Loader<{ readonly values: Float64Array }> {
  const column = columnNamed(relation, name)
  const sql = relation.table.dialect.identifier(name)
  if (isNumeric(column.type)) return numberLoader(sql, rows)
  if (column.type === 'date' || column.type === 'timestamp') return numberLoader(`epoch_us(CAST(${sql} AS TIMESTAMP))`, rows)
  throw new InputError(
    relation.origin.data,
    `${holds(column)}; an order is told by numbers, dates or times with a date. Convert it in a step before.`
  )
}

/** Clusters and folds: any values, taken as text. */
export async function groupLoader(relation: Relation, { rows }: RelationFacts, name: string): Promise<Loader<Categories>> {
  refuseNested(relation, name)
  return textLoaderFor(relation, rows, name)
}

/** Columns that divide the rows: numbers as they are, all else by its values. */
export async function dimensionLoader(relation: Relation, facts: RelationFacts, name: string): Promise<Loader<Column>> {
  refuseNested(relation, name)
  return (await plainLoader(relation, facts, name)) ?? textLoaderFor(relation, facts.rows, name)
}

/** The same for a column that nobody named, or why it cannot divide the rows. */
export async function otherLoader(
  relation: Relation,
  facts: RelationFacts,
  name: string
): Promise<Loader<Column> | { readonly why: string }> {
  const column = columnNamed(relation, name)
  if (isNested(column)) return { why: `it holds values of type ${column.engineType}` }
  const loader = await plainLoader(relation, facts, name)
  if (loader !== undefined) return loader
  return (await fewTextsLoader(relation, facts.rows, name)) ?? { why: `it has more than ${MANY_TEXTS} different values` }
}

/** Numbers and booleans; `undefined` for what is taken as text. */
function plainLoader(relation: Relation, { rows, beyondExact }: RelationFacts, name: string): Loader<Column> | undefined {
  const { type } = columnNamed(relation, name)
  const sql = relation.table.dialect.identifier(name)
  if (type === 'boolean') return booleanLoader(sql, rows)
  return isNumeric(type) && !beyondExact.has(name) ? numberLoader(sql, rows) : undefined
}

async function textLoaderFor(relation: Relation, rows: number, name: string): Promise<Loader<Categories>> {
  const few = await fewTextsLoader(relation, rows, name)
  if (few !== undefined) return few
  const text = textOf(relation, name)
  return textLoader(text, await textSizes(relation, text), rows)
}

/** Where there are few texts, and the engine can be told of them. */
async function fewTextsLoader(relation: Relation, rows: number, name: string): Promise<Loader<Categories> | undefined> {
  const text = textOf(relation, name)
  const texts = await distinctTexts(relation, text, MANY_TEXTS)
  if (texts === undefined) return undefined
  const isSayable = !texts.some(one => one.includes('\0')) && texts.reduce((sum, one) => sum + one.length, 0) <= MOST_CHARACTERS
  return isSayable ? knownTextLoader(text, texts, texts.map(relation.table.dialect.text), rows) : undefined
}

function refuseNested(relation: Relation, name: string): void {
  const column = columnNamed(relation, name)
  if (!isNested(column)) return
  throw new InputError(relation.origin.data, `${holds(column)}, which cannot divide the rows. Write its parts as columns of their own.`)
}

/** Lists, structs and maps. What else the engine has no word of ours for has a text. */
function isNested({ engineType }: TableColumn): boolean {
  return /\]$|^(STRUCT|MAP|UNION|JSON|VARIANT)\b/.test(engineType)
}

function noNumbers(column: TableColumn, origin: Origin): InputError {
  return new InputError(
    origin.data,
    `${holds(column)}, where numbers are needed. Is it the right column? Name another one in the ${origin.config} under "columns".`
  )
}

function holds({ engineType, name }: TableColumn): string {
  return `holds values of type ${engineType} in column "${name}"`
}
