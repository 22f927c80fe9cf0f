import { counted, formatNumber, formatShare, plain, suggestion } from '@gauntlet/core'
import { type PlanContext, type Written, whole } from '../../plan/context.ts'
import type { PlannedCheck } from '../../plan/planned.ts'
import { nothingToJudge, ofTotal } from '../tolerance.ts'

interface Limits {
  readonly min?: number | undefined
  readonly max?: number | undefined
}

export function rowCountCheck(limits: Limits, written: Written, context: PlanContext): PlannedCheck {
  const expected = `${limitWords(limits, 'row')}${written.scope.words}`
  return {
    ...written,
    title: 'Number of rows',
    expected,
    aggregates: [written.scope.rows],
    reproduce: whole(`SELECT count(*) FROM ${written.scope.of(context.shown(written.scope.columns))}`),
    judge: found => {
      const rows = found.count(written.scope.rows.key)
      const message = `The data has ${rows === 0 ? 'no rows' : counted(rows, 'row')}; expected ${expected}`
      return { outcome: within(rows, limits) ? 'pass' : 'fail', observed: formatNumber(rows), value: rows, message }
    }
  }
}

export function columnCountCheck(limits: Limits, written: Written, context: PlanContext): PlannedCheck {
  const count = context.columns.length
  const expected = limitWords(limits, 'column')
  return shape(written, context, 'Number of columns', expected, {
    fits: within(count, limits),
    observed: formatNumber(count),
    value: count,
    message: `The data has ${counted(count, 'column')}; expected ${expected}`
  })
}

/** All of these columns are there; with `exact`, no others. */
export function columnsCheck(names: readonly string[], exact: boolean, written: Written, context: PlanContext): PlannedCheck {
  const there = context.columns.map(column => column.name)
  const missing = names.filter(name => !there.includes(name))
  const extra = exact ? there.filter(name => !names.includes(name)) : []
  const strangers = there.filter(name => !names.includes(name))
  const problems = [
    missing.length === 0
      ? ''
      : `missing ${missing
          .slice(0, 20)
          .map(name => `${quoted(name)}${strangers.length > 0 && strangers.length <= 200 ? nearestOf(name, strangers) : ''}`)
          .join(', ')}${rest(missing.length)}`,
    extra.length === 0 ? '' : `unexpected ${extra.slice(0, 20).map(quoted).join(', ')}${rest(extra.length)}`
  ].filter(problem => problem !== '')
  const expected = `${exact ? 'exactly ' : ''}${counted(names.length, 'column')}: ${list(names)}`
  return shape(written, context, exact ? 'These columns and no others' : 'Required columns', expected, {
    fits: problems.length === 0,
    observed: problems.length === 0 ? 'all there' : problems.join('; '),
    value: missing.length + extra.length,
    message:
      problems.length === 0
        ? names.length === 1
          ? 'The column is there'
          : `All ${formatNumber(names.length)} columns are there`
        : `Columns: ${problems.join('; ')}`
  })
}

/** The listed columns, as far as they are there, stand in the order of the list. */
export function orderCheck(names: readonly string[], written: Written, context: PlanContext): PlannedCheck {
  const found = context.columns.map(column => column.name).filter(name => names.includes(name))
  const wanted = names.filter(name => found.includes(name))
  const at = wanted.findIndex((name, index) => found[index] !== name)
  return shape(written, context, 'Order of the columns', list(names), {
    fits: at === -1,
    observed: list(found),
    message:
      at === -1
        ? 'The columns stand in the expected order'
        : `Columns: ${quoted(found[at] ?? '')} stands where ${quoted(wanted[at] ?? '')} is expected (place ${at + 1} of those listed)`
  })
}

/** Rows that repeat an earlier one in every column: at most such a share, and at most so many. */
export function duplicateRowsCheck(
  given: { readonly max?: number | undefined; readonly 'max-unexpected'?: number | undefined },
  written: Written,
  context: PlanContext
): PlannedCheck {
  const { max, 'max-unexpected': most } = given
  const limits = [max === undefined ? '' : `at most ${formatShare(max)}`, most === undefined ? '' : `at most ${formatNumber(most)}`]
  const words = limits.filter(limit => limit !== '').join(' and ')
  const { scope } = written
  const expected = `${max === 0 || most === 0 ? 'no duplicate rows' : `${words} duplicate rows`}${scope.words}`
  const { dialect } = context
  const names = context.columns.map(column => column.name)
  const earlier = dialect.identifier('gauntlet earlier')
  const ids = names.map(name => dialect.identifier(name)).join(', ')
  return {
    ...written,
    title: 'Duplicate rows',
    expected,
    aggregates: [scope.rows],
    queries: [dialect.repeated(scope.relation, context.columns)],
    unexpected: {
      from: `(SELECT *, row_number() OVER (PARTITION BY ${ids}) - 1 AS ${earlier} FROM ${scope.relation})`,
      condition: `${earlier} > 0`,
      columns: names
    },
    reproduce: whole(`SELECT *, count(*) AS n FROM ${scope.of(context.shown(names))} GROUP BY ALL HAVING count(*) > 1 ORDER BY n DESC`),
    judge: found => {
      const rows = found.count(scope.rows.key)
      if (rows === 0) return nothingToJudge('The share of duplicate rows', 0, scope.words)
      const extra = found.count(`${written.id}/extra`)
      const message = `${ofTotal(extra, rows, 'rows')} repeat an earlier row (${formatShare(extra / rows)}); expected ${expected}`
      const tally = { total: rows, unexpected: extra }
      const fits = (max === undefined || extra / rows <= max) && (most === undefined || extra <= most)
      return { outcome: fits ? 'pass' : 'fail', observed: formatNumber(extra), value: extra, tally, message }
    }
  }
}

interface Shape {
  readonly fits: boolean
  readonly observed: string
  readonly value?: number
  readonly message: string
}

/** A check that the names of the columns decide, before any row is read. */
function shape(written: Written, context: PlanContext, title: string, expected: string, { fits, ...found }: Shape): PlannedCheck {
  const reproduce = whole(`DESCRIBE SELECT * FROM ${context.shown([])}`)
  return { ...written, title, expected, aggregates: [], reproduce, judge: () => ({ outcome: fits ? 'pass' : 'fail', ...found }) }
}

function within(count: number, { min = 0, max = Number.POSITIVE_INFINITY }: Limits): boolean {
  return count >= min && count <= max
}

function limitWords({ min, max }: Limits, noun: string): string {
  if (min !== undefined && min === max) return `exactly ${counted(min, noun)}`
  const parts = [min === undefined ? '' : `at least ${counted(min, noun)}`, max === undefined ? '' : `at most ${counted(max, noun)}`]
  return parts.filter(part => part !== '').join(' and ')
}

function nearestOf(name: string, others: readonly string[]): string {
  const said = suggestion(name, others)
  return said.startsWith(' Did') ? ` (${said.trim().replace('Did', 'did')})` : ''
}

function list(names: readonly string[]): string {
  return `${names
    .slice(0, 30)
    .map(name => plain(name, 100))
    .join(', ')}${names.length > 30 ? ` and ${names.length - 30} more` : ''}`
}

function rest(length: number): string {
  return length > 20 ? ` and ${length - 20} more` : ''
}

function quoted(name: string): string {
  return `"${plain(name, 100)}"`
}
