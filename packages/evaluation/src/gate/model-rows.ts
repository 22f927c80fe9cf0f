import { metricsOfRows } from '../metrics/measure.ts'
import type { ChosenMetric } from '../metrics/metric.ts'
import type { MetricSource } from '../metrics/metric-source.ts'
import type { Predictions } from '../predictions/column.ts'
import { examplesOf } from '../predictions/examples-of.ts'
import { examplesOrReason } from './fitness.ts'
import type { GateNeeds } from './needs.ts'
import type { GatePlan } from './plan-gate.ts'
import type { Gate } from './schema.ts'
import type { GateData } from './section.ts'
import { writtenSections } from './sections.ts'

/** Sections that say what is wrong with rows that no metric can be computed from. */
export const JUDGES_UNFIT_ROWS: readonly string[] = ['validity']

/**
 * The model that is judged, as examples. Rows that no metric can be computed from are an `InputError`, unless the gate has a section
 * that judges just that; then every metric of rows is undefined. `file` holds metrics that the rows do not tell.
 */
export function modelData(
  gate: Gate,
  needs: GateNeeds,
  plan: GatePlan,
  predictions: Predictions,
  file?: MetricSource
): Pick<GateData, 'model' | 'unfit' | 'metrics'> {
  const needed = { ...needs, metrics: plan.metrics }
  const judgesUnfit = writtenSections(gate).some(name => JUDGES_UNFIT_ROWS.includes(name))
  const found = judgesUnfit ? examplesOrReason(needed, plan, predictions) : { examples: examplesOf(needed, plan, predictions) }
  if ('reason' in found) return { model: undefined, unfit: found, metrics: undefinedMetrics(plan.metrics, file) }
  return { model: { predictions, examples: found.examples }, unfit: undefined, metrics: metricsOfRows(found.examples, file) }
}

function undefinedMetrics(ofRows: readonly ChosenMetric[], file: MetricSource | undefined): MetricSource {
  return {
    of: chosen => {
      const isOfRows = ofRows.some(({ metric }) => metric === chosen.metric && metric.kind !== 'ready')
      if (isOfRows) return { problem: 'could not be computed: the predictions cannot be used', why: 'undefined' }
      return file?.of(chosen) ?? { problem: 'is missing', why: 'absent' }
    }
  }
}
