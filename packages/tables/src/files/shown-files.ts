import { shownFile, type TableFiles } from '../source.ts'
import { duckdbDialect } from '../sql/duckdb-dialect.ts'

const MOST_SHOWN = 10

/** The argument of `read_…` as a person would write it in the workspace. Of many files, the first ones. */
export function shownFiles(table: Pick<TableFiles, 'files' | 'names' | 'workspace'>): string {
  const [first = '', ...others] = table.files.map(file => duckdbDialect.text(shownFile(table, file)))
  if (others.length === 0) return first
  const left = others.length + 1 - MOST_SHOWN
  return `[${[first, ...others].slice(0, MOST_SHOWN).join(', ')}${left > 0 ? ` /* and ${left} more files */` : ''}]`
}
