import { type Failure, isPassed, plain, type VerdictFile } from '@gauntlet/core'
import { errorEntry } from './error-entry.ts'
import type { NeededJob } from './needs.ts'

/** How it ended, or stands so far: the job of the report, or the other run that it speaks of. */
export interface End {
  readonly of: 'job' | 'run'
  /** Undefined where nobody knows. */
  readonly status: 'success' | 'failure' | 'cancelled' | undefined
}

/** Failures of the workflow that no verdict explains: a training that crashed leaves none. */
export function unexplained(verdicts: readonly VerdictFile[], needs: readonly NeededJob[] | undefined, end: End): Failure[] {
  const stopped = verdicts.filter(file => file.kind === 'error' || !isPassed(file))
  const ofJobs = (needs ?? [])
    .filter(({ job, result }) => isBad(result) && !stopped.some(({ provenance }) => provenance.job === job))
    .map(({ job, result }) => {
      const name = plain(job, 100)
      const what = `The job ${name} ${result === 'cancelled' ? 'was cancelled' : 'failed'}`
      return errorEntry({ id: `job-${name}`, action: 'workflow', title: `Job ${name}`, message: `${what}${NOBODY_SAYS_WHY} See its log.` })
    })
  if (!isBad(end.status) || stopped.length > 0 || ofJobs.length > 0) return ofJobs
  const { id, title, failed, cancelled, log } = WORDS[end.of]
  const what = end.status === 'cancelled' ? cancelled : failed
  return [errorEntry({ id, action: 'workflow', title, message: `${what}${NOBODY_SAYS_WHY} ${log}` })]
}

const NOBODY_SAYS_WHY = ', and no verdict says why. Gates that come after it did not run.'

const WORDS = {
  job: {
    id: 'job',
    title: 'This job',
    failed: 'A step before this report failed',
    cancelled: 'The job was cancelled',
    log: 'See the log of the job.'
  },
  run: {
    id: 'other-run',
    title: 'The run',
    failed: 'The run that this report speaks of failed',
    cancelled: 'The run that this report speaks of was cancelled',
    log: 'See its log.'
  }
} as const

function isBad(status: string | undefined): status is 'failure' | 'cancelled' {
  return status === 'failure' || status === 'cancelled'
}
