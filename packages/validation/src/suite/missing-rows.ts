import { z } from 'zod'

/**
 * Which rows a check of several columns leaves out because values are missing: those where `all` the columns are missing, those where
 * `any` of them is, or `none`. A row that is not left out and lacks a value is not as expected.
 */
export const MissingRows = z
  .enum(['all', 'any', 'none'])
  .describe('Which rows are left out: those where all of the columns are missing, those where any is, or none')
export type MissingRows = z.output<typeof MissingRows>

export const ColumnName = z.string().min(1).max(1000)

/** Columns that belong together, each named once. */
export const ColumnNames = z
  .array(ColumnName)
  .min(1)
  .max(10_000)
  .refine(names => new Set(names).size === names.length, 'names a column twice')
