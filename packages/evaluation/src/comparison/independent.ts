import { counted } from '@gauntlet/core'
import { bootstrap, type Replicates, rounding, type Statistic } from '@gauntlet/stats'
import { atEase } from '../at-ease.ts'
import type { ChosenMetric } from '../metrics/metric.ts'
import type { Categories } from '../predictions/column.ts'
import type { Examples } from '../predictions/examples.ts'
import { measure, subtracted } from './compare-metrics.ts'
import type { Compared, ComparedMetric } from './compared.ts'
import { tooLittle } from './evidence-size.ts'
import { bootstrapUncertainty } from './methods/bootstrap.ts'
import type { Estimated } from './methods/uncertainty.ts'
import { cellsOf } from './resampling/cells.ts'
import { designOf } from './resampling/design.ts'
import { rowsOf } from './resampling/rows.ts'
import type { Resampled } from './resampling/statistic.ts'
import { type ComparisonSettings, metricsOf } from './settings.ts'

/** One model on rows of its own. */
export interface IndependentSide {
  readonly examples: Examples
  readonly cluster: Categories | undefined
}

/**
 * Compares two models on rows that have nothing to do with each other, such as a candidate on test data with what production did
 * yesterday: the difference of two independent estimates, each side resampled by itself. Other rows may be easier or harder; no
 * interval knows of that.
 */
export async function compareIndependent(
  settings: ComparisonSettings,
  candidate: IndependentSide,
  production: IndependentSide,
  signal?: AbortSignal
): Promise<Compared> {
  const metrics: ComparedMetric[] = []
  for (const chosen of metricsOf(settings)) {
    const [ours, theirs] = [measure(chosen, candidate.examples), measure(chosen, production.examples)]
    const difference = subtracted(ours, theirs)
    const least = settings['min-rows']
    const obstacle =
      tooLittle(chosen.metric, candidate.examples, least) ?? ofProduction(tooLittle(chosen.metric, production.examples, least))
    const found =
      difference === undefined || obstacle !== undefined ? undefined : await estimated(chosen, candidate, production, settings, signal)
    metrics.push({
      ...chosen,
      candidate: ours,
      production: theirs,
      difference,
      uncertainty: found?.uncertainty,
      note: found?.note ?? obstacle ?? ours.note ?? theirs.note,
      differingRows: undefined,
      enoughRows: Math.min(candidate.examples.of.rows, production.examples.of.rows) >= least
    })
  }
  return {
    pairing: 'other rows',
    rows: candidate.examples.of.rows,
    productionRows: production.examples.of.rows,
    metrics,
    slices: undefined
  }
}

async function estimated(
  chosen: ChosenMetric,
  candidate: IndependentSide,
  production: IndependentSide,
  settings: ComparisonSettings,
  signal: AbortSignal | undefined
): Promise<Estimated> {
  // Another seed for the other side: the same one would draw alike from samples of the same size.
  const ours = sideOf(chosen, candidate, settings.seed)
  const theirs = sideOf(chosen, production, settings.seed + 0x1000000)
  const round = rounding(Math.max(Math.abs(ours.statistic.estimate), Math.abs(theirs.statistic.estimate)))
  const [drawn, others] = [await drawAll(ours, settings, signal), await drawAll(theirs, settings, signal)]
  const statistic: Resampled = {
    estimate: round(ours.statistic.estimate - theirs.statistic.estimate),
    of: () => Number.NaN,
    // The influence of a row on the difference is that on its own side, with the other side's sign.
    leaveOneOut: () => [
      ...ours.statistic.leaveOneOut(),
      ...theirs.statistic.leaveOneOut().map(({ values, rows }) => ({ values: values.map(value => -value), rows }))
    ]
  }
  const units = `each side by itself (${counted(candidate.examples.of.rows, 'row')} and ${counted(production.examples.of.rows, 'row')})`
  return bootstrapUncertainty(statistic, subtractedReplicates(drawn, others, round), { ...settings, units })
}

interface Side {
  readonly resampler: Parameters<typeof bootstrap>[0]
  readonly statistic: Resampled
}

function sideOf({ metric }: ChosenMetric, { examples, cluster }: IndependentSide, seed: number): Side {
  const alike = examples.of.weight === undefined && cluster === undefined
  if (alike && examples.kind === 'classification' && metric.kind === 'classification' && metric.form.of === 'counts') {
    const cells = cellsOf([examples.of], seed)
    return { resampler: cells.resampler, statistic: cells.statistic(metric.form.measure, 0) }
  }
  const rows = rowsOf(designOf(examples, cluster), seed)
  return { resampler: rows.resampler, statistic: rows.statistic(metric, examples) }
}

async function drawAll(
  { resampler, statistic }: Side,
  { resamples }: ComparisonSettings,
  signal: AbortSignal | undefined
): Promise<Replicates> {
  const of: Statistic = statistic.of
  const [found] = await atEase(bootstrap(resampler, [of], resamples), signal)
  if (found === undefined) throw new Error('Could not resample: nothing was drawn')
  return found
}

/** One of either side at a time: what is undefined on one side leaves a partner over, which is dropped. */
function subtractedReplicates(ours: Replicates, theirs: Replicates, round: (difference: number) => number): Replicates {
  const length = Math.min(ours.values.length, theirs.values.length)
  const values = new Float64Array(length)
  for (let index = 0; index < length; index++)
    values[index] = round((ours.values[index] ?? Number.NaN) - (theirs.values[index] ?? Number.NaN))
  return { values, undefinedCount: Math.max(ours.undefinedCount, theirs.undefinedCount) }
}

function ofProduction(obstacle: string | undefined): string | undefined {
  return obstacle === undefined ? undefined : `of production, ${obstacle}`
}
