import type { ChosenMetric } from '../metrics/metric.ts'
import type { ReadingNeeds, RowCondition } from '../predictions/reading-needs.ts'
import type { Gate, SectionName } from './schema.ts'
import type { GateInput } from './section.ts'
import { sectionNeeds, writtenSections } from './sections.ts'

/** What has to be read for a gate, and who asks for it. */
export interface GateNeeds extends ReadingNeeds {
  /** Metrics that are left out where the columns do not suffice. */
  readonly optionalMetrics: readonly ChosenMetric[]
  /** The inputs that have to be there, each with the sections that need it. */
  readonly inputs: ReadonlyMap<GateInput, readonly SectionName[]>
}

/** What all sections of a gate need together. */
export function needsOf(gate: Gate): GateNeeds {
  const all = writtenSections(gate).map(name => ({ name, needs: sectionNeeds(name, gate) }))
  const dimensions = (optional: boolean) =>
    unique(all.flatMap(({ needs }) => ((needs.optional ?? false) === optional ? (needs.dimensions ?? []) : [])))
  const required = dimensions(false)
  const inputs = new Map<GateInput, SectionName[]>()
  for (const { name, needs } of all) for (const input of needs.inputs ?? []) inputs.set(input, [...(inputs.get(input) ?? []), name])
  return {
    metrics: uniqueMetrics(all.flatMap(({ needs }) => needs.metrics ?? [])),
    optionalMetrics: uniqueMetrics(all.flatMap(({ needs }) => needs.optionalMetrics ?? [])),
    columns: gate.columns,
    positive: gate.positive,
    threshold: gate.threshold,
    dimensions: required,
    optionalDimensions: dimensions(true).filter(name => !required.includes(name)),
    everyColumn: all.some(({ needs }) => needs.everyColumn === true),
    everyRole: all.some(({ needs }) => needs.everyRole === true),
    conditions: all.flatMap(({ name, needs }) => (needs.conditions ?? []).map(condition => ofSection(name, condition))),
    inputs
  }
}

/** Conditions of two sections may have the same name, unless the section's own stands before it. */
function ofSection(section: SectionName, condition: RowCondition): RowCondition {
  return condition.name.startsWith(`${section}.`) ? condition : { ...condition, name: `${section}.${condition.name}` }
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)]
}

/** The same metric under the same key, once. */
function uniqueMetrics(metrics: readonly ChosenMetric[]): ChosenMetric[] {
  const seen = new Map<string, ChosenMetric[]>()
  return metrics.filter(chosen => {
    const named = seen.get(chosen.key) ?? []
    if (named.some(({ metric }) => metric === chosen.metric)) return false
    seen.set(chosen.key, [...named, chosen])
    return true
  })
}
