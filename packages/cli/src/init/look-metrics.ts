import type { Roots } from '@gauntlet/core'
import { choose, readMetrics } from '@gauntlet/evaluation'
import { z } from 'zod'
import { isMetrics } from './look-scripts.ts'
import { shaped, smallText } from './small-text.ts'

/** A file of metrics, and those in it that a gate knows. */
export interface MetricsFound {
  readonly path: string
  readonly known: readonly KnownMetric[]
  /** Numbers that no metric is known by. */
  readonly others: readonly string[]
}

export interface KnownMetric {
  /** As a gate writes it. */
  readonly key: string
  /** The metric of the catalogue, where the key is none. */
  readonly metric: string | undefined
  readonly value: number
  readonly better: 'higher' | 'lower'
  /** What it judges: a gate is for classes or for numbers. */
  readonly kind: string
  /** The largest value there can be. */
  readonly most: number
}

/** What others call our metrics. */
const ALIASES: Readonly<Record<string, string>> = {
  acc: 'accuracy',
  auc: 'roc-auc',
  rocauc: 'roc-auc',
  auroc: 'roc-auc',
  'f1-score': 'f1',
  'macro-f1': 'f1-macro',
  'weighted-f1': 'f1-weighted',
  'r2-score': 'r2',
  'mean-absolute-error': 'mae',
  'root-mean-squared-error': 'rmse',
  'mean-absolute-percentage-error': 'mape',
  logloss: 'log-loss',
  'average-precision-score': 'average-precision',
  'matthews-corrcoef': 'mcc'
}

const MOST_FILES = 10

/** Files of metrics: those that dvc.yaml names, and those that are called so. */
export async function lookForMetrics(
  folder: string,
  files: readonly string[],
  named: readonly string[],
  roots: Roots
): Promise<MetricsFound[]> {
  const candidates = [...new Set([...named, ...files.filter(isMetrics)])].filter(path => files.includes(path)).slice(0, MOST_FILES)
  const found: MetricsFound[] = []
  for (const path of candidates) {
    const content = shaped(await smallText(folder, path), z.record(z.string(), z.unknown()), path.endsWith('.json'))
    if (content === undefined) continue
    const names = [...new Set(numberNames(content))]
    const known = ofOneKind(await knownAmong(names, path, roots))
    const others = names.filter(name => !known.some(({ key }) => key === name) && !('metric' in choose(ALIASES[name] ?? name, {})))
    if (known.length + others.length > 0) found.push({ path, known, others })
  }
  return found.sort((a, b) => b.known.length - a.known.length)
}

async function knownAmong(names: readonly string[], path: string, roots: Roots): Promise<KnownMetric[]> {
  const read = await readMetrics({ input: 'metrics', text: path, inline: false }, roots).catch(() => undefined)
  return names.flatMap(key => {
    const name = ALIASES[key] ?? key
    const chosen = choose(name, {}, key)
    if (read === undefined || !('metric' in chosen)) return []
    const found = read.source.of(chosen)
    if (!('value' in found)) return []
    return [
      {
        key,
        metric: name === key ? undefined : name,
        value: found.value,
        better: chosen.metric.better,
        kind: chosen.metric.kind,
        most: chosen.metric.range[1]
      }
    ]
  })
}

/** Those of the kind that most are of: the others belong into a gate of their own. */
function ofOneKind(known: readonly KnownMetric[]): KnownMetric[] {
  const count = (kind: string) => known.filter(metric => metric.kind === kind).length
  const [main] = [...known].sort((a, b) => count(b.kind) - count(a.kind))
  return known.filter(({ kind }) => kind === main?.kind)
}

/** Names of the numbers at any depth, as a gate spells them. */
function numberNames(content: unknown, name = '', depth = 0): string[] {
  if (typeof content === 'number') return name === '' ? [] : [name]
  if (typeof content !== 'object' || content === null || Array.isArray(content) || depth > 8) return []
  return Object.entries(content).flatMap(([key, value]) => numberNames(value, spelled(key), depth + 1))
}

function spelled(key: string): string {
  return (key.split('/').at(-1) ?? key)
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-')
}
