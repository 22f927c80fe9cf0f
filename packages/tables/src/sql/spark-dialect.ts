import { javaDateFormat } from './date-format.ts'
import type { SqlDialect } from './dialect.ts'
import { distinctQuery, quantileQuery, repeatedQuery } from './distribution-queries.ts'
import { literalIn } from './sql-text.ts'

/** Spark SQL 4.0 and later. Everything is exact but what is called approximate. */
export const sparkDialect: SqlDialect = {
  name: 'Spark SQL',
  exact: {
    counts: true,
    'mean and spread': true,
    quantiles: true,
    'distinct values': true,
    'approximate quantiles': false,
    'approximate distinct values': false
  },
  identifier,
  text: quoted,
  literal: (value, type) => literalIn(LITERALS, value, type),
  asText: expression => `CAST(${expression} AS STRING)`,
  asNumber,
  tryCast: (text, type) =>
    type === 'integer'
      ? `CASE WHEN regexp_like(${text}, ${quoted('^\\s*[+-]?[0-9]+\\s*$')}) THEN TRY_CAST(trim(${text}) AS DECIMAL(38, 0)) END`
      : `TRY_CAST(${text} AS ${TYPES[type]})`,
  matches: (text, pattern) => `regexp_like(${text}, ${quoted(pattern)})`,
  replaceMatches: (text, pattern, by) => `regexp_replace(${text}, ${quoted(pattern)}, ${quoted(by.replace(/[\\$]/g, '\\$&'))})`,
  characters: text => `char_length(${text})`,
  isJson: text => `CASE WHEN ${text} IS NOT NULL THEN try_parse_json(${text}) IS NOT NULL END`,
  isDate: (text, format) =>
    `CASE WHEN ${text} IS NOT NULL THEN try_to_timestamp(${text}, ${quoted(javaDateFormat(format))}) IS NOT NULL END`,
  isNaN: number => `isnan(${number})`,
  isInfinite: number => `(abs(${asNumber(number)}) = CAST('Infinity' AS DOUBLE))`,
  epoch: moment => `(unix_micros(CAST(${moment} AS TIMESTAMP)) / 1e6)`,
  datePart: (part, moment) =>
    part === 'weekday' ? `(dayofweek(${moment}) - 1)` : `CAST(floor(extract(${part.toUpperCase()} FROM ${moment})) AS BIGINT)`,
  countIf: condition => `count_if(${condition})`,
  filtered: (aggregate, condition) => `${aggregate} FILTER (WHERE ${condition})`,
  stddev: number => `stddev_samp(${number})`,
  approximateQuantiles: (number, shares) => shares.map(share => `approx_percentile(${number}, ${share})`),
  approximateDistinct: expression => `approx_count_distinct(${expression})`,
  quantiles: (from, number, shares, interpolation) => {
    if (interpolation === 'nearest') return quantileQuery(sparkDialect, from, number, shares, interpolation)
    const quantiles = shares.map((share, index) => `percentile(v, ${share}) AS q${index}`)
    return `SELECT count(v) AS n, ${quantiles.join(', ')} FROM (SELECT ${asNumber(number)} AS v FROM ${from}) AS given`
  },
  distinct: distinctQuery,
  repeated: (from, columns, where) =>
    repeatedQuery(
      from,
      columns.map(({ name }) => identifier(name)),
      where
    ),
  sample: (from, rows) => `(SELECT * FROM ${from} ORDER BY rand(42) LIMIT ${rows})`,
  position: undefined
}

const TYPES = { float: 'DOUBLE', boolean: 'BOOLEAN', date: 'DATE', timestamp: 'TIMESTAMP', time: 'TIME' }

const LITERALS = {
  text: quoted,
  infinity: (negative: boolean) => `CAST('${negative ? '-' : ''}Infinity' AS DOUBLE)`,
  longInteger: (digits: string) => digits,
  timestamp: (iso: string) => iso
}

function identifier(name: string): string {
  return `\`${name.replaceAll('`', '``')}\``
}

function asNumber(expression: string): string {
  return `CAST(${expression} AS DOUBLE)`
}

/** A backslash escapes in Spark's text. */
function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&').replaceAll('\0', '\\0')}'`
}
