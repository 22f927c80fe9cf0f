import type { SchemaChangeKind } from '../suite/schema-diff.ts'
import type { ColumnShape } from './column-shape.ts'
import { movedNames } from './moved.ts'
import { likelyRenamed } from './renamed.ts'
import { typeChange } from './type-change.ts'

/** One change of a schema. */
export interface SchemaChange {
  readonly kind: SchemaChangeKind
  /** The column, by its earlier name. */
  readonly column: string
  /** What it was and what it is, in words. */
  readonly before: string
  readonly after: string
  /** Whether something that read the earlier data by the names of its columns can no longer read these. */
  readonly breaking: boolean
  readonly reason: string
}

/** Whether a kind of change breaks what reads the data, and why. The rules are those of schema evolution in Avro and Iceberg. */
export const CONSEQUENCES: Readonly<Record<SchemaChangeKind, { readonly breaking: boolean; readonly reason: string }>> = {
  removed: { breaking: true, reason: 'what reads the column finds nothing' },
  renamed: { breaking: true, reason: 'what reads the column finds nothing under its old name' },
  added: { breaking: false, reason: 'what reads columns by their names does not see it' },
  narrowed: { breaking: true, reason: 'values that fitted before do not fit any more' },
  widened: { breaking: false, reason: 'every value that fitted before still does' },
  retyped: { breaking: true, reason: 'values of the one type are none of the other' },
  'became-nullable': { breaking: true, reason: 'what reads the column may not expect missing values' },
  'became-not-null': { breaking: false, reason: 'there are fewer missing values than before' },
  reordered: { breaking: false, reason: 'what reads columns by their names does not see it; what reads them by their places does' }
}

/**
 * What changed from one schema to another: the kinds in the order of `SCHEMA_CHANGES`, and of each kind the columns in their order. A
 * column that is likely renamed is not told as removed and added, too, but what else changed of it is. Pure.
 */
export function schemaDiff(before: readonly ColumnShape[], after: readonly ColumnShape[]): SchemaChange[] {
  const renamed = likelyRenamed(before, after)
  const renamedTo = new Map(renamed.map(([lost, found]) => [lost.name, found]))
  const isNewName = new Set(renamed.map(([, found]) => found.name))
  const now = new Map(after.map(column => [column.name, column]))
  const then = new Map(before.map(column => [column.name, column]))
  const kept = before.flatMap(one => {
    const other = renamedTo.get(one.name) ?? now.get(one.name)
    return other === undefined ? [] : [{ one, other }]
  })
  const removed = before.filter(({ name }) => !now.has(name) && !renamedTo.has(name))
  const added = after.filter(({ name }) => !then.has(name) && !isNewName.has(name))
  const types = kept.flatMap(({ one, other }) => {
    const kind = typeChange(one, other)
    return kind === undefined ? [] : [change(kind, one.name, typeName(one, other), typeName(other, one))]
  })
  return [
    ...removed.map(column => change('removed', column.name, typeName(column), '')),
    ...renamed.map(([lost, found]) => change('renamed', lost.name, lost.name, found.name)),
    ...added.map(column => change('added', column.name, '', typeName(column))),
    ...(['narrowed', 'widened', 'retyped'] as const).flatMap(kind => types.filter(change => change.kind === kind)),
    ...kept
      .filter(({ one, other }) => one.nullable === false && other.nullable === true)
      .map(({ one }) => change('became-nullable', one.name, 'no missing values', 'missing values')),
    ...kept
      .filter(({ one, other }) => one.nullable === true && other.nullable === false)
      .map(({ one }) => change('became-not-null', one.name, 'missing values', 'no missing values')),
    ...moves(kept, before, after)
  ]
}

function moves(
  kept: readonly { readonly one: ColumnShape; readonly other: ColumnShape }[],
  before: readonly ColumnShape[],
  after: readonly ColumnShape[]
): SchemaChange[] {
  const oldName = new Map(kept.map(({ one, other }) => [other.name, one.name]))
  const order = after.flatMap(({ name }) => oldName.get(name) ?? [])
  const place = (columns: readonly ColumnShape[], name: string | undefined) =>
    `place ${columns.findIndex(column => column.name === name) + 1}`
  const newName = new Map([...oldName].map(([now, then]) => [then, now]))
  return movedNames(
    kept.map(({ one }) => one.name),
    order
  ).map(name => change('reordered', name, place(before, name), place(after, newName.get(name))))
}

function change(kind: SchemaChangeKind, column: string, before: string, after: string): SchemaChange {
  return { kind, column, before, after, ...CONSEQUENCES[kind] }
}

/** The type in words; the engine's own word where the other type would be called the same. */
function typeName({ type, engineType }: ColumnShape, other?: ColumnShape): string {
  return type === 'other' || type === other?.type ? engineType : type
}
