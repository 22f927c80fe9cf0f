import { parseDateFormat } from '@gauntlet/tables'
import { z } from 'zod'
import { Bound, SetItem } from './bounds.ts'
import { Count } from './limits.ts'
import { about, asked, noneTwice, severity, tolerance, where } from './strictness.ts'

const Items = z.array(SetItem).min(1).max(10_000).refine(noneTwice.check, noneTwice.error)

const Pattern = z.string().min(1).max(1000)

const Patterns = z.union([
  Pattern.transform(pattern => [pattern]),
  z.array(Pattern).min(1).max(100).refine(noneTwice.check, noneTwice.error)
])

const bound = { strict: z.literal(true).optional().describe('The bound itself is not allowed'), ...tolerance }

const Length = z
  .strictObject({ min: Count.optional(), max: Count.optional(), severity, where, ...tolerance })
  .refine(({ min, max }) => min !== undefined || max !== undefined, 'needs "min" or "max"')
  .refine(({ min, max }) => min === undefined || max === undefined || min <= max, '"min" is larger than "max"')

const DateFormat = z
  .string()
  .min(1)
  .max(100)
  .transform((format, context) => {
    const parts = parseDateFormat(format)
    if (!('unknown' in parts) && parts.some(part => 'directive' in part)) return format
    const problem = 'unknown' in parts ? `has "${parts.unknown}", which is no part of a date format` : 'holds no part of a date, such as %Y'
    context.addIssue({ code: 'custom', message: problem })
    return z.NEVER
  })

const order = {
  strict: z.literal(true).optional().describe('Equal neighbours are not allowed'),
  by: z.string().min(1).optional().describe('The column that orders the rows; the order of the file where it is left out'),
  ...tolerance
}

/** Checks that say yes or no for each value. Missing values are left out, but for `nullable`. */
export const valueChecks = {
  nullable: about(z.boolean(), tolerance).describe('false: no value is missing'),
  min: about(Bound, bound).describe('The least value, itself allowed'),
  max: about(Bound, bound).describe('The largest value, itself allowed'),
  'in-set': about(Items, tolerance).describe('The values that may occur'),
  'not-in-set': about(Items, tolerance).describe('Values that may not occur'),
  regex: about(Patterns, tolerance).describe(
    'A pattern (RE2) that every value has to match somewhere, or a list of which it has to match one; anchor it with ^ and $'
  ),
  'not-regex': about(Patterns, tolerance).describe('A pattern (RE2), or a list of them, that no value may match anywhere'),
  length: z
    .union([Count.transform(exactly => ({ min: exactly, max: exactly, severity: undefined })), Length])
    .optional()
    .describe('Characters of the text: exactly, or min and max'),
  'date-format': about(DateFormat, tolerance).describe('The strptime format that every value is written in, such as %Y-%m-%d'),
  json: asked(tolerance).describe('true: every value can be read as JSON'),
  unique: about(z.literal(true), tolerance).describe('No value occurs twice'),
  increasing: asked(order).describe('true: no value is smaller than the one before'),
  decreasing: asked(order).describe('true: no value is larger than the one before'),
  'z-score': about(z.number().gt(0).max(1000), tolerance).describe(
    'How many standard deviations (of a sample) a value may lie from the mean, such as 3'
  ),
  iqr: about(z.number().gt(0).max(1000), tolerance).describe(
    'How many interquartile ranges a value may lie beyond the quartiles, such as 1.5'
  )
}
