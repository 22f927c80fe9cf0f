import { counted, formatDuration, formatNumber } from '@gauntlet/core'
import { sampleRatioEvidence } from '@gauntlet/stats'
import type { Rollout } from '../plan/rollout.ts'
import { type Standing, shownCounts, shownEvidence } from './standing.ts'

/** Why a rollout ended. */
export type RolloutOutcome =
  | 'harm'
  | 'non-inferior'
  | 'flawless'
  | 'inconclusive'
  | 'low-traffic'
  | 'no-data'
  | 'metrics-outage'
  | 'sample-ratio-mismatch'

/** Where a rollout stands after a look. */
export interface Situation {
  /** Counts from 0. */
  readonly stage: number
  /** Since the router was seen to give the canary the weight of the stage. */
  readonly elapsedMs: number
  /** One for each metric, over the whole rollout. */
  readonly standings: readonly Standing[]
  /** Requests of this stage, after settling. */
  readonly traffic: { readonly canary: number; readonly stable: number }
  /** Since when the metrics cannot be read, and why; undefined while they can. */
  readonly outage: { readonly ms: number; readonly problem: string } | undefined
}

export type Decision =
  | { readonly next: 'stay'; readonly because: string }
  | { readonly next: 'next-stage'; readonly because: string }
  | { readonly next: 'promote' | 'rollback' | 'hold'; readonly outcome: RolloutOutcome; readonly because: string }

/** Largest probability to take a right split for a wrong one, over all stages. */
const MISMATCH_ERROR = 0.05
/** And no difference of fewer points than this is worth a rollback. */
const TOLERATED_SHARE = 0.02

/**
 * What to do next. Harm comes before everything else: no other rule, and no policy, can outvote it. Without readable metrics nothing moves
 * until the outage has lasted too long.
 */
export function decide(plan: Rollout, situation: Situation): Decision {
  return (
    harmOf(plan, situation) ??
    outageOf(plan, situation) ??
    mismatchOf(plan, situation) ??
    progressOf(plan, situation) ??
    timeoutOf(plan, situation)
  )
}

/** How the traffic of a stage is split against what the router says. Each stage is counted anew, so that they share the error. */
export function splitOf(plan: Rollout, { stage, traffic }: Pick<Situation, 'stage' | 'traffic'>) {
  const share = weightOf(plan, stage) / 100
  const total = traffic.canary + traffic.stable
  const observed = total === 0 ? undefined : traffic.canary / total
  const evidence = total === 0 ? 0 : sampleRatioEvidence(traffic, share)
  const needed = Math.log(plan.stages.length / MISMATCH_ERROR)
  const mismatch = observed !== undefined && evidence >= needed && Math.abs(observed - share) > TOLERATED_SHARE
  return { share, observed, evidence, needed, mismatch }
}

/** Percent of the traffic in a stage. */
export function weightOf(plan: Rollout, stage: number): number {
  return stageOf(plan, stage).weight
}

function harmOf(plan: Rollout, { standings }: Situation): Decision | undefined {
  const [first] = standings.filter(({ harmAt }) => harmAt !== undefined)
  const last = first?.evidence.at(-1)
  if (first === undefined || last === undefined) return undefined
  const counts = `the canary has ${shownCounts(last.canary)} bad, stable ${shownCounts(last.stable)}`
  const proof = `more than ${formatNumber(plan.analysis['harm-ratio'])} times stable's rate is proven (e-value ${shownEvidence(last.harm)}, ${shownEvidence(last.needed.rollback)} needed)`
  return { next: 'rollback', outcome: 'harm', because: `${first.metric}: ${counts}; ${proof}` }
}

function outageOf(plan: Rollout, { outage }: Situation): Decision | undefined {
  if (outage === undefined) return undefined
  if (outage.ms < plan['metrics-outage-timeout']) return { next: 'stay', because: `metrics cannot be read: ${outage.problem}` }
  return byPolicy(plan, 'metrics-outage', `metrics could not be read for ${formatDuration(outage.ms)}: ${outage.problem}`)
}

