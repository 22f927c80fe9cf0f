import { z } from 'zod'

const Count = z.int().min(0)

const Arm = z
  .strictObject({ total: Count.describe('Requests since the look before'), bad: Count.describe('Bad ones among them') })
  .refine(({ total, bad }) => bad <= total, { path: ['bad'], message: 'is more than "total"' })

/** The file that the mode `judge` answers from: what both arms saw between each two looks, oldest first. */
export const Looks = z
  .array(z.strictObject({ canary: Arm, stable: Arm }))
  .max(100_000)
  .describe('Gauntlet looks: requests and bad requests of both arms between each two looks at their counters, oldest first')
