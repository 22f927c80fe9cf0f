import { counted, InputError } from '@gauntlet/core'
import { bootstrap, type PairedCounts } from '@gauntlet/stats'
import { atEase } from '../../at-ease.ts'
import type { ChosenMetric, Metric } from '../../metrics/metric.ts'
import type { Examples } from '../../predictions/examples.ts'
import type { Pair } from '../paired-examples.ts'
import { cellsOf } from '../resampling/cells.ts'
import { designOf } from '../resampling/design.ts'
import { rowsOf } from '../resampling/rows.ts'
import { differenceOf, type ResampledTogether } from '../resampling/statistic.ts'
import { strataOfClasses } from '../resampling/strata.ts'
import type { ComparisonSettings } from '../settings.ts'
import { bootstrapUncertainty } from './bootstrap.ts'
import { type Method, methodFor } from './choose-method.ts'
import { deLongUncertainty } from './delong.ts'
import { discordance, mcnemarUncertainty } from './mcnemar.ts'
import { dieboldMarianoUncertainty, type Losses, pairedTUncertainty } from './mean-losses.ts'
import type { Estimated, Uncertainty } from './uncertainty.ts'

type Settings = Pick<ComparisonSettings, 'method' | 'confidence' | 'resamples' | 'seed' | 'horizon'>

/** How certain the difference of each metric is, by its key. What has no test of its own is drawn, all of it together. */
export async function estimateDifferences(
  metrics: readonly ChosenMetric[],
  pair: Pair,
  settings: Settings,
  signal?: AbortSignal
): Promise<ReadonlyMap<string, Estimated>> {
  const found = new Map<string, Estimated>()
  const drawn = new Map<'cells' | 'rows', ChosenMetric[]>([
    ['cells', []],
    ['rows', []]
  ])
  for (const chosen of metrics) {
    const method = methodFor(chosen, pair, settings.method)
    const uncertainty = method === 'cells' || method === 'rows' ? undefined : tested(method, chosen.metric, pair, settings)
    if (uncertainty !== undefined) found.set(chosen.key, { uncertainty, note: undefined })
    // Drawing rows one by one would forget the order that the author asks to be regarded.
    else if (method === 'diebold-mariano') found.set(chosen.key, { uncertainty: undefined, note: noDieboldMariano(settings.horizon) })
    else drawn.get(method === 'cells' ? 'cells' : 'rows')?.push(chosen)
  }
  for (const [of, some] of drawn) {
    if (some.length === 0) continue
    const { resampler, differences } = resampledTogether(of, some, pair, settings.seed)
    const keys = [...differences.keys()]
    const statistics = [...differences.values()]
    const steps = bootstrap(
      resampler,
      statistics.map(statistic => statistic.of),
      settings.resamples
    )
    const replicates = await atEase(steps, signal)
    for (const [index, statistic] of statistics.entries()) {
      const values = replicates[index]
      if (values !== undefined) found.set(keys[index] ?? '', bootstrapUncertainty(statistic, values, { ...settings, units: unitsOf(pair) }))
    }
  }
  return found
}

/** Differences of both models on the same resamples: cells of equal rows, or rows. */
export function resampledTogether(of: 'cells' | 'rows', metrics: readonly ChosenMetric[], pair: Pair, seed: number): ResampledTogether {
  if (of === 'cells' && pair.kind === 'classification') {
    const cells = cellsOf([pair.candidate, pair.production], seed)
    const differences = metrics.map(({ key, metric }) => {
      if (metric.kind !== 'classification' || metric.form.of !== 'counts')
        throw new Error(`Could not count ${key}: it is not one of counts`)
      const { measure } = metric.form
      return [key, differenceOf(cells.statistic(measure, 0), cells.statistic(measure, 1))] as const
    })
    return { resampler: cells.resampler, differences: new Map(differences) }
  }
  const [ours, theirs]: [Examples, Examples] =
    pair.kind === 'classification'
      ? [
          { kind: 'classification', of: pair.candidate },
          { kind: 'classification', of: pair.production }
        ]
      : [
          { kind: 'regression', of: pair.candidate },
          { kind: 'regression', of: pair.production }
        ]
  const rows = rowsOf(designOf(ours, pair.facts.cluster), seed)
  const differences = metrics.map(
    ({ key, metric }) => [key, differenceOf(rows.statistic(metric, ours), rows.statistic(metric, theirs))] as const
  )
  return { resampler: rows.resampler, differences: new Map(differences) }
}

