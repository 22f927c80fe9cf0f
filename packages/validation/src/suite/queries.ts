import { parse, quantity } from '@gauntlet/core'
import { z } from 'zod'
import { CheckId } from './condition.ts'
import { severity } from './strictness.ts'

/** An SQL query that returns the rows that should not be. */
export const Query = z.strictObject({
  sql: z
    .string()
    .min(1)
    .max(10_000)
    .describe('One SELECT statement about "data" (and other tables by their names) that returns no row when all is well'),
  id: CheckId,
  title: z.string().min(1).max(200).optional(),
  severity,
  'max-unexpected': z.int().min(0).optional().describe('The most rows that it may return'),
  timeout: quantity(parse.duration).default(300_000).describe('It is stopped after this time, such as 30s or 10m')
})
export type Query = z.output<typeof Query>
