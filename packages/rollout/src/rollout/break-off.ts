import { messageOf, systemClock } from '@gauntlet/core'
import { Superseded } from '../history/deployment.ts'
import { shownWeights } from '../router/shift-traffic.ts'
import type { RolloutReport } from './options.ts'
import { finish, ledgerOf, type Progress, reportOf } from './progress.ts'
import { bringToRest } from './recover.ts'
import { allTo, ensureAllTo, hasAll } from './traffic.ts'

export const GOING_BACK_MS = 60_000
/** The runner kills a cancelled job 7.5 seconds after it asked. */
const CANCELLED_MS = 5_000
const PATIENCE_MS = 10_000

/** After an exception: a newer deployment, a cancelled job, or something that failed. */
export async function breakOff(progress: Progress, thrown: unknown): Promise<RolloutReport> {
  const { options, ledger, phase } = progress
  const { environment, signal } = options
  if (ledger === undefined) throw thrown
  const cancelled = signal.aborted
  if (thrown instanceof Superseded || (phase === 'traffic' && (await ledger.isSuperseded(cancelled ? 1_000 : undefined)))) {
    if (phase === 'traffic' && progress.stable !== undefined && (await haveGivenUp(progress, cancelled ? 1_000 : PATIENCE_MS))) {
      await bringBack(progress, progress.stable, cancelled ? CANCELLED_MS : GOING_BACK_MS, thrown)
      const sentence = `A newer deployment of ${environment} has begun and given up. All traffic is on ${progress.stable}.`
      return finish(progress, 'aborted', 'superseded', sentence, 0)
    }
    const sentence = `A newer deployment of ${environment} has begun and sees to the traffic.`
    return finish(progress, 'aborted', 'superseded', sentence, ledger.deployment().weight)
  }
  const why = cancelled ? messageOf(signal.reason) : messageOf(thrown)
  const rest = await comeToRest(progress, thrown, cancelled ? CANCELLED_MS : GOING_BACK_MS)
  if (rest.state === 'promoted') {
    return finish(progress, 'promoted', progress.stable === undefined ? 'first' : promotionOf(progress), `${rest.sentence} (${why})`, 100)
  }
  if (rest.state === 'unfinished') {
    await ledger.tell({ event: { what: 'stopped before the first change' } })
    if (!cancelled) throw thrown
    return reportOf(progress, 'aborted', 'cancelled', `Cancelled: ${why}. ${rest.sentence}`, 0)
  }
  if (cancelled) return finish(progress, 'aborted', 'cancelled', `Cancelled: ${why}. ${rest.sentence}`, 0)
  await ledger.tell({
    state: 'failed',
    weight: 0,
    reason: why.slice(0, 4000),
    event: { what: 'failed', weight: 0, detail: why.slice(0, 4000) }
  })
  if (phase === 'before') throw thrown
  throw new Error(`The rollout of ${options.target.version} broke off. ${rest.sentence.replace(/\.$/, '')}`, { cause: thrown })
}

/** Whether all newer ones ended before they took the traffic over: then nobody but us sees to it. */
async function haveGivenUp(progress: Progress, limitMs: number): Promise<boolean> {
  const { history, environment } = progress.options
  const { id } = ledgerOf(progress).deployment()
  const done = new AbortController()
  const deployments = await Promise.race([
    history.list(environment).catch(() => []),
    systemClock.sleep(limitMs, done.signal).then(
      () => [],
      () => []
    )
  ])
  done.abort()
  const newer = deployments.filter(other => Number(other.id) > Number(id))
  return newer.length > 0 && newer.every(({ state, weight }) => state === 'aborted' && weight === 0)
}

function promotionOf({ seen }: Progress): RolloutReport['outcome'] {
  return seen.standings.every(({ goodEnough }) => goodEnough === 'flawless') ? 'flawless' : 'non-inferior'
}

type Rest = { readonly state: 'promoted' | 'aborted' | 'unfinished'; readonly sentence: string }

/** Before the aliases can have moved there is only one way, and it needs nothing but the router. */
async function comeToRest(progress: Progress, thrown: unknown, limitMs: number): Promise<Rest> {
  const { options, stable, phase } = progress
  if (phase === 'before') return restWhileWaiting(progress)
  if (phase === 'traffic' && stable !== undefined) {
    await bringBack(progress, stable, limitMs, thrown)
    return { state: 'aborted', sentence: `All traffic is on ${stable}.` }
  }
  const limits = { signal: AbortSignal.timeout(limitMs), timeoutMs: limitMs }
  return bringToRest(ledgerOf(progress).deployment(), 'itself', { ...options, limits }).catch(async cause => {
    throw await lost(progress, stable ?? options.target.version, [thrown, cause])
  })
}

/**
 * We changed nothing, but an older deployment may have stopped for us in the middle of its traffic, or is about to. Then the record
 * stays open, so that post or the next run sees to it.
 */
async function restWhileWaiting(progress: Progress): Promise<Rest> {
  const { history, environment } = progress.options
  const { id } = ledgerOf(progress).deployment()
  const deployments = await history.list(environment).catch(() => [])
  const others = deployments.filter(other => other.id !== id)
  const last = others.find(({ state, weight }) => state !== 'aborted' || weight > 0)
  const leavesTraffic = last?.state === 'aborted'
  return leavesTraffic || others.some(({ state }) => state === 'in-progress')
    ? { state: 'unfinished', sentence: 'An older deployment has stopped for this one: post, or the next run, brings its traffic to rest.' }
    : { state: 'aborted', sentence: 'Nothing was changed.' }
}

export async function bringBack(progress: Progress, stable: string, limitMs: number, before?: unknown): Promise<void> {
  try {
    const asked = ledgerOf(progress).deployment().weight > 0
    await ensureAllTo(progress.options.router, stable, { signal: AbortSignal.timeout(limitMs), timeoutMs: limitMs }, asked)
  } catch (cause) {
    throw await lost(progress, stable, before === undefined ? [cause] : [before, cause])
  }
}

/** The worst there is: says what the router says now, and what a person has to do. */
async function lost(progress: Progress, stable: string, causes: readonly unknown[]): Promise<Error> {
  const { router, environment } = progress.options
  const now = await router.read(AbortSignal.timeout(2_000)).then(
    weights => `it says ${shownWeights(weights)} now${hasAll(weights, stable) ? ', which is right' : ''}`,
    thrown => `it does not say where the traffic is (${messageOf(thrown)})`
  )
  const byHand = `Bring it back by hand: PUT ${JSON.stringify({ weights: allTo(stable) })} to ${router.name}, or run the action rollback.`
  await progress.ledger?.tell({ event: { what: 'could not bring traffic back', detail: now } })
  return new Error(`TRAFFIC OF ${environment} IS NOT BACK on ${stable}: ${router.name} could not be set, and ${now}. ${byHand}`, {
    cause: new Error(causes.map(messageOf).join('; then: '))
  })
}
