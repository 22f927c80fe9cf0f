import { z } from 'zod'
import { Confidence } from '../../intervals/confidence.ts'
import { sectionFields } from '../section-fields.ts'

const bounds = {
  min: z.number().optional().describe('The least value that passes'),
  max: z.number().optional().describe('The largest value that passes')
}

const Within = z
  .strictObject(bounds)
  .refine(({ min, max }) => min !== undefined || max !== undefined, 'sets no bound. Give it a "min", a "max" or both')
  .refine(
    ({ min, max }) => min === undefined || max === undefined || min <= max,
    'has a "min" that is more than its "max": nothing could pass'
  )

const AtMost = z.strictObject({ max: z.number().min(0).max(1).describe('The largest value that passes') })

/** The section `calibration`: whether of the rows with a probability of 30% three in ten come true. */
export const Calibration = z
  .strictObject({
    ece: z
      .strictObject({
        max: z.number().min(0).max(1).describe('The largest error that passes'),
        bins: z.int().min(1).max(1000).default(10).describe('How many groups of like probabilities there are'),
        binning: z
          .enum(['equal-width', 'quantile'])
          .default('equal-width')
          .describe('`equal-width`: groups of equally wide probabilities. `quantile`: groups of equally many rows')
      })
      .optional()
      .describe('Expected calibration error: how far probabilities are from what comes true, on average'),
    slope: Within.optional().describe('Calibration slope: 1 is right, below 1 probabilities are too extreme, above 1 too timid'),
    intercept: Within.optional().describe('Calibration in the large: 0 is right, below 0 probabilities are too high, above 0 too low'),
    brier: AtMost.optional().describe('Mean squared distance of the probabilities from what came true'),
    confidence: Confidence.optional().describe('Judges the bounds at the end of this interval that is worse for the model'),
    ...sectionFields
  })
  .refine(
    ({ ece, slope, intercept, brier }) => [ece, slope, intercept, brier].some(asked => asked !== undefined),
    'asks for nothing. Write for example "ece: { max: 0.05 }"'
  )
export type Calibration = z.infer<typeof Calibration>
