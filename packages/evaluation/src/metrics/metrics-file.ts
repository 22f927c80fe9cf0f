import {
  type ConfigText,
  cut,
  existingFile,
  formatNumber,
  InputError,
  isCsv,
  type JudgedFile,
  judgedFile,
  parseConfig,
  type Roots
} from '@gauntlet/core'
import { z } from 'zod'
import { contentOf, readSmallFile } from '../documents/small-file.ts'
import type { ChosenMetric } from './metric.ts'
import { type Leaf, leavesOf } from './metric-leaves.ts'
import type { MetricSource, SourcedValue } from './metric-source.ts'
import { metricsOfCsv } from './metrics-csv.ts'

export interface MetricsFile {
  readonly source: MetricSource
  /** Undefined for YAML written into the workflow. */
  readonly file: JudgedFile | undefined
}

const MOST_BYTES = 16 * 1024 * 1024

/**
 * Reads metrics from a JSON, YAML or CSV file or from inline YAML, or from a former verdict file of model-gate. Throws `InputError` for
 * what cannot be a set of metrics; what cannot be a value is for `of` to say.
 */
export async function readMetrics(given: ConfigText, roots: Roots): Promise<MetricsFile> {
  if (given.inline) return { source: metricsIn(given.input, parseConfig(given.input, given.text, z.unknown()).value), file: undefined }
  const path = await existingFile(given.input, given.text, roots)
  const file = await readSmallFile(given.input, path, roots, MOST_BYTES)
  if (file.text.trim() === '')
    throw new InputError(given.input, `names "${file.shown}", which is empty. It must hold metrics such as {"accuracy": 0.87}.`)
  const content = isCsv(path) ? metricsOfCsv(given.input, file) : contentOf(given.input, file)
  return { source: metricsIn(given.input, content), file: await judgedFile(given.input, path, roots.workspace) }
}

/** Finds metrics in content of any nesting. Throws `InputError` for what cannot be a set of metrics. */
export function metricsIn(input: string, content: unknown): MetricSource {
  const leaves = byName(leavesOf(input, content))
  return { of: chosen => valueIn(chosen, leaves) }
}

/** By the whole path, and by what stands last in it. */
function byName(leaves: readonly Leaf[]): ReadonlyMap<string, readonly Leaf[]> {
  const found = new Map<string, Leaf[]>()
  for (const leaf of leaves)
    for (const name of new Set([spelled(leaf.path), spelled(leaf.path.split('/').at(-1) ?? '')])) {
      const others = found.get(name)
      if (others === undefined) found.set(name, [leaf])
      else others.push(leaf)
    }
  return found
}

/** A metric at the top, or else the only one of that name below: `val/accuracy`, `test: { f1_macro: … }`. */
function valueIn(chosen: ChosenMetric, leaves: ReadonlyMap<string, readonly Leaf[]>): SourcedValue {
  const named = leaves.get(spelled(chosen.key)) ?? []
  const top = named.filter(leaf => leaf.isTop)
  const [found, second] = top.length > 0 ? top : named
  if (second !== undefined) {
    const paths = named.slice(0, 5).map(leaf => `"${cut(leaf.path, 100)}"`)
    return { problem: `is there more than once (${paths.join(', ')}; put the one that is meant at the top)` }
  }
  if (found === undefined) return { problem: 'is missing', why: 'absent' }
  return checked(chosen, found.value)
}

function checked({ metric }: ChosenMetric, value: unknown): SourcedValue {
  if (typeof value === 'string')
    return { problem: value === '' ? 'is empty' : `is the text ${JSON.stringify(cut(value, 40))}, not a number` }
  if (typeof value !== 'number') return { problem: `is ${wordFor(value)}, not a number` }
  const [least, most] = metric.range
  if (!Number.isFinite(value)) return { problem: `is ${value}` }
  if (value >= least && value <= most) return { value }
  const allowed =
    least === Number.NEGATIVE_INFINITY
      ? `at most ${most}`
      : most === Number.POSITIVE_INFINITY
        ? `at least ${least}`
        : `between ${least} and ${most}`
  return { problem: `is ${formatNumber(value)}, which is not ${allowed}` }
}

function wordFor(value: unknown): string {
  if (value === null) return 'null'
  if (typeof value === 'boolean') return String(value)
  return Array.isArray(value) ? 'a list' : 'an object'
}

/** `ROC_AUC` is `roc-auc`, and `F2 of fraud` is `f2_of_fraud`. */
function spelled(key: string): string {
  return key
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-')
}
