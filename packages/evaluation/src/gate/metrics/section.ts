import { section } from '../section.ts'
import { judgeMetrics } from './judge.ts'
import { type MeasuredRule, measureMetrics } from './measure.ts'
import { presentMetrics } from './present.ts'
import type { MetricRule } from './settled.ts'

/** What is asked of each metric: `metrics: { accuracy: { min: 0.85 } }`. */
export const metricsSection = section<readonly MetricRule[], readonly MeasuredRule[]>({
  needs: rules => ({
    metrics: rules.filter(({ rule }) => !rule.optional),
    optionalMetrics: rules.filter(({ rule }) => rule.optional),
    inputs: [
      ...(rules.some(({ rule }) => rule['max-drop'] !== undefined) ? (['baseline'] as const) : []),
      ...(rules.some(({ rule }) => rule['max-gap'] !== undefined) ? (['train'] as const) : [])
    ]
  }),
  measure: (rules, data, gate) => measureMetrics(rules, data, gate),
  judge: (_, found, context) => judgeMetrics(found, context),
  present: (_, found) => presentMetrics(found)
})
