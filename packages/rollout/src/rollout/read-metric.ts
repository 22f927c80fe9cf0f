import { messageOf } from '@gauntlet/core'
import type { Metric } from '../plan/metric.ts'
import { type Counters, explainAbsence, increaseOf, presenceOf, readCounters } from '../prometheus/counters.ts'
import { readHistogram } from '../prometheus/histogram.ts'
import { type Arm, fillPlaceholders, quotedPart } from '../prometheus/prometheus.ts'
import type { Sample } from '../prometheus/sample.ts'
import { parseSelector, type Selector } from '../prometheus/selector.ts'

/** What the counters of one metric show in one arm. */
export interface MetricReading {
  readonly total: Counters
  /** Events that are bad, or those that are not. */
  readonly part: Counters
  readonly partIs: 'bad' | 'good'
  /** What is not there. In an arm that has answered requests that is a mistake, and never a zero. */
  readonly missing: string | undefined
}

/** Reads a metric on the metrics page of an arm. */
export function readMetric(samples: readonly Sample[], metric: Metric, arm: Arm): MetricReading {
  const selector = (text: string) => parseSelector(fillPlaceholders(text, arm, quotedPart))
  if (metric.kind === 'events') return readEvents(samples, selector(metric.bad), selector(metric.total))
  return readSlow(samples, selector(metric.histogram), metric.above)
}

/** Whether the arm has counted anything of this metric since its process began. */
export function hasCounted({ total }: MetricReading): boolean {
  return [...total.values()].some(count => count > 0)
}

/** Whole events between two readings of one arm. */
export function increaseBetween(before: MetricReading, now: MetricReading): { readonly total: number; readonly bad: number } {
  const total = Math.round(increaseOf(before.total, now.total))
  const part = Math.round(increaseOf(before.part, now.part))
  return { total, bad: Math.min(total, Math.max(0, now.partIs === 'bad' ? part : total - part)) }
}

function readEvents(samples: readonly Sample[], bad: Selector, total: Selector): MetricReading {
  const reading = { total: readCounters(samples, total), part: readCounters(samples, bad), partIs: 'bad' as const }
  if (presenceOf(samples, total) !== 'series') return { ...reading, missing: explainAbsence(samples, total) }
  return { ...reading, missing: couldNeverCount(samples, bad) ? explainAbsence(samples, bad) : undefined }
}

/** An error that has not happened has no series yet. One whose name, or one of whose labels, nobody has ever shown is misspelt. */
function couldNeverCount(samples: readonly Sample[], selector: Selector): boolean {
  const ofName = samples.filter(({ name }) => name === selector.name)
  return (
    ofName.length === 0 || selector.matchers.some(({ label, matches }) => !matches('') && !ofName.some(({ labels }) => labels.has(label)))
  )
}

/** Slower than a bound is what a histogram counts less the bucket of that bound. */
function readSlow(samples: readonly Sample[], selector: Selector, above: number): MetricReading {
  try {
    const { total, within } = readHistogram(samples, selector, above)
    const missing = total.size === 0 ? explainAbsence(samples, { ...selector, name: `${selector.name}_count` }) : undefined
    return { total, part: within, partIs: 'good', missing }
  } catch (thrown) {
    const total = readCounters(samples, { ...selector, name: `${selector.name}_count` })
    return { total, part: new Map(), partIs: 'good', missing: messageOf(thrown) }
  }
}
