import { type Environment, needed, readConfig } from '@gauntlet/core'
import { openRegistry, type Registry } from '@gauntlet/registry'
import { afterGrace, type DeploymentHistory, openHistory, RollbackSettings, type Router, webhookRouter } from '@gauntlet/rollout'
import type { Inputs } from './inputs.ts'

/** What a rollback talks to. */
export interface Connections {
  readonly registry: Registry
  readonly history: DeploymentHistory
  /** Undefined where only the history is listed. */
  readonly router: Router | undefined
  readonly takeoverAfterMs: number
}

export async function connect(inputs: Inputs, environment: Environment, signal: AbortSignal): Promise<Connections> {
  const given = inputs.list ? inputs.rollout : needed(inputs.rollout, 'rollout', 'to move traffic')
  const rollout = given && (await readConfig(given, RollbackSettings, environment)).value
  const { routerToken: token, allowPrivateNetwork } = inputs
  return {
    registry: await openRegistry(inputs.registry, environment),
    history: await openHistory(inputs.history, { token: inputs.githubToken, environment, signal: afterGrace(signal) }),
    router: rollout && webhookRouter({ url: rollout.router.webhook, token, policy: { allowPrivateNetwork } }),
    takeoverAfterMs: rollout?.['takeover-after'] ?? 0
  }
}
