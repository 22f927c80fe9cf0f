import type { Deployment } from '../history/deployment.ts'
import { refuseOtherModel } from '../history/one-model.ts'
import { type Recovery, type RecoveryTools, recoverDeployment } from './recover.ts'

/** A deployment that had died, and what was done about it. */
export interface Recovered {
  readonly record: Deployment
  readonly recovery: Recovery
}

/**
 * Ends all deployments that died before the one of `model` that has just begun; `dead` is newest first. The newest rollback among them
 * comes before everything else and says where to go: to undo an older rollout first would bring back what somebody wanted to be rid of.
 *
 * @throws an `InputError` for what another model has left, whose traffic is not ours to move.
 */
export async function recoverAll(dead: readonly Deployment[], model: string, tools: RecoveryTools): Promise<Recovered[]> {
  refuseOtherModel(dead, model)
  const rollback = dead.find(({ kind }) => kind === 'rollback')
  const inOrder = rollback === undefined ? dead : [rollback, ...dead.filter(record => record !== rollback)]
  const recovered: Recovered[] = []
  for (const record of inOrder) {
    const isPast = rollback !== undefined && Number(record.id) < Number(rollback.id)
    const recovery = isPast ? await passOver(record, rollback, tools) : await recoverDeployment(record, 'newer', tools)
    recovered.push({ record, recovery })
  }
  return recovered
}

async function passOver(record: Deployment, { id, target }: Deployment, { history }: RecoveryTools): Promise<Recovery> {
  const sentence = `Rollback ${id} has brought all traffic to ${target.version}.`
  await history.update(record, { state: 'aborted', weight: 0, event: { what: 'aborted', weight: 0, detail: sentence } })
  return { state: 'aborted', serving: target.version, sentence }
}
