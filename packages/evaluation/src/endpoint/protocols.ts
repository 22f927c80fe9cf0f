import type { LogicalType } from '@gauntlet/tables'
import type { DottedPath } from './dotted-path.ts'
import { readTensors, tensorsOf } from './open-inference.ts'
import type { Endpoint } from './schema.ts'

/** What JSON can say of a feature: NaN and infinities are none. */
export type Feature = string | number | boolean | null

/** Rows to be predicted, each with one value for each feature. */
export type FeatureRows = readonly (readonly Feature[])[]

/** What a server understands. */
export interface Protocol {
  /** `types` are those of the features, by their places. */
  body(endpoint: Endpoint, rows: FeatureRows, types: readonly LogicalType[]): unknown
  /** The answer as paths lead into it. */
  read(answer: unknown): unknown
  /** Where predictions stand where nobody says it. */
  predictions(answer: unknown): DottedPath
}

const asIs = (answer: unknown) => answer
const underPredictions = () => ['predictions']

export const protocols: Readonly<Record<Endpoint['protocol'], Protocol>> = {
  generic: {
    body: ({ request = { instances: '$rows' }, features }, rows) => filled(request, features, rows),
    read: asIs,
    predictions: underPredictions
  },
  /** MLflow's scoring server. */
  mlflow: {
    body: ({ features }, rows) => ({ dataframe_split: { columns: features, data: rows } }),
    read: asIs,
    predictions: underPredictions
  },
  /** TensorFlow Serving, and the first protocol of KServe. */
  'tfserving-v1': {
    body: ({ features }, rows) => ({ instances: recordsOf(features, rows) }),
    read: asIs,
    predictions: underPredictions
  },
  /** The Open Inference Protocol of KServe, Triton, MLServer and Seldon. */
  'oip-v2': {
    body: tensorsOf,
    read: readTensors,
    // The first output, whatever it is called.
    predictions: answer => [typeof answer === 'object' && answer !== null ? (Object.keys(answer)[0] ?? 'outputs') : 'outputs']
  }
}

/** A template with the rows in it. */
function filled(template: unknown, features: readonly string[], rows: FeatureRows): unknown {
  if (template === '$rows') return recordsOf(features, rows)
  if (template === '$lists') return rows
  if (template === '$columns') return features
  if (template === '$row') return recordsOf(features, rows)[0]
  if (Array.isArray(template)) return template.map(item => filled(item, features, rows))
  if (typeof template !== 'object' || template === null) return template
  return Object.fromEntries(Object.entries(template).map(([key, value]) => [key, filled(value, features, rows)]))
}

function recordsOf(features: readonly string[], rows: FeatureRows): Record<string, Feature>[] {
  return rows.map(row => Object.fromEntries(features.map((name, index) => [name, row[index] ?? null])))
}
