import type { Column, LogicalType } from './column.ts'
import { duckdbDialect } from './duckdb-dialect.ts'

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
 * takes NaN for larger than everything.
 */
export function withoutNaN(from: string, columns: readonly Column[]): string {
  const floats = columns.filter(column => column.type === 'float').map(column => duckdbDialect.identifier(column.name))
  return floats.length === 0
    ? from
    : `(SELECT * REPLACE (${floats.map(name => `nullif(${name}, 'NaN') AS ${name}`).join(', ')}) FROM ${from})`
}
