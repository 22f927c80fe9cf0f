import { countMetrics } from './families/counts.ts'
import { numberMetrics } from './families/numbers.ts'
import { probabilityMetrics } from './families/probabilities.ts'
import { rankingMetrics } from './families/rankings.ts'
import { valueMetrics } from './families/values.ts'
import type { ClassificationMetric, RegressionMetric } from './metric.ts'
import type { MetricKind, Refused } from './metric-kind.ts'
import { type MetricParameters, type ParameterName, parameterFields } from './parameters.ts'

/** Every metric there is, by the name it has in a gate. Values are those of scikit-learn. */
export const catalogue = { ...countMetrics, ...rankingMetrics, ...probabilityMetrics, ...valueMetrics, ...numberMetrics } satisfies Record<
  string,
  MetricKind
>

export type MetricName = keyof typeof catalogue

export const METRIC_NAMES: readonly MetricName[] = Object.keys(catalogue).filter(isMetricName)

export function isMetricName(name: string): name is MetricName {
  return Object.hasOwn(catalogue, name)
}

/** The metric with these parameters. Throws where it has to be told more, or cannot be told this. */
export function metricNamed(name: MetricName, parameters: MetricParameters = {}): ClassificationMetric | RegressionMetric {
  const found = settle(name, parameters)
  if ('problem' in found) throw new Error(`Could not settle ${name}: ${found.parameter ?? 'it'} ${found.problem}`)
  return found
}

const settled = new Map<string, ClassificationMetric | RegressionMetric>()

/** The metric with these parameters, or what is wrong with them. The same parameters make the same object. */
export function settle(
  name: MetricName,
  parameters: MetricParameters
): ClassificationMetric | RegressionMetric | (Omit<Refused, 'parameter'> & Partial<Refused>) {
  const kind: MetricKind = catalogue[name]
  const given = PARAMETER_NAMES.filter(parameter => parameters[parameter] !== undefined)
  const foreign = given.find(parameter => !kind.takes.includes(parameter))
  if (foreign !== undefined) {
    const taken = kind.takes.length === 0 ? 'which takes no parameters' : `which takes ${kind.takes.join(', ')}`
    return { problem: `is no parameter of ${name}, ${taken}`, parameter: foreign }
  }
  const lacking = PARAMETER_NAMES.find(parameter => kind.requires[parameter] !== undefined && !given.includes(parameter))
  if (lacking !== undefined) return { problem: `needs "${lacking}", for example "${lacking}: ${kind.requires[lacking]}"` }
  const key = JSON.stringify([name, given.map(parameter => [parameter, parameters[parameter]])])
  const known = settled.get(key)
  if (known !== undefined) return known
  const found = kind.settle(parameters)
  if (!('problem' in found)) settled.set(key, found)
  return found
}

const PARAMETER_NAMES: readonly ParameterName[] = Object.keys(parameterFields).filter(isParameterName)

function isParameterName(name: string): name is ParameterName {
  return Object.hasOwn(parameterFields, name)
}
