import { InputError } from '@gauntlet/core'
import { type Column, isNumeric, type LogicalType, type Table } from '@gauntlet/tables'
import { listed } from '../predictions/wording.ts'
import type { PredictionLog } from './schema.ts'

/** What stands in a log, in SQL over the rows of its predictions. */
export interface PredictionColumnsOfLog {
  /** Text. */
  readonly id: string
  /** A timestamp in UTC, NULL where it cannot be read. */
  readonly moment: string
  readonly model: string | undefined
  readonly version: string | undefined
}

/** The same over the rows of its labels. */
export interface LabelColumnsOfLog {
  readonly id: string
  /** NULL where there is none: also for NaN. */
  readonly label: string
  readonly moment: string | undefined
  /** True where something stands for the time that is none. */
  readonly unreadable: string
}

/** Types that text files are read with. `1.10` is a version, and `007` an id. */
export function declaredTypes({ columns }: PredictionLog): ReadonlyMap<string, LogicalType> {
  return new Map([columns.id, columns.model, columns.version].map(name => [name, 'string'] as const))
}

export function predictionColumns(table: Table, log: PredictionLog, input: string, asked: AskedOf): PredictionColumnsOfLog {
  const { columns } = log
  const text = (name: string) => table.dialect.asText(table.dialect.identifier(name))
  const optional = (role: 'model' | 'version') => {
    const isThere = table.columns.some(({ name }) => name === columns[role])
    if (isThere) return text(columns[role])
    if (asked[role] !== undefined)
      throw new InputError(
        input,
        `${missing(table, columns[role], PREDICTIONS)}, but the ${role} ${JSON.stringify(asked[role])} is asked for.`
      )
    return undefined
  }
  const id = needed(table, columns.id, 'id', PREDICTIONS, input)
  const timestamp = needed(table, columns.timestamp, 'timestamp', PREDICTIONS, input)
  return { id: text(id.name), moment: moment(table, timestamp, input), model: optional('model'), version: optional('version') }
}

/** Which model and which version of it are meant; undefined for any. */
export interface AskedOf {
  readonly model: string | undefined
  readonly version: string | undefined
}

export function labelColumns(table: Table, { columns }: PredictionLog, input: string): LabelColumnsOfLog {
  const quote = table.dialect.identifier
  const label = needed(table, columns.label, 'label', LABELS, input)
  const at = table.columns.find(({ name }) => name === columns['labelled-at'])
  const when = at && moment(table, at, input)
  return {
    id: table.dialect.asText(quote(needed(table, columns.id, 'id', LABELS, input).name)),
    label: knownLabel(label, table),
    moment: when,
    unreadable: at === undefined || when === undefined ? 'FALSE' : `(${quote(at.name)} IS NOT NULL AND ${when} IS NULL)`
  }
}

/** A label that is NaN is one that nobody knows yet. */
export function knownLabel(label: Column, table: Table): string {
  const name = table.dialect.identifier(label.name)
  return label.type === 'float' ? `CASE WHEN NOT ${table.dialect.isNaN(name)} THEN ${name} END` : name
}

function moment(table: Table, column: Column, input: string): string {
  const name = table.dialect.identifier(column.name)
  if (column.type === 'timestamp' || column.type === 'date') return `CAST(${name} AS TIMESTAMP)`
  // With its offset, which a cast to a timestamp leaves out. In JSON a column without a value has no type.
  if (column.type === 'string' || column.type === 'other')
    return `CAST(TRY_CAST(${table.dialect.asText(name)} AS TIMESTAMPTZ) AS TIMESTAMP)`
  const holds = isNumeric(column.type) ? 'numbers' : `values of type ${column.engineType}`
  throw new InputError(
    input,
    `has ${holds} in column "${column.name}", where times are needed. Write them as 2026-01-31T12:00:00Z, for numbers do not say what they count.`
  )
}

function needed(table: Table, name: string, role: string, what: string, input: string): Column {
  const column = table.columns.find(known => known.name === name)
  if (column !== undefined) return column
  throw new InputError(input, `${missing(table, name, what)}. Name the column of the ${role}: "columns: { ${role}: … }".`)
}

function missing(table: Table, name: string, what: string): string {
  const names = table.columns.map(column => column.name)
  const more = names.length > 30 ? ` and ${names.length - 30} more` : ''
  return `has no column "${name}" in its ${what}; there are ${listed(names.slice(0, 30))}${more}`
}

const PREDICTIONS = 'predictions'
const LABELS = 'labels'
