import type { ClassificationMetric, RegressionMetric } from './metric.ts'
import type { MetricParameters, ParameterName } from './parameters.ts'

/** A metric of the catalogue, before its parameters are settled. */
export interface MetricKind<Found = ClassificationMetric | RegressionMetric> {
  /** What it can be told. */
  readonly takes: readonly ParameterName[]
  /** What it has to be told, with an example of each. */
  readonly requires: Partial<Record<ParameterName, string>>
  settle(parameters: MetricParameters): Found | Refused
}

/** Why a metric cannot be had with these parameters, as the rest of a sentence about one of them. */
export interface Refused {
  readonly problem: string
  readonly parameter: ParameterName
}

/** A metric that has to be told nothing. */
export function fixed<Found>(metric: Found): MetricKind<Found> {
  return { takes: [], requires: {}, settle: () => metric }
}

/** A metric that can be told some things, each with a default. */
export function told<Found>(
  takes: readonly ParameterName[],
  settle: (parameters: MetricParameters) => Found | Refused,
  requires: MetricKind['requires'] = {}
): MetricKind<Found> {
  return { takes, requires, settle }
}
