import type { Column } from '@gauntlet/tables'
import { type Columns, columnsThere } from '../table/column-there.ts'

/** The columns that a check of the whole table looks at: those that are named, or all that can be looked at. */
export function someColumns(
  { columns, except = [] }: { readonly columns?: readonly string[] | undefined; readonly except?: readonly string[] | undefined },
  there: readonly Column[],
  can: (column: Column) => boolean = () => true
): Columns {
  const left = columnsThere(except, there)
  if (left.lacking !== undefined) return left
  if (columns !== undefined)
    return columnsThere(
      columns.filter(name => !except.includes(name)),
      there
    )
  return { columns: there.filter(column => !except.includes(column.name) && can(column)) }
}
