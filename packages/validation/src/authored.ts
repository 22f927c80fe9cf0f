import type { ConditionProblem, Table } from '@gauntlet/tables'
import type { Suite } from './suite/suite.ts'

/** An SQL condition that the author of a suite wrote, and where. */
export interface AuthoredCondition {
  readonly sql: string
  /** A whole query, rather than a condition on a row. */
  readonly isQuery?: true
  readonly path: readonly PropertyKey[]
}

/** The row conditions of a suite and every `where` in it. */
export function authoredConditions(suite: Suite): AuthoredCondition[] {
  const conditions = (suite.conditions ?? []).map(({ sql }, index) => ({ sql, path: ['conditions', index, 'sql'] }))
  const queries = (suite.queries ?? []).map(({ sql }, index) => ({ sql, isQuery: true as const, path: ['queries', index, 'sql'] }))
  return [...conditions, ...wheres(suite, []), ...queries]
}

/** What the engine has against each of them, by its SQL. */
export async function conditionProblems(
  table: Table,
  authored: readonly AuthoredCondition[]
): Promise<ReadonlyMap<string, ConditionProblem>> {
  const asked = new Map(authored.map(one => [one.sql, one]))
  const conditions = [...asked.values()].filter(({ isQuery }) => isQuery !== true).map(({ sql }) => sql)
  const found = (await table.conditionProblems(conditions)).map((problem, index) => [conditions[index], problem] as const)
  const problems = new Map(found.flatMap(([sql, problem]) => (sql === undefined || problem === undefined ? [] : [[sql, problem]])))
  for (const { sql, isQuery } of asked.values()) {
    const problem = isQuery === true ? await table.queryProblem(sql) : undefined
    if (problem !== undefined) problems.set(sql, problem)
  }
  return problems
}

function wheres(part: unknown, path: readonly PropertyKey[]): AuthoredCondition[] {
  if (typeof part !== 'object' || part === null) return []
  return Object.entries(part).flatMap(([key, value]) => {
    const here = [...path, Array.isArray(part) ? Number(key) : key]
    return key === 'where' && typeof value === 'string' ? [{ sql: value, path: here }] : wheres(value, here)
  })
}
