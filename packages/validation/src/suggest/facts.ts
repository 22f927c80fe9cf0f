import type { Column, Table } from '@gauntlet/tables'
import { gatherProfile } from '../profile/gather-profile.ts'
import type { ColumnProfile } from '../profile/profile.ts'
import { gatherTopValues } from '../profile/top-values.ts'
import { type Shape, shapesFor } from './shapes.ts'

/** What is known of a column, exactly where a check could break on it. */
export interface ColumnFacts {
  readonly column: ColumnProfile
  /** No value occurs twice. */
  readonly isUnique: boolean
  /** All different values, where there are few. */
  readonly values?: readonly string[]
  /** A pattern that every value matches, and what it is called. */
  readonly shape?: { readonly name: string; readonly pattern: string }
}

export interface Facts {
  readonly rows: number
  readonly columns: readonly ColumnFacts[]
  /** Rows that repeat an earlier one; undefined of a table too wide to ask. */
  readonly duplicates: number | undefined
}

/** Columns that are suggested something. */
const MOST_COLUMNS = 500
const MOST_COMPARED = 200
/** So many different values are a set, if each stands for at least ten rows. */
const FEW_VALUES = 20
const ROWS_A_VALUE = 10

/** Gathers what first checks are made of: a profile, and what only an exact query can tell. */
export async function gatherFacts(table: Table): Promise<Facts> {
  const profile = await gatherProfile(table, {
    title: table.name,
    createdAt: new Date(0),
    showValues: true,
    withDistributions: false,
    checks: []
  })
  const { rows } = profile
  const columns = profile.columns.slice(0, MOST_COLUMNS)
  const values = await fewValues(table, columns, rows)
  const shapes = await gatherShapes(table, columns, rows)
  const facts: ColumnFacts[] = []
  for (const column of columns) {
    const shape = shapes.get(column.name)
    const few = values.get(column.name)
    facts.push({
      column,
      isUnique: await isUnique(table, column, rows),
      ...(few === undefined ? {} : { values: few }),
      ...(shape === undefined ? {} : { shape })
    })
  }
  return { rows, columns: facts, duplicates: await duplicates(table) }
}

async function fewValues(table: Table, columns: readonly ColumnProfile[], rows: number): Promise<Map<string, string[]>> {
  const few = columns.filter(({ type, distinct }) => type === 'string' && distinct !== undefined && distinct.count <= 2 * FEW_VALUES)
  const top = await gatherTopValues(table, few.map(asColumn), rows, FEW_VALUES + 1)
  return new Map(
    few.flatMap(({ name, missing }) => {
      const found = top.get(name) ?? []
      const isSet = found.length > 0 && found.length <= FEW_VALUES && (rows - missing) / found.length >= ROWS_A_VALUE
      return isSet ? [[name, found.map(({ value }) => value)] as const] : []
    })
  )
}

/** Which patterns all values of a text column match: one scan for all columns. */
async function gatherShapes(table: Table, columns: readonly ColumnProfile[], rows: number) {
  const { dialect } = table
  const asked = columns
    .filter(({ type, missing }) => type === 'string' && missing < rows)
    .flatMap(column => shapesFor(column).map(shape => ({ column, shape })))
  const found = new Map<string, Shape>()
  if (asked.length === 0) return found
  const counts = await table.scan(() =>
    asked.map(({ column: { name }, shape }, index) => ({
      key: `misfits ${index}`,
      sql: dialect.countIf(`NOT ${dialect.matches(dialect.identifier(name), shape.pattern)}`)
    }))
  )
  for (const [index, { column, shape }] of asked.entries())
    if (counts.get(`misfits ${index}`) === 0 && !found.has(column.name)) found.set(column.name, shape)
  return found
}

async function isUnique(table: Table, { name, type, distinct, missing }: ColumnProfile, rows: number): Promise<boolean> {
  // What tells rows apart has every row: amounts of which many are missing are different by chance.
  const mayBe = ['string', 'integer'].includes(type) && missing === 0 && rows >= 20 && (distinct?.count ?? 0) >= 0.9 * rows
  if (!mayBe) return false
  const { dialect } = table
  const id = dialect.identifier(name)
  const [row] = await table.rows(dialect.repeated(table.name, [{ name }], `${id} IS NOT NULL`), 1)
  return Number(row?.extra) === 0
}

async function duplicates(table: Table): Promise<number | undefined> {
  if (table.columns.length === 0 || table.columns.length > MOST_COMPARED) return undefined
  const [row] = await table.rows(table.dialect.repeated(table.name, table.columns), 1)
  return Number(row?.extra)
}

function asColumn({ name, type, engineType }: ColumnProfile): Column {
  return { name, type, engineType }
}
