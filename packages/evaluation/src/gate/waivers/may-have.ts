import { BOUNDS } from '../metrics/limits.ts'
import type { Gate } from '../schema.ts'
import { writtenSections } from '../sections.ts'

/**
 * Whether a gate can have a check on some day. Those of metrics are known from the gate; those of the other sections depend on the
 * data (the slices there are, the tests that failed), and on whether there is a model in production.
 */
export function mayHave(gate: Gate, check: string): boolean {
  const isOfMetric = gate.metrics?.some(
    ({ key, rule }) =>
      BOUNDS.some(bound => rule[bound] !== undefined && check === `${key}-${bound}`) || (rule.optional && check === `${key}.optional`)
  )
  if (isOfMetric === true || check === 'gate-changes') return true
  const others = writtenSections(gate).filter(name => name !== 'metrics')
  return others.some(name => check === name || check.startsWith(`${name}.`) || check.startsWith(`${name}-`))
}
