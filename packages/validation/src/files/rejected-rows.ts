import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Column, isNumeric, type Table, type Value, writeParquet } from '@gauntlet/tables'
import { type FailedCheck, failedChecks } from '../explain/failed.ts'
import type { Gathered } from '../gather.ts'
import { csvField } from './csv-field.ts'
import { rejectedQuery } from './rejected-query.ts'
import { writeDraft, writeStreamed } from './write-streamed.ts'

export interface RejectedOptions {
  /** The folder for what lasts as long as the run. */
  readonly temp: string
  readonly memoryLimit: number
}

/** What the column with the reasons is called. */
export const REASONS = '_checks'

/**
 * Writes every row that a failed check finds fault with, once, in the order of the data, with the ids of those checks. Rows go from the
 * engine to the file a few thousand at a time. The ending says the format: `.csv`, `.jsonl` or `.parquet`. Answers how many there are.
 */
export async function writeRejectedRows(path: string, table: Table, gathered: Gathered, options: RejectedOptions): Promise<number> {
  const failed = failedChecks(gathered)
  const tally = { rows: 0 }
  if (/\.jsonl$/i.test(path)) await writeStreamed(path, jsonLines(table, failed, tally))
  else if (/\.parquet$/i.test(path)) await writeDraft(path, draft => asParquet(draft, table, failed, tally, options))
  else await writeStreamed(path, csvLines(table, failed, tally, true))
  return tally.rows
}

interface Rejected {
  readonly values: readonly Value[]
  readonly reasons: readonly string[]
}

async function* rejected(table: Table, failed: readonly FailedCheck[], asText: boolean): AsyncGenerator<Rejected[]> {
  if (failed.length === 0) return
  const width = table.columns.length
  for await (const columns of table.batches(rejectedQuery(table, failed, asText))) {
    const rows = columns[0]?.length ?? 0
    yield Array.from({ length: rows }, (_, row) => ({
      values: columns.slice(0, width).map(column => column[row] ?? null),
      reasons: failed.flatMap(({ check }, index) => (columns[width + index]?.[row] === true ? [check.id] : []))
    }))
  }
}

/** With `safe`, nothing in it is a formula to a spreadsheet. */
async function* csvLines(table: Table, failed: readonly FailedCheck[], tally: { rows: number }, safe: boolean): AsyncGenerator<string> {
  const field = (text: string | null, column: Column) => (safe ? csvField(text, isText(column)) : text === null ? '' : csvQuoted(text))
  const name = (text: string) => (safe ? csvField(text, true) : csvQuoted(text))
  yield `${[...table.columns.map(column => column.name), reasonsName(table)].map(name).join(',')}\n`
  for await (const rows of rejected(table, failed, true)) {
    tally.rows += rows.length
    const lines = rows.map(({ values, reasons }) =>
      [...table.columns.map((column, index) => field(textOf(values[index] ?? null), column)), name(reasons.join(' '))].join(',')
    )
    yield `${lines.join('\n')}\n`
  }
}

async function* jsonLines(table: Table, failed: readonly FailedCheck[], tally: { rows: number }): AsyncGenerator<string> {
  const names = [...table.columns.map(column => column.name), reasonsName(table)].map(name => JSON.stringify(name))
  for await (const rows of rejected(table, failed, false)) {
    tally.rows += rows.length
    const lines = rows.map(({ values, reasons }) => {
      const fields = [...table.columns.map((_, index) => json(values[index] ?? null)), JSON.stringify(reasons)]
      return `{${names.map((name, index) => `${name}:${fields[index]}`).join(',')}}`
    })
    yield `${lines.join('\n')}\n`
  }
}

/** By way of a CSV file in the temp folder: the engine that reads the data may write nothing. */
async function asParquet(
  draft: string,
  table: Table,
  failed: readonly FailedCheck[],
  tally: { rows: number },
  { temp, memoryLimit }: RejectedOptions
): Promise<void> {
  const between = join(temp, 'gauntlet', `rejected-${randomUUID()}.csv`)
  try {
    await writeStreamed(between, csvLines(table, failed, tally, false))
    const columns = table.columns.map(({ name, type, engineType }) => ({
      name,
      engineType: type === 'other' || type === 'string' ? 'VARCHAR' : engineType
    }))
    await writeParquet(between, [...columns, { name: reasonsName(table), engineType: 'VARCHAR' }], draft, { temp, memoryLimit })
  } finally {
    await rm(between, { force: true })
  }
}

/** `_checks`, or that with underscores in front where the data have such a column. */
function reasonsName({ columns }: Pick<Table, 'columns'>): string {
  let name = REASONS
  while (columns.some(column => column.name.toLowerCase() === name)) name = `_${name}`
  return name
}

function isText({ type }: Column): boolean {
  return !isNumeric(type) && type !== 'boolean'
}

function textOf(value: Value): string | null {
  return value === null ? null : String(value)
}

function csvQuoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}

/** Integers of any size keep their digits. NaN is missing; infinities have no number in JSON. */
function json(value: Value): string {
  if (typeof value === 'bigint') return String(value)
  if (typeof value === 'number' && !Number.isFinite(value)) return Number.isNaN(value) ? 'null' : JSON.stringify(String(value))
  return JSON.stringify(value)
}
