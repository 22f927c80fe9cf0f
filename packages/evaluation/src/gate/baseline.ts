import {
  type ConfigText,
  cut,
  existingFile,
  formatNumber,
  InputError,
  type JudgedFile,
  judgedFile,
  parseConfig,
  parseLenientJson,
  type Roots,
  readCapped,
  shownPath,
  VerdictFile
} from '@gauntlet/core'
import { z } from 'zod'
import { type MetricName, metricNamed } from '../catalogue.ts'
import { repeatedKey } from './repeated-key.ts'

/** The metrics of the model to compare with. */
export interface Baseline {
  /** A number within the metric's range, or what is wrong with what is there. */
  of(metric: MetricName): BaselineValue
}

export type BaselineValue = { readonly value: number } | { readonly problem: string }

const MOST_BASELINE_BYTES = 16 * 1024 * 1024
const DEEPEST_BASELINE = 64

/** Reads metrics from a JSON or YAML file or from inline YAML, or from a former verdict file of model-gate. */
export async function readBaseline(
  given: ConfigText,
  roots: Roots
): Promise<{ readonly baseline: Baseline; readonly file: JudgedFile | undefined }> {
  if (given.inline) return { baseline: baselineOf(given.input, parseConfig(given.input, given.text, Content).value), file: undefined }
  const path = await existingFile(given.input, given.text, roots)
  const shown = shownPath(path, roots)
  const bytes = await readCapped(path, MOST_BASELINE_BYTES).catch(cause => {
    throw new InputError(given.input, `names "${shown}", which cannot be used`, { cause })
  })
  const text = bytes.toString('utf8').replace(/^\ufeff/, '')
  if (text.trim() === '')
    throw new InputError(given.input, `names "${shown}", which is empty. It must hold metrics such as {"accuracy": 0.87}.`)
  const content =
    /\.json$/i.test(path) || /^\s*[{[]/.test(text)
      ? parseJson(given.input, text, shown)
      : parseConfig(given.input, text, Content, shown).value
  return { baseline: baselineOf(given.input, content), file: await judgedFile(given.input, path, roots.workspace) }
}

/** Finds metrics in content of any nesting. Throws `InputError` for what cannot be a set of metrics. */
export function baselineOf(input: string, content: unknown): Baseline {
  const parsed = Content.safeParse(content)
  if (!parsed.success) throw new InputError(input, 'holds no metrics; expected names with numbers, such as {"accuracy": 0.87}')
  const found =
    parsed.data.kind === 'verdict' || parsed.data.kind === 'error' ? figuresOf(input, parsed.data) : leavesOf(input, parsed.data)
  return { of: metric => valueIn(metric, found) }
}

interface Leaf {
  readonly path: string
  readonly value: unknown
}

const Content = z.record(z.string(), z.unknown())

/** Python writes NaN and Infinity into its JSON. */
function parseJson(input: string, text: string, shown: string): unknown {
  let content: unknown
  try {
    content = parseLenientJson(text)
  } catch (cause) {
    throw new InputError(input, `names "${shown}", which is not JSON`, { cause })
  }
  const key = repeatedKey(text)
  if (key === undefined) return content
  throw new InputError(input, `names "${shown}", which has the key "${cut(key, 100)}" twice in one object. Keep the one that is meant.`)
}

function figuresOf(input: string, content: unknown): Leaf[] {
  const verdict = VerdictFile.safeParse(content)
  if (!verdict.success)
    throw new InputError(
      input,
      'looks like a verdict file, but it does not fit the schema of this release. Make it again with the same release.'
    )
  if (verdict.data.kind === 'error') throw new InputError(input, 'is the verdict file of a run that ended in an error: it holds no metrics')
  return verdict.data.evidence.figures.map(figure => ({ path: figure.id, value: figure.value }))
}

function leavesOf(input: string, content: Readonly<Record<string, unknown>>): Leaf[] {
  const leaves: Leaf[] = []
  const visit = (node: object, above: string, depth: number): void => {
    if (depth > DEEPEST_BASELINE) throw new InputError(input, `is nested deeper than ${DEEPEST_BASELINE} levels`)
    const isList = Array.isArray(node)
    for (const [key, value] of isList ? node.entries() : Object.entries<unknown>({ ...node })) {
      if (!isList) leaves.push({ path: `${above}${key}`, value })
      if (typeof value === 'object' && value !== null) visit(value, `${above}${key}/`, depth + 1)
    }
  }
  visit(content, '', 1)
  return leaves
}

/** A metric at the top, or else the only one of that name below: `val/accuracy`, `test: { f1_macro: … }`. */
function valueIn(metric: MetricName, leaves: readonly Leaf[]): BaselineValue {
  const named = leaves.filter(leaf => spelled(leaf.path.split('/').at(-1) ?? '') === metric)
  const top = named.filter(leaf => !leaf.path.includes('/'))
  const [found, second] = top.length > 0 ? top : named
  if (second !== undefined) {
    const paths = named.slice(0, 5).map(leaf => `"${cut(leaf.path, 100)}"`)
    return { problem: `is there more than once (${paths.join(', ')}; put the one to compare with at the top)` }
  }
  if (found === undefined) return { problem: 'is missing' }
  return checked(metric, found.value)
}

function checked(metric: MetricName, value: unknown): BaselineValue {
  if (typeof value === 'string') return { problem: `is the text ${JSON.stringify(cut(value, 40))}, not a number` }
  if (typeof value !== 'number') return { problem: `is ${wordFor(value)}, not a number` }
  const [least, most] = metricNamed(metric).range
  if (!Number.isFinite(value)) return { problem: `is ${value}` }
  if (value < least || value > most) return { problem: `is ${formatNumber(value)}, which is not between ${least} and ${most}` }
  return { value }
}

function wordFor(value: unknown): string {
  if (value === null) return 'null'
  if (typeof value === 'boolean') return String(value)
  return Array.isArray(value) ? 'a list' : 'an object'
}

function spelled(key: string): string {
  return key.trim().toLowerCase().replaceAll('_', '-')
}
