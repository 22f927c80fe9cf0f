import { z } from 'zod'
import { Count } from './limits.ts'
import { severity, where } from './strictness.ts'
import { TableName } from './tables.ts'

/** The number of rows: exactly, between `min` and `max`, and as many as another table has. */
export const RowCount = z.union([
  Count.transform(exactly => ({ min: exactly, max: exactly, severity: undefined, 'equal-to': undefined })),
  z
    .strictObject({
      min: Count.optional(),
      max: Count.optional(),
      'equal-to': TableName.optional().describe('Another table that has as many rows'),
      severity,
      where
    })
    .refine(
      ({ min, max, 'equal-to': other }) => min !== undefined || max !== undefined || other !== undefined,
      'needs "min", "max" or "equal-to"'
    )
    .refine(({ min, max }) => min === undefined || max === undefined || min <= max, '"min" is larger than "max"')
])
export type RowCount = z.output<typeof RowCount>
