import { formatNumber, plain } from '@gauntlet/core'
import { type Counters, counted, seriesKey } from './counters.ts'
import type { Sample } from './sample.ts'
import { type Selector, selects } from './selector.ts'

/** What a histogram says about one bound. `increaseOf(total) - increaseOf(within)` is how many were above it. */
export interface BoundCounters {
  /** Observations, from `<name>_count`. */
  readonly total: Counters
  /** Observations at or below the bound, from `<name>_bucket{le="<bound>"}`. Has the series that `total` has. */
  readonly within: Counters
}

/**
 * Reads a classic histogram. Both are empty where it has no series yet.
 *
 * A bound that is not one of the histogram's cannot be answered from it: an error that lists those it has.
 */
export function readHistogram(samples: readonly Sample[], selector: Selector, bound: number): BoundCounters {
  const counts = samples.filter(sample => selects(selector, sample, `${selector.name}_count`))
  const buckets = samples.filter(sample => selects(selector, sample, `${selector.name}_bucket`))
  const total = counted(counts, sample => keyWithoutSuffix(sample))
  const within = counted(
    buckets.filter(sample => boundOf(sample) === bound),
    sample => keyWithoutSuffix(sample)
  )
  for (const series of total.keys()) {
    if (!within.has(series)) throw missingBound(series, bound, buckets)
  }
  for (const series of within.keys()) {
    if (!total.has(series)) throw new Error(`The histogram ${plain(series, 300)} has buckets and no count, so it cannot be read`)
  }
  return { total, within }
}

function missingBound(series: string, bound: number, buckets: readonly Sample[]): Error {
  const bounds = [...new Set(buckets.filter(sample => keyWithoutSuffix(sample) === series).map(boundOf))]
  const shown = bounds.sort((a, b) => a - b).map(known => (Number.isFinite(known) ? formatNumber(known, 6) : String(known)))
  const wayOut = shown.length === 0 ? 'It has no buckets: is it a summary?' : `Its bounds are ${shown.slice(0, 50).join(', ')}.`
  return new Error(`The histogram ${plain(series, 300)} has no bucket up to ${formatNumber(bound, 6)}. ${wayOut}`)
}

function boundOf({ labels }: Sample): number {
  const text = labels.get('le') ?? ''
  if (/^\+?inf$/i.test(text)) return Number.POSITIVE_INFINITY
  return text === '' ? Number.NaN : Number(text)
}

function keyWithoutSuffix(sample: Sample): string {
  return seriesKey({ ...sample, name: sample.name.replace(/_(count|bucket)$/, '') }, 'le')
}
