import type { Look } from '@gauntlet/stats'
import { shiftTraffic } from '../router/shift-traffic.ts'
import { type Decision, decide, type Situation, splitOf, weightOf } from './decision.ts'
import type { Ledger } from './ledger.ts'
import { type Observer, observe } from './observer.ts'
import type { RolloutLook, RolloutOptions } from './options.ts'
import { type Standing, standingOf } from './standing.ts'
import { split } from './traffic.ts'

/** What a rollout has seen so far. Filled as it goes along, so that it is there whatever ends it. */
export interface Seen {
  readonly looks: RolloutLook[]
  standings: readonly Standing[]
  split: ReturnType<typeof splitOf> | undefined
  outage: string | undefined
}

export type Ending = Extract<Decision, { outcome: unknown }>

export function nothingSeen({ plan }: Pick<RolloutOptions, 'plan'>): Seen {
  const standings = plan.analysis.metrics.map(({ name }) => standingOf(plan.analysis, name, []))
  return { looks: [], standings, split: undefined, outage: undefined }
}

/** Moves traffic stage by stage and looks at both arms, until something is decided. */
export async function walkStages(options: RolloutOptions, stable: string, ledger: Ledger, seen: Seen): Promise<Ending> {
  const { plan, router, target, signal } = options
  const observer = await observe(plan.analysis.metrics, options.metrics, { stable, canary: target.version }, signal)
  for (let stage = 0; ; stage++) {
    const weight = weightOf(plan, stage)
    await ledger.record({ weight, event: { what: 'shifting', weight } })
    await shiftTraffic(router, split(stable, target.version, weight), { signal })
    await ledger.record({ event: { what: 'shifted', weight } })
    const decision = await watchStage(options, stage, observer, ledger, seen)
    if (decision.next !== 'next-stage') return decision
  }
}

/**
 * The first look of a stage ends what came before and while the change settled. It counts for the judge, to whom weights are all the
 * same, and not for the split of the traffic.
 */
async function watchStage(
  options: RolloutOptions,
  stage: number,
  observer: Observer,
  ledger: Ledger,
  seen: Seen
): Promise<Exclude<Decision, { next: 'stay' }>> {
  const { plan, clock, signal } = options
  const startedAt = clock.now()
  const traffic = { canary: 0, stable: 0 }
  let outageSince: number | undefined
  let isFirst = true
  for (let wait = plan.settle; ; wait = plan.interval) {
    await pause(wait, options, ledger)
    await ledger.refuseSuperseded()
    const askedAt = clock.now()
    const observed = await observer.look(signal)
    const outage = 'problem' in observed ? { ms: clock.now() - (outageSince ?? askedAt), problem: observed.problem } : undefined
    outageSince = outage === undefined ? undefined : (outageSince ?? askedAt)
    seen.outage = outage?.problem
    let look: RolloutLook | undefined
    if ('counts' in observed) {
      if (!isFirst && !observed.restarted) addTraffic(traffic, observed.counts.get(plan.analysis.metrics[0]?.name ?? ''))
      isFirst = false
      look = addLook(options, stage, observed.counts, seen)
    }
    const situation: Situation = { stage, elapsedMs: clock.now() - startedAt, standings: seen.standings, traffic, outage }
    seen.split = splitOf(plan, situation)
    const decision = decide(plan, situation)
    if (outage !== undefined) options.watch?.({ kind: 'outage', ...outage })
    if (look !== undefined) options.watch?.({ kind: 'look', look, standings: seen.standings, decision })
    if (decision.next !== 'stay') return decision
  }
}

/** An interval without any request in either arm says nothing and is no look. */
function addLook(options: RolloutOptions, stage: number, counts: ReadonlyMap<string, Look>, seen: Seen): RolloutLook | undefined {
  if ([...counts.values()].every(({ canary, stable }) => canary.total + stable.total === 0)) return undefined
  const { plan } = options
  const look = { number: seen.looks.length + 1, at: new Date().toISOString(), stage: stage + 1, weight: weightOf(plan, stage), counts }
  seen.looks.push(look)
  seen.standings = plan.analysis.metrics.map(({ name }) =>
    standingOf(
      plan.analysis,
      name,
      seen.looks.flatMap(({ counts }) => counts.get(name) ?? [])
    )
  )
  return look
}

function addTraffic(traffic: { canary: number; stable: number }, look: Look | undefined): void {
  traffic.canary += look?.canary.total ?? 0
  traffic.stable += look?.stable.total ?? 0
}

/** A longer pause than this would keep a newer deployment waiting. */
const LONGEST_SILENCE = 15_000

async function pause(ms: number, { clock, signal }: RolloutOptions, ledger: Ledger): Promise<void> {
  for (let left = ms; left > 0; left -= LONGEST_SILENCE) {
    await clock.sleep(Math.min(left, LONGEST_SILENCE), signal)
    if (left > LONGEST_SILENCE) await ledger.refuseSuperseded()
  }
}
