import { formatNumber, plain } from '@gauntlet/core'
import { type Column, TABLE } from '@gauntlet/tables'
import { configError, type PlanContext, type Written, whole } from '../../plan/context.ts'
import type { PlannedCheck } from '../../plan/planned.ts'
import { unsuited } from '../row-wise.ts'
import { expectation, nothingToJudge, ofTotal, tolerated, tooFew } from '../tolerance.ts'
import { describeType } from './type.ts'

export interface Order {
  readonly direction: 'increasing' | 'decreasing'
  readonly strict?: true | undefined
  /** The column that orders the rows; the order of the file where it is left out. */
  readonly by?: Column | undefined
}

/**
 * Each value against the one before it, missing ones left out. Values whose `by` is missing have no place, so they are unexpected;
 * values of one `by` are taken in the order that suits the direction, as no other is known.
 */
export function orderCheck({ direction, strict, by }: Order, column: Column, written: Written, context: PlanContext): PlannedCheck {
  const { dialect } = context
  const { scope } = written
  const name = plain(column.name, 200)
  const title = `${strict === true ? 'Strictly ' : ''}${direction}`.replace(/^./, letter => letter.toUpperCase())
  const order = by === undefined ? 'in the order of the rows' : `by ${plain(by.name, 100)}`
  const expected = expectation(`${strict === true ? 'strictly ' : ''}${direction} ${order}`, written, 'values')
  if (column.type === 'other' && context.typed)
    return unsuited(column, written, { title, expected, message: `${name} is ${describeType(column)}, which has no order` })
  if (by === undefined && dialect.position === undefined)
    throw configError(context, written.location, `"${written.id}" needs "by": the rows of a table in ${dialect.name} have no order`)
  const values = scope.present(column.name)
  const id = dialect.identifier(column.name)
  const previous = unused('previous', context)
  const wrong = `${direction === 'increasing' ? '<' : '>'}${strict === true ? '=' : ''}`
  const unexpected = `${id} ${wrong} ${previous}${by === undefined ? '' : ` OR ${dialect.identifier(by.name)} IS NULL`}`
  const from = (relation: string) => {
    const given = `FROM ${relation} AS ${TABLE} WHERE ${scope.and(`${id} IS NOT NULL`)}`
    // An engine that keeps rows in their order looks back in that order, row by row: nothing is sorted, and nothing held.
    if (by === undefined) return `(SELECT *, lag(${id}) OVER () AS ${previous} ${given}) AS ordered`
    const key = dialect.identifier(by.name)
    const ties = `${id}${direction === 'increasing' ? '' : ' DESC'}`
    return `(SELECT *, lag(${id}) OVER (PARTITION BY ${key} IS NULL ORDER BY ${key}, ${ties}) AS ${previous} ${given}) AS ordered`
  }
  const shownNames = [column.name, ...(by === undefined ? [] : [by.name]), ...scope.columns]
  return {
    ...written,
    title,
    expected,
    aggregates: [scope.rows, values],
    queries: [`SELECT ${dialect.countIf(unexpected)} AS unexpected FROM ${from(TABLE)}`],
    unexpected: { from: from(TABLE), condition: unexpected, columns: [column.name] },
    reproduce: whole(`SELECT * FROM ${from(context.shown(shownNames))} WHERE ${unexpected}`),
    judge: found => {
      const total = found.count(values.key)
      if (total === 0) return nothingToJudge(name, found.count(scope.rows.key), scope.words)
      if (total < 2) return tooFew(name, 'an order', 2, total, scope.words)
      const count = found.count(`${written.id}/unexpected`)
      const tally = { total, unexpected: count }
      const than = `${direction === 'increasing' ? 'smaller than' : 'larger than'}${strict === true ? ' or equal to' : ''} the one before`
      const message =
        count === 0
          ? `${name}: all values are as expected (${expected})`
          : `${name}: ${ofTotal(count, total, 'values')} are ${than}${by === undefined ? '' : ` or have no ${plain(by.name, 100)}`}; expected ${expected}`
      return {
        outcome: tolerated(tally, written) ? 'pass' : 'fail',
        observed: `${formatNumber(count)} out of order`,
        value: count,
        tally,
        message
      }
    }
  }
}

/** A name that no column has. SQL knows no case. */
function unused(name: string, { columns }: PlanContext): string {
  let free = name
  while (columns.some(column => column.name.toLowerCase() === free)) free = `_${free}`
  return free
}
