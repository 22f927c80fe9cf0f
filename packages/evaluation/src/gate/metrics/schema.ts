import { formatNumber, shareOfPercent } from '@gauntlet/core'
import { z } from 'zod'
import { Confidence } from '../../intervals/confidence.ts'
import { METRIC_NAMES } from '../../metrics/catalogue.ts'
import { parameterFields } from '../../metrics/chosen.ts'
import { MaxDrop } from '../../metrics/drop.ts'
import { sectionFields } from '../section-fields.ts'
import { settled } from './settled.ts'

const Bound = z.number({ error: ({ input }) => asNumber(input) })

const boundFields = {
  min: Bound.optional().describe('The least value that passes'),
  max: Bound.optional().describe('The largest value that passes'),
  'max-drop': MaxDrop.optional().describe(
    'By how much it may be worse (lower or higher, as it is) than the baseline: an amount such as 0.02, or a percentage of it such as 2%'
  ),
  'max-gap': MaxDrop.optional().describe(
    'By how much it may be worse than on the rows it was trained on (input `train`): an amount, or a percentage'
  ),
  'too-good': Bound.optional().describe('Better than this is too good to be true: the label has probably leaked into the features'),
  confidence: Confidence.optional().describe(
    'Judges `min`, `max`, `max-drop` and `max-gap` at the end of this two-sided interval that is worse for the model, in place of the value'
  )
}

const Bounds = z.strictObject({ ...boundFields, ...sectionFields })
export type Bounds = z.infer<typeof Bounds>

const Rule = z.strictObject({
  metric: z.string().optional().describe('The metric, where the key is a name of your own'),
  better: z.enum(['higher', 'lower']).optional().describe('Which is better, for a metric that only the file of the input `metrics` knows'),
  ...parameterFields,
  ...boundFields,
  ...sectionFields
})
/** One metric of a gate as it is written. */
export type WrittenRule = z.infer<typeof Rule>

const Key = z.union([z.enum(METRIC_NAMES), z.string().min(1).max(100)])

/** What to write in place of text. */
function asNumber(written: unknown): string | undefined {
  if (typeof written !== 'string' || written.trim() === '') return undefined
  const number = shareOfPercent(written) ?? Number(written)
  return `expected number, received string${Number.isFinite(number) ? `; write ${formatNumber(number)}` : ''}`
}

/** The section `metrics`: what is asked of each metric, in the order it is written. */
export const Metrics = z
  .record(Key, Rule)
  .transform((written, context) => Object.entries(written).flatMap(([key, rule]) => settled(key, rule, context)))
