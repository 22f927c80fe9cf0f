import { type Row, TABLE, type Table } from '@gauntlet/tables'
import type { Found } from '../plan/planned.ts'
import { jsonValue } from './observed-check.ts'
import type { GxPlanned } from './plan-gx.ts'

type Json = string | number | boolean | null

/** One unexpected row as a result lists it. */
export interface ListedRow {
  /** A value, a pair, or values by the name of their column. */
  readonly value: Json | readonly Json[] | Readonly<Record<string, Json>>
  /** The values of the columns that tell one row from another. */
  readonly index: Readonly<Record<string, Json>>
  /** And those of the columns that the expectation is about. */
  readonly domain: Readonly<Record<string, Json>>
}

export interface Lists {
  /** Unexpected rows, by the id of the expectation. */
  readonly rows: ReadonlyMap<string, readonly ListedRow[]>
  /** Parts of `result`, by the id of the expectation. */
  readonly shown: ReadonlyMap<string, Readonly<Record<string, unknown>>>
}

/** Unexpected rows that a `COMPLETE` result lists. */
export const MOST_ROWS = 100_000

/** Fetches what results list: rows where something is unexpected, and figures that are values of the data. */
export async function gatherLists(table: Table, expectations: readonly GxPlanned[], found: Found, showValues: boolean): Promise<Lists> {
  const rows = new Map<string, readonly ListedRow[]>()
  const shown = new Map<string, Readonly<Record<string, unknown>>>()
  for (const expectation of expectations) {
    const { id } = expectation.planned
    const judged = expectation.judge(found)
    if (expectation.format.level === 'BOOLEAN_ONLY' || judged.kind === 'error') continue
    const listed = judged.kind === 'map' && judged.counts.unexpected > 0 && (showValues || expectation.format.indexColumns.length > 0)
    if (listed) rows.set(id, await unexpectedRows(table, expectation))
    if (showValues && expectation.shown !== undefined && judged.kind === 'observed') {
      const { sql, most, asResult } = expectation.shown
      shown.set(id, asResult(await table.rows(sql, most)))
    }
  }
  return { rows, shown }
}

async function unexpectedRows(table: Table, { listed, format }: GxPlanned): Promise<ListedRow[]> {
  if (listed === undefined) return []
  const { dialect } = table
  const names = [...new Set([...listed.columns, ...format.indexColumns])].filter(name => table.columns.some(column => column.name === name))
  const list = names.map((name, index) => `${dialect.identifier(name)} AS v${index}`).join(', ')
  const most = format.level === 'COMPLETE' ? MOST_ROWS : format.partial
  const query = `SELECT ${list} FROM ${listed.rows.from ?? TABLE} AS ${listed.rows.from === undefined ? TABLE : 'listed'} WHERE ${listed.rows.condition} LIMIT ${most}`
  const typeOf = (name: string) => table.columns.find(column => column.name === name)?.engineType ?? ''
  const rows = most === 0 ? [] : await table.rows(query, most)
  return rows.map(row => {
    const values = new Map(names.map((name, index) => [name, valueAt(row, index, typeOf(name))]))
    const of = (columns: readonly string[]) => Object.fromEntries(columns.map(name => [name, values.get(name) ?? null]))
    const domain = of(listed.columns)
    const each = listed.columns.map(name => domain[name] ?? null)
    const value = listed.shape === 'record' ? domain : listed.shape === 'pair' ? each : (each[0] ?? null)
    return { value, index: of(format.indexColumns.filter(name => values.has(name))), domain }
  })
}

function valueAt(row: Row, index: number, engineType: string): Json {
  const value = jsonValue(row[`v${index}`] ?? null)
  return engineType === 'JSON' && typeof value === 'string' ? scalarOf(value) : value
}

/** A value of JSON that is no object and no list, as itself. */
function scalarOf(json: string): Json {
  const value: unknown = JSON.parse(json)
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : json
}
