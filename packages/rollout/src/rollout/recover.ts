import type { Registry } from '@gauntlet/registry'
import type { Deployment, DeploymentHistory } from '../history/deployment.ts'
import { moveChampion } from '../history/move-champion.ts'
import type { Router } from '../router/router.ts'
import { ensureAllTo, type ShiftLimits, shareOf } from './traffic.ts'

export interface RecoveryTools {
  readonly router: Router
  readonly registry: Registry
  readonly history: DeploymentHistory
  /** Alias of the version that serves. */
  readonly alias: string
  readonly limits?: ShiftLimits
}

export interface Recovery {
  readonly state: 'promoted' | 'aborted'
  /** The version that has all traffic now; undefined where there is none, or somebody newer sees to it. */
  readonly serving: string | undefined
  /** What was done, as one sentence. */
  readonly sentence: string
}

/**
 * Ends a deployment whose process has died or was cancelled. A rollout is finished forward where the champion alias is at the target
 * already, and otherwise all traffic goes back. A rollback is always finished forward: what it left is what somebody wanted to be rid of.
 * Doing it twice, or after it was half done, comes to the same.
 *
 * `by` is `itself` for the deployment's own process or post step, which leaves the traffic to a newer deployment if there is one;
 * `newer` for that newer deployment.
 */
export async function recoverDeployment(record: Deployment, by: 'itself' | 'newer', tools: RecoveryTools): Promise<Recovery> {
  const recovery = await bringToRest(record, by, tools)
  await tools.history.update(record, {
    state: recovery.state,
    weight: recovery.state === 'promoted' ? 100 : 0,
    event: {
      what: recovery.state === 'promoted' ? 'promoted' : 'aborted',
      weight: recovery.state === 'promoted' ? 100 : 0,
      detail: recovery.sentence
    }
  })
  return recovery
}

/** The part of a recovery that moves traffic and aliases, without the record: that must work while the history is down. */
export async function bringToRest(record: Deployment, by: 'itself' | 'newer', tools: RecoveryTools): Promise<Recovery> {
  const { router, registry, alias, limits } = tools
  const { kind, target, from, model } = record
  const asked = record.weight > 0
  if (kind === 'rollback') return finishRollback(record, by, tools)
  const champion = (await registry.alias(model, alias))?.version
  const forward = champion === target.version && from?.version !== target.version
  const state = forward ? 'promoted' : 'aborted'
  if (by === 'itself' && !(await isNewest(record, tools.history))) {
    return { state, serving: undefined, sentence: 'A newer deployment has begun and sees to the traffic.' }
  }
  if (forward) {
    await ensureAllTo(router, target.version, limits, asked)
    return { state, serving: target.version, sentence: `${target.version} was the champion already: all traffic is on it.` }
  }
  if (from === null) return recoverFirst(record, champion, tools)
  const serving = champion === undefined || champion === from.version ? from.version : await trusted(record, champion, from.version, tools)
  const moved = await ensureAllTo(router, serving, limits, asked)
  await restorePrevious(record, serving, tools)
  return { state, serving, sentence: moved ? `All traffic was brought back to ${serving}.` : `All traffic is on ${serving}.` }
}

async function finishRollback(record: Deployment, by: 'itself' | 'newer', tools: RecoveryTools): Promise<Recovery> {
  const { router, registry, alias, limits } = tools
  const { target, model, reason } = record
  if (by === 'itself' && !(await isNewest(record, tools.history))) {
    return { state: 'aborted', serving: undefined, sentence: 'A newer deployment has begun and sees to the traffic.' }
  }
  await ensureAllTo(router, target.version, limits, record.weight > 0)
  await moveChampion(registry, { model, alias, to: target.version, reason, runUrl: record.runUrl })
  return { state: 'promoted', serving: target.version, sentence: `The rollback was finished: all traffic is on ${target.version}.` }
}

/**
 * The first version ever has nothing to go back to: once it has traffic, it is what serves. A router that was never set may have no
 * weights to tell.
 */
async function recoverFirst(
  record: Deployment,
  champion: string | undefined,
  { router, registry, alias, limits }: RecoveryTools
): Promise<Recovery> {
  const { target, model } = record
  if (champion !== undefined) {
    await ensureAllTo(router, champion, limits)
    return { state: 'aborted', serving: champion, sentence: `All traffic is on ${champion}.` }
  }
  const weights = await router.read(limits?.signal).catch(() => undefined)
  const mayHaveTraffic = weights === undefined ? record.weight > 0 : shareOf(weights, target.version) > 0
  if (!mayHaveTraffic) {
    return { state: 'aborted', serving: undefined, sentence: 'Nothing served before, and nothing was changed.' }
  }
  await ensureAllTo(router, target.version, limits)
  await moveChampion(registry, { model, alias, to: target.version, reason: record.reason })
  return {
    state: 'promoted',
    serving: target.version,
    sentence: `Nothing served before, so ${target.version} keeps its traffic and is the champion.`
  }
}

/** A champion that is neither old nor new was put there by another deployment, or by hand. Only the former is known to serve. */
async function trusted(record: Deployment, champion: string, from: string, { history }: RecoveryTools): Promise<string> {
  const deployments = await history.list(record.environment).catch(() => [])
  return deployments.some(({ state, target }) => state === 'promoted' && target.version === champion) ? champion : from
}

/** A promotion that stopped between its two aliases left both at the version that serves. */
async function restorePrevious({ model }: Deployment, serving: string, { registry, alias }: RecoveryTools): Promise<void> {
  const previous = `previous-${alias}`
  const move = await registry.alias(model, previous)
  if (move?.version !== serving || move.previous === null || move.previous === serving) return
  const reason = 'The deployment that moved it did not come about'
  await registry.moveAlias(model, previous, { to: move.previous, expected: serving, reason }).catch(() => undefined)
}

async function isNewest(record: Deployment, history: DeploymentHistory): Promise<boolean> {
  return history.isNewest(record).catch(() => true)
}
