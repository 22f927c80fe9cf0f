import { type Document, isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import type { Location } from './check.ts'
import { InputError } from './errors.ts'
import { readCapped } from './files.ts'
import { suggestion } from './nearest.ts'
import type { Parse } from './parse.ts'
import { existingFile, type Roots, shownPath } from './paths.ts'

/** A config as the author gave it: the path of a file, or YAML written into the workflow. */
export interface ConfigText {
  readonly input: string
  readonly inline: boolean
  readonly text: string
}

/** A config that was read and holds what its schema says. */
export interface Config<Value> {
  readonly value: Value
  /** Where a key or item stands in the file, for annotations. Undefined for YAML written into the workflow. */
  locate(path: readonly PropertyKey[]): Location | undefined
}

export const MOST_CONFIG_BYTES = 1024 * 1024
const DEEPEST_CONFIG = 64
const REFUSED_KEYS = new Set(['__proto__', 'constructor', 'prototype'])

/** An input that is a path or inline YAML. Text with a line break, or that opens a map (`{` or `key: `), is YAML. */
export const config: Parse<ConfigText> = (text, input) => ({ input, text, inline: /[\n{]|^[\w-]+:(\s|$)/.test(text) })

/** Reads and checks a config. Every problem is an `InputError` with the line it stands on. */
export async function readConfig<Schema extends z.ZodType>(
  given: ConfigText,
  schema: Schema,
  roots: Roots
): Promise<Config<z.output<Schema>>> {
  if (given.inline) return parseConfig(given.input, given.text, schema)
  const path = await existingFile(given.input, given.text, roots)
  const file = shownPath(path, roots)
  const bytes = await readCapped(path, MOST_CONFIG_BYTES).catch(cause => {
    throw new InputError(given.input, `names "${file}", which cannot be used`, { cause })
  })
  return parseConfig(given.input, bytes.toString('utf8'), schema, file)
}

/** Parses config text. `file` is its path as people read it, or `undefined` for text written into the workflow. */
export function parseConfig<Schema extends z.ZodType>(
  input: string,
  text: string,
  schema: Schema,
  file?: string
): Config<z.output<Schema>> {
  if (Buffer.byteLength(text) > MOST_CONFIG_BYTES) throw new InputError(input, `is larger than ${MOST_CONFIG_BYTES} bytes`)
  const lines = new LineCounter()
  const where = file === undefined ? 'its YAML' : file
  const fail = (problem: string, offset?: number): never => {
    const position = offset === undefined ? undefined : lines.linePos(offset)
    throw new InputError(
      input,
      `has a problem in ${where}${position === undefined ? '' : `, line ${position.line}, column ${position.col}`}: ${problem}`
    )
  }

  const document = parseYaml(text, lines, fail)
  refuseDangers(document, fail)
  let plain: unknown
  try {
    plain = document.toJS({ maxAliasCount: 100 })
  } catch (cause) {
    throw new InputError(input, `has a problem in ${where}`, { cause })
  }
  if (plain === null || plain === undefined) fail('it is empty')

  const parsed = schema.safeParse(plain)
  if (!parsed.success) {
    const said = withoutEchoes(parsed.error.issues).flatMap(issue => explain(issue, [], schema))
    const shown = said.slice(0, 10).map(({ path, problem }) => `${position(document, lines, path)}${problem}`)
    const more = said.length > shown.length ? [`and ${said.length - shown.length} more`] : []
    throw new InputError(
      input,
      `has ${said.length === 1 ? 'a problem' : `${said.length} problems`} in ${where}: ${[...shown, ...more].join('; ')}`
    )
  }
  return {
    value: parsed.data,
    locate: path => {
      const offset = offsetOf(document, path)
      if (file === undefined || offset === undefined) return undefined
      const { line, col } = lines.linePos(offset)
      return { file, line, column: col }
    }
  }
}

function parseYaml(text: string, lineCounter: LineCounter, fail: (problem: string, offset?: number) => never): Document {
  let document: Document
  try {
    document = parseDocument(text, {
      schema: 'core',
      version: '1.2',
      uniqueKeys: true,
      merge: false,
      stringKeys: true,
      prettyErrors: false,
      lineCounter
    })
  } catch (cause) {
    return fail(cause instanceof Error ? cause.message : String(cause))
  }
  const problem = document.errors[0] ?? document.warnings[0]
  return problem === undefined ? document : fail(problem.message, problem.pos[0])
}

/** Nesting that would exhaust the stack, and keys that would change the prototype of the object they are copied into. */
function refuseDangers(document: Document, fail: (problem: string, offset?: number) => never): void {
  const pending: { node: unknown; depth: number }[] = [{ node: document.contents, depth: 0 }]
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { node, depth } = next
    if (depth > DEEPEST_CONFIG) fail(`it is nested deeper than ${DEEPEST_CONFIG} levels`, isNode(node) ? node.range?.[0] : undefined)
    if (isAlias(node)) continue
    if (isSeq(node)) pending.push(...node.items.map(item => ({ node: item, depth: depth + 1 })))
    if (!isMap(node)) continue
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? String(key.value) : ''
      if (REFUSED_KEYS.has(name)) fail(`the key "${name}" is not allowed`, isNode(key) ? key.range?.[0] : undefined)
      pending.push({ node: value, depth: depth + 1 })
    }
  }
}

