import { type Column, type DateFormatPart, isNumeric, isTemporal, type SqlDialect } from '@gauntlet/tables'
import type { SetItem } from '../../suite/bounds.ts'
import { isDigits, isMoment } from './bound.ts'

/*
 * What is asked of single values, as SQL that is true for an unexpected one, false for an expected one, and NULL for a missing one.
 */

type Named = Pick<Column, 'name' | 'type'>

/** A least or largest value; `strict` where the bound itself is not allowed. */
export interface Bounded {
  readonly side: 'min' | 'max'
  readonly bound: number | string
  readonly strict?: boolean | undefined
}

/** Below a least value, or above a largest one. The bound has to suit the type: `isComparable`. */
export function beyond({ side, bound, strict }: Bounded, column: Named, dialect: SqlDialect): string {
  return `${dialect.identifier(column.name)} ${beyondOperator({ side, strict })} ${dialect.literal(bound, column.type)}`
}

export function beyondOperator({ side, strict }: Pick<Bounded, 'side' | 'strict'>): string {
  return `${side === 'min' ? '<' : '>'}${strict === true ? '=' : ''}`
}

/** None of the items. Numbers compare as numbers, dates as dates, and everything else as the text it is printed as. */
export function notInSet(items: readonly SetItem[], column: Named, dialect: SqlDialect): string {
  return `NOT (${inSet(items, column, dialect)})`
}

/** One of the items. */
export function inSet(items: readonly SetItem[], column: Named, dialect: SqlDialect): string {
  const name = dialect.identifier(column.name)
  const asNumbers = isNumeric(column.type) ? items.map(asNumber).filter(item => item !== undefined) : []
  if (asNumbers.length === items.length) return `${name} IN (${asNumbers.map(item => dialect.literal(item, column.type)).join(', ')})`
  const texts = items.map(item => spelled(String(item), column.type))
  // One moment is written in many ways, of which an engine prints one.
  const moments = isTemporal(column.type) ? texts.filter(text => isMoment(text, column.type)) : []
  const others = texts.filter(text => !moments.includes(text))
  const parts = [
    ...(moments.length === 0 ? [] : [`${name} IN (${moments.map(moment => dialect.literal(moment, column.type)).join(', ')})`]),
    ...(others.length === 0 ? [] : [`${textOf(column, dialect)} IN (${others.map(item => dialect.text(item)).join(', ')})`])
  ]
  return parts.length === 1 ? parts.join('') : `(${parts.join(' OR ')})`
}

/** An item as values of the type are printed. */
function spelled(item: string, type: Column['type']): string {
  if (type === 'boolean') return /^(true|false)$/i.test(item) ? item.toLowerCase() : item
  if (type === 'date') return item.replace(/[T ]00:00(:00(\.0{1,9})?)?Z?$/, '')
  return type === 'timestamp' ? item.replace('T', ' ') : item
}

/** No match of any of the patterns, anywhere in the text. */
export function matchesNone(patterns: readonly string[], column: Named, dialect: SqlDialect): string {
  return `NOT (${matchesSome(patterns, column, dialect)})`
}

/** A match of one of the patterns or more. */
export function matchesSome(patterns: readonly string[], column: Named, dialect: SqlDialect): string {
  return patterns.map(pattern => dialect.matches(textOf(column, dialect), pattern)).join(' OR ')
}

/** Like none of the patterns of SQL's LIKE, in which % is any text and _ any character. Nothing escapes them. */
export function likeNone(patterns: readonly string[], column: Named, dialect: SqlDialect): string {
  return `NOT (${likeSome(patterns, column, dialect)})`
}

export function likeSome(patterns: readonly string[], column: Named, dialect: SqlDialect): string {
  return patterns.map(pattern => `${textOf(column, dialect)} LIKE ${dialect.text(pattern)}`).join(' OR ')
}

/** Fewer characters than `min`, or more than `max`. */
export function lengthOutside(
  { min, max }: { readonly min?: number | undefined; readonly max?: number | undefined },
  column: Named,
  dialect: SqlDialect
): string {
  const length = dialect.characters(textOf(column, dialect))
  return [min === undefined ? [] : [`${length} < ${min}`], max === undefined ? [] : [`${length} > ${max}`]].flat().join(' OR ')
}

/** Text that cannot be read as JSON (RFC 8259). */
export function notJson(column: Named, dialect: SqlDialect): string {
  return `NOT (${dialect.isJson(textOf(column, dialect))})`
}

/** Text that is not a date or time of the format. Zeros in front may be left out, as in Python. */
export function notDate(format: readonly DateFormatPart[], column: Named, dialect: SqlDialect): string {
  return `NOT (${dialect.isDate(textOf(column, dialect), format)})`
}

/** The values as text. */
export function textOf(column: Named, dialect: SqlDialect): string {
  const name = dialect.identifier(column.name)
  return column.type === 'string' ? name : dialect.asText(name)
}

/** What a number's literal is made of: digits stay text, as a JavaScript number would round the longest. */
function asNumber(item: SetItem): number | string | undefined {
  if (typeof item !== 'string') return typeof item === 'number' ? item : undefined
  if (isDigits(item)) return item
  return /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(item) ? Number(item) : undefined
}
