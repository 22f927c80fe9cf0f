import { isNumeric, isTemporal } from '@gauntlet/tables'
import type { ColumnPlanner } from '../planned.ts'
import { unsuitedColumn } from '../refused.ts'
import { columnValues, type ValueTest } from './column-values.ts'

/**
 * `expect_column_values_to_be_increasing` and `…_decreasing`: each value against the one before it, missing ones left out. The first
 * is always as expected.
 */
export function order(increasing: boolean): ColumnPlanner {
  return (kwargs, column, written, context) => {
    const strictly = kwargs.flag('strictly')
    const expected = `values that ${strictly ? '' : 'never '}${increasing === strictly ? 'increase' : 'decrease'} from row to row`
    // Great Expectations takes differences, and text has none.
    if (!isNumeric(column.type) && !isTemporal(column.type) && column.type !== 'boolean')
      return unsuitedColumn(column, written, `${column.name}: ${expected}`, 'numbers, dates or times in order', true)
    const name = context.dialect.identifier(column.name)
    const { position } = context.dialect
    const place = context.dialect.identifier('gauntlet place')
    const before = context.dialect.identifier('gauntlet before')
    const placed = (relation: string) => `(SELECT *, ${position ?? 'row_number() OVER ()'} AS ${place} FROM ${relation} AS scoped)`
    const against = increasing ? (strictly ? '<=' : '<') : strictly ? '>=' : '>'
    const test: ValueTest = {
      title: expected,
      expected,
      says: 'are not, against the one before them',
      unexpected: relation => ({
        from: `(SELECT *, lag(${name}) OVER (ORDER BY ${place}) AS ${before} FROM ${placed(relation)} AS placed WHERE ${name} IS NOT NULL)`,
        unexpected: `${name} ${against} ${before}`
      })
    }
    return columnValues(test, kwargs, column, written, context)
  }
}
