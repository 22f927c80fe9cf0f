import { rounding } from '@gauntlet/stats'
import { type Measured, undefinedBecause } from '../metrics/measured.ts'
import type { ChosenMetric } from '../metrics/metric.ts'
import type { Examples } from '../predictions/examples.ts'
import type { ComparedMetric } from './compared.ts'
import { differingRows, tooLittle } from './evidence-size.ts'
import { estimateDifferences } from './methods/estimate.ts'
import type { Estimated } from './methods/uncertainty.ts'
import type { Pair } from './paired-examples.ts'
import type { ComparisonSettings } from './settings.ts'

/** These metrics of both models on the same rows. */
export async function compareMetrics(
  settings: ComparisonSettings,
  metrics: readonly ChosenMetric[],
  pair: Pair,
  signal?: AbortSignal
): Promise<ComparedMetric[]> {
  const [ours, theirs] = [sideOf(pair, 'candidate'), sideOf(pair, 'production')]
  const measured = metrics.map(chosen => {
    const [candidate, production] = [measure(chosen, ours), measure(chosen, theirs)]
    const obstacle = tooLittle(chosen.metric, ours, settings['min-rows'])
    return { chosen, candidate, production, difference: subtracted(candidate, production), obstacle }
  })
  const judged = measured.filter(({ difference, obstacle }) => difference !== undefined && obstacle === undefined)
  const estimates = await estimateDifferences(
    judged.map(({ chosen }) => chosen),
    pair,
    settings,
    signal
  )
  return measured.map(({ chosen, candidate, production, difference, obstacle }) => {
    const differing = differingRows(chosen.metric, pair)
    const found = believed(estimates.get(chosen.key), difference, differing)
    return {
      ...chosen,
      candidate,
      production,
      difference,
      uncertainty: found?.uncertainty,
      note: found?.note ?? obstacle ?? candidate.note ?? production.note,
      differingRows: differing,
      enoughRows: pair.candidate.rows >= settings['min-rows']
    }
  })
}

/**
 * A bootstrap of rows of which none tells the models apart, though they differ elsewhere, is certain of what it cannot know: the recall
 * of ten positives that both models found says little of the eleventh.
 */
function believed(found: Estimated | undefined, difference: number | undefined, differing: number): Estimated | undefined {
  const interval = found?.uncertainty?.interval
  if (found?.uncertainty?.seed === undefined || difference !== 0 || differing === 0 || interval?.low !== interval?.high) return found
  return { uncertainty: undefined, note: 'no row that counts for it tells the two models apart: there are too few of them' }
}

/** Candidate minus production, without what rounding leaves of numbers of their size. */
export function subtracted({ value: ours }: Measured, { value: theirs }: Measured): number | undefined {
  if (ours === undefined || theirs === undefined) return undefined
  return rounding(Math.max(Math.abs(ours), Math.abs(theirs)))(ours - theirs)
}

export function measure({ key, metric }: ChosenMetric, examples: Examples): Measured {
  if (metric.kind === 'classification' && examples.kind === 'classification') return metric.measure(examples.of)
  if (metric.kind === 'regression' && examples.kind === 'regression') return metric.measure(examples.of)
  if (metric.kind === 'ready')
    return undefinedBecause(`${key} cannot be computed of rows: it is only known from files. Give a file of metrics for both models`)
  throw new Error(`Could not compute ${key}: the data is for ${examples.kind}`)
}

export function sideOf(pair: Pair, side: 'candidate' | 'production'): Examples {
  if (pair.kind === 'regression') return { kind: 'regression', of: pair[side] }
  return { kind: 'classification', of: pair[side] }
}
