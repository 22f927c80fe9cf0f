import { type Environment, readConfig } from '@gauntlet/core'
import { openRegistry, type Registry } from '@gauntlet/registry'
import { type DeploymentHistory, openHistory, RollbackSettings, type Router, webhookRouter } from '@gauntlet/rollout'
import { type Inputs, needed } from './inputs.ts'

/** What a rollback talks to. */
export interface Connections {
  readonly registry: Registry
  readonly history: DeploymentHistory
  /** Undefined where only the history is listed. */
  readonly router: Router | undefined
  readonly takeoverAfterMs: number
}

/** A cancelled job has ten seconds: what was moved by then still has to be recorded. */
const GRACE_MS = 6000
const ROUTER_BUDGET_MS = 30_000

export async function connect(inputs: Inputs, environment: Environment, signal: AbortSignal): Promise<Connections> {
  const given = inputs.list ? inputs.rollout : needed(inputs.rollout, 'rollout', 'to move traffic')
  const rollout = given && (await readConfig(given, RollbackSettings, environment)).value
  const { routerToken: token, allowPrivateNetwork } = inputs
  const policy = { allowPrivateNetwork, budgetMs: ROUTER_BUDGET_MS }
  return {
    registry: await openRegistry(inputs.registry, environment),
    history: await openHistory(inputs.history, { token: inputs.githubToken, environment, signal: sometimeAfter(signal) }),
    router: rollout && webhookRouter({ url: rollout.router.webhook, token, policy }),
    takeoverAfterMs: rollout?.['takeover-after'] ?? 0
  }
}

function sometimeAfter(signal: AbortSignal): AbortSignal {
  const late = new AbortController()
  signal.addEventListener('abort', () => setTimeout(() => late.abort(signal.reason), GRACE_MS).unref(), { once: true })
  return late.signal
}