/** By a test of its own. Undefined where the test has no answer. */
function tested(method: Exclude<Method, 'cells' | 'rows'>, metric: Metric, pair: Pair, settings: Settings): Uncertainty | undefined {
  const { confidence, horizon } = settings
  if (method === 'delong')
    return pair.kind === 'classification' ? deLongUncertainty(pair.candidate, pair.production, confidence) : undefined
  if (method === 'mcnemar') {
    const better = metric.better === 'higher'
    return mcnemarUncertainty(discordant(metric, pair), better ? 1 : -1, confidence, pair.candidate.rows)
  }
  const losses = lossesOf(metric, pair)
  if (method === 'paired-t') return pairedTUncertainty(losses, confidence)
  const order = pair.facts.order ?? new Float64Array(0)
  refuseUnordered(order)
  return dieboldMarianoUncertainty(losses, order, horizon, confidence)
}

function discordant(metric: Metric, pair: Pair): PairedCounts {
  const { rows } = pair.candidate
  if (metric.kind === 'classification' && metric.form.of === 'counts' && pair.kind === 'classification') {
    const { actual, predicted: ours } = pair.candidate
    const theirs = pair.production.predicted
    const labels = metric.form.labels?.(pair.candidate)
    if (labels !== undefined) {
      const right = metric.better === 'higher'
      return discordance(
        rows,
        row => labels.isHit(ours?.[row] ?? -1) === right,
        row => labels.isHit(theirs?.[row] ?? -1) === right,
        row => labels.counts(actual[row] ?? -1)
      )
    }
    return discordance(
      rows,
      row => ours?.[row] === actual[row],
      row => theirs?.[row] === actual[row]
    )
  }
  const { candidate, production } = lossesOf(metric, pair)
  const right = metric.better === 'higher' ? 1 : 0
  return discordance(
    rows,
    row => candidate[row] === right,
    row => production[row] === right
  )
}

function lossesOf(metric: Metric, pair: Pair): Losses {
  if (metric.kind === 'classification' && pair.kind === 'classification' && metric.form.of === 'mean') {
    const { loss, finish } = metric.form
    return { candidate: byRow(loss(pair.candidate), pair), production: byRow(loss(pair.production), pair), finish }
  }
  if (metric.kind === 'regression' && pair.kind === 'regression' && metric.form.of === 'mean') {
    const { loss, finish } = metric.form
    return { candidate: byRow(loss(pair.candidate), pair), production: byRow(loss(pair.production), pair), finish }
  }
  throw new Error(`Could not compare ${metric.title}: it is no mean over rows of ${pair.kind}`)
}

function byRow(loss: (row: number) => number, { candidate }: Pair): Float64Array {
  const values = new Float64Array(candidate.rows)
  for (let row = 0; row < values.length; row++) values[row] = loss(row)
  return values
}

/** The test of Diebold and Mariano is for one value at each moment. */
function refuseUnordered(order: Float64Array): void {
  const sorted = order.toSorted()
  const twice = sorted.findIndex((moment, index) => index > 0 && moment === sorted[index - 1])
  if (sorted.some(moment => !Number.isFinite(moment)))
    throw new InputError(
      'candidate',
      'has rows without a finite number in the column "order" of the comparison. Fill it, or leave the column out.'
    )
  if (twice !== -1)
    throw new InputError(
      'candidate',
      'has several rows of the same place in the column "order" of the comparison, where errors of one row after the other are compared. Name what belongs together as "columns: { cluster: … }" in its place.'
    )
}

function noDieboldMariano(horizon: number): string {
  return `the test of Diebold and Mariano has no answer: there are too few rows for a horizon of ${horizon}, or one of the models makes no errors`
}

function unitsOf({ candidate, facts }: Pair): string {
  const rows = counted(candidate.rows, 'row')
  if (facts.cluster !== undefined) return `${rows}, whole clusters at a time`
  const rare = 'classes' in candidate && strataOfClasses(candidate).some(stratum => stratum > 0)
  return rare ? `${rows}, rare classes each by itself` : rows
}
