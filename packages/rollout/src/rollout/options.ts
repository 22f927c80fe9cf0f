import type { Clock } from '@gauntlet/core'
import type { ModelVersion, Registry } from '@gauntlet/registry'
import type { Look } from '@gauntlet/stats'
import type { Deployment, DeploymentHistory, TimelineEvent } from '../history/deployment.ts'
import type { Rollout } from '../plan/rollout.ts'
import type { MetricsSource } from '../prometheus/sample.ts'
import type { Router } from '../router/router.ts'
import type { Decision, RolloutOutcome, splitOf } from './decision.ts'
import type { Standing } from './standing.ts'

export interface RolloutOptions {
  readonly plan: Rollout
  readonly target: ModelVersion
  /** Alias of the version that serves. */
  readonly alias: string
  readonly environment: string
  readonly router: Router
  readonly metrics: MetricsSource
  readonly history: DeploymentHistory
  readonly registry: Registry
  /** Let the target take all traffic unjudged when the alias points to no version. */
  readonly allowFirst: boolean
  readonly reason: string
  readonly run: { readonly id?: string | undefined; readonly url?: string | undefined; readonly actor?: string | undefined }
  /** Brings the rollout to its end: all traffic goes back. */
  readonly signal: AbortSignal
  readonly clock: Pick<Clock, 'now' | 'sleep'>
  /** Called once the deployment is recorded and before anything else is changed: what a later process needs to recover it. */
  readonly begun?: (deployment: Deployment) => void
  /** Told what happens, as it happens. */
  readonly watch?: (happening: Happening) => void
}

export type Happening =
  | { readonly kind: 'event'; readonly event: TimelineEvent }
  | { readonly kind: 'look'; readonly look: RolloutLook; readonly standings: readonly Standing[]; readonly decision: Decision }
  | { readonly kind: 'outage'; readonly problem: string; readonly ms: number }

/** What was counted between two looks. */
export interface RolloutLook {
  /** Counts from 1. */
  readonly number: number
  readonly at: string
  /** Counts from 1. */
  readonly stage: number
  /** Percent of the traffic that the canary had. */
  readonly weight: number
  /** By metric. */
  readonly counts: ReadonlyMap<string, Look>
}

/** What came of a rollout. */
export interface RolloutReport {
  readonly decision: 'promoted' | 'rolled-back' | 'held' | 'aborted'
  readonly outcome: RolloutOutcome | 'already-serving' | 'first' | 'cancelled' | 'superseded'
  /** One sentence. */
  readonly reason: string
  /** Percent of the traffic that the target is known to have; of a superseded rollout, that it had last. */
  readonly weight: number
  readonly target: string
  readonly stable: string | undefined
  readonly deploymentId: string | undefined
  readonly looks: readonly RolloutLook[]
  /** One for each metric. */
  readonly standings: readonly Standing[]
  /** How the traffic of the last stage was split. */
  readonly split: ReturnType<typeof splitOf> | undefined
  /** Why the metrics could not be read at the end. */
  readonly outage: string | undefined
  readonly timeline: readonly TimelineEvent[]
  /** What could not be told to the history. */
  readonly problems: readonly string[]
}
