import { smallText } from './small-text.ts'

/** Files that scripts speak of and that are not there: training writes them, most likely. */
export interface Announced {
  /** Tables that DVC keeps or makes. */
  readonly data: readonly string[]
  readonly predictions: readonly string[]
  readonly metrics: readonly string[]
}

const MOST_SCRIPTS = 100
const FILE = /["']((?:[\w-]+\/)*[\w-]+\.(csv|parquet|jsonl|json|ya?ml))["']/g

/** Looks at the text of Python files and notebooks, and at what dvc.yaml says will be written. */
export async function lookAtScripts(folder: string, files: readonly string[], ofDvc: readonly string[]): Promise<Announced> {
  const scripts = files.filter(file => /\.(py|ipynb)$/.test(file) && !/(^|\/)(test_|tests?\/)/.test(file)).slice(0, MOST_SCRIPTS)
  const named = new Set<string>(ofDvc)
  for (const script of scripts) {
    const text = (await smallText(folder, script))?.replaceAll('\\"', '"') ?? ''
    for (const [, path = ''] of text.matchAll(FILE)) named.add(path)
  }
  const missing = [...named].filter(path => !files.includes(path)).sort()
  return {
    data: missing.filter(path => ofDvc.includes(path) && isTable(path) && !isPredictions(path)),
    predictions: missing.filter(path => isPredictions(path)),
    metrics: missing.filter(path => isMetrics(path))
  }
}

export function isTable(path: string): boolean {
  return /\.(csv|tsv|parquet|jsonl|ndjson|feather|arrow)(\.gz|\.zst)?$/i.test(path)
}

/** By the name of the file. */
export function isPredictions(path: string): boolean {
  return /(^|[/_-])preds?(ictions?)?([_.-]|$)/i.test(path) && isTable(path)
}

export function isMetrics(path: string): boolean {
  return /(^|[/_-])(metrics?|scores?|evaluation|eval|results?)([_-][\w-]*)?\.(json|ya?ml)$/i.test(path)
}