function mismatchOf(plan: Rollout, situation: Situation): Decision | undefined {
  const { share, observed, evidence, needed, mismatch } = splitOf(plan, situation)
  if (!mismatch || observed === undefined) return undefined
  const { canary, stable } = situation.traffic
  const split = `the router says ${percent(share)} of the traffic go to the canary, but ${formatNumber(canary)} of ${formatNumber(canary + stable)} requests`
  return byPolicy(
    plan,
    'sample-ratio-mismatch',
    `${split} (${percent(observed)}) came there (e-value ${shownEvidence(evidence)}, ${shownEvidence(needed)} needed)`
  )
}

function progressOf(plan: Rollout, { stage: index, elapsedMs, traffic, standings }: Situation): Decision | undefined {
  const stage = stageOf(plan, index)
  if (elapsedMs < (stage.duration ?? 0) || traffic.canary < requestsNeeded(plan, index)) return undefined
  const done = `stage ${index + 1} is done: ${counted(traffic.canary, 'request')} in ${formatDuration(elapsedMs)} without harm`
  if (index < plan.stages.length - 1) return { next: 'next-stage', because: done }
  if (standings.length === 0 || standings.some(({ goodEnough }) => goodEnough === undefined)) return undefined
  const flawless = standings.every(({ goodEnough }) => goodEnough === 'flawless')
  const proof = standings.map(standing => goodEnoughSentence(plan, standing)).join('; ')
  return { next: 'promote', outcome: flawless ? 'flawless' : 'non-inferior', because: proof }
}

function timeoutOf(plan: Rollout, situation: Situation): Decision {
  const { stage, elapsedMs, traffic, standings } = situation
  const needed = requestsNeeded(plan, stage)
  const many = `${counted(traffic.canary, 'request')} to the canary`
  if (elapsedMs < plan['stage-timeout']) {
    const waiting = traffic.canary < needed ? `${many} of ${formatNumber(needed)}` : `${many}, not decided yet`
    return { next: 'stay', because: waiting }
  }
  const when = `stage ${stage + 1} timed out after ${formatDuration(elapsedMs)}`
  if (traffic.canary === 0) return byPolicy(plan, 'no-data', `${when} without a single request to the canary`)
  if (traffic.canary < needed) return byPolicy(plan, 'low-traffic', `${when} with ${many}, fewer than ${formatNumber(needed)}`)
  const open = standings.filter(({ goodEnough }) => goodEnough === undefined).map(({ metric }) => metric)
  return byPolicy(
    plan,
    'inconclusive',
    `${when} with ${many}, and neither harm nor its absence is proven for ${open.join(', ') || 'any metric'}`
  )
}

/** A stage without a single request to the canary says nothing, so that one is the least. */
function requestsNeeded(plan: Rollout, stage: number): number {
  return stageOf(plan, stage)['min-requests'] ?? 1
}

function byPolicy(plan: Rollout, outcome: keyof Rollout['policies'], because: string): Decision {
  return { next: plan.policies[outcome], outcome, because }
}

function goodEnoughSentence({ analysis }: Rollout, { metric, goodEnough, evidence }: Standing): string {
  const last = evidence.at(-1)
  if (last === undefined) return metric
  const counts = `the canary has ${shownCounts(last.canary)} bad, stable ${shownCounts(last.stable)}`
  const [limit, value] =
    goodEnough === 'flawless'
      ? [`a rate below ${percent(analysis['max-bad-share'])}`, last.flawless]
      : [`less than ${formatNumber(analysis['non-inferiority-ratio'])} times stable's rate`, last.nonInferiority]
  return `${metric}: ${counts}; ${limit} is proven (e-value ${shownEvidence(value)})`
}

function stageOf(plan: Rollout, index: number): Rollout['stages'][number] {
  const stage = plan.stages[index]
  if (stage === undefined) throw new RangeError(`There is no stage ${index + 1}`)
  return stage
}

function percent(share: number): string {
  return `${formatNumber(share * 100, 3)}%`
}
