import { cut, InputError } from '@gauntlet/core'
import type { Deployment } from './deployment.ts'

/**
 * An environment is what one router serves. Two models in one environment would stop each other's deployments, and bring each other's
 * traffic to versions that their own router has never heard of.
 *
 * @throws an `InputError` when the newest of `deployments` (newest first), or one in progress, is of another model.
 */
export function refuseOtherModel(deployments: readonly Deployment[], model: string): void {
  const other = deployments.find((deployment, index) => deployment.model !== model && (index === 0 || deployment.state === 'in-progress'))
  if (other === undefined) return
  const { id, environment } = other
  throw new InputError(
    'environment',
    `is "${cut(environment, 100)}", where ${cut(other.model, 100)} is deployed (deployment ${id}), and not ${model}. Give each model its own, such as "${cut(environment, 60)}-${cut(model, 40)}".`
  )
}
