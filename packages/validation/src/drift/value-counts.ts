import { type Column, isNumeric, type SqlDialect, type Table, type Value } from '@gauntlet/tables'
import { asCategory, asCharacters, asFinite, asLength, asNumber } from './expressions.ts'

/** One value of a column, as all that is asked of it, and how many rows have it. */
export interface CountedValue {
  readonly rows: number
  /** Its first characters. */
  readonly text: string
  readonly category: string
  /** Of numbers and dates, as distributions take it. */
  readonly number: number
  /** Of numbers; null of an infinity. */
  readonly finite: number | null
  /** Of text. */
  readonly length: number
  readonly characters: string
}

/** The different values of a column, and how many rows have none. */
export interface ValueCounts {
  readonly values: readonly CountedValue[]
  readonly missing: number
}

/** Columns of more different values are asked row by row. */
export const FEW_VALUES = 10_000
/** Rows that are looked at to tell whether a column has few values. A wrong guess costs time, never exactness. */
const PROBED_ROWS = 20_000
const ROWS_A_VALUE = 4
/** More of a value than is ever shown. */
const LONGEST_TEXT = 250

/**
 * All different values of those columns that seem to have few, each with its number of rows, one column at a time. What is then computed
 * of the values is exact, and costs the less the more rows share one.
 */
export async function* valueCounts(table: Table, columns: readonly Column[]): AsyncGenerator<[Column, ValueCounts]> {
  await table.settle()
  const few = await withFewValues(
    table,
    columns.filter(({ type }) => COUNTED.has(type))
  )
  for (const column of few) {
    const counts = await countValues(table, column)
    if (counts !== undefined) yield [column, counts]
  }
}

// Times and moments are hardly ever the same in many rows.
const COUNTED = new Set(['integer', 'decimal', 'float', 'string', 'boolean', 'date'])

/** The columns at once that share a probe. */
const MOST_PROBED = 100

async function withFewValues(table: Table, columns: readonly Column[]): Promise<Column[]> {
  const few: Column[] = []
  for (let from = 0; from < columns.length; from += MOST_PROBED) {
    const probed = columns.slice(from, from + MOST_PROBED)
    const names = probed.map(({ name }) => table.dialect.identifier(name))
    const distinct = names.map((name, index) => `${table.dialect.approximateDistinct(name)} AS n${index}`)
    const [row] = await table.rows(
      `SELECT count(*) AS n, ${distinct.join(', ')} FROM (SELECT ${names.join(', ')} FROM ${table.name} LIMIT ${PROBED_ROWS})`,
      1
    )
    few.push(...probed.filter((_, index) => Number(row?.[`n${index}`]) * ROWS_A_VALUE <= Number(row?.n)))
  }
  return few
}

/**
 * One value more than a column may have tells that it has too many. Each column is grouped by itself: an engine does that faster than
 * several grouping sets, in particular for small numbers. And not all in one query: DuckDB 1.5 can wait for itself without end where it
 * streams a UNION ALL of groups.
 */
async function countValues(table: Table, column: Column): Promise<ValueCounts | undefined> {
  const id = table.dialect.identifier(column.name)
  const most = FEW_VALUES + 2
  const counts = `SELECT ${id} AS v, count(*) AS n FROM ${table.name} GROUP BY ${id} LIMIT ${most}`
  const cells = cellsOf({ ...column, name: 'v' }, table.dialect).map((cell, index) => `${cell} AS c${index}`)
  const rows = (await table.rows(`SELECT n, ${cells.join(', ')} FROM (${counts})`, most)).map(row => Object.values(row))
  const values = rows.flatMap(row => (row[1] === null ? [] : [counted(row)]))
  const missing = rows.reduce((sum, row) => (row[1] === null ? sum + Number(row[0]) : sum), 0)
  return values.length > FEW_VALUES || !values.every(value => isUsable(column, value)) ? undefined : { values, missing }
}

/** What is asked of a value: as `CountedValue` has it, from `text` on. The category is NULL where it is the text. */
function cellsOf(value: Column, dialect: SqlDialect): string[] {
  const text = `left(${dialect.asText(value.name)}, ${LONGEST_TEXT})`
  const nothing = 'NULL'
  if (value.type === 'string')
    return [
      text,
      `nullif(${asCategory(value, dialect)}, ${text})`,
      nothing,
      nothing,
      asLength(value, dialect),
      asCharacters(value, dialect)
    ]
  if (value.type === 'boolean') return [text, nothing, nothing, nothing, nothing, nothing]
  const finite = isNumeric(value.type) ? `CAST(${asFinite(value, dialect)} AS DOUBLE)` : nothing
  return [text, nothing, asNumber(value, dialect), finite, nothing, nothing]
}

function counted([rows, text, category, number, finite, length, characters]: readonly Value[]): CountedValue {
  return {
    rows: Number(rows),
    text: String(text),
    category: String(category ?? text),
    number: typeof number === 'number' ? number : Number.NaN,
    finite: typeof finite === 'number' ? finite : null,
    length: Number(length),
    characters: String(characters)
  }
}

/** NaN and infinite dates have no place among numbers: a column that holds one is asked row by row. */
function isUsable({ type }: Column, { number }: CountedValue): boolean {
  return type === 'string' || type === 'boolean' || !Number.isNaN(number)
}
