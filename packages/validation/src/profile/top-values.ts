import type { Column, Table } from '@gauntlet/tables'
import { batched } from '../drift/batched.ts'
import { categoriesOfOneSideQuery } from '../drift/category-queries.ts'

export interface TopValue {
  readonly value: string
  readonly count: number
}

export const MOST_VALUES = 10

/** What has values that are called something, rather than measured. */
export function isNamed({ type }: Column): boolean {
  return type === 'string' || type === 'boolean' || type === 'integer'
}

/** The commonest values of columns that have few different ones, by column: exact, one value a group. */
export async function gatherTopValues(
  table: Table,
  columns: readonly Column[],
  rows: number,
  most = MOST_VALUES
): Promise<Map<string, TopValue[]>> {
  const { dialect } = table
  const answers = await batched(table, columns, rows, batch =>
    categoriesOfOneSideQuery(
      batch.map(({ name }) => dialect.asText(dialect.identifier(name))),
      table.name,
      most
    )
  )
  return new Map(
    columns.map((column, index) => [
      column.name,
      // The last row of an answer counts what is beyond, and has no value.
      (answers[index] ?? []).flatMap(([, value, , count]) =>
        value === null || value === undefined ? [] : [{ value: String(value), count: Number(count) }]
      )
    ])
  )
}
