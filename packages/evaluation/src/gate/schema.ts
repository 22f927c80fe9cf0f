import { Severity, shareOfPercent } from '@gauntlet/core'
import { z } from 'zod'
import { METRIC_NAMES, type Metric, metricNamed } from '../catalogue.ts'
import { refuseContradictions, refuseImpossibleBounds } from './contradictions.ts'

/** By how much a metric may get worse: an amount, or a share of the baseline's absolute value. */
export interface Drop {
  readonly amount: number
  readonly relative: boolean
}

const HOW_TO_WRITE_A_DROP = 'expected a number of at least 0 such as 0.02, or a percentage such as 2%'

const MaxDrop = z.union([z.number(), z.string()]).transform((written, context): Drop => {
  const share = typeof written === 'string' ? shareOfPercent(written) : undefined
  if (share !== undefined) return { amount: share, relative: true }
  if (typeof written === 'number' && written >= 0) return { amount: written, relative: false }
  context.addIssue({ code: 'custom', message: HOW_TO_WRITE_A_DROP })
  return z.NEVER
})

const Rule = z.strictObject({
  min: z.number().optional().describe('The least value that passes'),
  max: z.number().optional().describe('The largest value that passes'),
  'max-drop': MaxDrop.optional().describe(
    'By how much it may be worse (lower or higher, as it is) than the baseline: an amount such as 0.02, or a percentage of it such as 2%'
  ),
  severity: Severity.default('critical').describe('`critical` decides, `warning` annotates, `info` reports')
})
export type Rule = z.infer<typeof Rule>

const Metrics = z.strictObject(Object.fromEntries(METRIC_NAMES.map(name => [name, ruleOf(metricNamed(name)).optional()])))

const Name = z.string().min(1).max(200)

const Shape = z.strictObject({
  title: Name.optional().describe('Heading of the verdict'),
  metrics: Metrics.describe('Bounds by metric. A metric without bounds is reported and not judged'),
  columns: z
    .strictObject({
      id: Name.nullable()
        .optional()
        .describe('Column that names a row; it must not repeat. Default `id` where there is one; `null` for none'),
      label: Name.default('label').describe('Column of what is true'),
      prediction: Name.optional().describe(
        'Column of what the model says. Default `prediction`, or else made of the score and the threshold'
      ),
      score: Name.optional().describe('Column of the score of the positive class. Default `score`'),
      group: Name.nullable()
        .optional()
        .describe('Column that divides the rows; metrics are listed by group. Default `group` where there is one; `null` for none')
    })
    .prefault({})
    .describe('What the columns are called'),
  positive: z
    .union([z.string(), z.number(), z.boolean()])
    .optional()
    .describe('The positive class, written as in the data. Default 1 (against 0 or -1) or true'),
  threshold: z
    .number()
    .min(0)
    .max(1)
    .optional()
    .describe('A score of at least this makes the prediction the positive class, in place of a column of predictions'),
  'min-rows': z.int().min(1).optional().describe('With fewer rows nothing is judged: the verdict is inconclusive')
})
export type Gate = z.infer<typeof Shape>

/** What a model has to reach. The smallest gate is `metrics: { accuracy: { min: 0.85 } }`. */
export const Gate = Shape.superRefine(refuseContradictions).describe('Gauntlet model gate')

function ruleOf(metric: Metric) {
  return Rule.superRefine((rule, context) => refuseImpossibleBounds(metric, rule, context)).describe(
    `${metric.title} (${metric.better} is better)`
  )
}
