import { counted, formatNumber, InputError } from '@gauntlet/core'
import { type LogicalType, TABLE, type Table } from '@gauntlet/tables'
import { OF_GATE, type Origin } from './origin.ts'
import type { RowIds } from './row-ids.ts'

/** Opens the files anew, with columns read as the types they are declared to have. */
export type Open = (declared: ReadonlyMap<string, LogicalType>) => Promise<Table>

/** Refuses ids that stand in more than one row, compared as they are written where the files have no types of their own. */
export async function refuseRepeatedIds(table: Table, id: string, rows: number, open: Open, origin: Origin): Promise<void> {
  // Equal text is equal as any type, so that only what seems to repeat is read again as it is written: `1e1` is not the id `10`.
  if ((await repetitions(table, id)) === 0) return
  const written = await open(new Map([[id, 'string']]))
  try {
    await refuseWritten(written, id, rows, origin)
  } finally {
    written.close()
  }
}

async function refuseWritten(table: Table, id: string, rows: number, origin: Origin): Promise<void> {
  const extra = await repetitions(table, id)
  if (extra === 0) return
  // Rows, not ids: an id may name a person, and the log may be public.
  const [first] = await table.rows(
    `WITH numbered AS (SELECT ${table.dialect.identifier(id)} AS id, row_number() OVER () AS row FROM ${TABLE})
SELECT min(row) AS first, max(row) AS last FROM numbered GROUP BY id HAVING count(*) > 1 ORDER BY 1 LIMIT 1`,
    1
  )
  throw repeated({ id, extra, rows, first: Number(first?.first), last: Number(first?.last) }, origin)
}

/** The same of ids that are in memory. */
export function refuseRepeatedRowIds(ids: RowIds, id: string, origin: Origin): void {
  const { rows, keys } = ids.order
  let extra = 0
  let found = { first: Number.POSITIVE_INFINITY, last: 0 }
  let first = rows[0] ?? 0
  for (let place = 1; place < rows.length; place++) {
    const row = rows[place] ?? 0
    // Equal ids stand side by side, by their rows.
    if (keys[place] !== keys[place - 1] || !ids.isEqual(row, ids, rows[place - 1] ?? 0)) first = row
    else {
      extra++
      if (first + 1 <= found.first) found = { first: first + 1, last: row + 1 }
    }
  }
  if (extra > 0) throw repeated({ id, extra, rows: rows.length, ...found }, origin)
}

interface Repeated {
  readonly id: string
  /** How many rows have the id of an earlier one. */
  readonly extra: number
  readonly rows: number
  /** Counted from 1. */
  readonly first: number
  readonly last: number
}

function repeated({ id, extra, rows, first, last }: Repeated, origin: Origin): InputError {
  const problem = `has duplicate ids: ${formatNumber(extra)} of ${counted(rows, 'row')} repeat an earlier value of "${id}"; rows ${first} and ${last} have the same`
  return new InputError(origin.data, `${problem}. An example that is there twice counts twice: drop the repetitions. ${otherId(origin)}`)
}

/** How many rows have the id of an earlier row. */
async function repetitions(table: Table, id: string): Promise<number> {
  const column = table.columns.find(({ name }) => name === id)
  if (column === undefined) return 0
  const [found] = await table.rows(table.dialect.repeated(TABLE, [column]), 1)
  return Number(found?.extra ?? 0)
}

/** The way out for ids that do not name rows. */
export function otherId({ config }: Origin): string {
  if (config === OF_GATE.config)
    return 'If another column names the rows, or none does, write "columns: { id: … }" into the gate, with null for none.'
  return `If another column names the rows, write "columns: { id: … }" into the ${config}.`
}
