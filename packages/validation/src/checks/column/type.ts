import { formatNumber, plain } from '@gauntlet/core'
import { type Column, isNumeric, type LogicalType } from '@gauntlet/tables'
import { type PlanContext, type Written, whole } from '../../plan/context.ts'
import type { PlannedCheck } from '../../plan/planned.ts'
import { nothingToJudge } from '../tolerance.ts'

export type ExpectedType = LogicalType | 'number'

/** The column holds what it should. Of a text format, every one of its values can be read as the type. */
export function typeCheck(type: ExpectedType, column: Column, written: Written, context: PlanContext): PlannedCheck {
  const { dialect } = context
  const { scope } = written
  const values = scope.present(column.name)
  const name = plain(column.name, 200)
  // Text has no decimals of its own: what can be read as a number is one.
  const anyNumber = type === 'number' || (type === 'decimal' && !context.typed)
  const fits = anyNumber ? isNumeric(column.type) : column.type === type
  const id = dialect.identifier(column.name)
  return {
    ...written,
    title: `Holds ${article(type)}`,
    expected: type,
    aggregates: [scope.rows, values],
    reproduce: whole(
      column.misread === undefined
        ? `DESCRIBE SELECT ${id} FROM ${context.shown([])}`
        : `SELECT DISTINCT ${id} FROM ${context.shown([column.name])}`
    ),
    judge: found => {
      if (!context.typed && found.count(values.key) === 0) return nothingToJudge(name, found.count(scope.rows.key), scope.words)
      const observed = column.type === 'other' ? column.engineType : column.type
      const message = `${name} is ${describeType(column)}; expected ${type}`
      return { outcome: fits ? 'pass' : 'fail', observed: plain(observed, 200), message }
    }
  }
}

/** `string (12 values are not an integer)`. */
export function describeType(column: Column): string {
  const type = column.type === 'other' ? plain(column.engineType, 100) : column.type
  if (column.misread === undefined || column.misread.type === column.type) return type
  const { values, type: instead } = column.misread
  return `${type}, because ${values === 1 ? '1 value is' : `${formatNumber(values)} values are`} not ${article(instead)}`
}

function article(type: ExpectedType): string {
  return /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`
}
