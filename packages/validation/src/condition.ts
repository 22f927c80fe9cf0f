import { counted, plain, suggestion } from '@gauntlet/core'
import { type Column, TABLE } from '@gauntlet/tables'
import { configError, type PlanContext, present, type Written, whole } from './context.ts'
import { type PlannedCheck, ROWS } from './planned.ts'
import { decided } from './row-wise.ts'
import type { Condition } from './suite.ts'
import { nothingToJudge, ofTotal, toleranceWords, tolerated } from './tolerance.ts'
import { describeType } from './type.ts'

/**
 * A row condition in SQL. A row for which it is NULL does not meet it: `distance > 0` says nothing about a missing distance, and a
 * gate fails closed. Authors who mean otherwise write `distance > 0 OR distance IS NULL`.
 */
export function conditionCheck(condition: Condition, index: number, written: Written, context: PlanContext): PlannedCheck {
  const sql = condition.sql.trim()
  const shown = plain(sql, 300)
  const title = condition.title ?? shown
  const expected = `${shown}${toleranceWords(written, 'rows')}`
  const problem = context.problems.get(index)
  if (problem?.missingColumn !== undefined) {
    const names = context.columns.map(column => column.name)
    const message = `The condition ${shown} names the column "${plain(problem.missingColumn, 100)}", which the data does not have.${suggestion(problem.missingColumn, names)}`
    return decided(written, title, expected, 'no such column', message.replace(/\.$/, ''))
  }
  const named = context.columns.filter(column => sql.toLowerCase().includes(column.name.toLowerCase()))
  if (problem !== undefined) return uncomputed(problem.message, named, { written, title, expected, shown }, context)
  const { dialect } = context
  const unexpected = unmet(sql)
  const failures = { key: `${written.id}/unexpected`, sql: dialect.countIf(unexpected) }
  return {
    ...written,
    title,
    expected,
    aggregates: [ROWS, failures],
    reproduce: whole(`SELECT * FROM ${context.shown(named.map(column => column.name))} AS ${TABLE} WHERE ${unexpected}`),
    judge: found => {
      const total = found.count(ROWS.key)
      if (total === 0) return nothingToJudge(`The condition ${shown}`, 0)
      const count = found.count(failures.key)
      const message =
        count === 0
          ? `All ${counted(total, 'row')} meet ${shown}`
          : `${ofTotal(count, total, 'rows')} do not meet ${shown}; expected ${toleranceWords(written, 'rows').replace(/^, /, '') || 'all of them to'}`
      return {
        outcome: tolerated({ total, unexpected: count }, written) ? 'pass' : 'fail',
        observed: `${ofTotal(count, total, 'rows')} not`,
        value: count,
        message
      }
    }
  }
}

interface Asked {
  readonly written: Written
  readonly title: string
  readonly expected: string
  readonly shown: string
}

/**
 * A condition that the engine refuses. That is the author's mistake, unless text that did not fit its column's type, or a column
 * without any value, made the column something else than the author had reason to expect.
 */
function uncomputed(
  problem: string,
  named: readonly Column[],
  { written, title, expected, shown }: Asked,
  context: PlanContext
): PlannedCheck {
  const misread = named.find(column => column.misread !== undefined)
  if (misread !== undefined) {
    const message = `The condition ${shown} cannot be computed: ${plain(misread.name, 100)} is ${describeType(misread)}`
    return decided(written, title, expected, 'not computed', message)
  }
  const mistake = () => configError(context, written.location, `the condition "${shown}" cannot be computed: ${plain(problem, 500)}`)
  if (context.typed || named.length === 0) throw mistake()
  const values = named.map(column => present(context.dialect, column.name))
  return {
    ...written,
    title,
    expected,
    aggregates: [ROWS, ...values],
    judge: found => {
      if (values.every(({ key }) => found.count(key) > 0)) throw mistake()
      return nothingToJudge(`The condition ${shown}`, found.count(ROWS.key))
    }
  }
}

/** True for a row that does not meet the condition. The line breaks end a comment in it. */
export function unmet(condition: string): string {
  return `NOT coalesce((\n${condition}\n), false)`
}
