import { z } from 'zod'
import { Share } from './share.ts'
import { severity, where } from './strictness.ts'

export const Count = z.int().min(0)

const Limits = z
  .strictObject({ min: Count.optional(), max: Count.optional(), severity, where })
  .refine(({ min, max }) => min !== undefined || max !== undefined, 'needs "min" or "max"')
  .refine(({ min, max }) => min === undefined || max === undefined || min <= max, '"min" is larger than "max"')

/** A count: exactly, or between `min` and `max`. */
export const CountLimits = z.union([Count.transform(exactly => ({ min: exactly, max: exactly, severity: undefined })), Limits])
export type CountLimits = z.output<typeof CountLimits>

export const MostShare = z.strictObject({ max: Share, severity, where })
export type MostShare = z.output<typeof MostShare>
