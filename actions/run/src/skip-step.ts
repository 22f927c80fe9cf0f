import { type Check, type Environment, type StandIn, writeStandIn } from '@gauntlet/core'
import type { Planned } from './gather.ts'
import type { Inputs } from './inputs.ts'
import type { Result } from './result.ts'

/** What is the same for all steps. */
export interface Running {
  readonly inputs: Inputs
  readonly environment: Environment
}

/** Leaves a verdict that says on whose account a step was not run, so that no report shows only what was. */
export async function skipStep(planned: Planned, skippedFor: string, { inputs, environment }: Running): Promise<Result> {
  const check: Check = {
    id: 'not-skipped',
    title: 'it was run',
    severity: 'critical',
    outcome: 'inconclusive',
    observed: 'skipped',
    expected: 'run',
    message: `${becauseOf(skippedFor)} Put that right first, or set "keep-going" to "true" to run all sections in every case.`,
    ...(planned.location === undefined ? {} : { location: planned.location })
  }
  const policy = { onInconclusive: inputs.onInconclusive, failOn: 'critical' } as const
  const { file, path } = await writeStandIn(standInOf(planned, new Date(), inputs), { checks: [check], policy }, environment)
  return { planned, skippedFor, file, verdictPath: path, exitCode: 1, outputs: new Map(), summary: '' }
}

/** Why a step was not run, in a sentence. */
export function becauseOf(skippedFor: string): string {
  return `Skipped, because ${skippedFor} did not pass.`
}

/** The verdict that a step would have left. */
export function standInOf({ step, call }: Planned, startedAt: Date, { matrix, strategy }: Inputs): StandIn {
  const title = call.inputs.title ?? step.name
  return { id: call.id, action: step.action, title, startedAt, matrix, strategy, upload: call.inputs['upload-verdict'] === 'true' }
}
