import { InputError, plain, suggestion } from '@gauntlet/core'
import { TABLE, type Table } from '@gauntlet/tables'
import type { FailedCheck } from './failed.ts'

const MOST_KEYS = 3

/** Throws where a column that is to tell rows apart is not there. */
export function refuseUnknownIds(idColumns: readonly string[], table: Table): void {
  const names = table.columns.map(column => column.name)
  const unknown = idColumns.find(name => !names.includes(name))
  if (unknown === undefined) return
  throw new InputError(
    'id-columns',
    `names the column "${plain(unknown, 200)}", which the data does not have.${suggestion(unknown, names)}`
  )
}

/** The keys of the first unexpected rows, as `id=17, id=23`. */
export async function firstKeys(table: Table, { unexpected }: FailedCheck, idColumns: readonly string[]): Promise<string | undefined> {
  if (idColumns.length === 0) return undefined
  const { dialect } = table
  const list = idColumns.map((name, index) => `${dialect.asText(dialect.identifier(name))} AS k${index}`).join(', ')
  const query = `SELECT ${list} FROM ${unexpected.from ?? TABLE} WHERE ${unexpected.condition} LIMIT ${MOST_KEYS}`
  const rows = await table.rows(query, MOST_KEYS)
  if (rows.length === 0) return undefined
  const shown = rows.map(row => idColumns.map((name, index) => `${plain(name, 60)}=${keyText(row[`k${index}`] ?? null)}`).join(' '))
  return shown.join(', ')
}

function keyText(value: unknown): string {
  return value === null ? '(missing)' : plain(String(value), 60)
}
