import { counted, InputError } from '@gauntlet/core'
import { type LogicalType, openTable, TABLE, type TableFiles, type Value } from '@gauntlet/tables'
import type { RowIds } from '../predictions/row-ids.ts'
import { listed } from '../predictions/wording.ts'
import type { Feature } from './protocols.ts'

/** Consecutive rows of the candidate's file. */
export interface FeatureBatch {
  /** The place of the first of them, counted from 0. */
  readonly first: number
  readonly rows: readonly (readonly Feature[])[]
  readonly types: readonly LogicalType[]
}

/** What of the candidate is sent. */
export interface FeatureSource {
  readonly files: TableFiles
  readonly features: readonly string[]
  /** The column of ids, and the ids as they were read before: the same rows have to come again. */
  readonly id: string
  readonly ids: RowIds
  readonly batch: number
}

/** Reads the features of all rows, so many at a time. Throws `InputError` for columns that are not there. */
export async function* featureBatches(
  { files, features, id, ids, batch }: FeatureSource,
  options: { readonly temp: string; readonly signal?: AbortSignal | undefined }
): AsyncGenerator<FeatureBatch> {
  const { temp, signal } = options
  const table = await openTable({ ...files, declared: new Map([[id, 'string']]) }, { temp, ...(signal === undefined ? {} : { signal }) })
  try {
    await table.settle()
    const missing = features.filter(name => !table.columns.some(column => column.name === name))
    if (missing.length > 0) {
      const there = table.columns.slice(0, 30).map(({ name }) => name)
      throw new InputError(
        files.input,
        `has no ${missing.length === 1 ? 'column' : 'columns'} ${listed(missing)} to send to the endpoint; it has ${listed(there)}. Write the features beside the predictions.`
      )
    }
    const types = features.map(name => table.columns.find(column => column.name === name)?.type ?? 'other')
    const quote = table.dialect.identifier
    let waiting: Feature[][] = []
    let row = 0
    for await (const columns of table.batches(
      `SELECT ${[table.dialect.asText(quote(id)), ...features.map(quote)].join(', ')} FROM ${TABLE}`
    )) {
      const [idsHere = [], ...values] = columns
      for (const [index, here] of idsHere.entries()) {
        if (row >= ids.rows || here !== ids.text(row))
          throw new Error(`Could not send the rows of "${files.input}": row ${row + 1} is another one than when it was read first`)
        row++
        waiting.push(values.map(column => featureOf(column[index] ?? null)))
        if (waiting.length < batch) continue
        yield { first: row - waiting.length, rows: waiting, types }
        waiting = []
      }
    }
    if (waiting.length > 0) yield { first: row - waiting.length, rows: waiting, types }
    if (row < ids.rows)
      throw new Error(`Could not send the rows of "${files.input}": it had ${counted(ids.rows, 'row')}, and now has ${row}`)
  } finally {
    table.close()
  }
}

/** JSON knows no NaN. A whole number beyond 2^53 and the digits of a long decimal are sent as text. */
function featureOf(value: Value): Feature {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  return typeof value === 'bigint' ? String(value) : value
}
