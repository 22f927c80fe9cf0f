import { defaultVerdictId, type Environment } from '@gauntlet/core'
import { definition } from './definition.ts'
import type { Inputs } from './inputs.ts'

/**
 * Names the comment of this report: its workflow and its `id`. Without an `id` its job and matrix leg, but not its step, for a job
 * that says `status: running` first and `status: done` later means one comment.
 */
export function commentKey({ id, matrix }: Pick<Inputs, 'id' | 'matrix'>, workflow: string, environment: Environment): string {
  const { repository = '', job } = environment
  return [repository, workflow, id ?? defaultVerdictId(definition.name, { job, step: undefined }, matrix)].join('\n')
}
