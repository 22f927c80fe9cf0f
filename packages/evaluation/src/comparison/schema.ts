import { cut, shareOfPercent, suggestion } from '@gauntlet/core'
import { z } from 'zod'
import { METRIC_NAMES } from '../catalogue.ts'
import { MaxDrop } from '../gate/rule.ts'
import { classFields, Name, roleFields } from '../prediction-fields.ts'

/** Fewer rows show nothing, whatever an interval says. */
const LEAST_ROWS = 10

const OneMetric = z.enum(METRIC_NAMES, {
  error: ({ input }) => {
    if (input === undefined) return `is missing; it is one of ${METRIC_NAMES.join(', ')}`
    const meant = typeof input === 'string' ? suggestion(input, METRIC_NAMES) : ''
    return `is ${JSON.stringify(cut(String(input), 60))}, which is none of the metrics ${METRIC_NAMES.join(', ')}.${meant}`
  }
})

const HOW_TO_WRITE_A_CONFIDENCE = 'expected a percentage above 50% and below 100% such as 95%, or a share such as 0.95'

const Confidence = z.union([z.string(), z.number()]).transform((written, context): number => {
  const share = typeof written === 'string' ? shareOfPercent(written) : written
  if (share !== undefined && share > 0.5 && share < 1) return share
  context.addIssue({ code: 'custom', message: HOW_TO_WRITE_A_CONFIDENCE })
  return z.NEVER
})

/** The shape of a comparison file. `Comparison` in `comparison.ts` also refuses parts that do not go together. */
export const Shape = z.strictObject({
  title: Name.optional().describe('Heading of the verdict'),
  metric: OneMetric.describe('The metric that decides'),
  metrics: z.array(OneMetric).max(METRIC_NAMES.length).default([]).describe('Metrics that are reported, and do not decide'),
  require: z
    .enum(['superior', 'non-inferior'])
    .default('non-inferior')
    .describe('`superior`: better beyond noise. `non-inferior`: not worse by more than the margin'),
  margin: MaxDrop.prefault(0).describe(
    "How much worse still counts as not worse: an amount such as 0.005, or a percentage of production's value such as 1%"
  ),
  'min-improvement': MaxDrop.optional().describe(
    "How much better it has to be, beyond noise: an amount such as 0.005, or a percentage of production's value such as 1%"
  ),
  confidence: Confidence.prefault('95%').describe('Confidence of the two-sided interval for the difference'),
  resamples: z.int().min(200).max(100_000).default(2000).describe('Resamples of the bootstrap'),
  seed: z.int().min(0).max(0xffffffff).default(1).describe('Seed of the bootstrap. The same seed gives the same interval'),
  'min-rows': z.int().min(LEAST_ROWS).default(LEAST_ROWS).describe('With fewer rows nothing is judged: the outcome is inconclusive'),
  columns: z
    .strictObject({
      id: Name.default('id').describe('Column that says which rows are the same; it must not repeat'),
      ...roleFields
    })
    .prefault({})
    .describe('What the columns are called, in both inputs'),
  ...classFields
})
export type Shaped = z.infer<typeof Shape>
