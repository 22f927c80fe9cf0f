import { messageOf } from '@gauntlet/core'
import { duckdbDialect } from '../sql/duckdb-dialect.ts'
import type { ConditionProblem } from './condition.ts'
import type { Engine } from './engine.ts'
import { firstLine, holds, list, record } from './syntax-tree.ts'

/** How the engine refuses statements that do something. */
const ONLY_SELECT = 'Only SELECT statements can be serialized'

/** The query as it can stand in parentheses: without the semicolon at its end. The line breaks end a comment in it. */
export function subquery(sql: string): string {
  return `(\n${sql.trim().replace(/;\s*$/, '')}\n)`
}

/**
 * What is wrong with a query that an author wrote, found without reading a row. It is put into a larger query, so the engine's own
 * parser has to find one SELECT statement in it and no more.
 */
export async function queryProblem(engine: Engine, sql: string): Promise<ConditionProblem | undefined> {
  const inner = subquery(sql).slice(1, -1)
  const [row] = await engine.rows(`SELECT json_serialize_sql(${duckdbDialect.text(inner)}) AS tree`, 1)
  const tree = record(JSON.parse(String(row?.tree)))
  if (tree.error === true) {
    const message = firstLine(String(tree.error_message))
    return { message: message.includes(ONLY_SELECT) ? 'it is no SELECT statement' : message }
  }
  if (list(tree.statements).length !== 1) return { message: `it is ${list(tree.statements).length} statements; expected one SELECT` }
  if (holds(tree, 'VALUE_PARAMETER')) return { message: 'it has a parameter (such as ? or $1), for which there is no value' }
  try {
    await engine.typeOf(`SELECT count(*) FROM ${subquery(sql)} AS answer`)
    return undefined
  } catch (thrown) {
    const message = firstLine(messageOf(thrown))
    const missingColumn = /Referenced column "([^"]{1,500})" (?:not found|was not found)/.exec(message)?.[1]
    return missingColumn === undefined ? { message } : { message, missingColumn }
  }
}
