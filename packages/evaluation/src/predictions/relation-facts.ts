import { counted, formatNumber, InputError } from '@gauntlet/core'
import { isNumeric, type Value } from '@gauntlet/tables'
import type { TextSizes } from './column-loader.ts'
import type { Origin } from './origin.ts'
import type { PredictionColumns } from './prediction-columns.ts'
import { BEYOND_EXACT } from './refusals.ts'
import { aggregated, columnNamed, type Relation, textOf } from './relation.ts'
import { otherId } from './repeated-ids.ts'

/** What is known of a relation before it is read into memory. */
export interface RelationFacts {
  readonly rows: number
  /** Of the ids that are kept. */
  readonly idSizes: TextSizes
  /** Columns of whole numbers beyond 2^53, of which float64 would make others. */
  readonly beyondExact: ReadonlySet<string>
}

/** Ids are short. What is longer is another column. */
const LONGEST_ID = 10_000

/**
 * Looks at the columns without reading them into memory, and refuses what nothing can be concluded from: no rows, columns that are
 * empty, labels that a float64 would confuse, rows without an id.
 */
export async function relationFacts(relation: Relation, columns: PredictionColumns, keptId: string | undefined): Promise<RelationFacts> {
  const { origin } = relation
  const quote = relation.table.dialect.identifier
  const judged = [columns.label, columns.prediction, columns.score].filter(name => name !== undefined)
  const wholes = [...new Set([...judged, ...columns.dimensions, ...columns.otherColumns])].filter(name => isLong(relation, name))
  const values = await aggregated(
    relation,
    new Map([
      ['rows', 'count(*)'],
      ...judged.map(name => [`filled ${name}`, `count(${quote(name)})`] as const),
      ...wholes.flatMap(name => [[`least ${name}`, `min(${quote(name)})`] as const, [`most ${name}`, `max(${quote(name)})`] as const]),
      ...(columns.id === undefined ? [] : [['ids', `count(${quote(columns.id)})`] as const]),
      ...(keptId === undefined ? [] : idSizesOf(textOf(relation, keptId)))
    ])
  )
  const rows = Number(values.get('rows'))
  if (rows === 0) throw new InputError(origin.data, 'holds no rows. Did the step that writes it fail, or filter everything out?')
  for (const role of ['label', 'prediction', 'score'] as const) {
    const name = columns[role]
    if (name !== undefined && values.get(`filled ${name}`) === 0)
      throw new InputError(origin.data, `has nothing in column "${name}": no row has a ${role}. Did the step that writes it fail?`)
  }
  const extremes = new Map(wholes.map(name => [name, [values.get(`least ${name}`), values.get(`most ${name}`)]] as const))
  for (const name of judged) refuseLargeIntegers(name, extremes.get(name) ?? [], origin)
  if (columns.id !== undefined) refuseMissingIds(columns.id, rows, rows - Number(values.get('ids')), origin)
  const idSizes = { longest: Number(values.get('longest id') ?? 0), all: Number(values.get('all ids') ?? 0) }
  if (idSizes.longest > LONGEST_ID)
    throw new InputError(
      origin.data,
      `has a value of ${formatNumber(idSizes.longest)} bytes in "${keptId}", which names the rows; an id has at most ${formatNumber(LONGEST_ID)}. ${otherId(origin)}`
    )
  return { rows, idSizes, beyondExact: new Set(wholes.filter(name => extremes.get(name)?.some(isBeyondExact) === true)) }
}

function idSizesOf(text: string): (readonly [string, string])[] {
  return [
    ['longest id', `max(strlen(${text}))`],
    ['all ids', `sum(strlen(${text}))`]
  ]
}

/** Whether a column is of whole numbers that may be beyond 2^53. */
function isLong(relation: Relation, name: string): boolean {
  const { type, engineType } = columnNamed(relation, name)
  return isNumeric(type) && type === 'integer' && !/^U?(TINY|SMALL)?INT(EGER)?$/.test(engineType)
}

/** Above 2^53 neighbouring whole numbers become the same float64, so that two labels would be one. They do not come as numbers. */
function refuseLargeIntegers(name: string, extremes: readonly (Value | undefined)[], origin: Origin): void {
  const large = extremes.find(isBeyondExact)
  if (large === undefined) return
  throw new InputError(origin.data, `has ${large} in column "${name}", ${BEYOND_EXACT}`)
}

function isBeyondExact(value: Value | undefined): boolean {
  return value !== undefined && value !== null && !Number.isSafeInteger(value)
}

function refuseMissingIds(id: string, rows: number, missing: number, origin: Origin): void {
  if (missing === 0) return
  throw new InputError(
    origin.data,
    `has ${formatNumber(missing)} of ${counted(rows, 'row')} without a value in "${id}", which names the rows. ${otherId(origin)}`
  )
}
