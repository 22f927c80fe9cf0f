import type { PastResult, ReportState } from './state.ts'

/**
 * Earlier results, the oldest first: of each commit but the present one its newest, judged one. A run that goes on or was cut off is
 * none.
 */
export function pastResults(state: ReportState | undefined, commit: string | undefined): PastResult[] {
  const judged = (state?.results ?? []).filter(({ sha, status }) => sha !== commit && status !== 'running' && status !== 'failed')
  return judged.filter((result, index) => !judged.slice(index + 1).some(({ sha }) => sha === result.sha))
}

/** What this number was in each of these results; `null` where it was not there. */
export function pastValues(results: readonly PastResult[], key: string): (number | null)[] {
  return results.map(({ values }) => values[key] ?? null)
}
