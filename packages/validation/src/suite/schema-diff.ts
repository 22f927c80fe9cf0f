import { z } from 'zod'
import { severity } from './strictness.ts'
import { TableName } from './tables.ts'

/** Every kind of change of a schema, in the order they are told. */
export const SCHEMA_CHANGES = [
  'removed',
  'renamed',
  'added',
  'narrowed',
  'widened',
  'retyped',
  'became-nullable',
  'became-not-null',
  'reordered'
] as const
export const SchemaChangeKind = z.enum(SCHEMA_CHANGES)
export type SchemaChangeKind = z.output<typeof SchemaChangeKind>

/** The schema, against that of an earlier state of the data. */
export const SchemaDiff = z.strictObject({
  against: TableName.default('reference').describe('What to compare with: "reference", "base", or another table by its name'),
  allow: z.array(SchemaChangeKind).optional().describe('Kinds of change that may occur; those that break nothing where it is left out'),
  severity
})
export type SchemaDiff = z.output<typeof SchemaDiff>
