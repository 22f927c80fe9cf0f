import { z } from 'zod'
import { Cell, Name, Text } from './fields.ts'

/** How much a check matters: `critical` decides, `warning` annotates, `info` reports. */
export const Severity = z.enum(['critical', 'warning', 'info'])
export type Severity = z.infer<typeof Severity>

/** What came of a check. `inconclusive`: it could not be judged (too few rows, no data, within noise). */
export const Outcome = z.enum(['pass', 'fail', 'inconclusive'])
export type Outcome = z.infer<typeof Outcome>

/** Where in the author's config a check was written. Lines and columns count from 1. */
export const Location = z.strictObject({
  file: Text.describe('Path relative to the workspace, with forward slashes'),
  line: z.int().min(1),
  column: z.int().min(1).optional()
})
export type Location = z.infer<typeof Location>

/** What a check's `value` is held against, in its units, for bars that show how far it is from it. */
export const Bounds = z.strictObject({
  atLeast: z.number().optional(),
  atMost: z.number().optional(),
  interval: z.strictObject({ low: z.number(), high: z.number() }).optional().describe('How certain the value is')
})
export type Bounds = z.infer<typeof Bounds>

/** One named expectation and what was found. */
export const Check = z.strictObject({
  id: Name.describe('Stable name of the check, unique within its verdict'),
  title: Text.describe('What is expected, in the words of the field'),
  severity: Severity,
  outcome: Outcome,
  observed: Text.describe('What was found, as it is shown to people'),
  expected: Text.describe('What would have passed, as it is shown to people'),
  value: Cell.optional().describe('The observed value for programs; left out where it is not a single finite value'),
  bounds: Bounds.optional(),
  message: Text.describe('One sentence: what was found against what was expected, and where'),
  location: Location.optional(),
  reproduce: Text.optional().describe('The SQL or the command that shows the finding again')
})
export type Check = z.infer<typeof Check>
