import { shareWhere } from '@gauntlet/core'
import { z } from 'zod'
import { MetricChoice } from '../../metrics/chosen.ts'
import { sectionFields } from '../section-fields.ts'

const Gain = shareWhere(share => share >= 0 && share < 1, 'a percentage below 100% such as 10%, or a share such as 0.1')

/** The section `trivial`: the model has to be worth more than no model. */
export const Trivial = z.strictObject({
  metric: z
    .union([
      MetricChoice,
      z
        .array(MetricChoice)
        .min(1)
        .refine(
          chosen => new Set(chosen.map(({ key }) => key)).size === chosen.length,
          'has two metrics of the same name. Give one a "name"'
        )
    ])
    .optional()
    .describe('By which metric, or a list of them. Default: every metric of the gate that is computed of rows'),
  'min-gain': Gain.default(0).describe(
    'How much of the way from the best trivial model to a perfect one the model goes at least: 10%. Default: any part of it'
  ),
  ...sectionFields
})
export type Trivial = z.infer<typeof Trivial>
