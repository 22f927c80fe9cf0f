import { plain } from '@gauntlet/core'
import type { Aggregate, Column } from '@gauntlet/tables'
import { type PlanContext, present, type Written, whole } from './context.ts'
import { type Found, type PlannedCheck, ROWS } from './planned.ts'
import { nothingToJudge, ofTotal, toleranceWords, tolerated } from './tolerance.ts'

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
  const { dialect } = context
  const name = plain(column.name, 200)
  const counting: Aggregate = { key: `${written.id}/unexpected`, sql: dialect.countIf(check.unexpected) }
  const proof: Aggregate | undefined = violated === undefined ? undefined : { key: `${written.id}/violated`, sql: violated }
  const values = present(dialect, column.name)
  const expected = `${check.expected}${toleranceWords(written, 'values')}`
  return {
    ...written,
    title: check.title,
    expected,
    aggregates: [ROWS, values, proof ?? counting, ...(check.aggregates ?? [])],
    ...(proof === undefined ? {} : { followUp: (found: Found) => (found.flag(proof.key) ? [counting] : []) }),
    reproduce: whole(`SELECT * FROM ${context.shown([column.name])} WHERE ${check.unexpected}`),
    samples: { expression: dialect.identifier(column.name), condition: check.unexpected },
    judge: found => {
      const total = found.count(values.key)
      if (total === 0) return nothingToJudge(name, found.count(ROWS.key))
      const unexpected = proof !== undefined && !found.flag(proof.key) ? 0 : found.count(counting.key)
      const observed = unexpected === 0 ? 'all values' : `${ofTotal(unexpected, total, 'values')} not`
      const said = typeof says === 'string' ? says : says(found)
      const message =
        unexpected === 0
          ? `${name}: all values are as expected (${expected})`
          : `${name}: ${ofTotal(unexpected, total, 'values')} ${said}; expected ${expected}`
      return { outcome: tolerated({ total, unexpected }, written) ? 'pass' : 'fail', observed, value: unexpected, message }
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
  context: PlanContext,
  check: Pick<PlannedCheck, 'title' | 'expected'> & { readonly message: string }
): PlannedCheck {
  const values = present(context.dialect, column.name)
  const { title, expected, message } = check
  return {
    ...written,
    title,
    expected,
    aggregates: [ROWS, values],
    judge: found => {
      if (found.count(values.key) === 0) return nothingToJudge(plain(column.name, 200), found.count(ROWS.key))
      return { outcome: 'fail', observed: column.type === 'other' ? plain(column.engineType, 200) : column.type, message }
    }
  }
}
