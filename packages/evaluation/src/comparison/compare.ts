import { setImmediate } from 'node:timers/promises'
import { type BootstrapInterval, bcaInterval, bootstrap, percentileInterval, type Replicates } from '@gauntlet/stats'
import { type MetricName, metricNamed } from '../catalogue.ts'
import type { Measured } from '../measured.ts'
import { type Comparison, metricsOf } from './comparison.ts'
import { differingRows, tooLittle } from './evidence-size.ts'
import type { Pair } from './pair.ts'
import { type PairedStatistic, rounding } from './paired-statistic.ts'
import { statisticsFor } from './statistics.ts'

/** One metric of both models on the same rows. */
export interface ComparedMetric {
  readonly name: MetricName
  readonly candidate: Measured
  readonly production: Measured
  /** Candidate minus production. Undefined where one of the values is. */
  readonly difference: number | undefined
  /** For the difference. Undefined where there is none to be believed; `note` says why. */
  readonly interval: BootstrapInterval | undefined
  readonly note: string | undefined
  /** Rows on which the two models say different things. */
  readonly differingRows: number
}

/** All metrics of a comparison, the one that decides first. */
export interface Compared {
  readonly rows: number
  readonly metrics: readonly ComparedMetric[]
}

/** Of so many resamples without the metric, the others no longer stand for the data. */
const MOST_UNDEFINED = 0.05

/** Between looks at the clock and the signal, in milliseconds. */
const BREATH = 100

/**
 * Computes every metric of both models and an interval for the difference, by a paired bootstrap within each class.
 *
 * A million rows with scores take minutes; the event loop gets its turn meanwhile, and an aborted signal ends it.
 */
export async function compareAll(comparison: Comparison, pair: Pair, signal?: AbortSignal): Promise<Compared> {
  const names = metricsOf(comparison)
  const obstacles = new Map(names.map(name => [name, tooLittle(metricNamed(name), pair, comparison['min-rows'])]))
  const values = new Map(
    names.map(name => [name, { candidate: measure(pair, name, 'candidate'), production: measure(pair, name, 'production') }])
  )
  const judged = names.filter(name => {
    const found = values.get(name)
    return obstacles.get(name) === undefined && found?.candidate.value !== undefined && found.production.value !== undefined
  })
  const intervals = new Map<MetricName, Estimated>()
  for (const { resampler, byName } of statisticsFor(pair, judged, comparison.seed)) {
    const statistics = [...byName]
    const steps = bootstrap(
      resampler,
      statistics.map(([, { difference }]) => difference),
      comparison.resamples
    )
    const replicates = await atEase(steps, signal)
    for (const [index, [name, statistic]] of statistics.entries()) {
      const found = replicates[index]
      if (found !== undefined) intervals.set(name, estimated(statistic, found, comparison))
    }
  }
  return {
    rows: pair.candidate.rows,
    metrics: [...values].map(([name, { candidate, production }]) => {
      const found = intervals.get(name)
      return {
        name,
        candidate,
        production,
        difference: differenceOf(candidate, production),
        interval: found?.interval,
        note: found?.note ?? obstacles.get(name) ?? candidate.note ?? production.note,
        differingRows: differingRows(metricNamed(name), pair)
      }
    })
  }
}

function differenceOf({ value: ours }: Measured, { value: theirs }: Measured): number | undefined {
  if (ours === undefined || theirs === undefined) return undefined
  return rounding(Math.max(Math.abs(ours), Math.abs(theirs)))(ours - theirs)
}

interface Estimated {
  readonly interval: BootstrapInterval | undefined
  readonly note: string | undefined
}

function estimated(statistic: PairedStatistic, { values, undefinedCount }: Replicates, comparison: Comparison): Estimated {
  const { confidence, resamples } = comparison
  const missing = `${undefinedCount} of ${resamples} resamples have no value`
  if (undefinedCount > MOST_UNDEFINED * resamples) return { interval: undefined, note: `${missing}: too many for an interval` }
  const alike = values.every(value => value === values[0])
  const interval = alike
    ? percentileInterval(values, confidence)
    : bcaInterval(statistic.estimate, values, statistic.leaveOneOut(), confidence)
  const notes = [interval.note, undefinedCount > 0 ? missing : undefined, alike ? 'all resamples give the same difference' : undefined]
  const said = notes.filter(note => note !== undefined).join('; ')
  return { interval, note: said === '' ? undefined : said }
}

async function atEase<Result>(steps: Generator<void, Result>, signal: AbortSignal | undefined): Promise<Result> {
  let since = performance.now()
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    if (performance.now() - since < BREATH) continue
    await setImmediate()
    signal?.throwIfAborted()
    since = performance.now()
  }
}

function measure(pair: Pair, name: MetricName, side: 'candidate' | 'production'): Measured {
  const metric = metricNamed(name)
  if (metric.kind === 'classification' && pair.kind === 'classification') return metric.measure(pair[side])
  if (metric.kind === 'regression' && pair.kind === 'regression') return metric.measure(pair[side])
  throw new Error(`Could not compute ${name}: the data is for ${pair.kind}`)
}
