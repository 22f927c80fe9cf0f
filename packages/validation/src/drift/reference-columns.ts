import { type Column, isNumeric, isTemporal, type SqlDialect, type Table } from '@gauntlet/tables'
import { asLength, asNumber, type ComparedAs, LARGEST_SQUARED } from './expressions.ts'

/** A column of the reference, and what decides how it is compared. */
export interface ReferenceColumn {
  readonly column: Column
  readonly as: ComparedAs
  readonly rows: number
  readonly missing: number
  /** Sample standard deviation of the numbers, or of the lengths; null where there is none. */
  readonly std: number | null
  /** About how many different texts there are, where that decided. */
  readonly texts?: number
}

/** More different texts than this are no categories. */
const MOST_TEXTS = 1000

/**
 * One scan of the reference. Numbers, dates and times are numeric; booleans categorical; text is categorical with at most 1,000
 * different values and each there twice on average, else free text. Of text, the number of different values is estimated within a
 * few percent, the same for the same values.
 */
export async function referenceColumns(
  table: Table,
  names: readonly string[],
  wanted: ReadonlyMap<string, ComparedAs>
): Promise<Map<string, ReferenceColumn>> {
  await table.settle()
  const columns = table.columns.filter(({ name }) => names.includes(name))
  const values = await table.scan(() => [
    { key: 'rows', sql: 'count(*)' },
    ...columns.flatMap((column, index) => [
      { key: `present ${index}`, sql: `count(${table.dialect.identifier(column.name)})` },
      ...extra(column, index, wanted.get(column.name), table.dialect)
    ])
  ])
  const rows = Number(values.get('rows'))
  return new Map(
    columns.map((column, index) => {
      const present = Number(values.get(`present ${index}`))
      const texts = values.get(`texts ${index}`)
      const as = wanted.get(column.name) ?? comparedAs(column, Number(texts ?? 0), present)
      const std = values.get(`std ${as === 'text' ? 'length ' : ''}${index}`)
      const known = typeof std === 'number' && Number.isFinite(std) ? std : null
      const different = texts === undefined ? {} : { texts: Number(texts) }
      return [column.name, { column, as, rows, missing: rows - present, std: known, ...different }]
    })
  )
}

function extra(column: Column, index: number, wanted: ComparedAs | undefined, dialect: SqlDialect) {
  const std = (key: string, number: string) => ({
    key: `${key}${index}`,
    sql: `stddev_samp(CASE WHEN abs(${number}) < ${LARGEST_SQUARED.toExponential()} THEN ${number} END)`
  })
  const isText = column.type === 'string'
  const isNumber = wanted === 'numeric' || (wanted === undefined && (isNumeric(column.type) || isTemporal(column.type)))
  return [
    ...(isNumber ? [std('std ', asNumber(column, dialect))] : []),
    ...(wanted === 'text' || (wanted === undefined && isText) ? [std('std length ', asLength(column, dialect))] : []),
    ...(wanted === undefined && isText ? [{ key: `texts ${index}`, sql: `approx_count_distinct(${dialect.identifier(column.name)})` }] : [])
  ]
}

/** What a column is compared as, by its type and how many different texts it has. */
export function comparedAs({ type }: Pick<Column, 'type'>, texts: number, present: number): ComparedAs {
  if (isNumeric(type) || isTemporal(type)) return 'numeric'
  if (type === 'boolean') return 'categorical'
  if (type === 'other') return 'other'
  return texts <= MOST_TEXTS && texts * 2 <= present ? 'categorical' : 'text'
}
