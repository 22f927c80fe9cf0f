import { z } from 'zod'
import { Confidence } from '../../intervals/confidence.ts'
import { parameterFields } from '../../metrics/chosen.ts'
import { MaxDrop } from '../../metrics/drop.ts'
import { sectionFields } from '../section-fields.ts'
import { settledFold } from './settled-fold.ts'

const boundFields = {
  min: z.number().optional().describe('The mean of the folds is at least this'),
  max: z.number().optional().describe('The mean of the folds is at most this'),
  'max-spread': z.number().min(0).optional().describe('The best and the worst fold are at most this far apart'),
  'max-drop': MaxDrop.optional().describe(
    'By how much the mean may be worse than that of the champion on the same folds: an amount such as 0.01, or a percentage of it such as 2%'
  ),
  confidence: Confidence.optional().describe(
    'Judges `min`, `max` and `max-drop` at the worse end of this interval of the mean, corrected for folds that share training rows'
  )
}

const Bounds = z.strictObject({ ...boundFields, ...sectionFields })
export type FoldBounds = z.infer<typeof Bounds>

const Rule = z.strictObject({
  metric: z.string().optional().describe('The metric, where the key is a name of your own'),
  better: z.enum(['higher', 'lower']).optional().describe('Which is better, for a metric that only the file of folds knows'),
  ...parameterFields,
  ...boundFields,
  ...sectionFields
})
export type WrittenFoldRule = z.infer<typeof Rule>

/** The section `cross-validation`: what is asked of the folds. */
export const CrossValidation = z
  .strictObject({
    metrics: z
      .record(z.string().min(1).max(100), Rule)
      .transform((written, context) => Object.entries(written).flatMap(([key, rule]) => settledFold(key, rule, context)))
      .describe('What is asked of each metric over the folds'),
    baseline: z
      .string()
      .min(1)
      .optional()
      .describe("The champion's folds: the path of a file like that of the input `folds`, where it has no key `baseline`"),
    repeats: z.int().min(1).default(1).describe('How often the cross-validation was repeated: 50 folds of 10 repeats are 5-fold'),
    'train-rows': z.number().positive().optional().describe('Rows that each fold was trained on, where it is not all others'),
    'test-rows': z.number().positive().optional().describe('Rows that each fold was tested on')
  })
  .superRefine((section, context) => {
    const refuse = (path: string[], message: string) => context.addIssue({ code: 'custom', path, message })
    if (section.metrics.length === 0) refuse(['metrics'], 'names no metric, so that nothing is judged')
    if ((section['train-rows'] === undefined) !== (section['test-rows'] === undefined))
      refuse(['train-rows'], 'and "test-rows" go together: write both, or none for plain folds')
  })
export type CrossValidation = z.infer<typeof CrossValidation>
