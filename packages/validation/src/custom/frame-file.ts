import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { TABLE, type Table, type Value } from '@gauntlet/tables'
import type { ColumnFacts } from './api.ts'

/** What stands in the first line of a frame file. */
export interface FrameHeader {
  readonly columns: readonly ColumnFacts[]
  /** Rows of the whole table. */
  readonly rows: number
}

/**
 * Writes a sample of the rows for another process, a batch of columns a line, and answers how many rows it is.
 *
 * Rows are taken by a hash of their number, in their order, so that the same data give the same sample on every machine, and no
 * rhythm in the data can hide between the rows that are taken.
 */
export async function writeFrame(path: string, table: Table, header: FrameHeader, most: number, signal?: AbortSignal): Promise<number> {
  const file = createWriteStream(path, { mode: 0o600 })
  // Listened to from the start: a disk that is full says so between two writes.
  const written = finished(file)
  let rows = 0
  try {
    file.write(`${JSON.stringify(header)}\n`)
    for await (const batch of table.batches(sampleOf(table, header, most))) {
      signal?.throwIfAborted()
      rows += batch[0]?.length ?? 0
      const line = `${JSON.stringify(batch.map(values => values.map(portable)))}\n`
      if (!file.write(line)) await Promise.race([once(file, 'drain'), written])
    }
  } finally {
    file.end()
    await written
  }
  return rows
}

function sampleOf(table: Table, { columns, rows }: FrameHeader, most: number): string {
  const { identifier } = table.dialect
  const names = columns.map(({ name }) => identifier(name)).join(', ')
  if (rows <= most) return `SELECT ${names} FROM ${TABLE}`
  const number = identifier(unusedName(columns.map(({ name }) => name)))
  const numbered = `SELECT *, row_number() OVER () AS ${number} FROM ${TABLE}`
  const threshold = (BigInt(most) * 2n ** 64n) / BigInt(rows)
  return `SELECT ${names} FROM (${numbered}) WHERE hash(${number}) < ${threshold} LIMIT ${most}`
}

function unusedName(names: readonly string[]): string {
  let name = 'row_number'
  while (names.some(taken => taken.toLowerCase() === name)) name = `_${name}`
  return name
}

/** JSON has no integers beyond 2^53: they travel as their digits. NaN and infinities become null, which is what a gap is. */
function portable(value: Value): string | number | boolean | null {
  return typeof value === 'bigint' ? String(value) : value
}
