import { counted, plain, suggestion } from '@gauntlet/core'
import { subquery, TABLE } from '@gauntlet/tables'
import { configError, type PlanContext, type Written, whole } from '../../plan/context.ts'
import type { PlannedCheck } from '../../plan/planned.ts'
import type { Query } from '../../suite/queries.ts'
import { decided } from '../row-wise.ts'
import { nothingToJudge } from '../tolerance.ts'
import { uncomputed } from './condition.ts'

/** An author's query returns no row, or no more than `max-unexpected`. Without rows of data it finds nothing, which is no pass. */
export function queryCheck(query: Query, written: Written, context: PlanContext): PlannedCheck {
  const { sql, timeout } = query
  const most = query['max-unexpected'] ?? 0
  const shown = plain(sql.trim(), 300)
  const subject = `The query ${shown}`
  const title = query.title ?? shown
  const expected = most === 0 ? 'no row' : `at most ${counted(most, 'row')}`
  const problem = context.problems.get(sql)
  if (problem?.missingColumn !== undefined) {
    const names = context.columns.map(column => column.name)
    const message = `${subject} names the column "${plain(problem.missingColumn, 100)}", which there is not.${suggestion(problem.missingColumn, names)}`
    return decided(written, title, expected, 'no such column', message.replace(/\.$/, ''))
  }
  const named = context.columns.filter(column => sql.toLowerCase().includes(column.name.toLowerCase()))
  if (problem !== undefined)
    return uncomputed(withKnownTables(problem.message, context), named, { subject, written, title, expected }, context)
  const { scope } = written
  return {
    ...written,
    title,
    expected,
    aggregates: [scope.rows],
    queries: [`SELECT count(*) AS n FROM ${subquery(sql)} AS answer`],
    authored: {
      timeout,
      refusal: reason => configError(context, written.location, `the query "${shown}" cannot be computed: ${reason}.`)
    },
    reproduce: reproduction(sql, context),
    judge: found => {
      if (found.count(scope.rows.key) === 0) return nothingToJudge(subject, 0)
      const rows = found.count(`${written.id}/n`)
      const message = `${subject} returns ${rows === 0 ? 'no row' : counted(rows, 'row')}; expected ${expected}`
      return { outcome: rows <= most ? 'pass' : 'fail', observed: counted(rows, 'row'), value: rows, message }
    }
  }
}

/** Of a table that is not there the engine says no more than that. */
function withKnownTables(problem: string, context: PlanContext): string {
  const [, missing] = /Table with name (\S+) does not exist/.exec(problem) ?? []
  if (missing === undefined) return problem
  const known = [TABLE, ...[...context.others.keys()].filter(name => context.shownOther(name) !== undefined)]
  return `there is no table "${missing}".${suggestion(missing, known)}`
}

/** The query in a person's own session, where the names of the tables are those of their files. */
function reproduction(sql: string, context: PlanContext): string | undefined {
  const { dialect } = context
  const mentioned = [...context.others.keys()].filter(name => sql.toLowerCase().includes(name.toLowerCase()))
  const others = mentioned.flatMap(name => {
    const shown = context.shownOther(name)
    return shown === undefined ? [] : [`${dialect.identifier(name)} AS (SELECT * FROM ${shown})`]
  })
  const data = `${TABLE} AS (SELECT * FROM ${context.shown(context.columns.map(column => column.name))})`
  return whole(`WITH ${[data, ...others].join(', ')} SELECT * FROM ${subquery(sql)} AS answer`)
}
