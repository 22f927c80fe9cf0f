import type { ChosenMetric } from '../metrics/metric.ts'
import type { ExperimentRun } from './run.ts'

export interface RankedRun {
  /** From 1. Runs of the same value share the best of their places, and the next one comes after all of them. */
  readonly rank: number
  readonly run: ExperimentRun
  readonly value: number
}

/** Runs by a metric, the best first. */
export interface Ranking {
  readonly ranked: readonly RankedRun[]
  /** Runs that cannot be ranked, with what is wrong with their metric: `is missing`, `is NaN`. */
  readonly unranked: readonly { readonly run: ExperimentRun; readonly problem: string }[]
}

/** Ranks runs in the metric's own direction; those of the same value by their names. What has no number is never the best. */
export function rankRuns(chosen: ChosenMetric, runs: readonly ExperimentRun[]): Ranking {
  const found = runs.map(run => ({ run, source: run.metrics.of(chosen) }))
  const sign = chosen.metric.better === 'higher' ? -1 : 1
  const sorted = found
    .flatMap(({ run, source }) => ('value' in source ? [{ run, value: source.value }] : []))
    .sort((a, b) => sign * (a.value - b.value) || (a.run.name < b.run.name ? -1 : 1))
  const ranked: RankedRun[] = []
  for (const [index, { run, value }] of sorted.entries()) {
    const before = ranked.at(-1)
    ranked.push({ rank: before?.value === value ? before.rank : index + 1, run, value })
  }
  return { ranked, unranked: found.flatMap(({ run, source }) => ('problem' in source ? [{ run, problem: source.problem }] : [])) }
}
