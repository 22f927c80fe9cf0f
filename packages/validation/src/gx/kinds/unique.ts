import type { ColumnPlanner } from '../planned.ts'
import { columnValues, type ValueTest } from './column-values.ts'

/** `expect_column_values_to_be_unique`: every copy of a value that occurs more than once is unexpected, the first one too. */
export const unique: ColumnPlanner = (kwargs, column, written, context) => {
  const name = context.dialect.identifier(column.name)
  const repeated = (relation: string) =>
    `SELECT ${name} FROM ${relation} AS copies WHERE ${name} IS NOT NULL GROUP BY ${name} HAVING count(*) > 1`
  const test: ValueTest = {
    title: 'no value twice',
    expected: 'no value twice',
    says: 'occur more than once',
    unexpected: relation => ({
      from: `(SELECT * FROM ${relation} AS scoped WHERE ${name} IS NOT NULL)`,
      unexpected: `${name} IN (${repeated(relation)})`
    })
  }
  return columnValues(test, kwargs, column, written, context)
}