interface Problem {
  readonly path: readonly PropertyKey[]
  readonly problem: string
}

/** Without what a map lacks because one of its keys is misspelt: that is said once, of the key. */
function withoutEchoes(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue[] {
  const misspelt = issues.filter(({ code }) => code === 'unrecognized_keys')
  const holds = (path: readonly PropertyKey[]) => misspelt.some(key => path.every((step, index) => key.path[index] === step))
  return issues.filter(({ code, path }) => code !== 'custom' || !holds(path))
}

/** One zod issue in the words of somebody who reads their YAML, not our schema. */
function explain(issue: z.core.$ZodIssue, above: readonly PropertyKey[], schema: z.ZodType): Problem[] {
  const path = [...above, ...issue.path]
  const at = path.length === 0 ? '' : `"${path.map(String).join('.')}" `
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(key => ({
      path: [...path, key],
      problem: `unknown key "${[...path, key].join('.')}".${suggestion(key, knownKeys(schema, path))}`
    }))
  }
  if (issue.code === 'invalid_union') return explainUnion(issue, path, schema)
  if (issue.message.endsWith('received undefined') && issue.code === 'invalid_type')
    return [{ path, problem: `${at}is missing (expected ${issue.expected})` }]
  if (issue.code === 'invalid_type' && SHAPES.has(issue.expected))
    return [{ path, problem: `${at}expected ${shape(issue.expected, schema, path)}, ${/received .*/.exec(issue.message)?.[0] ?? ''}` }]
  return [{ path, problem: `${at}${issue.message.replace(/^Invalid input: /, '')}` }]
}

/** Of a union, the member that got furthest is the one the author meant. */
function explainUnion(issue: z.core.$ZodIssueInvalidUnion, path: readonly PropertyKey[], schema: z.ZodType): Problem[] {
  const members = issue.errors.filter(member => member.length > 0)
  const deepest = members.sort((a, b) => depth(b) - depth(a))[0]
  if (deepest === undefined) return [{ path, problem: `"${path.map(String).join('.')}" ${issue.message}` }]
  const flat = members.filter(member => depth(member) === 0)
  if (flat.length === members.length && flat.length > 1 && flat.every(member => member[0]?.code === 'invalid_type')) {
    const kinds = flat.map(member => (member[0]?.code === 'invalid_type' ? shape(member[0].expected, schema, path) : '')).join(' or ')
    return [{ path, problem: `"${path.map(String).join('.')}" expected ${kinds}` }]
  }
  return deepest.flatMap(inner => explain(inner, path, schema))
}

function depth(issues: readonly z.core.$ZodIssue[]): number {
  return Math.max(...issues.map(issue => issue.path.length + (issue.code === 'unrecognized_keys' ? 1 : 0)))
}

/** What YAML calls these. */
const SHAPES: ReadonlyMap<string, string> = new Map([
  ['object', 'a map'],
  ['record', 'a map'],
  ['array', 'a list']
])

/** What was expected; of a map the keys that it can have, for the first one is often all that is missing: `max: 1%`. */
function shape(expected: string, schema: z.ZodType, path: readonly PropertyKey[]): string {
  const keys = expected === 'object' ? knownKeys(schema, path) : []
  return `${SHAPES.get(expected) ?? expected}${keys.length === 0 ? '' : ` (with ${keys.slice(0, 8).join(', ')}${keys.length > 8 ? ' …' : ''})`}`
}

/** The keys the schema allows at a path, for "did you mean". */
function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let here: unknown = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  for (const step of path) here = childSchemas(here, step)
  return [...new Set(members(here).flatMap(member => Object.keys(record(record(member).properties))))]
}

function childSchemas(schema: unknown, step: PropertyKey): unknown {
  const children = members(schema).flatMap(member => {
    const { properties, additionalProperties, items } = record(member)
    if (typeof step === 'number') return items === undefined ? [] : [items]
    const named = record(properties)[String(step)]
    return named === undefined ? [additionalProperties].filter(child => typeof child === 'object') : [named]
  })
  return { anyOf: children }
}

function members(schema: unknown): unknown[] {
  const { anyOf, oneOf, allOf } = record(schema)
  const inner = [anyOf, oneOf, allOf].filter(Array.isArray).flat()
  return inner.length === 0 ? [schema] : inner.flatMap(members)
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

function position(document: Document, lines: LineCounter, path: readonly PropertyKey[]): string {
  const offset = offsetOf(document, path)
  return offset === undefined ? '' : `line ${lines.linePos(offset).line}: `
}

/** Where the key at a path stands; for a list item, the item. The nearest parent when the path is not in the file. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number | undefined {
  for (let length = path.length; length > 0; length--) {
    const parent = document.getIn(path.slice(0, length - 1), true)
    const last = path[length - 1]
    if (isMap(parent)) {
      const pair = parent.items.find(item => isScalar(item.key) && String(item.key.value) === String(last))
      if (isNode(pair?.key) && pair.key.range) return pair.key.range[0]
    }
    const node = document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return node.range[0]
  }
  return isNode(document.contents) ? document.contents.range?.[0] : undefined
}
