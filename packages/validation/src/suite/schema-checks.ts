import { z } from 'zod'
import { LOGICAL } from './column-checks.ts'
import { CountLimits } from './limits.ts'
import { SchemaDiff } from './schema-diff.ts'
import { about, aboutShape, holdsSome } from './strictness.ts'

const Names = z.array(z.string().min(1)).min(1).max(10_000)

/** Which columns a table has. */
export const SchemaChecks = z
  .strictObject({
    required: aboutShape(Names).describe('Columns that have to be there, among others'),
    exact: aboutShape(Names).describe('The columns that have to be there, and no others'),
    forbidden: aboutShape(Names).describe('Columns that must not be there; * stands for any text, ? for one character'),
    ordered: aboutShape(z.literal(true)).describe(
      'The columns of "exact" (or else of "required", or of "types") stand in the order they are listed in'
    ),
    count: CountLimits.refine(given => !('where' in given), '"where" chooses rows, which all have the same columns')
      .optional()
      .describe('How many columns there are'),
    types: aboutShape(z.record(z.string(), z.enum(LOGICAL)).refine(types => Object.keys(types).length > 0, 'names no column')).describe(
      'What columns hold, by their names'
    ),
    nullable: about(z.array(z.string().min(1)).max(10_000)).describe('The columns that may have missing values; no others may'),
    diff: SchemaDiff.optional().describe('What may have changed since an earlier state of the data')
  })
  .refine(
    ({ ordered, exact, required, types }) => ordered === undefined || (exact ?? required ?? types) !== undefined,
    '"ordered" needs "exact", "required" or "types"'
  )
  .refine(holdsSome, 'holds no check')
export type SchemaChecks = z.output<typeof SchemaChecks>
