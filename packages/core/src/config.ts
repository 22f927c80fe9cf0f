import { type Document, isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import type { Location } from './check.ts'
import { ConfigError } from './config-error.ts'
import { explained, keysHint } from './config-problems.ts'
import { InputError } from './errors.ts'
import { readCapped } from './files.ts'
import type { Parse } from './parse.ts'
import { existingFile, type Roots, shownPath } from './paths.ts'

/**
 * A config as the author gave it: the path of a file, of a part of one (`gauntlet.yml#/model-gate/gate`), or YAML written into the
 * workflow.
 */
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
  const { name, part } = configFile(given)
  const path = await existingFile(given.input, name, roots)
  const file = shownPath(path, roots)
  const bytes = await readCapped(path, MOST_CONFIG_BYTES).catch(cause => {
    throw new InputError(given.input, `names "${file}", which cannot be used`, { cause })
  })
  return parseConfig(given.input, bytes.toString('utf8'), schema, file, part)
}

/** The file that a config names, and where in it the config stands: the keys on the way there, none for the whole of it. */
export function configFile({ text }: Pick<ConfigText, 'text'>): { readonly name: string; readonly part: readonly string[] } {
  const end = /\.(?:ya?ml|json)(?=#\/.)/.exec(text)
  if (end === null || text.includes('\n')) return { name: text, part: [] }
  const length = end.index + end[0].length
  const [name, pointer] = [text.slice(0, length), text.slice(length + '#/'.length)]
  return { name, part: pointer.split('/').map(key => key.replaceAll('~1', '/').replaceAll('~0', '~')) }
}

/** Whether a map stands where a config is said to: a file of another revision may not have that part of it yet. */
export async function holdsMap(given: ConfigText, roots: Roots): Promise<boolean> {
  const { name, part } = configFile(given)
  const whole = await readConfig({ ...given, text: name }, z.unknown(), roots)
  const written = part.reduce<unknown>(childOf, whole.value)
  return typeof written === 'object' && written !== null && !Array.isArray(written)
}

/** The name of a part of a config, as `configFile` reads it. */
export function configPart(name: string, part: readonly (string | number)[]): string {
  return `${name}#/${part.map(key => String(key).replaceAll('~', '~0').replaceAll('/', '~1')).join('/')}`
}

/**
 * Parses config text. `file` is its path as people read it, or `undefined` for text written into the workflow. Of a file that holds
 * other things, too, `part` says where the config stands in it.
 */
export function parseConfig<Schema extends z.ZodType>(
  input: string,
  text: string,
  schema: Schema,
  file?: string,
  part: readonly string[] = []
): Config<z.output<Schema>> {
  if (Buffer.byteLength(text) > MOST_CONFIG_BYTES) throw new InputError(input, `is larger than ${MOST_CONFIG_BYTES} bytes`)
  const lines = new LineCounter()
  const where = file === undefined ? 'its YAML' : file
  const fail = (problem: string, offset?: number): never => {
    const position = offset === undefined ? undefined : lines.linePos(offset)
    throw new ConfigError(
      input,
      `has a problem in ${where}${position === undefined ? '' : `, line ${position.line}, column ${position.col}`}: ${problem}`,
      [{ ...(position === undefined ? {} : { line: position.line, column: position.col }), problem }]
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
  if (plain === null || plain === undefined) fail(`it is empty${keysHint(schema)}`)
  const steps = part.map(key => (/^\d+$/.test(key) ? Number(key) : key))
  const written = part.reduce<unknown>(childOf, plain)
  if (written === undefined) fail(`it has no "${part.join('.')}"`)

  const parsed = schema.safeParse(written)
  if (!parsed.success) {
    const said = explained(parsed.error, schema)
    const problems = said
      .map(({ path, problem }) => ({ ...position(document, lines, [...steps, ...path]), problem }))
      .sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
    const shown = problems.slice(0, 10).map(({ line, problem }) => `${line === undefined ? '' : `line ${line}: `}${problem}`)
    const more = said.length > shown.length ? [`and ${said.length - shown.length} more`] : []
    throw new ConfigError(
      input,
      `has ${said.length === 1 ? 'a problem' : `${said.length} problems`} in ${where}: ${[...shown, ...more].join('; ')}`,
      problems
    )
  }
  return {
    value: parsed.data,
    locate: path => {
      const offset = offsetOf(document, [...steps, ...path])
      if (file === undefined || offset === undefined) return undefined
      const { line, col } = lines.linePos(offset)
      return { file, line, column: col }
    }
  }
}

function childOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined
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

function position(document: Document, lines: LineCounter, path: readonly PropertyKey[]): { line?: number; column?: number } {
  const offset = offsetOf(document, path)
  if (offset === undefined) return {}
  const { line, col } = lines.linePos(offset)
  return { line, column: col }
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
