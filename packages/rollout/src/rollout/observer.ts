import { InputError, messageOf, plain } from '@gauntlet/core'
import type { Look } from '@gauntlet/stats'
import type { Metric } from '../plan/metric.ts'
import type { Counters } from '../prometheus/counters.ts'
import type { MetricsSource } from '../prometheus/sample.ts'
import { hasCounted, increaseBetween, type MetricReading, readMetric } from './read-metric.ts'

/** The versions that are compared. */
export interface Arms {
  readonly stable: string
  readonly canary: string
}

/** What both arms saw since the look before, by metric, or why that cannot be said. */
export type Observation =
  | {
      readonly counts: ReadonlyMap<string, Look>
      /** A process began anew and took the requests since the look before with it: what is left says nothing of the split. */
      readonly restarted: boolean
    }
  | { readonly problem: string }

export interface Observer {
  /** A look that fails changes nothing: what it missed is counted by the next one that does not. */
  look(signal?: AbortSignal): Promise<Observation>
}

/**
 * Reads both arms for the first time, before any traffic moves. What stable does not show now is misspelt: an `InputError`. The canary
 * has to answer, but need not have counted anything yet.
 */
export async function observe(metrics: readonly Metric[], source: MetricsSource, arms: Arms, signal?: AbortSignal): Promise<Observer> {
  let before = await readBoth(metrics, source, arms, signal)
  for (const { name, stable } of before) {
    if (stable.missing === undefined) continue
    throw new InputError('rollout', `has the metric "${name}", which ${arms.stable} does not show, though it serves: ${stable.missing}`)
  }
  const falls = watchForFalls()
  return {
    look: async signal => {
      try {
        const now = await readBoth(metrics, source, arms, signal)
        const counts = new Map(now.map((pair, index) => [pair.name, lookBetween(before[index] ?? pair, pair)]))
        const missing = missingIn(now, arms)
        if (missing !== undefined) return { problem: missing }
        const restarted = now.some((pair, index) => hasRestarted(before[index] ?? pair, pair))
        const unsteady = falls.add(before, now)
        before = now
        if (unsteady !== undefined) return { problem: unsteady }
        return { counts, restarted }
      } catch (thrown) {
        if (signal?.aborted === true) throw thrown
        return { problem: messageOf(thrown) }
      }
    }
  }
}

/** A process that crashes again and again, or several behind one address: what their counters go up by cannot be known. */
const MOST_FALLS = 3
const WITHIN_LOOKS = 8

/** Counts how often each series goes down. Answers a problem once one has done so too often, and from then on. */
function watchForFalls() {
  const seen = new Map<string, number[]>()
  let look = 0
  let problem: string | undefined
  return {
    add: (before: readonly Pair[], now: readonly Pair[]): string | undefined => {
      look++
      for (const [index, pair] of now.entries()) {
        for (const role of ['stable', 'canary'] as const) {
          for (const [series, count] of before[index]?.[role].total ?? []) {
            if ((pair[role].total.get(series) ?? 0) >= count) continue
            const key = `${pair.name} ${role} ${series}`
            const falls = [...(seen.get(key) ?? []), look].filter(at => at > look - WITHIN_LOOKS)
            seen.set(key, falls)
            if (falls.length < MOST_FALLS) continue
            problem ??= `${plain(series, 300)} of ${role} went down or away at ${falls.length} of ${Math.min(look, WITHIN_LOOKS)} looks: its process crashes, or several answer at one address`
          }
        }
      }
      return problem
    }
  }
}

interface Pair {
  readonly name: string
  readonly stable: MetricReading
  readonly canary: MetricReading
}

async function readBoth(metrics: readonly Metric[], source: MetricsSource, arms: Arms, signal: AbortSignal | undefined): Promise<Pair[]> {
  const [stableArm, canaryArm] = [{ role: 'stable', version: arms.stable } as const, { role: 'canary', version: arms.canary } as const]
  const [stable, canary] = await Promise.all([source.scrape(stableArm, signal), source.scrape(canaryArm, signal)])
  return metrics.map(metric => ({
    name: metric.name,
    stable: readMetric(stable, metric, stableArm),
    canary: readMetric(canary, metric, canaryArm)
  }))
}

function lookBetween(before: Pair, now: Pair): Look {
  return { canary: increaseBetween(before.canary, now.canary), stable: increaseBetween(before.stable, now.stable) }
}

function hasRestarted(before: Pair, now: Pair): boolean {
  return (['stable', 'canary'] as const).some(role => lessThanBefore(before[role].total, now[role].total))
}

function lessThanBefore(before: Counters, now: Counters): boolean {
  return [...before].some(([series, count]) => (now.get(series) ?? 0) < count)
}

/** An arm that has answered requests shows all its counters; a canary that has answered none may show none yet. */
function missingIn(pairs: readonly Pair[], arms: Arms): string | undefined {
  const canaryServes = pairs.some(({ canary }) => hasCounted(canary))
  for (const { name, stable, canary } of pairs) {
    if (stable.missing !== undefined) return `${arms.stable} does not show "${name}": ${stable.missing}`
    if (canaryServes && canary.missing !== undefined) return `${arms.canary} does not show "${name}": ${canary.missing}`
  }
  return undefined
}
