import { moveChampion } from '../history/move-champion.ts'
import { refuseOtherModel } from '../history/one-model.ts'
import { shiftTraffic } from '../router/shift-traffic.ts'
import { begin, refuseFirst, refuseStrangeTraffic, refuseUnreachable } from './begin.ts'
import { breakOff, bringBack, GOING_BACK_MS } from './break-off.ts'
import type { RolloutOptions, RolloutReport } from './options.ts'
import { finish, ledgerOf, type Progress } from './progress.ts'
import { type Ending, nothingSeen, walkStages } from './stages.ts'
import { allTo, ensureAllTo, hasAll } from './traffic.ts'

/**
 * Rolls a version out: in stages, judged at every look, to the end that the plan says. Whatever happens after the first change of
 * traffic (harm, an error, a cancelled job), all traffic is on one version when this returns or throws, unless the plan says `hold` or a
 * newer deployment has taken over.
 *
 * @throws Error when it could not be carried out. The message says where the traffic is.
 */
export async function runRollout(options: RolloutOptions): Promise<RolloutReport> {
  const progress: Progress = { options, seen: nothingSeen(options), ledger: undefined, stable: undefined, phase: 'before' }
  try {
    const serving = await alreadyServing(options)
    if (serving !== undefined) return serving
    const { stable } = await begin(options, ledger => {
      progress.ledger = ledger
    })
    progress.stable = stable
    return await carryOut(progress)
  } catch (thrown) {
    return breakOff(progress, thrown)
  }
}

async function carryOut(progress: Progress): Promise<RolloutReport> {
  const { options, stable, seen } = progress
  const ledger = ledgerOf(progress)
  const { target, router, signal } = options
  await ledger.refuseSuperseded()
  if (stable === undefined) {
    refuseFirst(options)
    await refuseUnreachable(options)
    await promote(progress)
    return finish(
      progress,
      'promoted',
      'first',
      `Nothing served before: ${target.version} took all traffic, and nothing was compared.`,
      100
    )
  }
  await refuseStrangeTraffic(options, stable)
  progress.phase = 'traffic'
  if (stable === target.version) {
    await ensureAllTo(router, target.version, { signal })
    return finish(progress, 'promoted', 'already-serving', alreadyServes(target.version), 100)
  }
  const ending = await walkStages(options, stable, ledger, seen)
  return end(progress, stable, ending)
}

async function end(progress: Progress, stable: string, { next, outcome, because }: Ending): Promise<RolloutReport> {
  const reason = `${because.charAt(0).toUpperCase()}${because.slice(1)}.`
  if (next === 'promote') {
    await promote(progress)
    return finish(progress, 'promoted', outcome, reason, 100)
  }
  if (next === 'hold') return finish(progress, 'held', outcome, reason, ledgerOf(progress).deployment().weight)
  await ledgerOf(progress).refuseSuperseded()
  await bringBack(progress, stable, GOING_BACK_MS)
  return finish(progress, 'rolled-back', outcome, reason, 0)
}

/** Recorded, then the traffic, then the aliases: whoever finds this half done can tell from the champion which way is forward. */
async function promote(progress: Progress): Promise<void> {
  const { options } = progress
  const { target, router, registry, alias, reason, run, signal } = options
  progress.phase = 'traffic'
  await ledgerOf(progress).record({ weight: 100, event: { what: 'promoting', weight: 100 } })
  await shiftTraffic(router, allTo(target.version), { signal })
  signal.throwIfAborted()
  // A deployment that was taken for dead meanwhile must not move the alias under the one that took over.
  await ledgerOf(progress).refuseSuperseded()
  progress.phase = 'aliases'
  await moveChampion(registry, {
    model: target.name,
    alias,
    to: target.version,
    reason,
    ...(run.url === undefined ? {} : { runUrl: run.url })
  })
  progress.phase = 'after'
}

/** Looked at before anything is recorded: to ask twice for the same leaves no trace. */
async function alreadyServing(options: RolloutOptions): Promise<RolloutReport | undefined> {
  const { registry, history, router, target, alias, environment, signal } = options
  const deployments = await history.list(environment)
  refuseOtherModel(deployments, target.name)
  if (deployments.some(({ state }) => state === 'in-progress')) return undefined
  const champion = await registry.alias(target.name, alias)
  if (champion === undefined) refuseFirst(options)
  if (champion?.version !== target.version || !hasAll(await router.read(signal), target.version)) return undefined
  const progress: Progress = { options, seen: nothingSeen(options), ledger: undefined, stable: target.version, phase: 'after' }
  return finish(progress, 'promoted', 'already-serving', alreadyServes(target.version), 100)
}

function alreadyServes(version: string): string {
  return `${version} is the champion already and has all traffic.`
}
