import type { Environment } from '@gauntlet/core'
import { openRegistry, type Registry } from '@gauntlet/registry'
import {
  afterGrace,
  type DeploymentHistory,
  type MetricsSource,
  openHistory,
  prometheusMetrics,
  type Rollout,
  type Router,
  webhookRouter
} from '@gauntlet/rollout'
import type { Inputs } from './inputs.ts'

/** What a rollout talks to. */
export interface Connections {
  readonly router: Router
  readonly registry: Registry
  readonly history: DeploymentHistory
}

/** Nothing here ends with the job's signal at once: what was begun has to be brought to rest. */
export async function connect(inputs: Inputs, webhook: string, environment: Environment, signal: AbortSignal): Promise<Connections> {
  const { routerToken: token, allowPrivateNetwork } = inputs
  const [registry, history] = await Promise.all([
    openRegistry(inputs.registry, environment),
    openHistory(inputs.history, { token: inputs.githubToken, environment, signal: afterGrace(signal) })
  ])
  return { registry, history, router: webhookRouter({ url: webhook, token, policy: { allowPrivateNetwork } }) }
}

/** A look that waits long for one page is a look too late: the next one is due after `interval`. */
export function metricsOf({ metricsToken: token, allowPrivateNetwork }: Inputs, { metrics, interval }: Rollout): MetricsSource {
  const budgetMs = Math.min(10_000, Math.max(1_000, interval))
  return prometheusMetrics({
    url: metrics.prometheus,
    token,
    policy: { allowPrivateNetwork, timeoutMs: Math.min(5_000, budgetMs), budgetMs }
  })
}
