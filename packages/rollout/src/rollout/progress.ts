import type { Ledger } from './ledger.ts'
import type { RolloutOptions, RolloutReport } from './options.ts'
import type { Seen } from './stages.ts'

/** How far a rollout has come, for whoever has to bring it to rest. */
export interface Progress {
  readonly options: RolloutOptions
  readonly seen: Seen
  ledger: Ledger | undefined
  stable: string | undefined
  /** `aliases`: from the moment that an alias may have moved. */
  phase: 'before' | 'traffic' | 'aliases' | 'after'
}

export function ledgerOf({ ledger }: Progress): Ledger {
  if (ledger === undefined) throw new Error('The deployment was not recorded')
  return ledger
}

const STATES = { promoted: 'promoted', 'rolled-back': 'rolled-back', held: 'held', aborted: 'aborted' } as const

/** What happened has happened: a history that cannot be told does not change it. */
export async function finish(
  progress: Progress,
  decision: RolloutReport['decision'],
  outcome: RolloutReport['outcome'],
  reason: string,
  weight: number
): Promise<RolloutReport> {
  progress.phase = 'after'
  const { ledger } = progress
  const what = decision === 'rolled-back' ? 'rolled back' : decision
  await ledger?.tell({
    state: STATES[decision],
    weight,
    reason: reason.slice(0, 4000),
    event: { what, weight, detail: reason.slice(0, 4000) }
  })
  return reportOf(progress, decision, outcome, reason, weight)
}

export function reportOf(
  { ledger, options, seen, stable }: Progress,
  decision: RolloutReport['decision'],
  outcome: RolloutReport['outcome'],
  reason: string,
  weight: number
): RolloutReport {
  return {
    decision,
    outcome,
    reason,
    weight,
    target: options.target.version,
    stable,
    deploymentId: ledger?.deployment().id,
    looks: seen.looks,
    standings: seen.standings,
    split: seen.split,
    outage: seen.outage,
    timeline: ledger?.timeline() ?? [],
    problems: ledger?.problems() ?? []
  }
}
