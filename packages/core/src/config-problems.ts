import { z } from 'zod'
import { suggestion } from './nearest.ts'

/** One thing that a config has wrong, and the keys on the way to it. */
export interface Problem {
  readonly path: readonly PropertyKey[]
  readonly problem: string
}

/** What is wrong with a config, in the words of somebody who reads their YAML, not our schema. */
export function explained({ issues }: z.ZodError, schema: z.ZodType): Problem[] {
  return withoutEchoes(issues).flatMap(issue => explain(issue, [], schema))
}

/** What a config of this shape can hold, for one that holds nothing: `. It can have metrics, slices …`. */
export function keysHint(schema: z.ZodType): string {
  const keys = knownKeys(schema, [])
  return keys.length === 0 ? '' : `. It can have ${firstOf(keys)}`
}

/** Without what a map lacks because one of its keys is misspelt: that is said once, of the key. */
function withoutEchoes(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue[] {
  const misspelt = issues.filter(({ code }) => code === 'unrecognized_keys')
  const holds = (path: readonly PropertyKey[]) => misspelt.some(key => path.every((step, index) => key.path[index] === step))
  return issues.filter(({ code, path }) => code !== 'custom' || !holds(path))
}

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
  if (issue.code === 'invalid_type' && issue.message.endsWith('received null'))
    return [{ path, problem: `${at}holds nothing (expected ${shape(issue.expected, schema, path)})` }]
  if (issue.code === 'invalid_type' && SHAPES.has(issue.expected))
    return [{ path, problem: `${at}expected ${shape(issue.expected, schema, path)}, ${/received .*/.exec(issue.message)?.[0] ?? ''}` }]
  if (issue.code === 'too_small' && issue.minimum === 1 && EMPTY[issue.origin] !== undefined)
    return [{ path, problem: `${at}${EMPTY[issue.origin]}` }]
  return [{ path, problem: `${at}${issue.message.replace(/^Invalid input: /, '')}` }]
}

/** Of a union, the member that got furthest is the one the author meant. */
function explainUnion(issue: z.core.$ZodIssueInvalidUnion, path: readonly PropertyKey[], schema: z.ZodType): Problem[] {
  const members = issue.errors.filter(member => member.length > 0)
  const deepest = members.sort((a, b) => depth(b) - depth(a))[0]
  if (deepest === undefined) return [{ path, problem: `"${path.map(String).join('.')}" ${issue.message}` }]
  const flat = members.filter(member => depth(member) === 0)
  if (flat.length === members.length && flat.length > 1 && flat.every(member => member[0]?.code === 'invalid_type')) {
    const received = (what: string) => flat.every(member => member[0]?.message.endsWith(`received ${what}`))
    const kinds = flat.map(member => (member[0]?.code === 'invalid_type' ? shape(member[0].expected, schema, path) : '')).join(' or ')
    const said = received('undefined')
      ? `is missing (expected ${kinds})`
      : received('null')
        ? `holds nothing (expected ${kinds})`
        : `expected ${kinds}`
    return [{ path, problem: `"${path.map(String).join('.')}" ${said}` }]
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

const EMPTY: Readonly<Record<string, string>> = { array: 'is an empty list', string: 'is empty' }

/** What was expected; of a map the keys that it can have, for the first one is often all that is missing: `max: 1%`. */
function shape(expected: string, schema: z.ZodType, path: readonly PropertyKey[]): string {
  const keys = expected === 'object' ? knownKeys(schema, path) : []
  return `${SHAPES.get(expected) ?? expected}${keys.length === 0 ? '' : ` (with ${firstOf(keys)})`}`
}

function firstOf(keys: readonly string[]): string {
  return `${keys.slice(0, 8).join(', ')}${keys.length > 8 ? ' …' : ''}`
}

/** The keys the schema allows at a path, for "did you mean". */
function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let here: unknown = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  for (const step of path) here = childSchemas(here, step)
  return [...new Set(members(here).flatMap(keysOf))]
}

/** The keys of a map, those first that it must have. */
function keysOf(schema: unknown): string[] {
  const { properties, required } = record(schema)
  const keys = Object.keys(record(properties))
  const needed = keys.filter(key => Array.isArray(required) && required.includes(key))
  return [...needed, ...keys.filter(key => !needed.includes(key))]
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
