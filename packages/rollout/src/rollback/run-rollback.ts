import { formatDuration, messageOf } from '@gauntlet/core'
import type { ModelVersion, Registry } from '@gauntlet/registry'
import { type Deployment, type DeploymentChange, type DeploymentHistory, Superseded, type TimelineEvent } from '../history/deployment.ts'
import { moveChampion } from '../history/move-champion.ts'
import type { RunFacts } from '../history/run-of.ts'
import { waitUntilAlone } from '../history/wait-until-alone.ts'
import type { Router, Weights } from '../router/router.ts'
import { shiftTraffic, shownWeights } from '../router/shift-traffic.ts'
import { isAll } from './plan-rollback.ts'

export interface RollbackOptions {
  readonly router: Router
  readonly registry: Registry
  readonly history: DeploymentHistory
  readonly environment: string
  readonly alias: string
  readonly target: ModelVersion
  readonly from: { readonly version: string; readonly digest: string } | null
  readonly reason: string
  readonly takeoverAfterMs: number
  readonly run: RunFacts
  /** Ends the wait for an older deployment. Once traffic is moved it no longer counts: what remains is short, and half of it is worse. */
  readonly signal: AbortSignal
  readonly watch?: (event: Omit<TimelineEvent, 'at'>) => void
  /** Between two looks at an older deployment. */
  readonly pollMs?: number
  /** For the router to say that it has done it, after which the rollback has failed. Default 30,000. */
  readonly shiftMs?: number
}

/** What is true after a rollback, as it was read back. */
export interface RollbackReport {
  readonly deploymentId: string
  /** Whether traffic or alias had to be moved. */
  readonly changed: boolean
  readonly before: Standing
  readonly after: Standing
  /** What kept each part from being done or verified. */
  readonly problems: { readonly traffic?: string; readonly alias?: string; readonly record?: string }
  readonly timeline: readonly TimelineEvent[]
}

export interface Standing {
  /** Undefined when the router could not be read. */
  readonly weights: Weights | undefined
  readonly champion: string | undefined
}

/**
 * Brings traffic and alias to the target: announces it, which stops older deployments, waits for them, records what it is about to do,
 * shifts the traffic, moves the alias, reads both back, and records what came of it. What stopped half way is finished by doing it again.
 *
 * Rejects when it was cancelled, or a newer deployment began, before anything was moved. What fails later is told in the report.
 */
