import { type Bounds, boundWords, countBoundsOf } from '../bounds.ts'
import type { ColumnPlanner } from '../planned.ts'
import { ExpectationProblem } from '../problem.ts'
import { unsuitedColumn } from '../refused.ts'
import { columnValues } from './column-values.ts'

/** `expect_column_value_lengths_to_equal`: in characters. */
export const lengthEqual: ColumnPlanner = (kwargs, column, written, context) => {
  const value = kwargs.optionalCount('value')
  if (value === undefined) throw new ExpectationProblem('"value" is missing')
  return lengths({ min: value, max: value, strictMin: false, strictMax: false }, `exactly ${value} characters`)(
    kwargs,
    column,
    written,
    context
  )
}

/** `expect_column_value_lengths_to_be_between`. */
export const lengthBetween: ColumnPlanner = (kwargs, column, written, context) => {
  const bounds = countBoundsOf(kwargs)
  return lengths(bounds, `${boundWords(bounds)} characters`)(kwargs, column, written, context)
}

function lengths({ min, max, strictMin, strictMax }: Bounds, expected: string): ColumnPlanner {
  return (kwargs, column, written, context) => {
    if (column.type !== 'string') return unsuitedColumn(column, written, `${column.name}: lengths`, `text of ${expected}`, true)
    const length = context.dialect.characters(context.dialect.identifier(column.name))
    const tests = [
      min === undefined ? '' : `${length} ${strictMin ? '<=' : '<'} ${Number(min)}`,
      max === undefined ? '' : `${length} ${strictMax ? '>=' : '>'} ${Number(max)}`
    ].filter(test => test !== '')
    const test = {
      title: `text of ${expected}`,
      expected: `text of ${expected}`,
      says: 'are longer or shorter',
      unexpected: tests.join(' OR ')
    }
    return columnValues(test, kwargs, column, written, context)
  }
}
