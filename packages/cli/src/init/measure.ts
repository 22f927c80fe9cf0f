import { join } from 'node:path'
import { parseConfig, type Roots } from '@gauntlet/core'
import { choose, Gate, modelData, needsOf, planGate, readPredictions } from '@gauntlet/evaluation'
import { stringify } from 'yaml'
import { columnsFor, type GateColumns } from './gate-columns.ts'
import type { KnownMetric } from './look-metrics.ts'
import type { PredictionsFound } from './look-tables.ts'

/** What predictions come to by the metrics that fit them, computed as model-gate computes them. */
export async function measure(
  found: PredictionsFound,
  positive: string | number | boolean | undefined,
  roots: Roots,
  signal: AbortSignal
): Promise<KnownMetric[]> {
  const names = metricsFor(found, positive)
  const settings: GateColumns = columnsFor(found, positive)
  const text = stringify({ ...settings, metrics: Object.fromEntries(names.map(name => [name, anyBound(name)])) })
  const { value: gate } = parseConfig('gate', text, Gate)
  const needs = needsOf(gate)
  const files = found.files.map(file => join(roots.workspace, file))
  const { predictions, plan } = await readPredictions(files, columns => planGate(needs, columns), roots, signal)
  const { metrics } = modelData(gate, needs, plan, predictions)
  return names.flatMap(key => {
    const chosen = choose(key, {})
    if (!('metric' in chosen)) return []
    const measured = metrics.of(needs.metrics.find(one => one.key === key) ?? chosen)
    if (!('value' in measured)) return []
    return [
      {
        key,
        metric: undefined,
        value: measured.value,
        better: chosen.metric.better,
        kind: chosen.metric.kind,
        most: chosen.metric.range[1]
      }
    ]
  })
}

/** A gate has to ask for something; nothing is judged here. */
function anyBound(name: string): { min: number } | { max: number } {
  const chosen = choose(name, {})
  return 'metric' in chosen && chosen.metric.better === 'lower' ? { max: 1 } : { min: 0.5 }
}

/** The metrics that most people look at first, where the columns suffice for them. */
function metricsFor({ kind, labels, roles, predictionIsScore }: PredictionsFound, positive: unknown): string[] {
  if (kind === 'numbers') return ['mae', 'rmse', 'r2']
  const hasPositive = positive !== undefined || isPlain(labels)
  if (labels.length !== 2 || !hasPositive) return ['accuracy', 'balanced-accuracy']
  return ['accuracy', 'f1', ...(roles.score !== undefined || predictionIsScore ? ['roc-auc'] : [])]
}

/** Labels of which nobody has to say which is the positive one. */
export function isPlain(labels: PredictionsFound['labels']): boolean {
  const written = labels.map(String).sort().join()
  return ['0,1', '-1,1', 'false,true'].includes(written) && labels.every(label => typeof label !== 'string')
}
