import { debug, type Environment, messageOf } from '@gauntlet/core'
import { readEvent, type WorkflowEvent } from '@gauntlet/github'
import { z } from 'zod'

/** The few facts of an event that are read here. Everything else in it is GitHub's business and may change. */
const Heads = z.looseObject({
  pull_request: z
    .looseObject({ head: z.looseObject({ sha: z.string() }) })
    .optional()
    .catch(undefined),
  workflow_run: z.looseObject({ head_sha: z.string() }).optional().catch(undefined)
})

/** The event that started the run. One that cannot be read is as good as none: a report needs no event. */
export async function eventOf(environment: Environment): Promise<WorkflowEvent> {
  return readEvent(environment).catch(thrown => {
    debug(messageOf(thrown))
    return { name: environment.eventName ?? '', payload: undefined }
  })
}

/** The commit that the run speaks of. On a pull request GITHUB_SHA is a merge commit that nobody wrote. */
export function headOf({ payload }: WorkflowEvent, sha: string | undefined): string | undefined {
  const read = Heads.safeParse(payload)
  const heads = read.success ? read.data : undefined
  return heads?.pull_request?.head.sha ?? heads?.workflow_run?.head_sha ?? sha
}
