import type { z } from 'zod'
import { BOUNDS } from './metrics/limits.ts'
import type { Gate, SectionName } from './schema.ts'
import { sectionNeeds, writtenSections } from './sections.ts'

type Refuse = (path: readonly PropertyKey[], message: string) => void

/** Parts of a gate that do not go together. */
export function refuseContradictions(gate: Gate, context: Pick<z.core.$RefinementCtx, 'addIssue'>): void {
  const refuse: Refuse = (path, message) => context.addIssue({ code: 'custom', path: [...path], message })
  const names = writtenSections(gate)
  if (names.length === 0) {
    refuse([], 'asks for nothing. The smallest gate is "metrics: { accuracy: { min: 0.85 } }"')
    return
  }
  if (names.every(name => name === 'metrics') && !gate.metrics?.some(({ rule }) => BOUNDS.some(bound => rule[bound] !== undefined))) {
    refuse(['metrics'], 'sets no bound, so that nothing is judged. Give a metric a "min", "max" or "max-drop"')
    return
  }
  if (gate.threshold !== undefined && gate.columns.prediction !== undefined) {
    refuse(['threshold'], 'makes predictions of the score, but "columns.prediction" names a column of predictions. Remove one of them')
  }
  refuseTwoKinds(gate, names, refuse)
}

/** A gate is for classes or for numbers. */
function refuseTwoKinds(gate: Gate, names: readonly SectionName[], refuse: Refuse): void {
  const used = names.flatMap(section => {
    const { metrics = [], optionalMetrics = [] } = sectionNeeds(section, gate)
    return [...metrics, ...optionalMetrics].flatMap(({ key, metric }) =>
      metric.kind === 'ready' ? [] : [{ section, key, kind: metric.kind }]
    )
  })
  const [first] = used
  if (first === undefined) return
  const other = used.find(({ kind }) => kind !== first.kind)
  if (other !== undefined) {
    refuse(
      other.section === 'metrics' ? ['metrics', other.key] : [other.section],
      `${other.section === 'metrics' ? 'is' : `asks for "${other.key}",`} a metric of ${other.kind}, but "${first.key}" is one of ${first.kind}. Use two steps with a gate each`
    )
  }
  if (first.kind !== 'regression') return
  for (const key of ['positive', 'threshold'] as const) {
    if (gate[key] !== undefined) refuse([key], `is for classes, but "${first.key}" is a metric of regression. Remove it`)
  }
}
