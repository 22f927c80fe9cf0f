import type { Engine } from '../engine/engine.ts'
import { list, record } from '../engine/syntax-tree.ts'
import { duckdbDialect } from '../sql/duckdb-dialect.ts'

/** An expression as the engine's own parser sees it. */
export type Tree = Readonly<Record<string, unknown>>

/** The trees of expressions, one each; `undefined` where the engine cannot parse them, or not as one expression each. */
export async function parseExpressions(engine: Engine, expressions: readonly string[]): Promise<readonly Tree[] | undefined> {
  // The line breaks end a comment in an author's SQL.
  const query = `SELECT ${expressions.map(expression => `(\n${expression}\n)`).join(', ')}`
  const [row] = await engine.rows(`SELECT json_serialize_sql(${duckdbDialect.text(query)}) AS tree`, 1)
  const parsed = record(JSON.parse(String(row?.tree)))
  const [statement, ...others] = trees(parsed.statements)
  const found = trees(record(record(statement).node).select_list)
  return parsed.error === true || others.length > 0 || found.length !== expressions.length ? undefined : found
}

export function trees(value: unknown): readonly Tree[] {
  return list(value).map(record)
}
