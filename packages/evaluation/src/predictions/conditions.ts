import { InputError, messageOf, plain, suggestion } from '@gauntlet/core'
import type { RowCondition } from './reading-needs.ts'
import type { Relation } from './relation.ts'

/** Refuses conditions that cannot be asked of the rows: what is no expression, names other columns, or reads anything else. */
export async function refuseUnusableConditions(
  { table, from, columns, origin }: Relation,
  conditions: readonly RowCondition[]
): Promise<void> {
  const problems = await table.conditionProblems(
    conditions.map(({ sql }) => sql),
    from
  )
  for (const [index, condition] of conditions.entries()) {
    const problem = problems[index]
    if (problem === undefined) continue
    if (problem.missingColumn === undefined) throw unusable(condition, `cannot be used: ${plain(problem.message, 500)}`, origin.config)
    const names = columns.map(({ name }) => name)
    const what = `names the column "${plain(problem.missingColumn, 100)}", which "${origin.data}" does not have.`
    throw unusable(condition, `${what}${suggestion(problem.missingColumn, names)}`, origin.config)
  }
}

/** Says which condition it was that some row made fail, such as text that is no number; nothing where it was none. */
export async function refuseFailingConditions(relation: Relation, conditions: readonly RowCondition[]): Promise<void> {
  for (const condition of conditions) {
    try {
      await relation.table.rows(`SELECT count_if(coalesce((\n${condition.sql}\n), false)) FROM ${relation.from}`, 1)
    } catch (thrown) {
      const what = (messageOf(thrown).split('\n')[0] ?? '').replace(/^[\w ]+ Error: /, '')
      throw unusable(condition, `cannot be computed on every row: ${plain(what, 300)}`, relation.origin.config)
    }
  }
}

function unusable({ key, sql }: RowCondition, what: string, config: string): InputError {
  return new InputError(config, `has the condition "${plain(sql.trim(), 300)}" as "${key}", which ${what}`)
}
