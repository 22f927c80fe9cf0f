import { bothSettled, counted, InputError, type JudgedFile, type Roots } from '@gauntlet/core'
import {
  type Aggregate,
  isNumeric,
  judgedFiles,
  openTable,
  refuseChanged,
  TABLE,
  type Table,
  type Column as TableColumn,
  type Value,
  watchFiles
} from '@gauntlet/tables'
import type { Column, Predictions } from './column.ts'
import { CategoryBuilder, NumberBuilder } from './column-builder.ts'
import { OF_GATE, type Origin } from './origin.ts'
import { BEYOND_EXACT } from './refusals.ts'
import { type Open, otherId, refuseRepeatedIds } from './repeated-ids.ts'
import { RowIdBuilder } from './row-ids.ts'

/** Columns to read, by the role they play. Those left undefined are not read. */
export interface PredictionColumns {
  /** Names a row. It must not repeat. */
  readonly id: string | undefined
  readonly label: string
  readonly prediction: string | undefined
  readonly score: string | undefined
  readonly group: string | undefined
}

export interface ReadPredictions<Plan extends PredictionColumns> {
  readonly predictions: Predictions
  /** What `plan` decided. */
  readonly plan: Plan
  readonly files: readonly JudgedFile[]
  /** Name and version of the engine that read them. */
  readonly engine: Readonly<Record<string, string>>
}

/** What a caller wants beside the columns. */
export interface Reading {
  readonly origin: Origin
  /** The column of ids, where they are to be kept as they are written. */
  readonly keptId: string | undefined
}

const FOR_GATE: Reading = { origin: OF_GATE, keptId: undefined }

/**
 * Reads predictions from files of one format into typed arrays. `plan` is told which columns there are and says which to read.
 *
 * Throws `InputError` for no rows, columns that are empty or neither text, numbers nor booleans, whole numbers that a float64 would
 * confuse, and ids that are missing or repeat as they are written.
 */
export async function readPredictions<Plan extends PredictionColumns>(
  files: readonly string[],
  plan: (columns: readonly string[]) => Plan,
  roots: Roots,
  signal?: AbortSignal,
  { origin, keptId }: Reading = FOR_GATE
): Promise<ReadPredictions<Plan>> {
  const watched = await watchFiles(files)
  const open: Open = declared =>
    openTable(
      { input: origin.data, files, workspace: roots.workspace, declared },
      { temp: roots.temp, ...(signal === undefined ? {} : { signal }) }
    )
  const table = await open(keptId === undefined ? new Map() : new Map([[keptId, 'string']]))
  try {
    const columns = plan(table.columns.map(column => column.name))
    await refuseUnusable(table, columns, open, origin)
    const [predictions, judged] = await bothSettled(load(table, columns, { origin, keptId }), judgedFiles(origin.data, files, roots, table))
    return { predictions, plan: columns, files: judged, engine: table.engine }
  } finally {
    table.close()
    await refuseChanged(watched, roots)
  }
}

/** What can be said of the columns without reading them into memory: one scan, and another one for repeated ids. */
async function refuseUnusable(table: Table, columns: PredictionColumns, open: Open, origin: Origin): Promise<void> {
  const quote = table.dialect.identifier
  const values = await table.scan(known => {
    const wholes = numbersRead(columns).filter(name => typeOf(known, name)?.type === 'integer')
    const extremes = wholes.flatMap((name): Aggregate[] => [
      { key: `least ${name}`, sql: `min(${quote(name)})` },
      { key: `most ${name}`, sql: `max(${quote(name)})` }
    ])
    const ids = columns.id === undefined ? [] : [{ key: 'ids', sql: `count(${quote(columns.id)})` }]
    const filled = numbersRead(columns).map((name): Aggregate => ({ key: `filled ${name}`, sql: `count(${quote(name)})` }))
    return [{ key: 'rows', sql: 'count(*)' }, ...ids, ...filled, ...extremes]
  })
  const rows = Number(values.get('rows'))
  if (rows === 0) throw new InputError(origin.data, 'holds no rows. Did the step that writes it fail, or filter everything out?')
  for (const role of ['label', 'prediction', 'score'] as const) {
    const name = columns[role]
    if (name !== undefined && values.get(`filled ${name}`) === 0)
      throw new InputError(origin.data, `has nothing in column "${name}": no row has a ${role}. Did the step that writes it fail?`)
  }
  for (const name of numbersRead(columns)) refuseLargeIntegers(name, [values.get(`least ${name}`), values.get(`most ${name}`)], origin)
  if (columns.id === undefined) return
  const missing = rows - Number(values.get('ids'))
  if (missing > 0)
    throw new InputError(
      origin.data,
      `has ${counted(missing, 'row')} without a value in "${columns.id}", which names the rows. ${otherId(origin)}`
    )
  await refuseRepeatedIds(table, columns.id, rows, open, origin)
}

