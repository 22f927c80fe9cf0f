import { plain } from '@gauntlet/core'
import { z } from 'zod'
import { Moment } from '../moment.ts'
import { ExpectationProblem } from '../problem.ts'
import { parseQuery } from './query.ts'
import type { Comparison, Constant, Tree } from './tree.ts'

const Parts = z.array(z.unknown()).min(1).max(100)
const Named = z.strictObject({ name: z.string().min(1) })

/** The conditions that Great Expectations writes from 1.9 on, told apart by `type`. */
const Condition = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('nullity'), column: Named, is_null: z.boolean() }),
  z.strictObject({
    type: z.literal('comparison'),
    column: Named,
    operator: z.enum(['==', '!=', '<', '<=', '>', '>=', 'IN', 'NOT_IN']),
    parameter: z.unknown()
  }),
  z.strictObject({ type: z.literal('and'), conditions: Parts }),
  z.strictObject({ type: z.literal('or'), conditions: Parts }),
  z.strictObject({ type: z.literal('pass_through'), pass_through_filter: z.string() })
])

const DEEPEST = 20

/** Reads such an object whole, or refuses it by an `ExpectationProblem`. */
export function parseConditionObject(given: unknown, depth = 0): Tree {
  const parsed = Condition.safeParse(given)
  if (!parsed.success || depth > DEEPEST)
    throw new ExpectationProblem(`its row_condition ${plain(JSON.stringify(given) ?? '', 300)} is not understood`)
  const condition = parsed.data
  if (condition.type === 'pass_through') return parseQuery(condition.pass_through_filter, 'pandas')
  if (condition.type === 'and' || condition.type === 'or') {
    const of = condition.conditions.map(part => parseConditionObject(part, depth + 1))
    return { kind: condition.type === 'and' ? 'all' : 'any', of }
  }
  const column = { kind: 'column', name: condition.column.name } as const
  if (condition.type === 'nullity') {
    const missing: Tree = { kind: 'missing', of: column }
    return condition.is_null ? missing : { kind: 'not', of: missing }
  }
  const { operator, parameter } = condition
  if (operator === 'IN' || operator === 'NOT_IN') {
    if (!Array.isArray(parameter)) throw new ExpectationProblem(`its row_condition has ${operator} without a list`)
    const tree: Tree = { kind: 'in', of: column, values: parameter.map(constantOf) }
    return operator === 'IN' ? tree : { kind: 'not', of: tree }
  }
  return compared(column.name, operator, constantOf(parameter))
}

function compared(name: string, operator: Comparison, value: Constant): Tree {
  return { kind: 'compare', operator, left: { kind: 'column', name }, right: { kind: 'constant', value } }
}

function constantOf(value: unknown): Constant {
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean' || value instanceof Moment) return value
  throw new ExpectationProblem('its row_condition compares with what is neither a number, a text nor a date')
}
