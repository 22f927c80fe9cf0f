import type { Column, LogicalType } from '../column.ts'
import { duckdbDialect } from '../sql/duckdb-dialect.ts'

/** What DuckDB calls a type, as what it holds. */
export function logicalType(engineType: string): LogicalType {
  if (/^U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?$/.test(engineType)) return 'integer'
  if (engineType.startsWith('DECIMAL') && !engineType.endsWith(']')) return /,0\)$/.test(engineType) ? 'integer' : 'decimal'
  if (engineType === 'DOUBLE' || engineType === 'FLOAT') return 'float'
  if (engineType === 'VARCHAR' || engineType === 'UUID' || (engineType.startsWith('ENUM(') && !engineType.endsWith(']'))) return 'string'
  if (engineType === 'BOOLEAN') return 'boolean'
  if (engineType === 'DATE') return 'date'
  if (/^TIMESTAMP(_S|_MS|_NS| WITH TIME ZONE)?$/.test(engineType)) return 'timestamp'
  return /^TIME( WITH TIME ZONE|_NS)?$/.test(engineType) ? 'time' : 'other'
}

/**
 * The relation with NaN as NULL: a float that is not a number is a missing value in every check and every condition. DuckDB itself
 * takes NaN for larger than everything. And with UUIDs as the text they are: patterns and sets of text do not fit its own type.
 */
export function inOurTypes(from: string, columns: readonly Column[]): string {
  const replaced = columns.flatMap(({ name, type, engineType }) => {
    const id = duckdbDialect.identifier(name)
    if (type === 'float') return [`nullif(${id}, 'NaN') AS ${id}`]
    return engineType === 'UUID' ? [`CAST(${id} AS VARCHAR) AS ${id}`] : []
  })
  return replaced.length === 0 ? from : `(SELECT * REPLACE (${replaced.join(', ')}) FROM ${from})`
}
