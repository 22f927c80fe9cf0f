import { deLong, normalReach, wilson } from '@gauntlet/stats'
import { orderOfScores } from '../metrics/ranking.ts'
import type { ClassExamples } from '../predictions/examples.ts'
import { type IntervalOptions, type MetricInterval, noInterval } from './metric-interval.ts'

/**
 * DeLong's interval of the area under the ROC curve, on the scale of its logit (the delta method; Pepe 2003): shorter towards the end that
 * is near. Of areas close to 1 it holds the truth more often than one that is cut off there.
 *
 * Where no positive stands among the negatives there is no variance to go by: then the interval is Wilson's of as many trials as the
 * smaller class has rows.
 */
export function areaInterval({ rows, actual, score, positive }: ClassExamples, { confidence }: IntervalOptions): MetricInterval {
  if (score === undefined || positive === undefined) throw new Error('Could not rank scores: there is no score, or no positive class')
  const isPositive = new Uint8Array(rows)
  let positives = 0
  for (let row = 0; row < rows; row++) {
    if (actual[row] !== positive) continue
    isPositive[row] = 1
    positives++
  }
  const { area, variance } = deLong(score, isPositive, orderOfScores(score))
  const smaller = Math.min(positives, rows - positives)
  if (!Number.isFinite(area) || !Number.isFinite(variance)) return noInterval('one class has fewer than two rows')
  if (variance === 0 || area === 0 || area === 1) {
    if (area !== 0 && area !== 1) return noInterval('the scores say nothing: all of a class stand alike to the other')
    const interval = wilson({ hits: area * smaller, trials: smaller }, confidence)
    return {
      interval,
      method: `Wilson's for the ${smaller} rows of the smaller class`,
      note: 'the scores separate the classes without fault'
    }
  }
  const reach = (normalReach(confidence) * Math.sqrt(variance)) / (area * (1 - area))
  const logit = Math.log(area / (1 - area))
  return { interval: { low: shareOf(logit - reach), high: shareOf(logit + reach) }, method: "DeLong's" }
}

function shareOf(logit: number): number {
  return 1 / (1 + Math.exp(-logit))
}
