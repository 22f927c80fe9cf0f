import { formatNumber, formatShare } from '@gauntlet/core'
import { type ArmCounts, type Look, type LookEvidence, type SequentialSettings, sequentialTest } from '@gauntlet/stats'
import type { Rollout } from '../plan/rollout.ts'

/** What the looks so far say of one metric. */
export interface Standing {
  readonly metric: string
  /** After each look. */
  readonly evidence: readonly LookEvidence[]
  /** The look at which harm was proven. */
  readonly harmAt: number | undefined
  /** Why the canary would be good enough as of the last look. */
  readonly goodEnough: 'non-inferior' | 'flawless' | undefined
}

/**
 * Judges one metric over all looks of the rollout.
 *
 * Harm is looked for at every look, also after the metric was good enough once, with alpha divided by the number of metrics. Good
 * enough is what the last look says: an e-value holds at whatever moment one stops, and a canary that got worse in a later stage has to
 * prove itself again.
 */
export function standingOf(analysis: Rollout['analysis'], metric: string, looks: readonly Look[]): Standing {
  const test = sequentialTest(settingsOf(analysis, analysis.metrics.length))
  const seen = looks.map(look => test.add(look))
  const harm = seen.find(({ finding }) => finding === 'harm')
  const last = seen.at(-1)?.finding
  const goodEnough = harm !== undefined || last === 'harm' ? undefined : last
  return { metric, evidence: seen.map(({ evidence }) => evidence), harmAt: harm?.evidence.look, goodEnough }
}

/** The settings of the test of one metric of several. */
export function settingsOf(analysis: Omit<Rollout['analysis'], 'metrics'>, metrics: number): SequentialSettings {
  return {
    alpha: analysis.alpha / metrics,
    beta: analysis.beta,
    harmRatio: analysis['harm-ratio'],
    nonInferiorityRatio: analysis['non-inferiority-ratio'],
    maxBadShare: analysis['max-bad-share'],
    minRequests: analysis['min-requests']
  }
}

/** `41 of 1,000 (4.1%)` */
export function shownCounts({ bad, total }: ArmCounts): string {
  return `${formatNumber(bad)} of ${formatNumber(total)}${total === 0 ? '' : ` (${formatShare(bad / total)})`}`
}

/** An e-value as people read it, from its logarithm. */
export function shownEvidence(logarithm: number): string {
  return logarithm > Math.log(1e9) ? 'over 1,000,000,000' : formatNumber(Math.exp(logarithm), 3)
}
