import type { Examples } from '../predictions/examples.ts'
import type { Measured } from './measured.ts'
import type { ChosenMetric, ClassificationMetric, Metric } from './metric.ts'
import type { MetricSource, SourcedValue } from './metric-source.ts'

/** By the key of the metric. */
export type Measurements = ReadonlyMap<string, Measured>

/** Whether the examples hold what a metric is computed from. It may be undefined on them all the same. */
export function isComputable(metric: Metric, examples: Examples): boolean {
  if (metric.kind !== examples.kind || examples.kind === 'regression') return metric.kind === examples.kind
  const { predicted, score, scores } = examples.of
  return { prediction: predicted, score, scores, probabilities: score ?? scores }[metric.needs] !== undefined
}

/** One metric. Undefined where it is for other examples, or for columns that these do not have. */
export function measureOne(metric: Metric, examples: Examples): Measured | undefined {
  if (!isComputable(metric, examples)) return undefined
  if (metric.kind === 'classification' && examples.kind === 'classification') return metric.measure(examples.of)
  if (metric.kind === 'regression' && examples.kind === 'regression') return metric.measure(examples.of)
  return undefined
}

/** All of these metrics. One that is for other examples is left out. */
export function measureAll(metrics: readonly ChosenMetric[], examples: Examples): Measurements {
  return new Map(
    metrics.flatMap(({ key, metric }) => {
      const measured = measureOne(metric, examples)
      return measured === undefined ? [] : [[key, measured] as const]
    })
  )
}

/** Metrics of rows; those that cannot be computed of them are taken from a file where there is one. Each is computed once. */
export function metricsOfRows(examples: Examples | undefined, file?: MetricSource): MetricSource {
  const known = new Map<Metric, SourcedValue | undefined>()
  const computed = (metric: Metric): SourcedValue | undefined => {
    const measured = examples && measureOne(metric, examples)
    if (measured === undefined) return undefined
    const { value, note } = measured
    if (value === undefined) return { problem: `could not be computed: ${note ?? 'no reason is known'}`, why: 'undefined' }
    return note === undefined ? { value } : { value, note }
  }
  return {
    ...(examples === undefined ? {} : { rows: examples.of.rows }),
    of: chosen => {
      if (!known.has(chosen.metric)) known.set(chosen.metric, computed(chosen.metric))
      return known.get(chosen.metric) ?? file?.of(chosen) ?? { problem: lackOf(chosen.metric, examples), why: 'absent' }
    }
  }
}

function lackOf(metric: Metric, examples: Examples | undefined): string {
  if (metric.kind === 'ready' || examples === undefined) return 'is missing: the input "metrics" names no file that has it'
  if (metric.kind !== examples.kind) return `is missing: it is for ${metric.kind}, and the data is for ${examples.kind}`
  return `cannot be computed: ${LACKS[metric.needs]}`
}

const LACKS: Readonly<Record<ClassificationMetric['needs'], string>> = {
  prediction: 'there is no column of predictions',
  score: 'there is no column of scores',
  scores: 'there are no columns of probabilities by class',
  probabilities: 'there is neither a column of scores nor columns of probabilities by class'
}
