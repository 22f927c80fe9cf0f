import { plain } from '@gauntlet/core'
import type { Aggregate, Column } from '@gauntlet/tables'
import { type PlanContext, type Written, whole } from '../plan/context.ts'
import type { Found, PlannedCheck } from '../plan/planned.ts'
import { expectation, nothingToJudge, ofTotal, tolerated } from './tolerance.ts'

/** A check that says yes or no for each value of a column. Missing values are left out, as they have checks of their own. */
export interface RowWise {
  readonly column: Column
  readonly title: string
  readonly expected: string
  /** SQL, true for an unexpected value. */
  readonly unexpected: string
  /** What is wrong with the values, as in "12 of 100 values …". */
  readonly says: string | ((found: Found) => string)
  /** Cheap proof that nothing is unexpected, so that counting can wait: an expression that is true where something is. */
  readonly violated?: string
  readonly aggregates?: readonly Aggregate[]
}

export function rowWise(written: Written, context: PlanContext, check: RowWise): PlannedCheck {
  const { column, says, violated } = check
  const { scope } = written
  const name = plain(column.name, 200)
  const counting = scope.count(`${written.id}/unexpected`, check.unexpected)
  const proof: Aggregate | undefined = violated === undefined ? undefined : { key: `${written.id}/violated`, sql: violated }
  const values = scope.present(column.name)
  const expected = expectation(check.expected, written, 'values')
  return {
    ...written,
    title: check.title,
    expected,
    aggregates: [scope.rows, values, proof ?? counting, ...(check.aggregates ?? [])],
    ...(proof === undefined ? {} : { followUp: (found: Found) => (found.flag(proof.key) ? [counting] : []) }),
    reproduce: whole(`SELECT * FROM ${scope.of(context.shown([column.name, ...scope.columns]))} WHERE ${check.unexpected}`),
    unexpected: { condition: scope.and(check.unexpected), columns: [column.name] },
    judge: found => {
      const total = found.count(values.key)
      if (total === 0) return nothingToJudge(name, found.count(scope.rows.key), scope.words)
      const unexpected = proof !== undefined && !found.flag(proof.key) ? 0 : found.count(counting.key)
      const observed = unexpected === 0 ? 'all values' : `${ofTotal(unexpected, total, 'values')} not`
      const said = typeof says === 'string' ? says : says(found)
      const message =
        unexpected === 0
          ? `${name}: all values are as expected (${expected})`
          : `${name}: ${ofTotal(unexpected, total, 'values')} ${said}; expected ${expected}`
      const tally = { total, unexpected }
      return { outcome: tolerated(tally, written) ? 'pass' : 'fail', observed, value: unexpected, tally, message }
    }
  }
}

/** A check that the table's shape already decides: it fails. */
export function decided(written: Written, title: string, expected: string, observed: string, message: string): PlannedCheck {
  return { ...written, title, expected, aggregates: [], judge: () => ({ outcome: 'fail', observed, message }) }
}

/** A check that cannot be asked of a column of this type: it fails, unless the column has no values that could have a type. */
export function unsuited(
  column: Column,
  written: Written,
  check: Pick<PlannedCheck, 'title' | 'expected'> & { readonly message: string }
): PlannedCheck {
  const values = written.scope.present(column.name)
  const { title, expected, message } = check
  return {
    ...written,
    title,
    expected,
    aggregates: [written.scope.rows, values],
    judge: found => {
      if (found.count(values.key) === 0)
        return nothingToJudge(plain(column.name, 200), found.count(written.scope.rows.key), written.scope.words)
      return { outcome: 'fail', observed: column.type === 'other' ? plain(column.engineType, 200) : column.type, message }
    }
  }
}