/** Above 2^53 neighbouring whole numbers become the same float64, so that two labels would be one. They do not come as numbers. */
function refuseLargeIntegers(name: string, extremes: readonly (Value | undefined)[], origin: Origin): void {
  const large = extremes.find(value => value !== undefined && value !== null && !Number.isSafeInteger(value))
  if (large === undefined) return
  throw new InputError(origin.data, `has ${large} in column "${name}", ${BEYOND_EXACT}`)
}

async function load(table: Table, columns: PredictionColumns, { origin, keptId }: Reading): Promise<Predictions> {
  const label = loader(table, columns.label, origin)
  const prediction = columns.prediction === undefined ? undefined : loader(table, columns.prediction, origin)
  const score = columns.score === undefined ? undefined : numberLoader(table, columns.score, origin)
  const group = columns.group === undefined ? undefined : textLoader(table, columns.group)
  const ids = keptId === undefined ? undefined : idLoader(table, keptId)
  const loaders = [label, prediction, score, group, ids].filter(one => one !== undefined)
  let rows = 0
  for await (const batch of table.batches(`SELECT ${loaders.map(one => one.sql).join(', ')} FROM ${TABLE}`)) {
    rows += batch[0]?.length ?? 0
    for (const [index, one] of loaders.entries()) for (const value of batch[index] ?? []) one.add(value)
  }
  return {
    rows,
    origin,
    names: { label: columns.label, prediction: columns.prediction ?? 'prediction', score: columns.score ?? 'score' },
    label: label.build(),
    prediction: prediction?.build(),
    score: score?.build().values,
    group: group?.build(),
    ids: ids?.build()
  }
}

/** How one column is read: the SQL that yields it, and where its values go. */
interface Loader<Built> {
  readonly sql: string
  add(value: Value): void
  build(): Built
}

function loader(table: Table, name: string, origin: Origin): Loader<Column> {
  const column = typeOf(table.columns, name)
  if (column !== undefined && isNumeric(column.type)) return numberLoader(table, name, origin)
  if (column?.type === 'string') return textLoader(table, name)
  if (column?.type !== 'boolean') {
    throw new InputError(
      origin.data,
      `${holds(column, name)}; labels and predictions are text, numbers or booleans. Convert them in a step before.`
    )
  }
  const builder = new CategoryBuilder('boolean')
  return {
    sql: table.dialect.identifier(name),
    add: value => builder.add(typeof value === 'boolean' ? value : null),
    build: () => builder.build()
  }
}

function numberLoader(table: Table, name: string, origin: Origin) {
  const column = typeOf(table.columns, name)
  if (column === undefined || !isNumeric(column.type)) {
    throw new InputError(
      origin.data,
      `${holds(column, name)}, where numbers are needed. Is it the right column? Name another one in the ${origin.config} under "columns".`
    )
  }
  const builder = new NumberBuilder()
  return {
    sql: `CAST(${table.dialect.identifier(name)} AS DOUBLE)`,
    add: (value: Value) => builder.add(typeof value === 'number' ? value : null),
    build: () => builder.build()
  }
}

function textLoader(table: Table, name: string) {
  const builder = new CategoryBuilder('text')
  return {
    sql: table.dialect.asText(table.dialect.identifier(name)),
    add: (value: Value) => builder.add(typeof value === 'string' ? value : null),
    build: () => builder.build()
  }
}

/** Ids are there in every row: that was looked at before. */
function idLoader(table: Table, name: string) {
  const builder = new RowIdBuilder()
  return {
    sql: table.dialect.asText(table.dialect.identifier(name)),
    add: (value: Value) => builder.add(String(value)),
    build: () => builder.build()
  }
}

function numbersRead({ label, prediction, score }: PredictionColumns): string[] {
  return [label, prediction, score].filter(name => name !== undefined)
}

function holds(column: TableColumn | undefined, name: string): string {
  return `holds values of type ${column?.engineType ?? 'unknown'} in column "${name}"`
}

function typeOf(columns: readonly TableColumn[], name: string): TableColumn | undefined {
  return columns.find(column => column.name === name)
}
