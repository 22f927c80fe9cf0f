import { z } from 'zod'
import { contradictions } from './contradictions.ts'
import { statisticChecks } from './statistic-checks.ts'
import { aboutShape, holdsSome, severity } from './strictness.ts'
import { valueChecks } from './value-checks.ts'

export const LOGICAL = ['integer', 'decimal', 'float', 'number', 'string', 'boolean', 'date', 'timestamp', 'time'] as const

/** The checks of one column. How each is computed stands in `checks/column/planners.ts`, under the same key. */
export const columnChecks = {
  type: aboutShape(z.enum(LOGICAL)).describe('What the column holds; "number" is any of integer, decimal and float'),
  ...valueChecks,
  ...statisticChecks
}

const Given = z.strictObject({
  severity: severity.describe('Of those checks of this column that name none themselves'),
  optional: z.literal(true).optional().describe('The column may be absent: its checks are then left out, and said to be'),
  ...columnChecks
})

export const ColumnChecks = Given.refine(
  ({ severity: _severity, optional: _optional, nullable, ...checks }) =>
    nullable?.value === false || holdsSome({ ...checks, nullable: undefined }),
  'holds no check (nullable: true allows everything)'
).superRefine((given, context) => {
  for (const { key, problem } of contradictions(given)) context.addIssue({ code: 'custom', path: [key], message: problem })
})
export type ColumnChecks = z.output<typeof Given>

/** The key of a kind of check of a column. */
export type ColumnCheckName = keyof typeof columnChecks
