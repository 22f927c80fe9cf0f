import { formatNumber, plain } from '@gauntlet/core'
import { type Column, isNumeric } from '@gauntlet/tables'
import type { PlanContext, Written } from '../../plan/context.ts'
import type { PlannedCheck } from '../../plan/planned.ts'
import type { RowSum } from '../../suite/table-checks.ts'
import { describeType } from '../column/type.ts'
import { unsuited } from '../row-wise.ts'
import { columnsThere, lackingCheck } from './column-there.ts'
import { columnList, lookedAt } from './missing-rows.ts'
import { rowCheck } from './row-check.ts'

/** Share of a sum by which fractions may be off where no tolerance is said: what is lost by adding doubles, and no more. */
const ROUNDING = 1e-9

/**
 * The sum of several columns of a row, computed in doubles: exact as far as 2^53. A row that lacks one of the numbers, and is not left
 * out, is unexpected.
 */
export function sumCheck(sum: Omit<RowSum, 'id'>, written: Written, context: PlanContext): PlannedCheck {
  const { columns: names, equals } = sum
  const title = `Sum of ${columnList(names)}`
  const expected = expectedWords(sum)
  const there = columnsThere(typeof equals === 'string' ? [...names, equals] : names, context.columns)
  if (there.lacking !== undefined) return lackingCheck(written, title, expected, there.lacking)
  const { columns } = there
  const text = columns.find(column => !isNumeric(column.type))
  if (text !== undefined) {
    const message = `${plain(text.name, 100)} is ${describeType(text)}, which has no sum`
    return unsuited(text, written, { title, expected, message })
  }
  const { dialect } = context
  const number = (column: Column) => dialect.asNumber(dialect.identifier(column.name))
  const total = columns.slice(0, names.length).map(number).join(' + ')
  const goal = columns[names.length]
  const whole = columns.every(column => column.type === 'integer')
  const fits = conditions(sum, total, goal === undefined ? undefined : number(goal), whole).join(' AND ')
  return rowCheck(written, context, {
    title,
    expected,
    subject: title,
    columns,
    seen: lookedAt(columns, sum['ignore-missing'], dialect),
    unexpected: `NOT coalesce(${fits}, false)`,
    says: 'have another sum'
  })
}

function conditions(
  { equals, min, max, tolerance }: Omit<RowSum, 'id'>,
  total: string,
  goal: string | undefined,
  whole: boolean
): string[] {
  const off = (bound: string) => (tolerance !== undefined ? literal(tolerance) : whole ? '0' : `${ROUNDING} * greatest(abs(${bound}), 1)`)
  const number = goal ?? (typeof equals === 'number' ? literal(equals) : undefined)
  if (number !== undefined) return [`abs(${total} - ${number}) <= ${off(number)}`]
  return [
    ...(min === undefined ? [] : [`${total} >= ${literal(min)} - ${off(literal(min))}`]),
    ...(max === undefined ? [] : [`${total} <= ${literal(max)} + ${off(literal(max))}`])
  ]
}

/** As a double, so that nothing is rounded to the digits of a decimal. */
function literal(value: number): string {
  return value.toExponential()
}

function expectedWords({ equals, min, max, tolerance }: Omit<RowSum, 'id'>): string {
  const parts = [
    equals === undefined ? '' : typeof equals === 'number' ? formatNumber(equals, 15) : plain(equals, 100),
    min === undefined ? '' : `at least ${formatNumber(min, 15)}`,
    max === undefined ? '' : `at most ${formatNumber(max, 15)}`
  ].filter(part => part !== '')
  return `${parts.join(' and ')}${tolerance === undefined || tolerance === 0 ? '' : `, give or take ${formatNumber(tolerance)}`}`
}
