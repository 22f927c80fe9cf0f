import { type Environment, type Failure, InputError, verdictPaths } from '@gauntlet/core'
import { type VerdictsOfRun, verdictsOfRun, type WorkflowEvent } from '@gauntlet/github'
import { errorEntry } from './error-entry.ts'
import { triggeringRun } from './event.ts'
import type { Inputs } from './inputs.ts'

/** Verdict files on this machine. */
export interface Located {
  readonly paths: readonly string[]
  /** The run they are of, where that is not this one. */
  readonly run: VerdictsOfRun['run']
  /** What could not be fetched. */
  readonly broken: readonly Failure[]
  /** Where they were looked for, for people. */
  readonly place: string
  readonly dispose: () => void
}

/** Finds the verdict files that the input `verdicts` means, and fetches those that other jobs uploaded. */
export async function locate(
  { verdicts: source, token: given }: Pick<Inputs, 'verdicts' | 'token'>,
  environment: Environment,
  event: WorkflowEvent,
  signal: AbortSignal
): Promise<Located> {
  const local = { run: undefined, broken: [], dispose: () => undefined }
  if (source.kind === 'job') return { ...local, paths: await verdictPaths(undefined, environment), place: 'this job' }
  if (source.kind === 'files')
    return { ...local, paths: await verdictPaths(source.patterns, environment), place: source.patterns.join(', ') }

  const runId = source.kind === 'run' ? source.runId : source.kind === 'workflow-run' ? triggeringId(event) : undefined
  const fetched = await verdictsOfRun({
    source: runId === undefined ? 'this-run' : { runId },
    environment,
    token: given ?? environment.token,
    signal
  })
  return {
    paths: fetched.files,
    run: fetched.run,
    broken: fetched.missing.map((message, index) =>
      errorEntry({ id: `artifact-${index + 1}`, action: 'unknown', title: 'Verdicts of a job', message })
    ),
    place: runId === undefined ? 'the artifacts of this run' : `the artifacts of run ${runId}`,
    dispose: fetched.dispose
  }
}

function triggeringId(event: WorkflowEvent): number {
  const run = triggeringRun(event)
  if (run !== undefined) return run.id
  const started = event.name === '' ? 'no event' : `the event "${event.name}"`
  throw new InputError(
    'verdicts',
    `is "workflow_run", and this run was started by ${started}. Use it in a workflow with "on: workflow_run", or name a run, such as run:1234567890.`
  )
}
