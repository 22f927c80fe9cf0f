import { counted, formatNumber, notice } from '@gauntlet/core'
import type { Gate, GateData } from '@gauntlet/evaluation'

/** More rows times resamples than this take longer than people expect of a step that says nothing. */
const MANY = 500_000_000

/** Says so before a bootstrap of rows that takes minutes. Resampled counts, means and areas take no time to speak of. */
export function foretellSlowness({ metrics = [], resamples }: Gate, { model }: Pick<GateData, 'model'>): void {
  if (model === undefined || model.predictions.rows * resamples <= MANY) return
  const { weight, cluster, rows } = model.predictions
  const ofRows = metrics.filter(
    ({ metric, rule }) =>
      rule.confidence !== undefined &&
      metric.kind !== 'ready' &&
      (weight !== undefined || cluster !== undefined || metric.form.of === 'rows')
  )
  if (ofRows.length === 0) return
  const what = `${counted(resamples, 'resample')} of ${formatNumber(rows)} rows for ${counted(ofRows.length, 'metric')}`
  notice(`Drawing ${what}, which can take minutes; fewer "resamples" are faster and less exact.`)
}
