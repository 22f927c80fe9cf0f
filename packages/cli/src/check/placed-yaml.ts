import { messageOf } from '@gauntlet/core'
import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type Scalar,
  YAMLParseError
} from 'yaml'
import type { Place, Problem } from './problem.ts'

/** A YAML file whose every part knows where it stands. */
export interface PlacedYaml {
  readonly file: string
  readonly text: string
  readonly contents: Node | undefined
  /** What keeps it from being read. With any of these `contents` is undefined. */
  readonly problems: readonly Problem[]
  /** Where a part begins. */
  readonly placeOf: (node: Node) => Place
  /** Where a place of YAML that is written as the text of a value stands in the file. */
  readonly placeWithin: (text: Scalar, inner: Place) => Place
  /** The entries of a map, anchors followed. Nothing for any other part. */
  readonly entriesOf: (node: Node | undefined) => readonly Entry[]
  /** The items of a list, anchors followed. Nothing for any other part. */
  readonly itemsOf: (node: Node | undefined) => readonly Node[]
}

export interface Entry {
  readonly name: string
  readonly key: Node
  /** Undefined where nothing is written after the colon. */
  readonly value: Node | undefined
}

export function placedYaml(file: string, text: string): PlacedYaml {
  const lines = new LineCounter()
  const document = parsed(text, lines)
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { line, column: col }
  }
  const problems = document.errors.map(
    ({ message, pos }): Problem => ({ file, place: placeAt(pos[0]), severity: 'error', message: `this is not YAML: ${message}` })
  )
  const followed = (node: unknown): Node | undefined => {
    const found = isAlias(node) ? (node satisfies Alias).resolve(document) : node
    return isNode(found) ? found : undefined
  }
  const placeOf = (node: Node) => placeAt(node.range?.[0] ?? 0)
  return {
    file,
    text,
    contents: problems.length === 0 ? followed(document.contents) : undefined,
    problems,
    placeOf,
    placeWithin: (scalar, inner) => within(scalar, inner, placeOf(scalar), text),
    entriesOf: node =>
      isMap(node)
        ? node.items.flatMap(({ key, value }) => (isScalar(key) ? [{ name: String(key.value), key, value: empty(followed(value)) }] : []))
        : [],
    itemsOf: node => (isSeq(node) ? node.items.flatMap(item => followed(item) ?? []) : [])
  }
}

function parsed(text: string, lineCounter: LineCounter): Document {
  const options = { schema: 'core', version: '1.2', uniqueKeys: true, prettyErrors: false, lineCounter } as const
  try {
    return parseDocument(text, options)
  } catch (thrown) {
    // Nested so deep that the parser gives up.
    const document = parseDocument('', options)
    document.errors.push(new YAMLParseError([0, 0], 'UNEXPECTED_TOKEN', messageOf(thrown)))
    return document
  }
}

/** The text of a value, as the runner would hand it over. Undefined for a map or a list. */
export function textOf(node: Node | undefined): string | undefined {
  if (node === undefined) return ''
  if (!isScalar(node)) return undefined
  return node.value === null ? '' : typeof node.value === 'string' ? node.value : (node.source ?? String(node.value))
}

/** What stands behind a key. */
export function valueAt(entries: readonly Entry[], name: string): Node | undefined {
  return entries.find(entry => entry.name === name)?.value
}

function empty(node: Node | undefined): Node | undefined {
  return isScalar(node) && node.value === null && node.source === '' ? undefined : node
}

function within(scalar: Scalar, inner: Place, start: Place, text: string): Place {
  if (scalar.type === 'BLOCK_LITERAL') {
    const first =
      text
        .split('\n')
        .slice(start.line)
        .find(line => line.trim() !== '') ?? ''
    const indent = /^ */.exec(first)?.[0].length ?? 0
    return { line: start.line + inner.line, column: indent + inner.column }
  }
  // Folded or quoted over several lines: what stands on which of them cannot be told from the value.
  if (scalar.type === 'BLOCK_FOLDED') return { line: start.line + 1, column: 1 }
  const quote = scalar.type === 'QUOTE_DOUBLE' || scalar.type === 'QUOTE_SINGLE' ? 1 : 0
  return inner.line === 1 ? { line: start.line, column: start.column + quote + inner.column - 1 } : start
}
