import { plain } from '@gauntlet/core'
import { type Column, isNumeric, isTemporal, type SqlDialect } from '@gauntlet/tables'
import { parseDateText } from './date-text.ts'
import { Moment } from './moment.ts'

/** A column and a value as SQL that may stand on both sides of a comparison. */
export interface Comparable {
  readonly column: string
  readonly value: string
}

/**
 * How a value of a suite compares with those of a column: numbers with numbers and with true and false, text with text, dates and
 * times with dates in whatever words. Undefined where they are of different kinds: never equal, and never one before the other.
 */
export function comparable(column: Column, value: unknown, dialect: SqlDialect): Comparable | undefined {
  const name = dialect.identifier(column.name)
  if (typeof value === 'number') {
    if (isNumeric(column.type)) return { column: name, value: dialect.literal(value, column.type) }
    return column.type === 'boolean' ? { column: `CAST(${name} AS INTEGER)`, value: dialect.literal(value, 'integer') } : undefined
  }
  if (typeof value === 'boolean') {
    if (column.type === 'boolean') return { column: name, value: dialect.literal(value, 'boolean') }
    return isNumeric(column.type) ? { column: name, value: value ? '1' : '0' } : undefined
  }
  if (typeof value === 'string' && column.type === 'string') return { column: name, value: dialect.text(value) }
  if (typeof value === 'string' && column.type === 'time') {
    return /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,6})?)?$/.test(value)
      ? { column: name, value: dialect.literal(value, 'time') }
      : undefined
  }
  if (!isTemporal(column.type) || column.type === 'time') return undefined
  const moment = value instanceof Moment ? value : typeof value === 'string' ? parseDateText(value) : undefined
  return moment === undefined ? undefined : { column: name, value: dialect.literal(moment.iso.replace('T', ' '), 'timestamp') }
}

/** SQL, true for a value that is one of these and NULL only for a missing one. Values of another kind are never equal. */
export function isOneOf(column: Column, values: readonly unknown[], dialect: SqlDialect): string {
  const name = dialect.identifier(column.name)
  if (column.engineType === 'JSON') return isOneOfJson(name, values, dialect)
  const sides = new Map<string, string[]>()
  for (const value of values) {
    const pair = comparable(column, value, dialect)
    if (pair !== undefined) sides.set(pair.column, [...(sides.get(pair.column) ?? []), pair.value])
  }
  const parts = [...sides].map(([side, literals]) => `${side} IN (${[...new Set(literals)].join(', ')})`)
  return parts.length === 0 ? `(CASE WHEN ${name} IS NOT NULL THEN FALSE END)` : `(${parts.join(' OR ')})`
}

/** Values of several kinds, each as JSON writes it. */
function isOneOfJson(name: string, values: readonly unknown[], dialect: SqlDialect): string {
  const texts = values.filter(value => value !== null && !(value instanceof Moment)).map(value => dialect.text(JSON.stringify(value)))
  return texts.length === 0 ? `(CASE WHEN ${name} IS NOT NULL THEN FALSE END)` : `(${dialect.asText(name)} IN (${texts.join(', ')}))`
}

/** How people read a value of a suite. */
export function shownValue(value: unknown): string {
  if (value instanceof Moment) return value.iso
  return plain(typeof value === 'string' ? `"${value}"` : (JSON.stringify(value) ?? String(value)), 100)
}
