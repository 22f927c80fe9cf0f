import { counted, formatShare, plain } from '@gauntlet/core'
import { TABLE } from '@gauntlet/tables'
import { tolerated } from '../../checks/tolerance.ts'
import { type Written, whole } from '../../plan/context.ts'
import type { Kwargs } from '../kwargs.ts'
import { jsonValue } from '../observed-check.ts'
import type { GxCheck, GxContext, TablePlanner } from '../planned.ts'
import { ExpectationProblem } from '../problem.ts'

/** Rows of a query that a result lists, as there. */
const MOST_LISTED = 200

/** A query of the table, as one that counts the rows of its answer. `{batch}` stands for the table. */
export function countingQuery(query: string): string {
  return `SELECT count(*) AS n FROM (\n${ofTable(query)}\n) AS answer`
}

/** Rows of each answer, and how many of them the other one has too: equal rows as often as both have them. */
export function comparingQuery(base: string, comparison: string): string {
  return `WITH base AS (\n${ofTable(base)}\n), comparison AS (\n${ofTable(comparison)}\n)
SELECT (SELECT count(*) FROM base) AS base, (SELECT count(*) FROM comparison) AS comparison,
(SELECT count(*) FROM (SELECT * FROM base INTERSECT ALL SELECT * FROM comparison)) AS same`
}

/** `unexpected_rows_expectation`: a query that answers no row. */
export const unexpectedRows: TablePlanner = (kwargs, written, context) => {
  const query = kwargs.text('unexpected_rows_query')
  const row = answerTo(countingQuery(query), context)
  const rows = Number(row.n)
  const found = counted(rows, 'unexpected row')
  const expected = 'a query that answers no row'
  return {
    ...probed(written, {
      title: plain(written.id, 200),
      expected,
      reproduce: whole(`WITH ${TABLE} AS (SELECT * FROM ${context.shown(context.columns.map(column => column.name))}) ${ofTable(query)}`),
      fits: rows === 0,
      observed: found,
      value: rows,
      judge: {
        kind: 'observed',
        success: rows === 0,
        result: { observed_value: `${rows} unexpected ${rows === 1 ? 'row' : 'rows'}` },
        holdsValues: false
      }
    }),
    shown: {
      sql: `SELECT * FROM (\n${ofTable(query)}\n) AS answer`,
      most: MOST_LISTED,
      asResult: given => ({
        details: {
          unexpected_rows: given.map(one => Object.fromEntries(Object.entries(one).map(([name, value]) => [name, jsonValue(value)])))
        }
      })
    }
  }
}

/** `expect_query_results_to_match_comparison`: both queries are run here, on the tables that there are. */
export const queryComparison: TablePlanner = (kwargs, written, context) => {
  const mostly = kwargs.share('mostly')
  kwargs.raw('comparison_data_source_name')
  const row = answerTo(comparingQuery(kwargs.text('base_query'), kwargs.text('comparison_query')), context)
  const total = Math.max(Number(row.base), Number(row.comparison))
  const unexpected = total - Number(row.same)
  const share = total === 0 ? 0 : unexpected / total
  const fits = total === 0 || tolerated({ total, unexpected }, mostly === 1 ? {} : { mostly })
  return probed(written, {
    title: 'Two queries with the same answer',
    expected: 'the rows of the comparison query',
    reproduce: undefined,
    fits,
    // No rows on either side is no proof of anything.
    ...(total === 0 ? { nothing: true } : {}),
    observed: `${counted(unexpected, 'row')} differ (${formatShare(share)})`,
    value: unexpected,
    judge: {
      kind: 'observed',
      success: fits,
      result: { unexpected_count: unexpected, unexpected_percent: share * 100 },
      holdsValues: false
    }
  })
}

/** The query that has to be asked before such an expectation can be planned. Throws an `ExpectationProblem`. */
export function queryToProbe(type: string, kwargs: Kwargs): string | undefined {
  if (type === 'unexpected_rows_expectation') return countingQuery(kwargs.text('unexpected_rows_query'))
  if (type !== 'expect_query_results_to_match_comparison') return undefined
  return comparingQuery(kwargs.text('base_query'), kwargs.text('comparison_query'))
}

function ofTable(query: string): string {
  let end = query.length
  while (/[\s;]/.test(query.charAt(end - 1))) end--
  return query.slice(0, end).replaceAll('{batch}', TABLE)
}

function answerTo(query: string, { probes }: GxContext) {
  const probe = probes.queries.get(query)
  if (probe === undefined) throw new ExpectationProblem('its query was not run')
  if ('problem' in probe) throw new ExpectationProblem(`its query cannot be run: ${plain(probe.problem, 500)}`)
  return probe.row
}

interface Probed {
  readonly title: string
  readonly expected: string
  readonly reproduce: string | undefined
  readonly fits: boolean
  readonly nothing?: boolean
  readonly observed: string
  readonly value: number
  readonly judge: ReturnType<GxCheck['judge']>
}

function probed(written: Written, { title, expected, reproduce, fits, nothing, observed, value, judge }: Probed): GxCheck {
  const outcome = nothing === true ? 'inconclusive' : fits ? 'pass' : 'fail'
  return {
    planned: {
      ...written,
      title,
      expected,
      reproduce,
      aggregates: [written.scope.rows],
      judge: found =>
        found.count(written.scope.rows.key) === 0
          ? { outcome: 'inconclusive', observed: 'no rows', message: `${title}: the data has no rows` }
          : { outcome, observed, value, message: `${title}: ${observed}; expected ${expected}` }
    },
    judge: () => judge
  }
}
