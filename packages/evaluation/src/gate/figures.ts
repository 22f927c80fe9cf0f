import { type Figure, plain } from '@gauntlet/core'
import type { Baseline } from './baseline.ts'
import type { Measurements } from './measure.ts'
import { rulesOf } from './rules.ts'
import type { Gate } from './schema.ts'

/**
 * Every metric of the gate with what it was before. What a baseline lacks is left out, and shown as missing only where a change is
 * to be judged. The same ids are read when a verdict serves as a baseline.
 */
export function figuresOf(gate: Gate, metrics: Measurements, baseline: Baseline | undefined): Figure[] {
  return rulesOf(gate).map(({ name, metric, rule }) => {
    const { value, note } = metrics.get(name) ?? { value: undefined }
    const before = baseline?.of(name) ?? { problem: 'is missing' }
    const previous = 'value' in before ? before.value : rule['max-drop'] === undefined ? undefined : null
    return {
      id: name,
      title: name,
      value: value ?? null,
      better: metric.better,
      unit: 'none' as const,
      ...(previous === undefined ? {} : { previous }),
      ...(note === undefined ? {} : { note: plain(note) })
    }
  })
}

/** The output `metrics`: `null` for a metric that does not exist on these rows. */
export function metricsJson(gate: Gate, metrics: Measurements): string {
  return JSON.stringify(Object.fromEntries(rulesOf(gate).map(({ name }) => [name, metrics.get(name)?.value ?? null])))
}
