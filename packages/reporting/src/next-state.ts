import { type Check, cut, type Figure } from '@gauntlet/core'
import { figureBehind } from './deciding.ts'
import type { Metric, Report } from './report.ts'
import { MOST_PAST_RESULTS, type PastResult, type ReportState } from './state.ts'

/** The run that a result is of. */
export interface ResultOf {
  /** GITHUB_RUN_ID. */
  readonly run: number
  readonly attempt: number
  /** 40 hexadecimal digits, or 64. */
  readonly sha: string
  /** When it was judged, ISO 8601. */
  readonly at: string
  readonly progress: 'running' | 'done' | 'failed'
}

const MOST_VALUES = 12

/**
 * What a comment is to remember, with this result as its newest. The same commit with the same result gives the same state, whichever
 * run found it and when, so that an unchanged comment stays unchanged.
 */
export function nextReportState(previous: ReportState | undefined, report: Report, of: ResultOf): ReportState {
  const { run, attempt, sha, at, progress } = of
  const next: PastResult = {
    run,
    attempt,
    sha,
    at,
    status: progress === 'done' ? report.status : progress,
    values: valuesOf(report),
    rows: rowsOf(report)
  }
  // A run that was cut off before it could say so has left nothing worth keeping.
  const kept = (previous?.results ?? []).filter(result => result.status !== 'running' || isOf(result, next))
  const last = kept.at(-1)
  if (last === undefined) return stateOf([next])
  if (last.sha === sha && last.status !== 'running' && isSame(last, next)) {
    // Judged when it was first: what somebody accepted in between was said of these very numbers.
    return stateOf([...kept.slice(0, -1), last.status === next.status ? last : { ...next, at: last.at }])
  }
  return stateOf([...(isOf(last, next) ? kept.slice(0, -1) : kept), next])
}

/** Under what name a value is kept. */
export function valueKey(verdictId: string | undefined, id: string): string {
  return cut(`${verdictId ?? ''}/${id}`, 200)
}

/** As it is kept: digits beyond these are noise, and take room. */
export function keptValue(value: number): number {
  return Number(value.toPrecision(10))
}

function stateOf(results: readonly PastResult[]): ReportState {
  return { version: 1, results: results.slice(-MOST_PAST_RESULTS) }
}

function isOf(a: PastResult, b: PastResult): boolean {
  return a.run === b.run && a.attempt === b.attempt
}

function isSame(a: PastResult, b: PastResult): boolean {
  return JSON.stringify([sorted(a.values), sorted(a.rows)]) === JSON.stringify([sorted(b.values), sorted(b.rows)])
}

function sorted(values: Readonly<Record<string, unknown>>): [string, unknown][] {
  return Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1))
}

/** The first metrics, and the numbers of failed checks that are of no metric. */
function valuesOf({ metrics, entries }: Report): Record<string, number | null> {
  const failed = entries.flatMap(({ file }) =>
    file.kind === 'error'
      ? []
      : file.checks
          .filter(check => check.outcome === 'fail' && figureBehind(check, file.evidence.figures) === undefined)
          .flatMap(check => numberOf(check).map((value): [string, number] => [valueKey(file.id, check.id), value]))
  )
  const first = metrics
    .slice(0, MOST_VALUES)
    .map(({ figure, verdictId }): [string, number | null] => [
      valueKey(verdictId, figure.id),
      figure.value === null ? null : keptValue(figure.value)
    ])
  return Object.fromEntries([...failed.slice(0, MOST_VALUES), ...first])
}

function numberOf({ value }: Check): number[] {
  return typeof value === 'number' && Number.isFinite(value) ? [keptValue(value)] : []
}

/** By verdict, on how many rows its metrics were measured. */
function rowsOf({ metrics }: Report): Record<string, number> {
  const measured = metrics.filter((metric): metric is Metric & { figure: Figure & { rows: number } } => metric.figure.rows !== undefined)
  return Object.fromEntries(measured.slice(0, MOST_VALUES).map(({ figure, verdictId }) => [valueKey(verdictId, ''), figure.rows]))
}
