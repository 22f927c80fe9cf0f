import { z } from 'zod'
import { SetItem } from './bounds.ts'
import { CheckId } from './condition.ts'
import { Count } from './limits.ts'
import { ColumnName, ColumnNames, MissingRows } from './missing-rows.ts'
import { Share } from './share.ts'
import { severity, tolerance, where } from './strictness.ts'
import { TableName } from './tables.ts'

const named = { id: CheckId.describe('How the check is called; its number in the list where it has no name'), severity, where }

export const DuplicateRows = z
  .strictObject({
    max: Share.optional(),
    'max-unexpected': Count.optional().describe('The most rows that may repeat another'),
    severity,
    where
  })
  .refine(given => given.max !== undefined || given['max-unexpected'] !== undefined, 'needs "max" or "max-unexpected"')
export type DuplicateRows = z.output<typeof DuplicateRows>

/** Columns whose values, taken together, tell one row from another. */
const Key = ColumnNames.refine(names => names.length > 1, 'needs two columns or more; of one column, say "unique: true" under "columns"')
export const UniqueTogether = z.union([
  Key.transform(columns => ({ columns, 'ignore-missing': 'all' as const, id: undefined, severity: undefined })),
  z.strictObject({ columns: Key, 'ignore-missing': MissingRows.default('all'), ...named, ...tolerance })
])
export type UniqueTogether = z.output<typeof UniqueTogether>

export const RELATIONS = ['less-than', 'at-most', 'equal', 'different', 'at-least', 'greater-than'] as const
export type Relation = (typeof RELATIONS)[number]

const sides = { left: ColumnName, right: ColumnName }
const pairOptions = {
  'ignore-missing': MissingRows.default('all').describe(
    'Which rows are left out: where both are missing (all), where either is (any), or none'
  ),
  ...named,
  ...tolerance
}

/** Two columns of a row: how the left one compares with the right one, or which pairs of values may occur. */
export const Pair = z
  .strictObject({
    ...sides,
    is: z.enum(RELATIONS).optional().describe('How the left value compares with the right one'),
    'in-set': z
      .array(z.tuple([SetItem, SetItem]))
      .min(1)
      .max(1000)
      .optional()
      .describe('The pairs of values that may occur'),
    ...pairOptions
  })
  .refine(given => (given.is === undefined) !== (given['in-set'] === undefined), 'needs either "is" or "in-set"')
  .refine(given => given.left !== given.right, 'compares a column with itself')
export type Pair = z.output<typeof Pair>

/** The sum of several columns of a row. */
export const RowSum = z
  .strictObject({
    columns: ColumnNames,
    equals: z.union([z.number(), ColumnName]).optional().describe('A number, or the column that holds the sum'),
    min: z.number().optional(),
    max: z.number().optional(),
    tolerance: z.number().min(0).optional().describe('How far the sum may be off; rounding errors are let through where it is left out'),
    'ignore-missing': MissingRows.default('all'),
    ...named,
    ...tolerance
  })
  .refine(({ equals, min, max }) => equals !== undefined || min !== undefined || max !== undefined, 'needs "equals", "min" or "max"')
  .refine(({ equals, min, max }) => equals === undefined || (min === undefined && max === undefined), 'has "equals" beside a bound')
  .refine(({ min, max }) => min === undefined || max === undefined || min <= max, '"min" is larger than "max"')
export type RowSum = z.output<typeof RowSum>

/** Columns whose values are those of another table's columns. */
export const ForeignKey = z
  .strictObject({
    columns: ColumnNames,
    table: TableName.describe('The other table, by its name under "tables"'),
    to: ColumnNames.optional().describe('Its columns, in the same order; columns of the same names where it is left out'),
    'ignore-missing': MissingRows.default('any').describe(
      'Which rows are left out: those where any of the columns is missing, all are, or none'
    ),
    ...named,
    ...tolerance
  })
  .refine(({ columns, to }) => to === undefined || to.length === columns.length, '"columns" and "to" are not of the same length')
export type ForeignKey = z.output<typeof ForeignKey>
