import { messageOf } from '@gauntlet/core'
import { duckdbDialect } from './duckdb-dialect.ts'
import type { Engine } from './engine.ts'
import { firstLine, holds, list, record } from './syntax-tree.ts'

export interface ConditionProblem {
  /** A column that the condition names and the table does not have. */
  readonly missingColumn?: string
  /** What the engine says, in one line. */
  readonly message: string
}

/** What is wrong with a condition, found without reading a row. */
export async function conditionProblem(engine: Engine, table: string, condition: string): Promise<ConditionProblem | undefined> {
  const notOne = await shapeProblem(engine, condition)
  if (notOne !== undefined) return { message: notOne }
  try {
    const type = await engine.typeOf(`SELECT (\n${condition}\n) FROM ${table}`)
    if (type !== 'BOOLEAN') return { message: `it is ${type}, not true or false` }
    // Bound once more as it will be used, where neither an aggregate nor a window function may stand.
    await engine.typeOf(`SELECT ${duckdbDialect.countIf(`NOT coalesce((\n${condition}\n), false)`)} FROM ${table}`)
    return undefined
  } catch (thrown) {
    const message = firstLine(messageOf(thrown))
    const missingColumn = /Referenced column "([^"]{1,500})" (?:not found|was not found)/.exec(message)?.[1]
    return missingColumn === undefined ? { message } : { message, missingColumn }
  }
}

/**
 * A condition is put into a larger query, so it has to be one expression and no more: `true) FROM data; COPY …` or `true --` would
 * otherwise change what is asked. The engine's own parser says what it is.
 */
async function shapeProblem(engine: Engine, condition: string): Promise<string | undefined> {
  const [row] = await engine.rows(`SELECT json_serialize_sql(${duckdbDialect.text(`SELECT ${condition}`)}) AS tree`, 1)
  const tree = record(JSON.parse(String(row?.tree)))
  if (tree.error === true) return firstLine(String(tree.error_message))
  const [statement, ...more] = list(tree.statements)
  const node = record(record(statement).node)
  const [expression, ...others] = list(node.select_list)
  const isExpression =
    more.length === 0 &&
    node.type === 'SELECT_NODE' &&
    others.length === 0 &&
    record(expression).alias === '' &&
    record(node.from_table).type === 'EMPTY' &&
    list(node.modifiers).length === 0 &&
    [node.where_clause, node.having, node.qualify, node.sample].every(part => part === null || part === undefined) &&
    list(node.group_expressions).length === 0
  if (!isExpression) return 'it is not one expression that is true or false for a row'
  if (holds(expression, 'VALUE_PARAMETER')) return 'it has a parameter (such as ? or $1), for which there is no value'
  // The engine would make one column of each, and only one of them would be judged.
  if (holds(expression, 'STAR')) return 'it has a * or COLUMNS(…); name the columns'
  return undefined
}
