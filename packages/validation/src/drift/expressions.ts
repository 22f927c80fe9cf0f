import type { Column, SqlDialect } from '@gauntlet/tables'
import { isNumeric, isTemporal } from '@gauntlet/tables'

/** What a column is compared as. */
export type ComparedAs = 'numeric' | 'categorical' | 'text' | 'other'

/** Numbers of this size have squares that can be added up. */
export const LARGEST_SQUARED = 1e150
/** Infinities count as the largest number, so that they are neither lost nor spread over a distance without end. */
const LARGEST = '1.7976931348623157e308'
const LONGEST_NAME = 500

/** Longer than this, a category is told by its digest. */
export function asCategory(column: Column, dialect: SqlDialect): string {
  const text = dialect.asText(dialect.identifier(column.name))
  if (column.type !== 'string') return text
  return `CASE WHEN length(${text}) > ${LONGEST_NAME} THEN 'sha256:' || sha256(${text}) ELSE ${text} END`
}

/** Dates and moments as seconds since 1970, times as seconds of the day. Text that is no number is NULL. */
export function asNumber(column: Column, dialect: SqlDialect): string {
  const name = dialect.identifier(column.name)
  if (column.type === 'boolean') return `CAST(CAST(${name} AS INTEGER) AS DOUBLE)`
  if (column.type === 'time') return `epoch(${name})`
  // The engine has infinite dates, and no number for them.
  if (isTemporal(column.type)) return `CASE WHEN isfinite(${name}) THEN epoch(${name}) END`
  const number = isNumeric(column.type) ? `CAST(${name} AS DOUBLE)` : `nullif(TRY_CAST(${dialect.asText(name)} AS DOUBLE), 'NaN')`
  // Not `greatest(least(…))`, which take NULL for the other value.
  return `CASE WHEN ${number} > ${LARGEST} THEN ${LARGEST} WHEN ${number} < -${LARGEST} THEN -${LARGEST} ELSE ${number} END`
}

/** Seconds since 1970 of a date or a timestamp, seconds since midnight of a time. */
export function asSeconds(column: Column, dialect: SqlDialect): string {
  return dialect.epoch(dialect.identifier(column.name))
}

/** The numbers of a column as they are binned. Infinities have no place on an axis. */
export function asFinite(column: Column, dialect: SqlDialect): string {
  const id = dialect.identifier(column.name)
  return column.type === 'float' ? `CASE WHEN NOT ${dialect.isInfinite(id)} THEN ${id} END` : dialect.asNumber(id)
}

/** The number of characters of a text. */
export function asLength(column: Column, dialect: SqlDialect): string {
  return `CAST(length(${dialect.asText(dialect.identifier(column.name))}) AS DOUBLE)`
}

/** Which kinds of characters a text holds, such as `lower+digit`. */
export function asCharacters(column: Column, dialect: SqlDialect): string {
  const text = dialect.asText(dialect.identifier(column.name))
  const kinds = KINDS.map(([kind, pattern]) => `CASE WHEN ${dialect.matches(text, pattern)} THEN ${dialect.text(kind)} END`)
  return `CASE WHEN ${text} IS NOT NULL THEN concat_ws('+', ${kinds.join(', ')}) END`
}

/** Kinds of characters, by patterns. */
const KINDS = [
  ['lower', '[a-z]'],
  ['upper', '[A-Z]'],
  ['digit', '[0-9]'],
  ['space', '\\s'],
  ['punctuation', '[[:punct:]]'],
  ['beyond ASCII', '[^\\x00-\\x7F]']
] as const
