import { InputError, VerdictFile } from '@gauntlet/core'

/** A value in a file of metrics. */
export interface Leaf {
  /** Keys from the outermost to its own, with `/` between. */
  readonly path: string
  readonly isTop: boolean
  readonly value: unknown
}

const DEEPEST = 64

/**
 * All values of some content by name: keys at any depth, the items `{ key, value }` of lists as MLflow writes them, columns
 * `metrics.accuracy` of its tables, and the figures of a verdict file of ours.
 */
export function leavesOf(input: string, content: unknown): Leaf[] {
  const items = named(content)
  if (items !== undefined) return items
  if (typeof content !== 'object' || content === null || Array.isArray(content))
    throw new InputError(input, 'holds no metrics; expected names with numbers, such as {"accuracy": 0.87}')
  if ('kind' in content && (content.kind === 'verdict' || content.kind === 'error')) return figuresOf(input, content)
  const leaves: Leaf[] = []
  visit(content, [])
  return leaves

  function visit(node: object, above: readonly string[]): void {
    if (above.length >= DEEPEST) throw new InputError(input, `is nested deeper than ${DEEPEST} levels`)
    const isList = Array.isArray(node)
    for (const [key, value] of isList ? node.entries() : Object.entries<unknown>({ ...node })) {
      const path = [
        ...above,
        ...String(key)
          .replace(/^metrics\./, 'metrics/')
          .split('/')
      ]
      if (!isList) leaves.push({ path: path.join('/'), isTop: path.length === 1, value })
      const ofItems = named(value)
      for (const leaf of ofItems ?? []) leaves.push({ ...leaf, isTop: false, path: `${path.join('/')}/${leaf.path}` })
      if (ofItems !== undefined) continue
      if (typeof value === 'object' && value !== null) visit(value, [...above, String(key)])
    }
  }
}

/** A list of nothing but names with values: `[{ "key": "accuracy", "value": 0.87, "step": 3 }]`. */
function named(content: unknown): Leaf[] | undefined {
  if (!Array.isArray(content) || content.length === 0) return undefined
  const leaves = content.flatMap((item: unknown): Leaf[] => {
    if (typeof item !== 'object' || item === null || !('value' in item)) return []
    const name = ['key' in item && item.key, 'metric' in item && item.metric, 'name' in item && item.name].find(
      one => typeof one === 'string'
    )
    return typeof name === 'string' ? [{ path: name, isTop: !name.includes('/'), value: item.value }] : []
  })
  return leaves.length === content.length ? leaves : undefined
}

function figuresOf(input: string, content: object): Leaf[] {
  const verdict = VerdictFile.safeParse(content)
  if (!verdict.success)
    throw new InputError(
      input,
      'looks like a verdict file, but it does not fit the schema of this release. Make it again with the same release.'
    )
  if (verdict.data.kind === 'error') throw new InputError(input, 'is the verdict file of a run that ended in an error: it holds no metrics')
  return verdict.data.evidence.figures.map(figure => ({ path: figure.id, isTop: true, value: figure.value }))
}
