import { parse, quantity } from '@gauntlet/core'
import { z } from 'zod'
import { CheckId } from './condition.ts'
import { severity } from './strictness.ts'

/** A module of the author's own, whose default export receives a sample of the rows as a danfojs DataFrame. */
export const CustomModule = z.strictObject({
  module: z
    .string()
    .min(1)
    .max(500)
    .describe('Path of a JavaScript or TypeScript module: export default async function checks(df, api), which returns a list of checks'),
  id: CheckId.describe('Stands in the ids of its checks: custom.<id>.<check>. The name of the file where it is left out'),
  'sample-rows': z
    .int()
    .min(1)
    .max(1_000_000)
    .default(100_000)
    .describe('At most so many rows are handed over, spread over the whole data'),
  timeout: quantity(parse.duration).default(60_000).describe('It is stopped after this time, such as 60s or 5m'),
  'memory-limit': quantity(parse.byteSize).default(2e9).describe('It is stopped when its process takes more, such as 2GB'),
  severity: severity.describe('Of those of its checks that name none themselves')
})
export type CustomModule = z.output<typeof CustomModule>

export const CustomChecks = z
  .array(CustomModule)
  .max(100)
  .refine(modules => modules.length > 0, 'holds no check')
