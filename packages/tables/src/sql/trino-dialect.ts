import { javaDateFormat } from './date-format.ts'
import type { SqlDialect } from './dialect.ts'
import { distinctQuery, repeatedQuery } from './distribution-queries.ts'
import { doubleQuoted, literalIn, singleQuoted } from './sql-text.ts'

/** Trino. It computes quantiles approximately alone; everything else is exact but what is called approximate. */
export const trinoDialect: SqlDialect = {
  name: 'Trino',
  exact: {
    counts: true,
    'mean and spread': true,
    quantiles: false,
    'distinct values': true,
    'approximate quantiles': false,
    'approximate distinct values': false
  },
  identifier: doubleQuoted,
  text: singleQuoted,
  literal: (value, type) => literalIn(LITERALS, value, type),
  asText: expression => `CAST(${expression} AS VARCHAR)`,
  asNumber,
  tryCast: (text, type) =>
    type === 'integer'
      ? `CASE WHEN regexp_like(${text}, '^\\s*[+-]?[0-9]+\\s*$') THEN TRY_CAST(trim(${text}) AS DECIMAL(38, 0)) END`
      : `TRY_CAST(${text} AS ${TYPES[type]})`,
  matches: (text, pattern) => `regexp_like(${text}, ${singleQuoted(pattern)})`,
  replaceMatches: (text, pattern, by) => `regexp_replace(${text}, ${singleQuoted(pattern)}, ${singleQuoted(by.replace(/[\\$]/g, '\\$&'))})`,
  characters: text => `length(${text})`,
  isJson: text => `CASE WHEN ${text} IS NOT NULL THEN try(json_parse(${text})) IS NOT NULL END`,
  isDate: (text, format) =>
    `CASE WHEN ${text} IS NOT NULL THEN try(parse_datetime(${text}, ${singleQuoted(javaDateFormat(format))})) IS NOT NULL END`,
  isNaN: number => `is_nan(${asNumber(number)})`,
  isInfinite: number => `is_infinite(${asNumber(number)})`,
  epoch: moment => `to_unixtime(CAST(${moment} AS TIMESTAMP(6) WITH TIME ZONE))`,
  datePart: (part, moment) => (part === 'weekday' ? `(day_of_week(${moment}) % 7)` : `extract(${part.toUpperCase()} FROM ${moment})`),
  countIf: condition => `count_if(${condition})`,
  filtered: (aggregate, condition) => `${aggregate} FILTER (WHERE ${condition})`,
  stddev: number => `stddev_samp(${number})`,
  approximateQuantiles: (number, shares) => shares.map(share => `approx_percentile(${number}, ${share})`),
  approximateDistinct: expression => `approx_distinct(${expression})`,
  quantiles: (from, number, shares) => {
    const quantiles = shares.map((share, index) => `approx_percentile(v, ${share}) AS q${index}`)
    return `SELECT count(v) AS n, ${quantiles.join(', ')} FROM (SELECT ${asNumber(number)} AS v FROM ${from}) AS given`
  },
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

const TYPES = { float: 'DOUBLE', boolean: 'BOOLEAN', date: 'DATE', timestamp: 'TIMESTAMP', time: 'TIME' }

const LITERALS = {
  text: singleQuoted,
  infinity: (negative: boolean) => (negative ? '-infinity()' : 'infinity()'),
  longInteger: (digits: string) => `DECIMAL '${digits}'`,
  timestamp: (iso: string) => iso.replace('T', ' ')
}

function asNumber(expression: string): string {
  return `CAST(${expression} AS DOUBLE)`
}
