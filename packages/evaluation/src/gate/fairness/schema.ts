import { Severity } from '@gauntlet/core'
import { z } from 'zod'
import { By } from '../../groups/by.ts'
import { Confidence } from '../../intervals/confidence.ts'
import { sectionFields } from '../section-fields.ts'
import { Share } from '../share.ts'
import { CRITERION_NAMES } from './criteria.ts'

const Method = z.enum(['between-groups', 'to-overall'])

const boundFields = {
  'max-difference': Share.optional().describe('The largest difference that passes: 0.1 for ten percentage points'),
  'min-ratio': Share.optional().describe('The smallest ratio that passes: 80% is the four-fifths rule'),
  method: Method.optional().describe('In place of the method of the section'),
  severity: Severity.optional().describe('In place of the severity of the section')
}
const Bounds = z.strictObject(boundFields)
const OddsBounds = z.strictObject({
  ...boundFields,
  agg: z.enum(['worst-case', 'mean']).default('worst-case').describe('The larger one of the two disparities, or their mean')
})

const Shape = z.strictObject({
  by: By.refine(by => by.length > 0, 'names no column').describe(
    'Columns whose values are the groups; a list in the list is an intersection: `[sex, [sex, age_band]]`'
  ),
  'demographic-parity': Bounds.optional().describe('Selection rates: the share that is predicted positive'),
  'equal-opportunity': Bounds.optional().describe('True positive rates'),
  'equalized-odds': OddsBounds.optional().describe('True positive rates and false positive rates'),
  'predictive-parity': Bounds.optional().describe('Precisions: the share of predicted positives that are positive'),
  'false-positive-rate': Bounds.optional().describe('False positive rates'),
  'false-negative-rate': Bounds.optional().describe('False negative rates'),
  accuracy: Bounds.optional().describe('Accuracies'),
  method: Method.default('between-groups').describe('Groups against each other, or each against all rows'),
  positive: z
    .union([z.string(), z.number(), z.boolean()])
    .optional()
    .describe('The class that is to be had, where it is another one than the positive class of the gate, or one of several classes'),
  'min-group': z.int().min(1).default(50).describe('Smaller groups are named and left out'),
  'min-cases': z
    .int()
    .min(1)
    .default(1)
    .describe('A rate that a group has fewer rows for (positives, for the true positive rate) is undefined'),
  'undefined-groups': z
    .enum(['inconclusive', 'ignore'])
    .default('inconclusive')
    .describe('What a group means whose rate is undefined: the check cannot pass, or the group is left out'),
  confidence: Confidence.optional().describe('Judges at the worse end of this two-sided interval, in place of the value'),
  'no-less-fair-than-champion': Share.optional().describe(
    'By how much the difference may be larger than that of the model in production on the same rows (input `production`)'
  ),
  ...sectionFields
})

/** The section `fairness`. */
export const Fairness = Shape.superRefine((written, context) => {
  const asked = CRITERION_NAMES.filter(name => written[name] !== undefined)
  if (asked.length === 0) {
    context.addIssue({ code: 'custom', message: `asks for no criterion. Add for example "demographic-parity: { max-difference: 0.1 }"` })
  }
  if (written['no-less-fair-than-champion'] !== undefined) return
  for (const name of asked) {
    if (written[name]?.['max-difference'] !== undefined || written[name]?.['min-ratio'] !== undefined) continue
    context.addIssue({ code: 'custom', path: [name], message: 'sets no bound: add "max-difference" or "min-ratio"' })
  }
}).describe('Whether groups are treated alike')
export type WrittenFairness = z.infer<typeof Fairness>
