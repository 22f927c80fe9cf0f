import { normalReach } from '@gauntlet/stats'
import { intervalOf } from '../../intervals/interval-of.ts'
import { type CalibrationBin, calibrationBins } from '../../metrics/calibration.ts'
import { metricNamed } from '../../metrics/catalogue.ts'
import { confidencesOf } from '../../metrics/confidences.ts'
import { isComputable } from '../../metrics/measure.ts'
import type { ChosenMetric } from '../../metrics/metric.ts'
import type { Gate } from '../schema.ts'
import type { GateData } from '../section.ts'
import { type BrierParts, brierParts } from './brier-parts.ts'
import { type Estimate, recalibration } from './recalibration.ts'
import type { Calibration } from './schema.ts'

/** A number, with its interval where one was asked for; or why there is none, as the rest of a sentence. */
export type Judged =
  | { readonly value: number; readonly interval: { readonly low: number; readonly high: number } | undefined; readonly method: string }
  | { readonly problem: string }

export interface MeasuredCalibration {
  readonly rows: number
  readonly ece: Judged
  readonly slope: Judged
  readonly intercept: Judged
  readonly brier: Judged
  readonly parts: BrierParts
  readonly bins: readonly CalibrationBin[]
  /** Whether it is the largest probability of several classes that is looked at. */
  readonly ofLargest: boolean
}

export function eceMetric({ ece }: Calibration): ChosenMetric {
  const { bins, binning } = binningOf(ece)
  return { key: 'ece', metric: metricNamed('ece', { bins, binning }) }
}

/** Undefined where there are no probabilities. */
export async function measureCalibration(written: Calibration, data: GateData, gate: Gate): Promise<MeasuredCalibration | undefined> {
  const { model, signal } = data
  const chosen = eceMetric(written)
  if (model?.examples.kind !== 'classification' || !isComputable(chosen.metric, model.examples)) return undefined
  const examples = model.examples.of
  const { bins: count, binning } = binningOf(written.ece)
  const confidences = confidencesOf(examples)
  const bins = calibrationBins(examples, count, binning)
  const { slope, intercept } = recalibration(confidences, examples.weight, model.predictions.cluster?.codes)
  const parts = brierParts(confidences, examples.weight, bins)
  const { confidence } = written
  const { resamples, seed } = gate
  const resampled = async (metric: ChosenMetric, isAsked: boolean): Promise<Judged> => {
    const { value, note = 'it could not be computed' } =
      metric.metric.kind === 'classification' ? metric.metric.measure(examples) : { value: undefined }
    if (value === undefined) return { problem: note }
    // A bootstrap of a million rows takes its time.
    if (confidence === undefined || !isAsked) return { value, interval: undefined, method: '' }
    const found = await intervalOf(
      metric,
      { kind: 'classification', of: examples },
      { confidence, resamples, seed, cluster: model.predictions.cluster, signal }
    )
    if (found.interval === undefined) return { problem: found.note ?? 'there is no interval' }
    return { value, interval: found.interval, method: found.method }
  }
  return {
    rows: examples.rows,
    ece: await resampled(chosen, written.ece !== undefined),
    brier:
      written.brier === undefined
        ? { value: parts.brier, interval: undefined, method: '' }
        : await resampled({ key: 'brier', metric: metricNamed('brier') }, true),
    slope: withInterval(slope, confidence),
    intercept: withInterval(intercept, confidence),
    parts,
    bins,
    ofLargest: examples.classes.length > 2
  }
}

function binningOf(ece: Calibration['ece']) {
  return { bins: ece?.bins ?? 10, binning: ece?.binning ?? 'equal-width' }
}

function withInterval(estimate: Estimate, confidence: number | undefined): Judged {
  if ('problem' in estimate) return estimate
  const { value, standardError } = estimate
  if (confidence === undefined) return { value, interval: undefined, method: '' }
  const reach = normalReach(confidence) * standardError
  return { value, interval: { low: value - reach, high: value + reach }, method: "Wald's interval with a robust standard error" }
}
