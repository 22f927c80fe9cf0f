import { boundsOf, boundWords } from '../bounds.ts'
import { comparable } from '../operand.ts'
import type { ColumnPlanner } from '../planned.ts'
import { unsuitedColumn } from '../refused.ts'
import { columnValues } from './column-values.ts'

/** `expect_column_values_to_be_between`. */
export const between: ColumnPlanner = (kwargs, column, written, context) => {
  const bounds = boundsOf(kwargs)
  const expected = boundWords(bounds)
  const sides = [
    { bound: bounds.min, beyond: bounds.strictMin ? '<=' : '<' },
    { bound: bounds.max, beyond: bounds.strictMax ? '>=' : '>' }
  ]
  const tests: string[] = []
  for (const { bound, beyond } of sides) {
    if (bound === undefined) continue
    const pair = comparable(column, bound, context.dialect)
    // Neither above nor below: text and numbers have no common order.
    if (pair === undefined) return unsuitedColumn(column, written, `${column.name}: values ${expected}`, `values ${expected}`, true)
    tests.push(`${pair.column} ${beyond} ${pair.value}`)
  }
  const test = {
    title: `values ${expected}`,
    expected: `values ${expected}`,
    says: 'are not in that range',
    unexpected: tests.join(' OR ')
  }
  return columnValues(test, kwargs, column, written, context)
}
