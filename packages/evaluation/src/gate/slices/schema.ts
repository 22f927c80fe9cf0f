import { Severity } from '@gauntlet/core'
import { z } from 'zod'
import { By } from '../../groups/by.ts'
import { Confidence } from '../../intervals/confidence.ts'
import { choose, parameterFields } from '../../metrics/chosen.ts'
import { type Drop, MaxDrop } from '../../metrics/drop.ts'
import type { ChosenMetric } from '../../metrics/metric.ts'
import { Name } from '../../predictions/prediction-fields.ts'
import { refuseImpossibleBounds } from '../metrics/impossible.ts'
import { sectionFields } from '../section-fields.ts'

/** What is asked of one metric on every slice. */
export interface SliceRule extends ChosenMetric {
  readonly min: number | undefined
  readonly max: number | undefined
  readonly 'max-drop': Drop | undefined
  readonly severity: Severity | undefined
  /** The author says what 0/0 counts as. */
  readonly countsNothing: boolean
}

export const BOUNDS = ['min', 'max', 'max-drop'] as const
export type Bound = (typeof BOUNDS)[number]

const WrittenRule = z.strictObject({
  metric: z.string().optional().describe('The metric, where the key is a name of your own'),
  ...parameterFields,
  min: z.number().optional().describe('The least value that passes on a slice'),
  max: z.number().optional().describe('The largest value that passes on a slice'),
  'max-drop': MaxDrop.optional().describe(
    'By how much it may be worse than on all rows: an amount such as 0.1, or a percentage such as 10%'
  ),
  severity: Severity.optional().describe('In place of the severity of the section')
})

const Metrics = z.record(z.string().min(1).max(100), WrittenRule).transform((written, context): SliceRule[] =>
  Object.entries(written).flatMap(([key, { metric = key, min, max, 'max-drop': drop, severity, ...parameters }]) => {
    const chosen = choose(metric, parameters, key)
    if (!('metric' in chosen)) {
      const path = chosen.parameter === undefined ? [key] : [key, chosen.parameter]
      context.addIssue({ code: 'custom', path, message: chosen.problem })
      return []
    }
    const bounds = { min, max, 'max-drop': drop, severity: severity ?? 'critical', optional: false }
    refuseImpossibleBounds(chosen.metric, bounds, (bound, message) => context.addIssue({ code: 'custom', path: [key, bound], message }))
    return [{ ...chosen, min, max, 'max-drop': drop, severity, countsNothing: parameters['zero-division'] !== undefined }]
  })
)

/** The section `slices`. */
export const Slices = z
  .strictObject({
    by: By.default([]).describe('Columns whose values are the slices; a list in the list is an intersection: `[region, [region, device]]`'),
    where: z
      .record(Name, z.string().min(1).max(4000))
      .default({})
      .describe('Slices of your own: a name, and an SQL condition on the columns of the file, such as `night: "hour >= 22"`'),
    'min-rows': z.int().min(1).default(50).describe('Smaller slices are named and not judged'),
    metrics: Metrics.describe('What is asked of each metric on every slice: `f1: { min: 0.7, max-drop: 0.1 }`'),
    confidence: Confidence.optional().describe('Judges at one end of this two-sided interval, in place of the value'),
    require: z
      .enum(['proven', 'not-refuted'])
      .default('proven')
      .describe('With `confidence`: every slice has to be proven good enough, or a slice fails only where it is proven not to be'),
    expect: z
      .array(Name)
      .max(200)
      .default([])
      .describe('Slices that have to be there and large enough, by their name in the table: `region=north`'),
    ...sectionFields
  })
  .superRefine(({ by, where, metrics, confidence, require }, context) => {
    const refuse = (message: string, path: string[] = []) => context.addIssue({ code: 'custom', path, message })
    if (by.length === 0 && Object.keys(where).length === 0) refuse('names no slice. Add for example "by: [region]"')
    const bounded = metrics.some(rule => BOUNDS.some(bound => rule[bound] !== undefined))
    if (!bounded) refuse('sets no bound, so that nothing is judged. Give a metric a "min", "max" or "max-drop"', ['metrics'])
    if (require === 'not-refuted' && confidence === undefined) refuse('needs a "confidence", such as 95%', ['require'])
  })
  .describe('What is asked of parts of the rows')
export type WrittenSlices = z.infer<typeof Slices>
