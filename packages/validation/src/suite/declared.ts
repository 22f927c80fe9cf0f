import type { LogicalType } from '@gauntlet/tables'
import type { ColumnChecks } from './column-checks.ts'
import type { Suite } from './suite.ts'

/**
 * The types that a suite expects of columns: what text formats are tried as. "number" is left to what the values are, so that
 * integers stay exact.
 *
 * A column that is only ever asked about its text stays text: of the field `1.50`, a number would keep `1.5`.
 */
export function declaredTypes(suite: Suite): ReadonlyMap<string, LogicalType> {
  const types = new Map<string, LogicalType>()
  for (const [name, type] of Object.entries(suite.schema?.types?.value ?? {})) if (type !== 'number') types.set(name, type)
  for (const [name, checks] of Object.entries(suite.columns ?? {})) {
    const { type } = checks
    if (type === undefined && suite.schema?.types?.value[name] !== undefined) continue
    if (type === undefined ? isText(name, checks, suite) : type.value === 'string') types.set(name, 'string')
    else if (type !== undefined && type.value !== 'number') types.set(name, type.value)
  }
  return types
}

/** Checks that look at how a value is written. */
const OF_TEXT = ['regex', 'not-regex', 'length', 'date-format'] as const

/** Checks that mean the same whatever a column holds. */
const OF_ANYTHING: readonly string[] = [
  ...OF_TEXT,
  'severity',
  'optional',
  'nullable',
  'missing',
  'json',
  'unique',
  'distinct',
  'distinct-share'
]

function isText(name: string, checks: ColumnChecks, suite: Suite): boolean {
  const asked = Object.entries(checks).flatMap(([key, value]) => (value === undefined ? [] : [key]))
  if (!OF_TEXT.some(key => asked.includes(key)) || asked.some(key => !OF_ANYTHING.includes(key))) return false
  const { schema: _, columns, ...rest } = suite
  return !speaksOf(name.toLowerCase(), [rest, Object.values(columns ?? {})])
}

/** Whether a part of a suite names the column, in SQL or as a key or item. */
function speaksOf(name: string, part: unknown): boolean {
  if (typeof part === 'string') return isWordOf(name, part.toLowerCase())
  if (typeof part !== 'object' || part === null) return false
  return Object.entries(part).some(([key, value]) => (!Array.isArray(part) && key.toLowerCase() === name) || speaksOf(name, value))
}

function isWordOf(name: string, text: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const [before = '', after = ''] = [text[at - 1], text[at + name.length]]
    if (!/[\p{L}\p{N}_]/u.test(before) && !/[\p{L}\p{N}_]/u.test(after)) return true
  }
  return false
}
