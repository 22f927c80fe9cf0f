import { type Aggregate, type Column, isNumeric, isTemporal, type SqlDialect } from '@gauntlet/tables'
import { asFinite, asSeconds, LARGEST_SQUARED } from '../drift/expressions.ts'

/** Shares whose quantiles a profile tells. */
export const QUANTILES = [0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99] as const

/** Everything that one scan can tell of a column, under `<what> of <column>`. */
export function columnAggregates(column: Column, dialect: SqlDialect): Aggregate[] {
  const id = dialect.identifier(column.name)
  const key = (what: string) => `${what} of ${column.name}`
  const present = { key: key('present'), sql: `count(${id})` }
  if (column.type === 'other') return [present]
  const distinct = { key: key('distinct'), sql: dialect.approximateDistinct(id) }
  if (isNumeric(column.type)) return [present, distinct, ...numberAggregates(column, dialect, key)]
  if (isTemporal(column.type)) return [present, distinct, ...momentAggregates(column, dialect, key)]
  if (column.type !== 'string') return [present, distinct]
  const length = dialect.characters(id)
  return [present, distinct, ...['min', 'avg', 'max'].map(side => ({ key: key(`${side} length`), sql: `${side}(${length})` }))]
}

function numberAggregates(column: Column, dialect: SqlDialect, key: (what: string) => string): Aggregate[] {
  const id = dialect.identifier(column.name)
  const finite = asFinite(column, dialect)
  return [
    { key: key('min'), sql: `min(${finite})` },
    { key: key('max'), sql: `max(${finite})` },
    { key: key('mean'), sql: `avg(${finite})` },
    // Squares beyond the largest number are an error to the engine; `numbersOf` then tells no deviation.
    { key: key('std'), sql: dialect.filtered(dialect.stddev(finite), `abs(${finite}) < ${LARGEST_SQUARED.toExponential()}`) },
    ...dialect.approximateQuantiles(finite, QUANTILES).map((sql, index) => ({ key: key(`quantile ${QUANTILES[index]}`), sql })),
    { key: key('zeros'), sql: dialect.countIf(`${id} = 0`) },
    { key: key('negative'), sql: dialect.countIf(`${id} < 0`) },
    { key: key('infinite'), sql: column.type === 'float' ? dialect.countIf(dialect.isInfinite(id)) : '0' }
  ]
}

function momentAggregates(column: Column, dialect: SqlDialect, key: (what: string) => string): Aggregate[] {
  const id = dialect.identifier(column.name)
  const seconds = asSeconds(column, dialect)
  return ['min', 'max'].flatMap(side => [
    { key: key(side), sql: `${side}(${id})` },
    { key: key(`${side} seconds`), sql: `${side}(${seconds})` }
  ])
}
