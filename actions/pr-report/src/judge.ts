import { type Check, cut } from '@gauntlet/core'
import { entryCheck, fanInCheck, type Report } from '@gauntlet/reporting'
import type { Inputs } from './inputs.ts'
import type { Source } from './source.ts'

/** One check for each verdict, and whether all jobs reported; none at all is a check that could not be judged, never a pass. */
export function judge(report: Report, { status, verdicts }: Pick<Inputs, 'status' | 'verdicts'>, place: string): Check[] {
  const jobs = fanInCheck(report.fanIn)
  const checks = [...report.entries.map(entryCheck), ...(jobs === undefined ? [] : [jobs]), ...report.checks]
  if (status === 'running') return [stillRunning]
  if (status === 'failed') return [runFailed, ...checks]
  return report.entries.length > 0 ? checks : [noVerdict(verdicts, place), ...checks]
}

/** Nothing is known yet, and nothing has failed: the step goes on, and the output `verdict` is `inconclusive`. */
const stillRunning: Check = {
  id: 'running',
  title: 'The run has come to its end',
  severity: 'critical',
  outcome: 'inconclusive',
  observed: 'running',
  expected: 'done',
  message: 'The run goes on; its results are not judged yet.'
}

const runFailed: Check = {
  id: 'run',
  title: 'The run has come to its end',
  severity: 'critical',
  outcome: 'fail',
  observed: 'failed',
  expected: 'done',
  message: 'The run did not come to its end; what is reported is what there was until then.'
}

const IN_JOB =
  'Put this step after the gates, in the same job and with "if: always()"; for verdicts of other jobs set "upload-verdict: true" there and "verdicts: artifacts" here.'

const OF_ANOTHER_RUN = 'Set "upload-verdict: true" on the gates of that run.'

const WAY_OUT: Readonly<Record<Source['kind'], string>> = {
  job: IN_JOB,
  files: IN_JOB,
  artifacts: 'Set "upload-verdict: true" on the gates, and name their jobs in "needs:" of this one.',
  'workflow-run': OF_ANOTHER_RUN,
  run: OF_ANOTHER_RUN
}

function noVerdict({ kind }: Source, place: string): Check {
  return {
    id: 'verdicts',
    title: 'There are verdicts to report',
    severity: 'critical',
    outcome: 'inconclusive',
    observed: 'none',
    expected: 'at least one',
    message: cut(`No verdict was found in ${place}. ${WAY_OUT[kind]}`, 4000)
  }
}
