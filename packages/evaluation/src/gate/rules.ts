import { isMetricName, type Metric, type MetricName, metricNamed } from '../catalogue.ts'
import type { Rule } from './rule.ts'
import type { Gate } from './schema.ts'

export interface MetricRule {
  readonly name: MetricName
  readonly metric: Metric
  readonly rule: Rule
}

/** The metrics a gate asks for, in the order of the catalogue. */
export function rulesOf(gate: Pick<Gate, 'metrics'>): MetricRule[] {
  return Object.entries(gate.metrics).flatMap(([name, rule]) =>
    isMetricName(name) && rule !== undefined ? [{ name, metric: metricNamed(name), rule }] : []
  )
}
