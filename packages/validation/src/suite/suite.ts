import { z } from 'zod'
import { ColumnChecks } from './column-checks.ts'
import { Condition } from './condition.ts'
import { CustomChecks } from './custom-checks.ts'
import { DriftChecks } from './drift-checks.ts'
import { Freshness } from './freshness.ts'
import { IntegrityChecks } from './integrity.ts'
import { Count, MostShare } from './limits.ts'
import { Lineage } from './lineage.ts'
import { listOf, oneOrMany } from './one-or-many.ts'
import { Query } from './queries.ts'
import { RowCount } from './rows.ts'
import { SchemaChecks } from './schema-checks.ts'
import { holdsSome, severity } from './strictness.ts'
import { DuplicateRows, ForeignKey, Pair, RowSum, UniqueTogether } from './table-checks.ts'
import { MoreTables } from './tables.ts'
import { Volume } from './volume.ts'

/** The sections of a checks file. How each is computed stands in `plan/sections.ts`, under the same key. */
export const sections = {
  rows: RowCount.optional().describe(
    'How many rows there are: a number, min and max, or equal-to another table. At least 1 where nothing is said'
  ),
  schema: SchemaChecks.optional().describe('Which columns there are'),
  missing: MostShare.optional().describe('The largest share of missing values in the whole table'),
  'duplicate-rows': DuplicateRows.optional().describe('How many rows may repeat an earlier row in every column'),
  'unique-together': listOf(UniqueTogether).optional().describe('Columns of which no two rows have the same values'),
  columns: z
    .record(z.string(), ColumnChecks)
    .refine(holdsSome, 'holds no check')
    .optional()
    .describe('Checks of columns, by the name of the column'),
  'every-column': ColumnChecks.optional().describe(
    'Checks of every column there is; what a column has under "columns" itself replaces them, kind by kind'
  ),
  conditions: z
    .array(Condition)
    .max(1000)
    .refine(conditions => conditions.length > 0, 'holds no check')
    .optional()
    .describe('Conditions that every row has to meet; a row for which one is NULL does not meet it'),
  pairs: listOf(Pair).optional().describe('How two columns of a row compare, or which pairs of values occur'),
  sums: listOf(RowSum).optional().describe('What the sum of several columns of a row is'),
  queries: listOf(Query).optional().describe('SQL queries that return no rows when all is well'),
  'foreign-keys': listOf(ForeignKey).optional().describe('Columns whose values occur in another table'),
  freshness: oneOrMany(Freshness).optional().describe('How old the newest row may be'),
  volume: oneOrMany(Volume).optional().describe('How many rows there are, against those of a reference'),
  lineage: Lineage.optional().describe('Which bytes the data are to be'),
  integrity: IntegrityChecks.optional().describe('What makes data unfit to learn from, though each value is as it should be'),
  drift: DriftChecks.optional().describe('How far the data may be from the reference; {} compares every column by the defaults'),
  custom: CustomChecks.optional().describe("Modules of the author's own, which receive a sample of the rows as a danfojs DataFrame")
}

/** A checks file: what a table has to be like. */
export const Suite = z
  .strictObject({
    severity: severity.describe('Of those checks that name none themselves'),
    'min-rows': Count.min(1).optional().describe('With fewer rows than this (of those a check is about) nothing passes: inconclusive'),
    tables: MoreTables.optional().describe('Other tables that checks speak of, by name: paths or patterns of their files'),
    ...sections
  })
  .refine(({ severity: _severity, 'min-rows': _least, tables: _tables, ...checks }) => holdsSome(checks), 'holds no check')
export type Suite = z.output<typeof Suite>

/** The key of a section. */
export type SectionName = keyof typeof sections
