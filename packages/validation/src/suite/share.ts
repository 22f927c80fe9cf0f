import { shareOfPercent } from '@gauntlet/core'
import { z } from 'zod'

/** A share between 0 and 1, written `0.02` or `2%`. */
export const Share = z
  .union([z.number(), z.string()])
  .transform((given, context) => {
    const share = typeof given === 'number' ? given : (shareOfPercent(given) ?? Number.NaN)
    if (share >= 0 && share <= 1) return share
    context.addIssue({ code: 'custom', message: `is ${JSON.stringify(given)}; expected a share such as 0.02 or 2%` })
    return z.NEVER
  })
  .describe('A share of rows: a number from 0 to 1, or a percentage such as 2%')
