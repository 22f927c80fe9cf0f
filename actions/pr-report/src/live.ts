import type { PreviousComment, RunStamp } from '@gauntlet/github'
import { type ReportState, readReportState } from '@gauntlet/reporting'

/** Name of the state that tells `post` that this step announced results to come. */
export const LIVE = 'live'

/**
 * What a comment remembers, where it still waits for the results of this run: nothing has reported since it said that they are on
 * their way. Undefined where it does not wait.
 */
export function stillWaits(comment: Pick<PreviousComment, 'state'>, { runId, runAttempt }: RunStamp): ReportState | undefined {
  const known = readReportState(comment.state)
  const newest = known?.results.at(-1)
  const isOurs = newest?.run === runId && newest.attempt === runAttempt && newest.status === 'running'
  return isOurs ? known : undefined
}
