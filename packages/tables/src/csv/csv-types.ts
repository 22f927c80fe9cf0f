import type { LogicalType } from '../column.ts'
import type { ReadOptions } from '../read-options.ts'
import { duckdbDialect } from '../sql/duckdb-dialect.ts'

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
/** A CASE, because both sides of an AND are computed for every row, and a cast that fails is slow. */
const castWhere = (type: string, shape: (raw: string) => string) => (raw: string) =>
  `CASE WHEN ${shape(raw)} THEN TRY_CAST(${raw} AS ${type}) IS NOT NULL ELSE false END`
const like = (pattern: string) => (raw: string) => `${raw} LIKE '${pattern}'`

/** Text that an integer would be printed as: `007`, `1.0` and `+1` are text or floats, or reading them would lose something. */
const whole = (type: string): TextType => ({
  type: 'integer',
  engineType: type,
  read: cast(type),
  // What begins with a letter is no integer, and a cast that fails is slow. Only what differs from its number is trimmed, for the same reason.
  fits: raw => {
    const printed = `CAST(TRY_CAST(${raw} AS ${type}) AS VARCHAR)`
    return `CASE WHEN ${raw} >= ':' THEN false WHEN ${printed} = ${raw} THEN true ELSE coalesce(${printed} = trim(${raw}), false) END`
  }
})

export const STRING: TextType = { type: 'string', engineType: 'VARCHAR', read: raw => raw, fits: () => 'true' }
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

const DATE: TextType = {
  type: 'date',
  engineType: 'DATE',
  read: cast('DATE'),
  fits: castWhere('DATE', like('____-__-__'))
}
/**
 * Clocks and calendars as ISO 8601 writes them. Shapes are asked first, the usual ones by the faster LIKE, for the engine's casts lose
 * something: that to TIMESTAMP leaves out `+02:00`, and the digits after the microseconds.
 */
const shaped =
  (usual: readonly string[], pattern: string) =>
  (raw: string): string =>
    `CASE WHEN ${usual.map(shape => like(shape)(raw)).join(' OR ')} THEN true ELSE regexp_full_match(${raw}, '${pattern}') END`
const temporal = (type: LogicalType, engineType: string, usual: readonly string[], pattern: string): TextType => ({
  type,
  engineType,
  read: cast(engineType),
  fits: castWhere(engineType, shaped(usual, pattern))
})
const DAY_AND_CLOCK = '.{4}-.{2}-.{2}[ T][0-9:]+'
const OFFSET = '(Z| ?UTC|[+-](0[0-9]|1[0-8])(:?[0-5][0-9])?)'
/** With an offset a time is an instant. A column that mixes both is text: nobody knows where the clocks of the others stand. */
const TIMES: readonly TextType[] = [
  temporal('timestamp', 'TIMESTAMP', ['____-__-_____:__:__', '____-__-__'], `${DAY_AND_CLOCK}([.][0-9]{1,6})?`),
  temporal('timestamp', 'TIMESTAMP_NS', ['____-__-_____:__:__', '____-__-__'], `${DAY_AND_CLOCK}([.][0-9]{1,9})?`),
  temporal('timestamp', 'TIMESTAMP WITH TIME ZONE', ['____-__-_____:__:__Z'], `${DAY_AND_CLOCK}([.][0-9]{1,9})?${OFFSET}`)
]
const TIME = temporal('time', 'TIME', ['__:__:__', '__:__'], '[0-9]{2}:[0-9:]+([.][0-9]{1,6})?')

/** How text is written where it is not as programs write it. */
export type TextStyle = Pick<ReadOptions, 'decimal' | 'date-format' | 'timestamp-format'>

/** The types that text can have in this style, from the narrowest to the one that everything is. */
export function textTypes(style: TextStyle): readonly TextType[] {
  const dates = style['date-format']
  const timestamps = style['timestamp-format']
  return [
    { type: 'boolean', engineType: 'BOOLEAN', read: cast('BOOLEAN'), fits: raw => `lower(${raw}) IN ('true', 'false')` },
    whole('BIGINT'),
    whole('HUGEINT'),
    style.decimal === ',' ? withComma : FLOAT,
    dates === undefined ? DATE : formatted('date', 'DATE', dates),
    ...(timestamps === undefined ? TIMES : [formatted('timestamp', 'TIMESTAMP', timestamps)]),
    TIME,
    STRING
  ]
}

/** A number with a comma before its fraction. One with a point is none: the point would stand for thousands. */
const withComma: TextType = {
  ...FLOAT,
  read: raw => FLOAT.read(`replace(${raw}, ',', '.')`),
  fits: raw => `NOT contains(${raw}, '.') AND ${FLOAT.fits(`replace(${raw}, ',', '.')`)}`
}

function formatted(type: LogicalType, engineType: string, format: string): TextType {
  const parsed = (raw: string) => `try_strptime(${raw}, ${duckdbDialect.text(format)})`
  return { type, engineType, read: raw => `CAST(${parsed(raw)} AS ${engineType})`, fits: raw => `${parsed(raw)} IS NOT NULL` }
}

/** Dates and times in text that is quoted, and so is nothing else. */
export const TEMPORAL_TYPES: readonly TextType[] = [DATE, ...TIMES, TIME, STRING]

/** The types that a column can turn out to have which is declared to have one; all where nothing is declared. */
export function typesFor(declared: LogicalType | undefined, types: readonly TextType[]): readonly TextType[] {
  return declared === undefined ? types : types.filter(candidate => candidate.type === typeOfText(declared))
}

/** The type a declared column is tried as: of several, such as times with and without an offset, the one that was `found` first. */
export function textTypeFor(declared: LogicalType, found: TextType, types: readonly TextType[]): TextType {
  return found.type === typeOfText(declared) ? found : (typesFor(declared, types)[0] ?? STRING)
}

/** Text has no decimals of its own. */
function typeOfText(declared: LogicalType): LogicalType {
  return declared === 'decimal' ? 'float' : declared
}

/** One aggregate for each type: how many values do not fit. And one for how many there are. */
export function fitAggregates(name: string, prefix: string, types: readonly TextType[]): { readonly key: string; readonly sql: string }[] {
  const raw = duckdbDialect.identifier(name)
  const misfits = types
    .filter(candidate => candidate !== STRING)
    .map(({ engineType, fits }) => ({
      key: `${prefix}${engineType}`,
      sql: duckdbDialect.countIf(`${raw} IS NOT NULL AND NOT (${fits(raw)})`)
    }))
  return [{ key: `${prefix}values`, sql: `count(${raw})` }, ...misfits]
}

/** The narrowest type that all values have. */
export function narrowest(count: (key: string) => number, prefix: string, types: readonly TextType[]): TextType {
  if (count(`${prefix}values`) === 0) return UNSEEN
  return types.find(candidate => candidate === STRING || count(`${prefix}${candidate.engineType}`) === 0) ?? STRING
}
