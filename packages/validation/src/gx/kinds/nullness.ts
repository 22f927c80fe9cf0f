import { plain } from '@gauntlet/core'
import { mapCheck, subjectOf } from '../map-check.ts'
import type { ColumnPlanner } from '../planned.ts'

/** `expect_column_values_to_be_null` and `…_to_not_be_null`: of all rows, so that no row is called missing. */
export function nullness(missing: boolean): ColumnPlanner {
  return (kwargs, column, written, context) => {
    const name = context.dialect.identifier(column.name)
    return mapCheck(
      {
        title: `${plain(column.name, 100)}: ${missing ? 'no value' : 'no missing value'}`,
        expected: missing ? 'all values missing' : 'no missing value',
        says: missing ? 'are there' : 'are missing',
        noun: 'values',
        subject: subjectOf(column),
        columns: [column.name],
        shape: 'value',
        judged: undefined,
        unexpected: missing ? `${name} IS NOT NULL` : `${name} IS NULL`
      },
      kwargs.share('mostly'),
      written,
      context
    )
  }
}
