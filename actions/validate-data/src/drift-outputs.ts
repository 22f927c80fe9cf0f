import type { DriftFound } from '@gauntlet/validation'

/** Empty where nothing was compared: a 0 would say that nothing drifted. */
export function driftOutputs(drift: DriftFound | undefined) {
  if (drift === undefined) return {}
  const drifted = drift.columns.filter(column => column.drifted).map(column => column.name)
  return {
    'drift-share': drift.share ?? '',
    'drift-score': drift.score ?? '',
    'drifted-columns': JSON.stringify(drifted)
  }
}
