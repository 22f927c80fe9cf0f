import { shareWhere } from '@gauntlet/core'
import { z } from 'zod'
import { severity, where } from './strictness.ts'
import { TableName } from './tables.ts'

/** A multiple of something, written `1.5` or `150%`. */
export const Ratio = shareWhere(ratio => ratio >= 0 && ratio <= 1e9, 'a multiple such as 1.5 or 150%')

/** The number of rows, against those of a reference. */
export const Volume = z
  .strictObject({
    min: Ratio.optional().describe('The least number of rows, as a multiple of those of the reference, such as 50%'),
    max: Ratio.optional().describe('The largest number of rows, as a multiple of those of the reference, such as 200%'),
    against: TableName.default('reference').describe('The table to compare with; "reference" may also be a stored profile'),
    severity,
    where
  })
  .refine(({ min, max }) => min !== undefined || max !== undefined, 'needs "min" or "max"')
  .refine(({ min, max }) => min === undefined || max === undefined || min <= max, '"min" is larger than "max"')
export type Volume = z.output<typeof Volume>
