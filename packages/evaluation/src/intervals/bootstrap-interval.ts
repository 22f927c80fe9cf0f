import { counted, formatNumber } from '@gauntlet/core'
import {
  bcaInterval,
  bootstrap,
  type Interval,
  type LeaveOneOut,
  type Resampler,
  type Statistic,
  toTwelveDigits,
  wilson
} from '@gauntlet/stats'
import { atEase } from '../at-ease.ts'
import { type IntervalOptions, type MetricInterval, noInterval } from './metric-interval.ts'

/** A metric ready to be resampled. */
export interface Resampled {
  readonly estimate: number
  readonly range: readonly [least: number, most: number]
  readonly resampler: Resampler
  readonly statistic: Statistic
  leaveOneOut(): readonly LeaveOneOut[]
  /** How many rows (or clusters) bear witness at least: those of the rarest class, or all. */
  readonly smallest: number
  /** What is resampled, where it is not rows: `of whole clusters`. */
  readonly units?: string
}

const WIDENED = 'widened to hold the value itself'

/** Of so many resamples without the metric, the others no longer stand for the data. */
const MOST_UNDEFINED = 0.05

/**
 * A bias-corrected and accelerated bootstrap interval (Efron 1987). Of a metric that cannot fall below 0 and is next to it (a bias, a
 * calibration error) it may lie beside the value: it is widened to it, so that asking for confidence never lets through what the value
 * itself would not.
 */
export async function bootstrapInterval(metric: Resampled, options: IntervalOptions): Promise<MetricInterval> {
  const { confidence, resamples, seed, signal } = options
  // Resamples with the same counts are equal then, whatever was added up first: how many are equal to the estimate moves the interval.
  const rounded: Statistic = counts => toTwelveDigits(metric.statistic(counts))
  const estimate = toTwelveDigits(metric.estimate)
  const [found] = await atEase(bootstrap(metric.resampler, [rounded], resamples), signal)
  const { values, undefinedCount } = found ?? { values: new Float64Array(), undefinedCount: resamples }
  const missing = `${undefinedCount} of ${formatNumber(resamples)} resamples have no value`
  if (undefinedCount > MOST_UNDEFINED * resamples) return noInterval(`${missing}: too many for an interval`)
  if (values.every(value => value === values[0])) return atTheEnd(metric, confidence)
  const { low, high, method, note } = bcaInterval(estimate, values, metric.leaveOneOut(), confidence)
  const isOutside = estimate < low || estimate > high
  const notes = [note, undefinedCount > 0 ? missing : undefined, isOutside ? WIDENED : undefined]
    .filter(part => part !== undefined)
    .join('; ')
  const of = metric.units === undefined ? '' : ` ${metric.units}`
  return {
    interval: isOutside ? { low: Math.min(low, estimate), high: Math.max(high, estimate) } : { low, high },
    method: `${method} bootstrap${of} with ${counted(resamples, 'resample')} and seed ${seed}`,
    ...(notes === '' ? {} : { note: notes })
  }
}

/**
 * Resamples of a metric that is as good or as bad as it can be are all the same, which does not make it certain: then it is taken for a
 * share of as many trials as the rarest class has rows.
 */
function atTheEnd({ estimate, range: [least, most], smallest }: Resampled, confidence: number): MetricInterval {
  const isBounded = Number.isFinite(most - least)
  if (!isBounded || (estimate !== least && estimate !== most) || !(smallest > 0))
    return noInterval('all resamples give the same value, which says nothing of how much others would differ')
  const trials = Math.floor(smallest)
  const { low, high } = wilson({ hits: estimate === most ? trials : 0, trials }, confidence)
  const within = (share: number) => least + share * (most - least)
  const interval: Interval = { low: within(low), high: within(high) }
  return {
    interval,
    method: `Wilson's for ${counted(trials, 'row')}, as many as the rarest class has`,
    note: 'all resamples give the same value'
  }
}
