import { z } from 'zod'

/** YAML rounds a longer integer before anybody sees it. */
export const ExactNumber = z
  .number()
  .refine(
    given => !Number.isInteger(given) || Number.isSafeInteger(given) || Math.abs(given) >= 1e38,
    'is an integer beyond 2^53, which is rounded when it is read; write its digits in quotes, and it is compared exactly'
  )

export const Bound = z
  .union([ExactNumber, z.string().min(1).max(200)])
  .describe('A number; for dates and times ISO text such as 2026-01-31; for text columns text')

export const SetItem = z.union([z.string().max(1000), ExactNumber, z.boolean()])
export type SetItem = z.output<typeof SetItem>
