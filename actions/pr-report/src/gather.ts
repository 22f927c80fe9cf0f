import { basename } from 'node:path'
import {
  cut,
  type Environment,
  type Failure,
  isPassed,
  type JudgedFile,
  judgedFile,
  messageOf,
  readVerdictFile,
  shownPath,
  VERDICT_VERSION,
  type VerdictFile,
  verdictPaths
} from '@gauntlet/core'
import { definition } from './definition.ts'
import type { Inputs } from './inputs.ts'

/** The verdicts to report on. */
export interface Gathered {
  readonly verdicts: readonly VerdictFile[]
  readonly judged: readonly JudgedFile[]
  /** Where they were looked for, for people. */
  readonly place: string
}

/**
 * Reads the verdict files: those the author names, or all of this job but those of earlier reports, which repeat the others. A file
 * that is no verdict, and a step that failed without leaving one, become errors in the report: left out, it could show a pass.
 */
export async function gather(
  { verdicts: patterns, jobStatus }: Pick<Inputs, 'verdicts' | 'jobStatus'>,
  environment: Environment
): Promise<Gathered> {
  const paths = await verdictPaths(patterns, environment)
  const verdicts: VerdictFile[] = []
  const judged: JudgedFile[] = []
  // One after the other: a matrix may leave more files than a process may hold open.
  for (const path of paths) {
    const file = await readVerdictFile(path).catch(thrown => unreadable(path, thrown, environment))
    if (patterns === undefined && file.action === definition.name) continue
    verdicts.push(file)
    judged.push(await judgedFile('verdicts', path, environment.workspace))
  }
  const unexplained = unexplainedFailure(verdicts, jobStatus)
  return {
    verdicts: unexplained === undefined ? verdicts : [...verdicts, unexplained],
    judged,
    place: patterns === undefined ? 'this job' : patterns.join(', ')
  }
}

function unreadable(path: string, thrown: unknown, environment: Environment): Failure {
  return errorEntry(
    `unreadable-${basename(path, '.json').slice(0, 150)}`,
    'unknown',
    shownPath(path, environment),
    cut(messageOf(thrown), 4000)
  )
}

/** The steps before this one, where the job has failed and no verdict says why: a training that crashed leaves none. */
function unexplainedFailure(verdicts: readonly VerdictFile[], jobStatus: Inputs['jobStatus']): Failure | undefined {
  const explained = verdicts.some(file => file.kind === 'error' || !isPassed(file))
  if (jobStatus === 'success' || jobStatus === undefined || explained) return undefined
  const what = jobStatus === 'cancelled' ? 'The job was cancelled' : 'A step before this report failed'
  return errorEntry(
    'job',
    'workflow',
    'This job',
    `${what}, and no verdict says why. Gates that come after it did not run. See the log of the job.`
  )
}

function errorEntry(id: string, action: string, title: string, message: string): Failure {
  const now = new Date().toISOString()
  const provenance = { inputs: [], startedAt: now, finishedAt: now, versions: {} }
  return { kind: 'error', version: VERDICT_VERSION, id, action, title, message, provenance }
}
