import { shareWhere } from '@gauntlet/core'
import { z } from 'zod'

const Class = z.union([z.string(), z.number(), z.boolean()])

const Share = shareWhere(share => share > 0 && share <= 1, 'a share above 0 and up to 1, such as 0.1, or a percentage such as 10%')

const Values = z.record(z.string(), z.union([z.number(), z.record(z.string(), z.number())]))

/** What some metrics have to be told. Every metric takes those that it needs, and refuses the others. */
export const parameterFields = {
  class: Class.optional().describe('The class that a metric of two classes is about, against all others, in place of the positive class'),
  classes: z.array(Class).min(1).optional().describe('The classes that a mean is over, in place of all that occur'),
  'zero-division': z
    .union([z.literal(0), z.literal(1)])
    .optional()
    .describe('What a ratio of 0/0 counts as. Default 0'),
  beta: z.number().positive().max(1000).optional().describe('How many times as much recall counts as precision, of F-beta'),
  'max-fpr': z.number().gt(0).max(1).optional().describe('The largest false positive rate that a partial area under the ROC curve goes to'),
  k: z.int().min(1).optional().describe('Among how many of the most probable classes the label must be. Default 2'),
  bins: z.int().min(1).max(1000).optional().describe('How many groups of like probabilities a calibration error has. Default 10'),
  binning: z
    .enum(['equal-width', 'quantile'])
    .optional()
    .describe('`equal-width` (default): groups of equally wide probabilities. `quantile`: groups of equally many rows'),
  average: z
    .enum(['macro', 'weighted'])
    .optional()
    .describe('`macro` (default): every class counts the same. `weighted`: by its number of labels'),
  share: Share.optional().describe('The share of rows with the highest scores that a lift is about: `0.1` or `10%`. Default 10%'),
  quantile: z.number().gt(0).lt(1).optional().describe('Which quantile, such as 0.9'),
  values: Values.optional().describe(
    'What a row is worth: by `true-positive`, `false-positive`, `false-negative` and `true-negative`, or by actual and then predicted class'
  )
}
const Parameters = z.strictObject(parameterFields)
export type MetricParameters = z.infer<typeof Parameters>
export type ParameterName = keyof typeof parameterFields
