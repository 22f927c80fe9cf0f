import { messageOf } from '@gauntlet/core'
import { duckdbDialect } from '../sql/duckdb-dialect.ts'
import type { Engine } from './engine.ts'
import { firstLine, holds, list, record } from './syntax-tree.ts'

export interface ConditionProblem {
  /** A column that the condition names and the table does not have. */
  readonly missingColumn?: string
  /** What the engine says, in one line. */
  readonly message: string
}

/** Conditions that are bound at once: the time that an engine needs to plan a SELECT grows with the square of its columns. */
const MOST_AT_ONCE = 50

/** What is wrong with each of some conditions, found without reading a row: together, and one by one where that does not work. */
export async function conditionProblems(
  engine: Engine,
  table: string,
  conditions: readonly string[]
): Promise<(ConditionProblem | undefined)[]> {
  const problems: (ConditionProblem | undefined)[] = []
  for (let from = 0; from < conditions.length; from += MOST_AT_ONCE) {
    const batch = conditions.slice(from, from + MOST_AT_ONCE)
    const shapes = await shapeProblems(engine, batch)
    const whole = batch.filter((_, index) => shapes[index] === undefined)
    const areFine = whole.length > 1 && (await canBeBound(engine, table, whole))
    for (const [index, condition] of batch.entries()) {
      const message = shapes[index]
      if (message !== undefined) problems.push({ message })
      else problems.push(areFine ? undefined : await bindingProblem(engine, table, condition))
    }
  }
  return problems
}

async function canBeBound(engine: Engine, table: string, conditions: readonly string[]): Promise<boolean> {
  try {
    const types = await engine.typesOf(`SELECT ${conditions.map(condition => `(\n${condition}\n)`).join(', ')} FROM ${table}`)
    if (types.length !== conditions.length || types.some(type => type !== 'BOOLEAN')) return false
    await engine.typesOf(`SELECT ${conditions.map(counted).join(', ')} FROM ${table}`)
    return true
  } catch {
    return false
  }
}

/** What the engine has against one expression. */
async function bindingProblem(engine: Engine, table: string, condition: string): Promise<ConditionProblem | undefined> {
  try {
    const type = await engine.typeOf(`SELECT (\n${condition}\n) FROM ${table}`)
    if (type !== 'BOOLEAN') return { message: `it is ${type}, not true or false` }
    // Bound once more as it will be used, where neither an aggregate nor a window function may stand.
    await engine.typeOf(`SELECT ${counted(condition)} FROM ${table}`)
    return undefined
  } catch (thrown) {
    const message = firstLine(messageOf(thrown))
    const missingColumn = /Referenced column "([^"]{1,500})" (?:not found|was not found)/.exec(message)?.[1]
    return missingColumn === undefined ? { message } : { message, missingColumn }
  }
}

function counted(condition: string): string {
  return duckdbDialect.countIf(`NOT coalesce((\n${condition}\n), false)`)
}

/**
 * A condition is put into a larger query, so it has to be one expression and no more: `true) FROM data; COPY …` or `true --` would
 * otherwise change what is asked. The engine's own parser says what it is.
 */
async function shapeProblems(engine: Engine, conditions: readonly string[]): Promise<(string | undefined)[]> {
  const trees = conditions.map((condition, index) => `json_serialize_sql(${duckdbDialect.text(`SELECT ${condition}`)}) AS t${index}`)
  const [row] = await engine.rows(`SELECT ${trees.join(', ')}`, 1)
  return conditions.map((_, index) => shapeProblem(record(JSON.parse(String(row?.[`t${index}`])))))
}

function shapeProblem(tree: ReturnType<typeof record>): string | undefined {
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
