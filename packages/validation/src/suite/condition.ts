import { z } from 'zod'
import { severity, tolerance, where } from './strictness.ts'

/** How the author calls a check that has no name of its own. */
export const CheckId = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/, 'expected letters, digits, dots, dashes and underscores')
  .optional()

/** A row condition in SQL. */
export const Condition = z.strictObject({
  sql: z.string().min(1).max(2000).describe('An SQL expression that is true for every row, such as: distance > 0'),
  id: CheckId,
  title: z.string().min(1).max(200).optional(),
  severity,
  where,
  ...tolerance
})
export type Condition = z.output<typeof Condition>
