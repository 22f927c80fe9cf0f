import { plain } from '@gauntlet/core'
import { type Aggregate, TABLE } from '@gauntlet/tables'
import { nothingToJudge, ofTotal, toleranceWords, tolerated } from '../checks/tolerance.ts'
import { type Written, whole } from '../plan/context.ts'
import type { Found, UnexpectedRows } from '../plan/planned.ts'
import type { GxCheck, GxContext, Listed } from './planned.ts'

/** An expectation that says yes or no for each value or row. */
export interface MapCheck {
  readonly title: string
  readonly expected: string
  /** What is wrong with the unexpected ones, as in "12 of 100 values …". */
  readonly says: string
  readonly noun: 'values' | 'rows'
  readonly subject: string
  /** The columns it looks at. */
  readonly columns: readonly string[]
  readonly shape: Listed['shape']
  /** SQL, true for rows that are judged; the others are missing. Undefined where all rows are judged and none is called missing. */
  readonly judged: string | undefined
  /** SQL, true for an unexpected row among the judged ones; or what it takes to tell where the row alone does not. */
  readonly unexpected: string | ((relation: string) => Within)
  /** How many are unexpected, where that is known already. */
  readonly known?: { readonly unexpected: number; readonly listable: boolean }
  /** The one column that decides, where it is one: such counts are cheap. */
  readonly of?: string
}

/** Rows that only others of the relation show to be unexpected. */
export interface Within {
  /** Follows FROM: the judged rows of the relation, with columns of its own. */
  readonly from: string
  /** True for an unexpected one of them. */
  readonly unexpected: string
}

/** Both judgements of such an expectation, from the same three counts. */
export function mapCheck(check: MapCheck, mostly: number, written: Written, context: GxContext): GxCheck {
  const { scope, id } = written
  const strict: Written = { ...written, ...(mostly === 1 ? {} : { mostly }) }
  const judgedKey = `${id}/judged`
  const unexpectedKey = `${id}/unexpected`
  const shown = context.shown([...new Set([...check.columns, ...context.conditionColumns])])
  const within = typeof check.unexpected === 'string' ? undefined : check.unexpected(scope.relation)
  const shownWithin = typeof check.unexpected === 'string' ? undefined : check.unexpected(scope.of(shown))
  const own = within?.unexpected ?? String(check.unexpected)
  const condition = check.judged === undefined ? own : `(${check.judged}) AND (${own})`
  const judged: Aggregate | undefined =
    check.judged === undefined ? undefined : check.of === undefined ? scope.count(judgedKey, check.judged) : scope.present(check.of)
  const counted: Aggregate[] = check.known === undefined && within === undefined ? [scope.count(unexpectedKey, condition)] : []
  const counts = (found: Found) => {
    const elements = found.count(scope.rows.key)
    const considered = judged === undefined ? undefined : found.count(judged.key)
    const unexpected = check.known === undefined ? found.count(unexpectedKey) : check.known.unexpected
    return { elements, considered, unexpected }
  }
  const expected = `${check.expected}${toleranceWords(strict, check.noun)}`
  const rows: UnexpectedRows | undefined =
    check.known?.listable === false
      ? undefined
      : within === undefined
        ? { condition: scope.and(condition), columns: check.columns }
        : { from: within.from, condition: within.unexpected, columns: check.columns }
  // A list of values that a program found would put values of the data into the verdict.
  const reproduce =
    check.known !== undefined
      ? undefined
      : whole(
          shownWithin === undefined
            ? `SELECT * FROM ${shown} AS ${TABLE} WHERE ${scope.and(condition)}`
            : `SELECT * FROM ${shownWithin.from} AS judged WHERE ${shownWithin.unexpected}`
        )
  return {
    planned: {
      ...strict,
      title: check.title,
      expected,
      aggregates: [scope.rows, ...(judged === undefined ? [] : [judged]), ...counted],
      ...(within === undefined
        ? {}
        : { queries: [`SELECT count(*) AS unexpected FROM ${within.from} AS judged WHERE ${within.unexpected}`] }),
      ...(rows === undefined ? {} : { unexpected: rows }),
      reproduce,
      judge: found => {
        const { elements, considered, unexpected } = counts(found)
        const total = considered ?? elements
        if (total === 0) return nothingToJudge(check.subject, elements)
        const tally = { total, unexpected }
        const observed = unexpected === 0 ? `all ${check.noun}` : `${ofTotal(unexpected, total, check.noun)} not`
        const message =
          unexpected === 0
            ? `${check.subject}: all ${check.noun} are as expected (${expected})`
            : `${check.subject}: ${ofTotal(unexpected, total, check.noun)} ${check.says}; expected ${expected}`
        return { outcome: tolerated(tally, strict) ? 'pass' : 'fail', observed, value: unexpected, tally, message }
      }
    },
    judge: found => {
      const found3 = counts(found)
      const total = found3.considered ?? found3.elements
      // Nothing to judge is a success there.
      const success = total === 0 || (total - found3.unexpected) / total >= mostly
      return { kind: 'map', success, counts: found3 }
    },
    ...(rows === undefined ? {} : { listed: { rows, columns: check.columns, shape: check.shape } })
  }
}

/** The subject of a message about a column. */
export function subjectOf(column: { readonly name: string }): string {
  return plain(column.name, 200)
}
