import type { LogicalType } from './column.ts'
import { duckdbDialect } from './duckdb-dialect.ts'

/**
 * How text becomes values. The engine's own CSV types are not used: it types a column by its first 20,480 rows, reads `1.5` as `2`
 * in a column it took for integers, an identifier of 20 digits as DOUBLE, and stops with an error at the first value that does not
 * fit. Here a value counts as of a type only where nothing of it is lost, and what does not fit is counted.
 */
export interface TextType {
  readonly type: LogicalType
  readonly engineType: string
  /** The value, or NULL. */
  readonly read: (raw: string) => string
  /** True or false for text that is not NULL. */
  readonly fits: (raw: string) => string
}

const cast = (type: string) => (raw: string) => `TRY_CAST(${raw} AS ${type})`
const castWhere = (type: string, pattern: string) => (raw: string) => `${raw} LIKE '${pattern}' AND TRY_CAST(${raw} AS ${type}) IS NOT NULL`

/** Text that an integer would be printed as: `007`, `1.0` and `+1` are text or floats, or reading them would lose something. */
const whole = (type: string): TextType => ({
  type: 'integer',
  engineType: type,
  read: cast(type),
  fits: raw => `coalesce(CAST(TRY_CAST(${raw} AS ${type}) AS VARCHAR) = trim(${raw}), false)`
})

const STRING: TextType = { type: 'string', engineType: 'VARCHAR', read: raw => raw, fits: () => 'true' }
const FLOAT: TextType = {
  type: 'float',
  engineType: 'DOUBLE',
  read: raw => `nullif(TRY_CAST(${raw} AS DOUBLE), 'NaN'::DOUBLE)`,
  // The range holds what begins with a zero and a digit: a postcode, not a number. The engine reads 1_000 as 1000. Forty digits are an
  // identifier: integers up to 38 are of another type, and a double would take different ones for equal.
  fits: raw =>
    `TRY_CAST(${raw} AS DOUBLE) IS NOT NULL AND NOT (${raw} >= '00' AND ${raw} < '0:') AND NOT contains(${raw}, '_') AND NOT (length(${raw}) > 15 AND regexp_full_match(${raw}, '[+-]?[0-9]{16,}'))`
}

/** A column in which no value has been seen yet: the first one to come says what it is. */
export const UNSEEN: TextType = { type: 'other', engineType: 'VARCHAR', read: raw => raw, fits: () => 'false' }

/** From the narrowest to the one that everything is. */
const TEXT_TYPES: readonly TextType[] = [
  { type: 'boolean', engineType: 'BOOLEAN', read: cast('BOOLEAN'), fits: raw => `lower(${raw}) IN ('true', 'false')` },
  whole('BIGINT'),
  whole('HUGEINT'),
  FLOAT,
  { type: 'date', engineType: 'DATE', read: cast('DATE'), fits: raw => `length(${raw}) = 10 AND ${castWhere('DATE', '____-__-__')(raw)}` },
  { type: 'timestamp', engineType: 'TIMESTAMP', read: cast('TIMESTAMP'), fits: castWhere('TIMESTAMP', '____-__-__%') },
  { type: 'time', engineType: 'TIME', read: cast('TIME'), fits: castWhere('TIME', '__:__%') },
  STRING
]

/** The type a declared column is tried as. */
export function textTypeFor(declared: LogicalType): TextType {
  if (declared === 'decimal') return FLOAT
  return TEXT_TYPES.find(candidate => candidate.type === declared) ?? STRING
}

/** One aggregate for each type: how many values do not fit. And one for how many there are. */
export function fitAggregates(name: string, prefix: string): { readonly key: string; readonly sql: string }[] {
  const raw = duckdbDialect.identifier(name)
  const misfits = TEXT_TYPES.slice(0, -1).map(({ engineType, fits }) => ({
    key: `${prefix}${engineType}`,
    sql: `count(*) FILTER (WHERE ${raw} IS NOT NULL AND NOT (${fits(raw)}))`
  }))
  return [{ key: `${prefix}values`, sql: `count(${raw})` }, ...misfits]
}

/** The narrowest type that all values have. */
export function narrowest(count: (key: string) => number, prefix: string): TextType {
  if (count(`${prefix}values`) === 0) return UNSEEN
  return TEXT_TYPES.find(candidate => candidate === STRING || count(`${prefix}${candidate.engineType}`) === 0) ?? STRING
}