export async function runRollback(options: RollbackOptions): Promise<RollbackReport> {
  const { router, registry, history, alias, target, signal, watch, shiftMs: timeoutMs = 30_000 } = options
  const to = target.version
  signal.throwIfAborted()
  let deployment = await history.begin(draftOf(options))
  watch?.({ what: 'started', detail: `deployment ${deployment.id} in ${history.name}` })
  const dead = await aloneOrAborted()
  const before = await standing()
  await record({ weight: 100, event: { what: 'shifting', weight: 100, detail: `from ${shown(before)} to ${to}` } })
  const problems: { traffic?: string; alias?: string; record?: string } = {}

  const shiftProblem = await attempt(() => shiftTraffic(router, { [to]: 100 }, { timeoutMs }))
  if (shiftProblem === undefined) {
    watch?.({ what: 'shifted', weight: 100 })
    const { reason, run } = options
    const aliasProblem = await attempt(() => moveChampion(registry, { model: target.name, alias, to, reason, runUrl: run.url }))
    if (aliasProblem !== undefined) problems.alias = aliasProblem
  } else {
    problems.traffic = shiftProblem
    problems.alias = 'not moved, because the traffic could not be'
  }
  const after = await standing()
  if (problems.traffic === undefined && (after.weights === undefined || !isAll(after.weights, to))) {
    problems.traffic = `${router.name} says ${shown(after)}`
  }
  if (problems.alias === undefined && after.champion !== to) problems.alias = `it points to ${after.champion ?? 'nothing'}`

  const recordProblem = await attempt(recordEnd)
  if (recordProblem !== undefined) problems.record = recordProblem
  return { deploymentId: deployment.id, changed: isChanged(before, after), before, after, problems, timeline: deployment.timeline }

  async function aloneOrAborted(): Promise<Deployment[]> {
    try {
      const { pollMs } = options
      return await waitUntilAlone(history, deployment, { signal, ...(pollMs === undefined ? {} : { pollMs }) })
    } catch (thrown) {
      if (!(thrown instanceof Superseded) && (await isLeftToUs())) return []
      throw await stoppedBefore(thrown)
    }
  }

  /** Whether an older one has stopped for us in the middle of its traffic. Then to stop as well would leave it to nobody. */
  async function isLeftToUs(): Promise<boolean> {
    const all = await history.list(deployment.environment).catch(() => [])
    const last = all.find(({ id, state, weight }) => id !== deployment.id && (state !== 'aborted' || weight > 0))
    return last?.state === 'aborted' && !all.some(({ id, state }) => id !== deployment.id && state === 'in-progress')
  }

  /** Traffic and alias as they are. Not knowing is an answer: it must not end what is half done. */
  async function standing(): Promise<Standing> {
    const [weights, move] = await Promise.all([
      router.read().catch(() => undefined),
      registry.alias(target.name, alias).catch(() => undefined)
    ])
    return { weights, champion: move?.version }
  }

  async function record(change: DeploymentChange): Promise<void> {
    try {
      if (signal.aborted && !(await isLeftToUs())) throw signal.reason
      deployment = await history.update(deployment, change)
    } catch (thrown) {
      throw await stoppedBefore(thrown)
    }
    watch?.(change.event)
  }

  /** Ends the record of a rollback that changed nothing, and answers the error to throw. */
  async function stoppedBefore(thrown: unknown): Promise<Error> {
    const detail = thrown instanceof Superseded ? thrown.message : `stopped before anything was moved: ${messageOf(thrown)}`
    await attempt(() => history.update(deployment, { state: 'aborted', weight: 0, event: { what: 'aborted', weight: 0, detail } }))
    return new Error(`Could not roll back to ${to}; nothing was moved`, { cause: thrown })
  }

  async function recordEnd(): Promise<void> {
    const done = problems.traffic === undefined && problems.alias === undefined
    const seconds = formatDuration(Date.now() - Date.parse(deployment.startedAt))
    const what = done ? 'rolled back' : 'failed'
    const detail = done
      ? `traffic and ${alias} are at ${to}, after ${seconds}`
      : [problems.traffic && `traffic: ${problems.traffic}`, problems.alias && `${alias}: ${problems.alias}`].filter(Boolean).join('; ')
    const weight = after.weights === undefined ? 100 : (after.weights[to] ?? 0)
    deployment = await history.update(deployment, { state: done ? 'promoted' : 'failed', weight, event: { what, weight, detail } })
    watch?.({ what, weight, detail })
    if (!done) return
    for (const other of dead) {
      const event = { what: 'taken over', detail: `by rollback ${deployment.id}` }
      await history.update(other, { state: 'aborted', weight: other.target.version === to ? 100 : 0, event })
    }
  }
}

function draftOf({ environment, target, from, reason, takeoverAfterMs, run }: RollbackOptions) {
  return {
    kind: 'rollback' as const,
    environment,
    model: target.name,
    target: { version: target.version, digest: target.digest },
    from,
    reason,
    takeoverAfterMs,
    ...(run.id === undefined ? {} : { runId: run.id }),
    ...(run.url === undefined ? {} : { runUrl: run.url }),
    ...(run.actor === undefined ? {} : { actor: run.actor })
  }
}

async function attempt(work: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await work()
    return undefined
  } catch (thrown) {
    return messageOf(thrown)
  }
}

function shown({ weights }: Standing): string {
  return weights === undefined ? 'what could not be read' : shownWeights(weights)
}

function isChanged(before: Standing, after: Standing): boolean {
  const text = ({ weights = {}, champion }: Standing) => JSON.stringify([champion, shownWeights(weights)])
  return text(before) !== text(after)
}
