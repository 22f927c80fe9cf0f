import { InputError } from '@gauntlet/core'
import { TABLE, type Table, type Column as TableColumn, type Value } from '@gauntlet/tables'
import type { TextSizes } from './column-loader.ts'
import type { Origin } from './origin.ts'

/** Rows that predictions are read from: a table, or whatever SQL makes of tables. */
export interface Relation {
  readonly table: Table
  /** What follows FROM. */
  readonly from: string
  readonly columns: readonly TableColumn[]
  readonly origin: Origin
}

/** A relation with the types that its columns have in the end. */
export async function relationOf(table: Table, from: string, origin: Origin): Promise<Relation> {
  await table.settle()
  return { table, from, origin, columns: from === TABLE ? table.columns : await table.columnsOf(from) }
}

export function columnNamed({ columns, origin }: Relation, name: string): TableColumn {
  const found = columns.find(column => column.name === name)
  if (found === undefined) throw new InputError(origin.data, `has no column "${name}"`)
  return found
}

/** The column as text. */
export function textOf({ table: { dialect } }: Relation, name: string): string {
  return dialect.asText(dialect.identifier(name))
}

/** Aggregates over all rows, in one query. */
export async function aggregated<Key extends string>(
  { table, from }: Relation,
  aggregates: ReadonlyMap<Key, string>
): Promise<ReadonlyMap<Key, Value>> {
  const list = [...aggregates.values()].map((sql, index) => `${sql} AS f${index}`)
  const [row] = await table.rows(`SELECT ${list.join(', ')} FROM ${from}`, 1)
  return new Map([...aggregates.keys()].map((key, index) => [key, row?.[`f${index}`] ?? null]))
}

/** The different texts of a column in their order, or `undefined` where there are more than so many. */
export async function distinctTexts({ table, from }: Relation, text: string, most: number): Promise<readonly string[] | undefined> {
  const found = await table.rows(`SELECT DISTINCT ${text} AS value FROM ${from} WHERE ${text} IS NOT NULL LIMIT ${most + 1}`, most + 1)
  return found.length > most ? undefined : found.map(({ value }) => String(value)).sort()
}

export async function textSizes(relation: Relation, text: string): Promise<TextSizes> {
  const found = await aggregated(
    relation,
    new Map([
      ['longest', `max(strlen(${text}))`],
      ['all', `sum(strlen(${text}))`]
    ])
  )
  return { longest: Number(found.get('longest') ?? 0), all: Number(found.get('all') ?? 0) }
}
