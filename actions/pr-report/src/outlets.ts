import type { Environment } from '@gauntlet/core'
import type { WorkflowEvent } from '@gauntlet/github'
import type { Inputs } from './inputs.ts'
import { connect, type NoPlace, type Place, placeOf, type Repository } from './place.ts'
import type { Subject } from './subject.ts'

/** Where the report can go, beside this machine. */
export interface Outlets {
  readonly repository: Repository | undefined
  readonly place: Place | undefined
  /** Why there is no place. */
  readonly none: NoPlace
  /** What kept us from finding out. Told once the verdict is safe. */
  readonly problem: unknown
}

/** Looks where the report can go. Never throws: a server that does not answer must not keep a verdict from being told. */
export async function outletsOf(
  inputs: Pick<Inputs, 'target' | 'check' | 'token' | 'gitlabToken'>,
  subject: Subject,
  { event, environment, signal }: { event: WorkflowEvent; environment: Environment; signal: AbortSignal }
): Promise<Outlets> {
  if (inputs.target.kind === 'none' && !inputs.check)
    return { repository: undefined, place: undefined, none: { reason: undefined }, problem: undefined }
  let repository: Repository | undefined
  try {
    repository = await connect(inputs, environment, signal)
    const found = await placeOf(inputs, repository, subject, { event, environment, signal })
    const place = 'board' in found ? found : undefined
    return { repository, place, none: 'board' in found ? { reason: undefined } : found, problem: undefined }
  } catch (problem) {
    return { repository, place: undefined, none: { reason: undefined }, problem }
  }
}
