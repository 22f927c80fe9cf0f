import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { LogicalType } from '../column.ts'
import type { ReadOptions } from '../read-options.ts'
import type { Table } from '../table.ts'
import { openTable } from '../tables.ts'

export interface Opening {
  readonly read?: ReadOptions
  readonly declared?: Readonly<Record<string, LogicalType>>
  readonly signal?: AbortSignal
}

export async function openWith(folder: string, names: readonly string[], { read, declared, signal }: Opening = {}): Promise<Table> {
  const files = { input: 'data', files: names.map(name => join(folder, name)), workspace: folder }
  return openTable(
    {
      ...files,
      ...(read === undefined ? {} : { read }),
      ...(declared === undefined ? {} : { declared: new Map(Object.entries(declared)) })
    },
    { temp: folder, ...(signal === undefined ? {} : { signal }) }
  )
}

/** All rows, in their order, as plain objects. */
export async function rowsOf(table: Table, most = 100_000): Promise<Record<string, unknown>[]> {
  return (await table.rows('SELECT * FROM data', most)).map(row => ({ ...row }))
}

export function typesOf(table: Table): Record<string, string> {
  return Object.fromEntries(table.columns.map(({ name, type }) => [name, type]))
}

/** The message with which a table refuses to open or to be read. */
export async function refusalOf(folder: string, names: readonly string[], opening: Opening = {}): Promise<string> {
  let table: Table | undefined
  try {
    table = await openWith(folder, names, opening)
    await rowsOf(table)
  } catch (thrown) {
    if (thrown instanceof Error && thrown.name === 'InputError') return thrown.message
    throw thrown
  } finally {
    table?.close()
  }
  return 'nothing was refused'
}

/** What was made in the temp folder and is still there. */
export async function leftIn(folder: string): Promise<string[]> {
  return readdir(join(folder, 'gauntlet', 'staged')).catch(() => [])
}
