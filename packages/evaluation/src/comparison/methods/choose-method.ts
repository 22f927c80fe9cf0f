import { sum } from '@gauntlet/stats'
import type { ChosenMetric, Metric } from '../../metrics/metric.ts'
import { tallyOf } from '../../metrics/tally.ts'
import type { Pair } from '../paired-examples.ts'
import type { ComparisonSettings } from '../settings.ts'

/** How the difference of a metric is judged. */
export type Method = 'mcnemar' | 'delong' | 'paired-t' | 'diebold-mariano' | 'cells' | 'rows'

/**
 * The test that fits a metric and what is known of the rows. Tests that count rows alike and as independent are not for rows with
 * weights or in clusters: those are resampled, as is whatever has no test of its own.
 */
export function methodFor({ metric }: ChosenMetric, pair: Pair, asked: ComparisonSettings['method']): Method {
  const { candidate, facts } = pair
  const alike = candidate.weight === undefined && facts.cluster === undefined
  if (alike && asked === 'auto') {
    if (isShareOfRightRows(metric, pair) || isShareOfLabels(metric, pair)) return 'mcnemar'
    if (metric.kind !== 'ready' && metric.form.of === 'auc') return 'delong'
    if (metric.kind !== 'ready' && metric.form.of === 'mean') return facts.order === undefined ? 'paired-t' : 'diebold-mariano'
  }
  return alike && metric.kind === 'classification' && metric.form.of === 'counts' ? 'cells' : 'rows'
}

/** Every row is right or wrong, and the metric is the share of one of them: accuracy, or one with a loss of 0 or 1. */
function isShareOfRightRows(metric: Metric, { kind, candidate }: Pick<Pair, 'kind' | 'candidate'>): boolean {
  if (metric.kind === 'ready') return false
  if (metric.form.of === 'mean') return metric.form.zeroOne === true && metric.form.finish === undefined
  if (metric.form.of !== 'counts' || kind !== 'classification' || !('classes' in candidate)) return false
  const tally = tallyOf(candidate)
  const [hits, trials] = metric.form.proportion?.(tally, candidate) ?? [Number.NaN, Number.NaN]
  return trials === tally.rows && hits === sum(tally.hits.length, code => tally.hits[code] ?? 0)
}

/** Recall and its like: a share of the rows with some labels, of which there are some. */
function isShareOfLabels(metric: Metric, { candidate }: Pair): boolean {
  if (metric.kind !== 'classification' || metric.form.of !== 'counts' || !('classes' in candidate)) return false
  const labels = metric.form.labels?.(candidate)
  return labels !== undefined && candidate.actual.some(label => labels.counts(label))
}
