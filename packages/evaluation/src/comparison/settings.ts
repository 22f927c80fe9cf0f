import { z } from 'zod'
import { Confidence } from '../intervals/confidence.ts'
import { choiceFields, chosenOf, MetricChoice } from '../metrics/chosen.ts'
import { type Drop, MaxDrop } from '../metrics/drop.ts'
import type { ChosenMetric } from '../metrics/metric.ts'
import { SliceSettings } from './slices/schema.ts'

/** Fewer rows show nothing, whatever an interval says. */
const LEAST_ROWS = 10

/** A metric beside the one that decides: for information, or with a margin that it has to keep. */
export interface OtherMetric {
  readonly chosen: ChosenMetric
  readonly margin: Drop | undefined
}

const OtherMetric = z
  .union([
    z.string(),
    z.strictObject({
      ...choiceFields,
      margin: MaxDrop.optional().describe('How much worse still counts as not worse. With it the metric must be proven not worse')
    })
  ])
  .transform((written, context): OtherMetric => {
    if (typeof written === 'string') return { chosen: chosenOf(written, context), margin: undefined }
    const { margin, ...choice } = written
    return { chosen: chosenOf(choice, context), margin }
  })

/** How two models are compared, wherever it is written: in a comparison file, or as a part of a gate. */
export const settingsFields = {
  metric: MetricChoice.describe('The metric that decides'),
  metrics: z
    .array(OtherMetric)
    .max(50)
    .default([])
    .describe('Further metrics: reported, or with a `margin` each that must be proven not to be exceeded'),
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
  mode: z
    .enum(['interval', 'point'])
    .default('interval')
    .describe('`interval`: judged beyond noise. `point`: the plain difference is judged, without a statistical test'),
  method: z
    .enum(['auto', 'bootstrap'])
    .default('auto')
    .describe('`auto`: the test that fits the metric. `bootstrap`: the bootstrap for every metric'),
  slices: SliceSettings.optional().describe('Parts of the rows on which the candidate must not be worse'),
  confidence: Confidence.prefault('95%').describe('Confidence of the two-sided interval for the difference'),
  resamples: z.int().min(200).max(100_000).default(2000).describe('Resamples of a bootstrap'),
  seed: z.int().min(0).max(0xffffffff).default(1).describe('Seed of a bootstrap. The same seed gives the same interval'),
  'min-rows': z.int().min(LEAST_ROWS).default(LEAST_ROWS).describe('With fewer rows nothing is judged: the outcome is inconclusive'),
  horizon: z
    .int()
    .min(1)
    .max(10_000)
    .default(1)
    .describe('With `columns.order`: how many steps ahead is predicted. Errors of neighbours so far apart count as dependent')
}

const Settings = z.object(settingsFields)
export type ComparisonSettings = z.infer<typeof Settings>

/** The metric that decides, then the others, each once. */
export function metricsOf({ metric, metrics }: Pick<ComparisonSettings, 'metric' | 'metrics'>): ChosenMetric[] {
  return [...new Map([metric, ...metrics.map(({ chosen }) => chosen)].map(chosen => [chosen.key, chosen])).values()]
}

/** The margin that a metric beside the deciding one has to keep, where it has one. */
export function marginOf({ metrics }: Pick<ComparisonSettings, 'metrics'>, key: string): Drop | undefined {
  return metrics.find(({ chosen, margin }) => chosen.key === key && margin !== undefined)?.margin
}
