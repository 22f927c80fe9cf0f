import { intervalOf, type MetricInterval } from '../../intervals/interval-of.ts'
import { isComputable } from '../../metrics/measure.ts'
import type { SourcedValue } from '../../metrics/metric-source.ts'
import type { Gate } from '../schema.ts'
import type { GateData } from '../section.ts'
import type { MetricRule } from './settled.ts'

/** One metric of a gate with all that it is held against. */
export interface MeasuredRule extends MetricRule {
  readonly found: SourcedValue
  /** Undefined where no confidence is asked for. */
  readonly interval: MetricInterval | undefined
  /** Of the model, where the metric was computed from rows. */
  readonly rows: number | undefined
  /** Undefined where there is no baseline at all. */
  readonly baseline: SourcedValue | undefined
  /** Whose metrics those are. */
  readonly against: 'base' | 'champion'
  readonly train: SourcedValue | undefined
  readonly withoutBaseline: Gate['without-baseline']
}

export async function measureMetrics(rules: readonly MetricRule[], data: GateData, gate: Gate): Promise<MeasuredRule[]> {
  const measured: MeasuredRule[] = []
  for (const rule of rules) {
    const found = data.metrics.of(rule)
    const computed = data.model !== undefined && isComputable(rule.metric, data.model.examples)
    measured.push({
      ...rule,
      found,
      interval:
        rule.rule.confidence === undefined || !('value' in found) ? undefined : await intervalFor(rule, rule.rule.confidence, data, gate),
      rows: computed ? data.model?.predictions.rows : undefined,
      baseline: data.baseline?.of(rule),
      against: data.baselineOf ?? 'base',
      train: data.train?.of(rule),
      withoutBaseline: gate['without-baseline']
    })
  }
  return measured
}

async function intervalFor(rule: MetricRule, confidence: number, { model, signal }: GateData, gate: Gate): Promise<MetricInterval> {
  if (model === undefined || !isComputable(rule.metric, model.examples))
    return { interval: undefined, method: '', note: 'it comes ready from a file, and only rows of predictions tell how certain it is' }
  const { resamples, seed } = gate
  return intervalOf(rule, model.examples, { confidence, resamples, seed, cluster: model.predictions.cluster, signal })
}
