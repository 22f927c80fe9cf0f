import { type DateFormatPart, dateFormatPattern } from './date-format.ts'
import type { SqlDialect } from './dialect.ts'
import { distinctQuery, quantileQuery, repeatedQuery } from './distribution-queries.ts'
import { doubleQuoted, literalIn, singleQuoted } from './sql-text.ts'

/** PostgreSQL 16 and later. Everything is exact. */
export const postgresDialect: SqlDialect = {
  name: 'PostgreSQL',
  exact: {
    counts: true,
    'mean and spread': true,
    quantiles: true,
    'distinct values': true,
    'approximate quantiles': true,
    'approximate distinct values': true
  },
  identifier: doubleQuoted,
  text: quoted,
  literal: (value, type) => literalIn(LITERALS, value, type),
  asText: expression => `CAST(${expression} AS TEXT)`,
  asNumber,
  tryCast: (text, type) =>
    type === 'integer'
      ? `CASE WHEN ${text} ~ '^\\s*[+-]?[0-9]+\\s*$' THEN CAST(${text} AS NUMERIC) END`
      : `CASE WHEN pg_input_is_valid(${text}, '${TYPES[type]}') THEN CAST(${text} AS ${TYPES[type]}) END`,
  matches: (text, pattern) => `(${text} ~ ${quoted(ofPostgres(pattern))})`,
  replaceMatches: (text, pattern, by) =>
    `regexp_replace(${text}, ${quoted(ofPostgres(pattern))}, ${quoted(by.replaceAll('\\', '\\\\'))}, 'g')`,
  characters: text => `char_length(${text})`,
  isJson: text => `(${text} IS JSON)`,
  isDate,
  isNaN: number => `(${asNumber(number)} = 'NaN')`,
  isInfinite: number => `(abs(${asNumber(number)}) = 'Infinity')`,
  epoch: moment => asNumber(`extract(epoch FROM ${moment})`),
  datePart: (part, moment) => `CAST(floor(extract(${part === 'weekday' ? 'dow' : part} FROM ${moment})) AS BIGINT)`,
  countIf: condition => `count(*) FILTER (WHERE ${condition})`,
  filtered: (aggregate, condition) => `${aggregate} FILTER (WHERE ${condition})`,
  stddev: number => `stddev_samp(${number})`,
  approximateQuantiles: (number, shares) => shares.map(share => `percentile_cont(${share}) WITHIN GROUP (ORDER BY ${number})`),
  approximateDistinct: expression => `count(DISTINCT ${expression})`,
  quantiles: (from, number, shares, interpolation) => quantileQuery(postgresDialect, from, number, shares, interpolation, 'MATERIALIZED '),
  distinct: distinctQuery,
  repeated: (from, columns, where) =>
    repeatedQuery(
      from,
      columns.map(({ name }) => doubleQuoted(name)),
      where
    ),
  sample: (from, rows) => `(SELECT * FROM ${from} ORDER BY random() LIMIT ${rows})`,
  position: undefined
}

const TYPES = { float: 'DOUBLE PRECISION', boolean: 'BOOLEAN', date: 'DATE', timestamp: 'TIMESTAMP', time: 'TIME' }

const LITERALS = {
  text: quoted,
  infinity: (negative: boolean) => `CAST('${negative ? '-' : ''}Infinity' AS DOUBLE PRECISION)`,
  longInteger: (digits: string) => digits,
  timestamp: (iso: string) => iso
}

function asNumber(expression: string): string {
  return `CAST(${expression} AS DOUBLE PRECISION)`
}

function quoted(text: string): string {
  if (text.includes('\0')) throw new RangeError('PostgreSQL holds no text with a NUL in it')
  return singleQuoted(text)
}

/** PostgreSQL's own way to write a character by its number. */
function ofPostgres(pattern: string): string {
  return pattern.replace(/\\x\{([0-9A-Fa-f]{1,4})\}/g, (_, digits: string) => `\\u${digits.padStart(4, '0')}`)
}

/** By its shape, and where year, month and day are in it, by whether there is such a day. */
function isDate(text: string, format: readonly DateFormatPart[]): string {
  const pattern = quoted(dateFormatPattern(format))
  const groups = format.flatMap(part => ('directive' in part ? [part.directive] : []))
  const [year, month, day] = (['Y', 'm', 'd'] as const).map(directive => groups.indexOf(directive) + 1)
  const shape = `${text} ~ ${pattern}`
  if (year === 0 || month === 0 || day === 0) return `(${shape})`
  return `CASE WHEN ${shape} THEN pg_input_is_valid(regexp_replace(${text}, ${pattern}, '\\${year}-\\${month}-\\${day}'), 'date') ELSE ${shape} END`
}
