import type { Aggregate, SqlDialect } from '@gauntlet/tables'
import { TABLE } from '@gauntlet/tables'

/** The rows that a check is about: all of them, or those that meet its `where`. Every check counts through it, so that none forgets. */
export interface Scope {
  /** Number of rows. */
  readonly rows: Aggregate
  /** Number of rows with a value in the column. */
  present(column: string): Aggregate
  /** Number of rows for which `condition` is true. Cheap where it looks at one column alone. */
  count(key: string, condition: string): Aggregate
  /** An aggregate function over these rows alone: `avg("x")` becomes `avg("x") FILTER (WHERE …)`. */
  over(aggregate: string): string
  /** A key for what is computed over these rows: checks that ask the same of the same rows share it. */
  key(name: string): string
  /** The condition, true for rows of this scope alone. */
  and(condition: string): string
  /** Follows FROM: these rows as a relation with all columns. */
  readonly relation: string
  /** The same of another relation, such as a person's own way to name the files. */
  of(relation: string): string
  /** ` where origin = 'ORD'` for people; empty where it is all rows. */
  readonly words: string
  /** The columns that decide which rows they are. */
  readonly columns: readonly string[]
}

/** What people are told about a scope, beside its SQL. */
export interface ScopeWords {
  /** In place of the SQL. */
  readonly words?: string
  readonly columns?: readonly string[]
}

/** The scope of an SQL condition, or of all rows. A row for which the condition is NULL is not in it. */
export function scopeOf(where: string | undefined, dialect: SqlDialect, { words = where, columns = [] }: ScopeWords = {}): Scope {
  if (where === undefined) {
    return {
      rows: { key: 'rows', sql: 'count(*)' },
      present: column => ({ key: `present ${column}`, sql: `count(${dialect.identifier(column)})` }),
      count: (key, condition) => counting(key, condition, dialect),
      over: aggregate => aggregate,
      key: name => name,
      and: condition => condition,
      relation: TABLE,
      of: relation => relation,
      words: '',
      columns: []
    }
  }
  // The line breaks end a comment in the author's SQL.
  const filter = `(\n${where}\n)`
  // Not put together with a word: columns are called what they like.
  const key = (name: string) => JSON.stringify([name, where])
  // Not AND, of which an engine may look at either side first: a CAST in the condition can fail for rows that are none of this scope.
  const and = (condition: string) => `CASE WHEN ${filter} THEN (${condition}) END`
  return {
    rows: { key: key('rows'), sql: dialect.countIf(filter) },
    present: column => ({ key: key(`present ${column}`), sql: dialect.countIf(and(`${dialect.identifier(column)} IS NOT NULL`)) }),
    count: (name, condition) => counting(name, and(condition), dialect),
    over: aggregate => dialect.filtered(aggregate, filter),
    key,
    and,
    relation: `(SELECT * FROM ${TABLE} WHERE ${filter})`,
    of: relation => `(SELECT * FROM ${relation} AS ${TABLE} WHERE ${filter})`,
    words: ` where ${words}`,
    columns
  }
}

function counting(key: string, condition: string, dialect: SqlDialect): Aggregate {
  return { key, sql: dialect.countIf(condition), counts: { condition } }
}
