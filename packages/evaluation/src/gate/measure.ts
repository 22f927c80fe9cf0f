import type { MetricName } from '../catalogue.ts'
import { classExamplesOf } from '../class-examples.ts'
import type { Predictions } from '../column.ts'
import { type ClassExamples, classExamplesAt, type ValueExamples, valueExamplesAt } from '../examples.ts'
import type { Measured } from '../measured.ts'
import { valueExamplesOf } from '../value-examples.ts'
import { classSettings, type Needs, type ReadingPlan } from './plan.ts'
import { rulesOf } from './rules.ts'

export type Measurements = ReadonlyMap<MetricName, Measured>

/** Examples of one kind, as the metrics of a gate need them. */
export type Examples =
  | { readonly kind: 'classification'; readonly of: ClassExamples }
  | { readonly kind: 'regression'; readonly of: ValueExamples }

export function examplesOf(gate: Needs, plan: ReadingPlan, predictions: Predictions): Examples {
  if (rulesOf(gate).some(({ metric }) => metric.kind === 'regression')) return { kind: 'regression', of: valueExamplesOf(predictions) }
  return { kind: 'classification', of: classExamplesOf(predictions, classSettings(gate, plan)) }
}

/** Every metric that a gate names. */
export function measureAll(gate: Needs, examples: Examples): Measurements {
  const found = new Map<MetricName, Measured>()
  for (const { name, metric } of rulesOf(gate)) {
    if (metric.kind === 'classification' && examples.kind === 'classification') found.set(name, metric.measure(examples.of))
    if (metric.kind === 'regression' && examples.kind === 'regression') found.set(name, metric.measure(examples.of))
  }
  return found
}

export function examplesAt(examples: Examples, rows: Int32Array): Examples {
  if (examples.kind === 'regression') return { kind: 'regression', of: valueExamplesAt(examples.of, rows) }
  return { kind: 'classification', of: classExamplesAt(examples.of, rows) }
}
