import { config, type Environment, existingFile, type JudgedFile, parse } from '@gauntlet/core'
import {
  championNeeds,
  examplesOf,
  type GateNeeds,
  isMetricsTable,
  type MetricSource,
  metricsOfRows,
  readMetrics
} from '@gauntlet/evaluation'
import type { Inputs } from '../inputs.ts'
import { readRows } from './read-model.ts'

export interface ReadTrain {
  readonly source: MetricSource
  readonly files: readonly JudgedFile[]
}

/**
 * What the model reached on its training rows: metrics where the file is one of metrics (JSON, YAML, or CSV with the columns metric, name
 * or key, and value) or YAML is written into the workflow, else predictions.
 */
export async function readTrain(
  written: string,
  needs: GateNeeds,
  inputs: Inputs,
  environment: Environment,
  signal: AbortSignal
): Promise<ReadTrain> {
  const lines = parse.list(parse.text)(written, 'train')
  if (await isOfMetrics(written, lines, needs, environment)) {
    const { source, file } = await readMetrics(config(written, 'train'), environment)
    return { source, files: file === undefined ? [] : [file] }
  }
  // Of the training rows only the metrics are asked for.
  const own = championNeeds(needs, { metrics: [...needs.metrics, ...needs.optionalMetrics] })
  const wanted = { ...own, columns: { ...own.columns, weight: needs.columns.weight }, metrics: [], optionalMetrics: own.metrics }
  const { predictions, plan, files } = await readRows({ input: 'train', lines, needs: wanted, keepIds: false }, inputs, environment, signal)
  return { source: metricsOfRows(examplesOf({ ...wanted, metrics: plan.metrics }, plan, predictions)), files }
}

async function isOfMetrics(written: string, lines: readonly string[], { columns }: GateNeeds, environment: Environment): Promise<boolean> {
  const [only = '', ...others] = lines
  if (others.length === 0 && /\.(json|ya?ml)$/i.test(only)) return true
  if (lines.every(line => DATA.test(line))) {
    if (others.length > 0 || !/\.(csv|tsv)$/i.test(only) || /[*?[{]|:\/\//.test(only)) return false
    return isMetricsTable(await existingFile('train', only, environment), [columns.label])
  }
  return config(written, 'train').inline
}

const DATA = /\.(csv|tsv|parquet|pq|jsonl|ndjson|arrow|feather|ipc)(\.gz|\.zst)?$/i
