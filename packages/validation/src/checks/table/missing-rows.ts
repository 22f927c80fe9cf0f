import { plain } from '@gauntlet/core'
import type { Column, SqlDialect } from '@gauntlet/tables'
import type { MissingRows } from '../../suite/missing-rows.ts'

/** True for the rows that a check of these columns looks at; undefined where it looks at all of them. */
export function lookedAt(columns: readonly Column[], left: MissingRows, dialect: Pick<SqlDialect, 'identifier'>): string | undefined {
  if (left === 'none') return undefined
  const present = columns.map(column => `${dialect.identifier(column.name)} IS NOT NULL`)
  return `(${present.join(left === 'all' ? ' OR ' : ' AND ')})`
}

/** Names of columns in a message: `origin, date and 3 more`. */
export function columnList(names: readonly string[], most = 10): string {
  const shown = names.slice(0, most).map(name => plain(name, 100))
  const left = names.length - shown.length
  if (left > 0) return `${shown.join(', ')} and ${left} more`
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`
}
