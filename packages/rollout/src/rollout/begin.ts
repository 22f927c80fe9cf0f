import { counted, HttpError, InputError } from '@gauntlet/core'
import type { ModelVersion } from '@gauntlet/registry'
import { waitUntilAlone } from '../history/wait-until-alone.ts'
import { halfDoneRollback } from '../rollback/plan-rollback.ts'
import { shownWeights } from '../router/shift-traffic.ts'
import { type Ledger, openLedger } from './ledger.ts'
import type { RolloutOptions } from './options.ts'
import { recoverAll } from './recover-all.ts'
import { hasAll, shareOf } from './traffic.ts'

/** What is to be done once nobody else is at it. */
export interface Beginning {
  readonly ledger: Ledger
  /** The version that serves; undefined for the first deployment. */
  readonly stable: string | undefined
}

/**
 * Announces the deployment, waits until older ones have stopped, and brings to rest those that died. The record names what serves, so
 * that it is begun anew when an older one has just been promoted.
 */
export async function begin(options: RolloutOptions, hold: (ledger: Ledger) => void): Promise<Beginning> {
  const { plan, target, history, environment, signal, watch } = options
  for (let tries = 1; ; tries++) {
    const from = await championOf(options)
    const ledger = openLedger(history, await history.begin(draftOf(options, from)), event => watch?.({ kind: 'event', event }))
    hold(ledger)
    options.begun?.(ledger.deployment())
    const dead = await waitUntilAlone(history, ledger.deployment(), { signal, pollMs: Math.min(MOST_POLL_MS, plan.interval) })
    for (const { record, recovery } of await recoverAll(dead, target.name, options)) {
      await ledger.record({ event: { what: 'taken over', detail: `Deployment ${record.id} had died. ${recovery.sentence}` } })
    }
    const champion = await championOf(options)
    if (champion?.version === from?.version) return { ledger, stable: champion?.version }
    if (tries === 5) throw new Error(`Could not find out what serves ${environment}: it changed ${counted(tries, 'time')} while we looked`)
    await ledger.record({
      state: 'aborted',
      event: { what: 'aborted', detail: `${champion?.version ?? 'Nothing'} serves now. Beginning anew.` }
    })
  }
}

const MOST_POLL_MS = 2_000

/** Nothing to compare with is only all right where the author says so. */
export function refuseFirst({ allowFirst, alias, target, registry }: RolloutOptions): void {
  if (allowFirst) return
  const problem = `is "${alias}", which points to no version of ${target.name} in ${registry.location}, so that there is nothing to compare with`
  throw new InputError('alias', `${problem}. Set "allow-first: true" to let ${target.version} take all traffic unjudged.`)
}

/**
 * Traffic has to be where the registry says, but for what earlier rollouts left behind: that the next change of weights puts right.
 * Anything else was done by hand, and to undo it could take down what serves.
 */
export async function refuseStrangeTraffic(options: RolloutOptions, stable: string): Promise<void> {
  const { router, history, environment, target, alias } = options
  const weights = await router.read(options.signal)
  if (hasAll(weights, stable)) return
  const known = new Set([stable, target.version])
  const deployments = await history.list(environment)
  for (const past of deployments) {
    known.add(past.target.version)
    if (past.from !== null) known.add(past.from.version)
  }
  const halfway = halfDoneRollback(deployments)
  if (halfway !== undefined) {
    throw new Error(
      `Could not start: rollback ${halfway.id} to ${halfway.target.version} failed half way, and ${router.name} says ${shownWeights(weights)}. Run the action rollback again, which finishes it.`
    )
  }
  const promoted = deployments.find(({ state }) => state === 'promoted')
  const strangers = Object.keys(weights).filter(version => shareOf(weights, version) > 0 && !known.has(version))
  if (strangers.length === 0 && (promoted === undefined || promoted.target.version === stable)) return
  const record = promoted === undefined ? '' : `, the history says ${promoted.target.version}`
  throw new Error(
    `Could not start: the alias "${alias}" says that ${stable} serves${record}, but ${router.name} says ${shownWeights(weights)}. Make them agree with the action rollback, or by hand.`
  )
}

/** Before the first version ever a router may have no weights to tell, but it has to answer. */
export async function refuseUnreachable({ router, signal }: RolloutOptions): Promise<void> {
  await router.read(signal).catch(thrown => {
    if (thrown instanceof HttpError && thrown.problem !== 'status' && thrown.problem !== 'answer') throw thrown
  })
}

async function championOf({ registry, target, alias }: RolloutOptions): Promise<ModelVersion | undefined> {
  const champion = await registry.alias(target.name, alias)
  if (champion === undefined) return undefined
  const found = await registry.find(target.name, champion.version)
  if (found !== undefined) return found
  throw new Error(`Could not find ${champion.version} in ${registry.location}, to which the alias "${alias}" of ${target.name} points`)
}

function draftOf({ plan, target, environment, reason, run }: RolloutOptions, from: ModelVersion | undefined) {
  return {
    kind: 'rollout' as const,
    environment,
    model: target.name,
    target: { version: target.version, digest: target.digest },
    from: from === undefined ? null : { version: from.version, digest: from.digest },
    reason,
    takeoverAfterMs: plan['takeover-after'],
    ...(run.id === undefined ? {} : { runId: run.id }),
    ...(run.url === undefined ? {} : { runUrl: run.url }),
    ...(run.actor === undefined ? {} : { actor: run.actor })
  }
}
