import type { DuckDBType } from '@duckdb/node-api'
import { DataType, Precision, TimeUnit } from 'apache-arrow'
import { firstDouble } from '../csv/csv-header.ts'
import type { DuckDB } from '../engine/duckdb.ts'

/** The engine's type for an Arrow type, which holds every value of it. `undefined` where there is none. */
export function duckdbType(duckdb: DuckDB, type: DataType): DuckDBType | undefined {
  if (DataType.isDictionary(type)) return duckdbType(duckdb, type.dictionary)
  if (DataType.isInt(type)) return integerType(duckdb, type.bitWidth, type.isSigned)
  if (DataType.isFloat(type)) return type.precision === Precision.DOUBLE ? duckdb.DOUBLE : duckdb.FLOAT
  if (DataType.isBool(type)) return duckdb.BOOLEAN
  if (DataType.isUtf8(type) || DataType.isLargeUtf8(type) || DataType.isUtf8View(type) || DataType.isNull(type)) return duckdb.VARCHAR
  if (DataType.isBinary(type) || DataType.isLargeBinary(type) || DataType.isBinaryView(type) || DataType.isFixedSizeBinary(type))
    return duckdb.BLOB
  if (DataType.isDecimal(type)) return decimalType(duckdb, type.precision, type.scale)
  if (DataType.isDate(type)) return duckdb.DATE
  if (DataType.isTime(type)) return duckdb.TIME
  if (DataType.isTimestamp(type)) return timestampType(duckdb, type.unit, type.timezone)
  if (DataType.isDuration(type)) return duckdb.INTERVAL
  return nestedType(duckdb, type)
}

function integerType(duckdb: DuckDB, bits: number, isSigned: boolean): DuckDBType {
  const { TINYINT, SMALLINT, INTEGER, BIGINT, UTINYINT, USMALLINT, UINTEGER, UBIGINT } = duckdb
  if (bits === 8) return isSigned ? TINYINT : UTINYINT
  if (bits === 16) return isSigned ? SMALLINT : USMALLINT
  if (bits === 32) return isSigned ? INTEGER : UINTEGER
  return isSigned ? BIGINT : UBIGINT
}

function decimalType(duckdb: DuckDB, precision: number, scale: number): DuckDBType | undefined {
  return precision >= 1 && precision <= 38 && scale >= 0 && scale <= precision ? duckdb.DECIMAL(precision, scale) : undefined
}

/** An instant with a time zone is kept to the microsecond. */
function timestampType(duckdb: DuckDB, unit: TimeUnit, timezone: string | null | undefined): DuckDBType {
  if (timezone !== null && timezone !== undefined && timezone !== '') return duckdb.TIMESTAMPTZ
  if (unit === TimeUnit.SECOND) return duckdb.TIMESTAMP_S
  if (unit === TimeUnit.MILLISECOND) return duckdb.TIMESTAMP_MS
  return unit === TimeUnit.NANOSECOND ? duckdb.TIMESTAMP_NS : duckdb.TIMESTAMP
}

function nestedType(duckdb: DuckDB, type: DataType): DuckDBType | undefined {
  if (DataType.isList(type) || DataType.isLargeList(type) || DataType.isFixedSizeList(type)) {
    const item = duckdbType(duckdb, type.valueType)
    return item === undefined ? undefined : duckdb.LIST(item)
  }
  if (DataType.isStruct(type)) {
    const parts = type.children.map(({ name, type: part }) => [name, duckdbType(duckdb, part)] as const)
    const known = parts.flatMap(([name, part]) => (part === undefined ? [] : [[name, part] as const]))
    const isDouble = firstDouble(known.map(([name]) => name)) !== undefined
    return known.length === 0 || known.length < parts.length || isDouble ? undefined : duckdb.STRUCT(Object.fromEntries(known))
  }
  return undefined
}
