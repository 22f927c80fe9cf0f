/** A value under its dotted key. A list of numbers is one value each of several runs, such as seeds or folds. */
export type Value = number | string | boolean | null | readonly number[]

export interface Leaves {
  readonly values: ReadonlyMap<string, Value>
  /** Lists that are no numbers, by key: their items as compact JSON. */
  readonly lists: ReadonlyMap<string, string>
  /** What was left out: too deep, or too many. */
  readonly leftOut: number
}

const MOST = 2000
const DEEPEST = 32

/** All values of some content by dotted keys, as DVC has them: `{ test: { f1: 0.8 } }` is `test.f1`; a bare value has the key "". */
export function leavesOf(content: unknown): Leaves {
  const values = new Map<string, Value>()
  const lists = new Map<string, string>()
  let leftOut = 0
  const visit = (node: unknown, key: string, depth: number): void => {
    if (values.size + lists.size >= MOST || depth > DEEPEST) {
      leftOut++
    } else if (Array.isArray(node)) {
      const numbers = node.filter((item: unknown) => typeof item === 'number')
      if (numbers.length === node.length && numbers.length > 0) values.set(key, numbers)
      else lists.set(key, JSON.stringify(node) ?? '')
    } else if (typeof node === 'object' && node !== null && !(node instanceof Date)) {
      for (const [name, inner] of Object.entries(node)) visit(inner, key === '' ? name : `${key}.${name}`, depth + 1)
    } else values.set(key, scalar(node))
  }
  if (content !== null && content !== undefined) visit(rowAsMap(content), '', 0)
  return { values, lists, leftOut }
}

/** A CSV of one row is its columns; of names and values, those. */
function rowAsMap(content: unknown): unknown {
  if (!Array.isArray(content) || content.length === 0 || !content.every(isRow)) return content
  const names = content.map(row => row.metric ?? row.name ?? row.key)
  if (names.every(name => typeof name === 'string') && content.every(row => row.value !== undefined)) {
    return Object.fromEntries(content.map((row, place): [string, unknown] => [String(names[place]), row.value]))
  }
  return content.length === 1 ? content[0] : content
}

function isRow(item: unknown): item is Record<string, unknown> {
  return typeof item === 'object' && item !== null && !Array.isArray(item)
}

function scalar(node: unknown): Value {
  if (typeof node === 'number' || typeof node === 'string' || typeof node === 'boolean' || node === null) return node
  return typeof node === 'bigint' ? Number(node) : String(node)
}
