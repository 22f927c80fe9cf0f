import { type Config, parseConfig } from '@gauntlet/core'
import { metricsOfRows } from '../metrics/measure.ts'
import type { MetricSource, SourcedValue } from '../metrics/metric-source.ts'
import { examplesOf } from '../predictions/examples-of.ts'
import { type PredictionArrays, predictionsFrom } from '../predictions/from-arrays.ts'
import { Gate } from './gate.ts'
import { needsOf } from './needs.ts'
import { planGate } from './plan-gate.ts'
import { judgeGate } from './run-gate.ts'
import type { GateData } from './section.ts'

export const gateOf = (yaml: string): Config<Gate> => parseConfig('gate', yaml, Gate, 'gate.yml')

export const NOW = Date.parse('2026-06-15T12:00:00Z')

const nothing: GateData = {
  model: undefined,
  champion: undefined,
  metrics: sourceOf({}),
  train: undefined,
  baseline: undefined,
  now: NOW,
  signal: undefined
}

/** A gate judged on what is given; nothing else was read. */
export function judged(yaml: string, data: Partial<GateData>) {
  return judgeGate(gateOf(yaml), { ...nothing, ...data }, { reproduce: 'gauntlet again' })
}

/** A gate judged on rows. */
export function judgedRows(yaml: string, arrays: PredictionArrays, data: Partial<GateData> = {}) {
  const needs = needsOf(gateOf(yaml).value)
  const has = { ...arrays, ...arrays.dimensions }
  const columns = Object.keys(has).filter(name => has[name as keyof typeof has] !== undefined)
  const plan = planGate(needs, columns)
  const predictions = predictionsFrom(plan.prediction === undefined ? { ...arrays, prediction: undefined } : arrays)
  const examples = examplesOf({ ...needs, metrics: plan.metrics }, plan, predictions)
  return judged(yaml, { model: { predictions, examples }, metrics: metricsOfRows(examples), ...data })
}

/** Metrics by key. What is not there is absent. */
export function sourceOf(values: Readonly<Record<string, number | SourcedValue>>): MetricSource {
  return {
    of: ({ key }) => {
      const found = values[key]
      if (found === undefined) return { problem: 'is missing', why: 'absent' }
      return typeof found === 'number' ? { value: found } : found
    }
  }
}
