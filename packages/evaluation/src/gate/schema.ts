import { z } from 'zod'
import { METRIC_NAMES, metricNamed } from '../catalogue.ts'
import { ruleOf } from './rule.ts'

const Metrics = z.strictObject(Object.fromEntries(METRIC_NAMES.map(name => [name, ruleOf(metricNamed(name)).optional()])))

const Name = z.string().min(1).max(200)

/** The shape of a gate file. `Gate` in `gate.ts` also refuses parts that do not go together. */
export const Shape = z.strictObject({
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
