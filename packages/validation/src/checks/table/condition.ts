import { counted, plain, suggestion } from '@gauntlet/core'
import { type Column, TABLE } from '@gauntlet/tables'
import { configError, type PlanContext, type Written, whole } from '../../plan/context.ts'
import type { PlannedCheck } from '../../plan/planned.ts'
import type { Condition } from '../../suite/condition.ts'
import { describeType } from '../column/type.ts'
import { decided } from '../row-wise.ts'
import { expectation, nothingToJudge, ofTotal, toleranceWords, tolerated } from '../tolerance.ts'

/**
 * A row condition in SQL. A row for which it is NULL does not meet it: `distance > 0` says nothing about a missing distance, and a
 * gate fails closed. Authors who mean otherwise write `distance > 0 OR distance IS NULL`.
 */
export function conditionCheck(condition: Condition, written: Written, context: PlanContext): PlannedCheck {
  const sql = condition.sql.trim()
  const shown = plain(sql, 300)
  const title = condition.title ?? shown
  const expected = expectation(shown, written, 'rows')
  const problem = context.problems.get(condition.sql)
  if (problem?.missingColumn !== undefined) {
    const names = context.columns.map(column => column.name)
    const message = `The condition ${shown} names the column "${plain(problem.missingColumn, 100)}", which the data does not have.${suggestion(problem.missingColumn, names)}`
    return decided(written, title, expected, 'no such column', message.replace(/\.$/, ''))
  }
  const named = context.columns.filter(column => sql.toLowerCase().includes(column.name.toLowerCase()))
  if (problem !== undefined)
    return uncomputed(problem.message, named, { subject: `The condition ${shown}`, written, title, expected }, context)
  const { scope } = written
  const unexpected = scope.and(unmet(sql))
  const failures = scope.count(`${written.id}/unexpected`, unmet(sql))
  return {
    ...written,
    title,
    expected,
    aggregates: [scope.rows, failures],
    reproduce: whole(
      `SELECT * FROM ${context.shown([...named.map(column => column.name), ...scope.columns])} AS ${TABLE} WHERE ${unexpected}`
    ),
    unexpected: { condition: unexpected, columns: named.map(column => column.name) },
    judge: found => {
      const total = found.count(scope.rows.key)
      if (total === 0) return nothingToJudge(`The condition ${shown}`, 0, scope.words)
      const count = found.count(failures.key)
      const message =
        count === 0
          ? `All ${counted(total, 'row')}${scope.words} meet ${shown}`
          : `${ofTotal(count, total, 'rows')}${scope.words} do not meet ${shown}; expected ${toleranceWords(written, 'rows').replace(/^, /, '') || 'all of them to'}`
      return {
        outcome: tolerated({ total, unexpected: count }, written) ? 'pass' : 'fail',
        tally: { total, unexpected: count },
        observed: `${ofTotal(count, total, 'rows')} not`,
        value: count,
        message
      }
    }
  }
}

/** SQL that an author wrote, as a check. */
export interface Asked {
  /** `The condition a > 0`, as a message begins with it. */
  readonly subject: string
  readonly written: Written
  readonly title: string
  readonly expected: string
}

/**
 * SQL that the engine refuses. That is the author's mistake, unless text that did not fit its column's type, or a column
 * without any value, made the column something else than the author had reason to expect.
 */
export function uncomputed(
  problem: string,
  named: readonly Column[],
  { subject, written, title, expected }: Asked,
  context: PlanContext
): PlannedCheck {
  const misread = named.find(column => column.misread !== undefined)
  if (misread !== undefined) {
    const message = `${subject} cannot be computed: ${plain(misread.name, 100)} is ${describeType(misread)}`
    return decided(written, title, expected, 'not computed', message)
  }
  const what = subject.replace(/^The (\w+) (.*)$/s, 'the $1 "$2"')
  const mistake = () => configError(context, written.location, `${what} cannot be computed: ${plain(problem, 500)}`)
  if (context.typed || named.length === 0) throw mistake()
  const values = named.map(column => written.scope.present(column.name))
  return {
    ...written,
    title,
    expected,
    aggregates: [written.scope.rows, ...values],
    judge: found => {
      if (values.every(({ key }) => found.count(key) > 0)) throw mistake()
      return nothingToJudge(subject, found.count(written.scope.rows.key), written.scope.words)
    }
  }
}

/** True for a row that does not meet the condition. The line breaks end a comment in it. */
export function unmet(condition: string): string {
  return `NOT coalesce((\n${condition}\n), false)`
}
