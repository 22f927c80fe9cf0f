import { debug, type Environment, messageOf } from '@gauntlet/core'
import { readEvent, type WorkflowEvent } from '@gauntlet/github'
import { z } from 'zod'

const Sha = z.string().regex(/^([0-9a-f]{40}|[0-9a-f]{64})$/)

/** The few facts of an event that are read here. Everything else in it is GitHub's business and may change. */
const Facts = z.looseObject({
  pull_request: z
    .looseObject({
      number: z.int().min(1),
      head: z.looseObject({ sha: Sha }),
      base: z.looseObject({ sha: Sha.optional().catch(undefined) })
    })
    .optional()
    .catch(undefined),
  workflow_run: z
    .looseObject({ id: z.int().min(1), head_sha: Sha, conclusion: z.string().nullable().optional() })
    .optional()
    .catch(undefined),
  before: Sha.optional().catch(undefined)
})

/** The event that started the run. One that cannot be read is as good as none: a report needs no event. */
export async function eventOf(environment: Environment): Promise<WorkflowEvent> {
  return readEvent(environment).catch(thrown => {
    debug(messageOf(thrown))
    return { name: environment.eventName ?? '', payload: undefined }
  })
}

/** The commit that the run speaks of. On a pull request GITHUB_SHA is a merge commit that nobody wrote. */
export function headOf(event: WorkflowEvent, sha: string | undefined): string | undefined {
  const { pull_request, workflow_run } = factsOf(event)
  return pull_request?.head.sha ?? workflow_run?.head_sha ?? sha
}

/** Another run, and how it ended. */
export interface TriggeringRun {
  readonly id: number
  /** Undefined where it goes on. */
  readonly conclusion: 'success' | 'failure' | 'cancelled' | undefined
}

/** The run whose beginning or end started this one. */
export function triggeringRun(event: WorkflowEvent): TriggeringRun | undefined {
  const run = factsOf(event).workflow_run
  return run === undefined ? undefined : { id: run.id, conclusion: run.conclusion == null ? undefined : endOf(run.conclusion) }
}

/** GitHub knows more ways to end badly, such as `timed_out`, and may learn others. */
function endOf(conclusion: string): 'success' | 'failure' | 'cancelled' {
  if (conclusion === 'cancelled') return 'cancelled'
  return ['success', 'neutral', 'skipped'].includes(conclusion) ? 'success' : 'failure'
}

/** What a change is compared with: the base branch of a pull request, of which the merge base is meant, or the commit that a push replaced. */
export function comparedWith(event: WorkflowEvent): { readonly commit: string; readonly isBranch: boolean } | undefined {
  const { pull_request, before } = factsOf(event)
  if (pull_request?.base.sha !== undefined) return { commit: pull_request.base.sha, isBranch: true }
  return before === undefined || /^0+$/.test(before) ? undefined : { commit: before, isBranch: false }
}

function factsOf({ payload }: WorkflowEvent): z.infer<typeof Facts> {
  const read = Facts.safeParse(payload)
  return read.success ? read.data : {}
}
