import { basename } from 'node:path'
import {
  type Environment,
  type Failure,
  type JudgedFile,
  judgedFile,
  messageOf,
  readVerdictFile,
  shownPath,
  type VerdictFile
} from '@gauntlet/core'
import type { WorkflowEvent } from '@gauntlet/github'
import type { FanIn } from '@gauntlet/reporting'
import { definition } from './definition.ts'
import { errorEntry } from './error-entry.ts'
import { triggeringRun } from './event.ts'
import { fanInOf } from './fan-in.ts'
import type { Inputs } from './inputs.ts'
import { type Located, locate } from './locate.ts'
import { type End, unexplained } from './unexplained.ts'

/** The verdicts to report on. */
export interface Gathered extends Pick<Located, 'place' | 'run'> {
  readonly verdicts: readonly VerdictFile[]
  /** Earlier reports among them, which repeat the others, and hold what they gathered themselves. */
  readonly reports: readonly VerdictFile[]
  readonly judged: readonly JudgedFile[]
  readonly fanIn: FanIn | undefined
}

/** Reads the verdict files. A file that is no verdict, and a step or a job that failed without leaving one, become errors. */
export async function gather(
  inputs: Pick<Inputs, 'verdicts' | 'needs' | 'jobStatus' | 'token'>,
  environment: Environment,
  event: WorkflowEvent,
  signal: AbortSignal
): Promise<Gathered> {
  const { paths, run, broken, place, dispose } = await locate(inputs, environment, event, signal)
  try {
    const verdicts: VerdictFile[] = []
    const reports: VerdictFile[] = []
    const judged: JudgedFile[] = []
    // One after the other: a matrix may leave more files than a process may hold open.
    for (const path of paths) {
      const file = await readVerdictFile(path).catch(thrown => unreadable(path, thrown, environment))
      if (inputs.verdicts.kind !== 'files' && file.action === definition.name) {
        reports.push(file)
        continue
      }
      // The verdict on a whole gate repeats those of its sections, which are there beside it. That it could not run is said by nobody else.
      if (inputs.verdicts.kind !== 'files' && file.action === 'run' && file.kind === 'verdict') continue
      verdicts.push(file)
      judged.push(await judgedFile('verdicts', path, environment.workspace))
    }
    const end = endOf(run, inputs, event)
    return {
      verdicts: [...verdicts, ...broken, ...unexplained([...verdicts, ...broken], inputs.needs, end)],
      reports,
      judged,
      fanIn: fanInOf(verdicts, inputs.needs),
      run,
      place
    }
  } finally {
    dispose()
  }
}

/** Of another run its own end counts, where the event tells it, and not how the steps before this one went. */
function endOf(run: Located['run'], { jobStatus }: Pick<Inputs, 'jobStatus'>, event: WorkflowEvent): End {
  if (run === undefined) return { of: 'job', status: jobStatus }
  const triggering = triggeringRun(event)
  return { of: 'run', status: triggering?.id === run.id ? triggering.conclusion : undefined }
}

function unreadable(path: string, thrown: unknown, environment: Environment): Failure {
  const id = `unreadable-${basename(path, '.json').slice(0, 150)}`
  return errorEntry({ id, action: 'unknown', title: shownPath(path, environment), message: messageOf(thrown) })
}
