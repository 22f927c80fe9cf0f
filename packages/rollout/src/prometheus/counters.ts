import { plain, suggestion } from '@gauntlet/core'
import type { Sample } from './sample.ts'
import { type Selector, selects } from './selector.ts'

/** Values of counters by series, such as `http_requests_total{status="500"}`. Empty where no series was selected. */
export type Counters = ReadonlyMap<string, number>

/** The counters a selector finds on a page. None is not zero: see `presenceOf`. A series that is there twice is an error. */
export function readCounters(samples: readonly Sample[], selector: Selector): Counters {
  return counted(samples.filter(sample => selects(selector, sample)))
}

/**
 * What the counters have gone up by from one scrape to the next, series by series: a lower value is a restart, after which all of it
 * is new; a series that was not there before counts from zero; one that is gone contributes nothing.
 *
 * A value that no counter can have (not a number, infinite or negative) is an error.
 */
export function increaseOf(before: Counters, now: Counters): number {
  let increase = 0
  for (const [series, value] of now) {
    const earlier = before.get(series) ?? 0
    for (const seen of [earlier, value]) {
      if (!Number.isFinite(seen) || seen < 0) throw new Error(`The counter ${plain(series, 300)} is ${seen}; a counter is zero or more`)
    }
    increase += value < earlier ? value : value - earlier
  }
  return increase
}

/**
 * Whether a page has what a selector asks for. `series`: it has. `name`: the metric is there, but no series of it has these labels,
 * which for an error that has not happened yet is how zero looks. `absent`: nothing of that name, so perhaps it is misspelt.
 */
export type Presence = 'series' | 'name' | 'absent'

export function presenceOf(samples: readonly Sample[], selector: Selector): Presence {
  if (samples.some(sample => selects(selector, sample))) return 'series'
  return samples.some(({ name }) => name === selector.name) ? 'name' : 'absent'
}

/** What to tell of a selector that selects nothing: what there is instead. */
export function explainAbsence(samples: readonly Sample[], { name, text, matchers }: Selector): string {
  if (samples.length === 0) return 'the page holds no metrics at all'
  const ofName = samples.filter(sample => sample.name === name)
  if (ofName.length === 0) {
    return `no metric is called ${plain(name, 200)}.${suggestion(name, [...new Set(samples.map(sample => sample.name))].slice(0, MOST_NAMES))}`
  }
  const unknown = matchers.find(({ label }) => !ofName.some(({ labels }) => labels.has(label)))
  const series = plain(seriesKey(ofName[0] ?? { name, labels: new Map(), value: 0 }), 200)
  if (unknown !== undefined) return `${plain(name, 200)} has no label ${plain(unknown.label, 200)}; one of its series is ${series}`
  return `no series of ${plain(name, 200)} fits ${plain(text, 300)}; one of them is ${series}`
}

/** Names looked through for one that is like the one asked for. */
const MOST_NAMES = 2000

/** One text for one series, whatever the order of its labels. */
export function seriesKey({ name, labels }: Sample, without?: string): string {
  const pairs = [...labels].filter(([label]) => label !== without).sort(([a], [b]) => (a < b ? -1 : 1))
  return pairs.length === 0 ? name : `${name}{${pairs.map(([label, value]) => `${label}=${JSON.stringify(value)}`).join(',')}}`
}

export function counted(samples: readonly Sample[], keyOf: (sample: Sample) => string = seriesKey): Counters {
  const counters = new Map<string, number>()
  for (const sample of samples) {
    const key = keyOf(sample)
    if (counters.has(key)) throw new Error(`The page of metrics holds ${plain(key, 300)} twice`)
    counters.set(key, sample.value)
  }
  return counters
}
