import { plain } from '@gauntlet/core'
import { type Column, isTemporal } from '@gauntlet/tables'
import { isComparable, isMoment } from '../checks/column/bound.ts'
import { beyond, inSet, notInSet } from '../checks/column/row-tests.ts'
import { describeType } from '../checks/column/type.ts'
import type { RowFilter, StructuredWhere, ValueFilter } from '../suite/where.ts'
import type { PlanContext } from './context.ts'

/** A structured `where`, as SQL for an engine and words for people. */
export interface Filter {
  readonly sql: string
  readonly words: string
  readonly columns: readonly string[]
  /** A column that it names and the table does not have. */
  readonly lost?: string
  /** Why it cannot be computed for a column as the data have it. */
  readonly problem?: string
}

type FilterContext = Pick<PlanContext, 'columns' | 'dialect' | 'typed'>

/** Rows for which something cannot be told, as a value is missing, do not meet the filter, unless it asks for missing values. */
export function rowFilter({ anyOf }: StructuredWhere, context: FilterContext): Filter {
  const filters = anyOf.map(one => allOf(one, context))
  const lost = filters.find(filter => filter.lost !== undefined)?.lost
  const problem = filters.find(filter => filter.problem !== undefined)?.problem
  return {
    sql: filters.map(({ sql }) => (filters.length === 1 ? sql : `(${sql})`)).join(' OR '),
    words: filters.map(({ words }) => words).join(', or '),
    columns: [...new Set(filters.flatMap(({ columns }) => columns))],
    ...(lost === undefined ? {} : { lost }),
    ...(problem === undefined ? {} : { problem })
  }
}

function allOf(filter: RowFilter, context: FilterContext): Filter {
  const names = Object.keys(filter)
  const clauses: Clause[] = []
  for (const name of names) {
    const column = context.columns.find(candidate => candidate.name === name)
    if (column === undefined) return { sql: '', words: '', columns: [], lost: name }
    clauses.push(...clausesOf(filter[name] ?? {}, column, context))
  }
  const problem = clauses.find(clause => clause.problem !== undefined)?.problem
  return {
    sql: clauses.map(({ sql }) => sql).join(' AND '),
    words: clauses.map(({ words }) => words).join(' and '),
    columns: names,
    ...(problem === undefined ? {} : { problem })
  }
}

interface Clause {
  readonly sql: string
  readonly words: string
  readonly problem?: string
}

/** Members of a set that are named before the rest is counted. */
const MOST_SHOWN = 5

function clausesOf(filter: ValueFilter, column: Column, context: FilterContext): Clause[] {
  const { dialect } = context
  const { equals, 'in-set': allowed, 'not-in-set': refused, min, max, missing } = filter
  const name = plain(column.name, 60)
  const list = (items: readonly unknown[]) =>
    `${items
      .slice(0, MOST_SHOWN)
      .map(item => plain(String(item), 50))
      .join(', ')}${items.length > MOST_SHOWN ? ' …' : ''}`
  const id = dialect.identifier(column.name)
  return [
    ...(equals === undefined ? [] : [{ sql: inSet([equals], column, dialect), words: `${name} is ${list([equals])}` }]),
    ...(allowed === undefined ? [] : [{ sql: inSet(allowed, column, dialect), words: `${name} is one of ${list(allowed)}` }]),
    ...(refused === undefined ? [] : [{ sql: notInSet(refused, column, dialect), words: `${name} is none of ${list(refused)}` }]),
    ...(min === undefined ? [] : [bounded('min', min, column, context)]),
    ...(max === undefined ? [] : [bounded('max', max, column, context)]),
    ...(missing === undefined
      ? []
      : [missing ? { sql: `${id} IS NULL`, words: `${name} is missing` } : { sql: `${id} IS NOT NULL`, words: `${name} is there` }])
  ]
}

function bounded(side: 'min' | 'max', bound: number | string, column: Column, { dialect, typed }: FilterContext): Clause {
  const name = plain(column.name, 60)
  const shown = plain(String(bound), 50)
  const words = `${name} is at ${side === 'min' ? 'least' : 'most'} ${shown}`
  // Text without a single value has no type, and no row that could be meant.
  if (column.type === 'other' && !typed) return { sql: 'FALSE', words }
  if (!isComparable(column.type, bound))
    return { sql: 'FALSE', words, problem: `${plain(column.name, 100)} is ${describeType(column)}, which cannot be compared with ${shown}` }
  if (isTemporal(column.type) && !isMoment(String(bound), column.type))
    return { sql: 'FALSE', words, problem: `${shown} is no ${column.type}, as ${plain(column.name, 100)} holds` }
  return { sql: `NOT (${beyond({ side, bound }, column, dialect)})`, words }
}
