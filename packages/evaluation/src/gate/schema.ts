import { z } from 'zod'
import { METRIC_NAMES, metricNamed } from '../catalogue.ts'
import { classFields, Name, roleFields } from '../prediction-fields.ts'
import { ruleOf } from './rule.ts'

const Metrics = z.strictObject(Object.fromEntries(METRIC_NAMES.map(name => [name, ruleOf(metricNamed(name)).optional()])))

/** The shape of a gate file. `Gate` in `gate.ts` also refuses parts that do not go together. */
export const Shape = z.strictObject({
  title: Name.optional().describe('Heading of the verdict'),
  metrics: Metrics.describe('Bounds by metric. A metric without bounds is reported and not judged'),
  columns: z
    .strictObject({
      id: Name.nullable()
        .optional()
        .describe('Column that names a row; it must not repeat. Default `id` where there is one; `null` for none'),
      ...roleFields,
      group: Name.nullable()
        .optional()
        .describe('Column that divides the rows; metrics are listed by group. Default `group` where there is one; `null` for none')
    })
    .prefault({})
    .describe('What the columns are called'),
  ...classFields,
  'min-rows': z.int().min(1).optional().describe('With fewer rows nothing is judged: the verdict is inconclusive')
})
export type Gate = z.infer<typeof Shape>
