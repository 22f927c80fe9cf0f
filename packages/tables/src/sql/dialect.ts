import type { Column, LogicalType } from '../column.ts'
import type { DateFormatPart } from './date-format.ts'

/** A literal of a check's bound: a number, an integer as its digits, text, or a date or time as ISO text. */
export type Literal = number | string | boolean

/**
 * What lies between two neighbours in the sorted values: a share of the way from one to the other (`linear`, NumPy's default), or the
 * nearer one, of two equally near ones that at an even place (`nearest`, NumPy's method of that name and Great Expectations' default).
 */
export type Interpolation = 'linear' | 'nearest'

/** What is computed of many rows, named where engines differ in how exact it is. */
export const METRICS = [
  'counts',
  'mean and spread',
  'quantiles',
  'distinct values',
  'approximate quantiles',
  'approximate distinct values'
] as const
export type Metric = (typeof METRICS)[number]

export type DatePart = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'weekday'

/**
 * How one engine writes what checks need. Checks are compiled against this, so that a suite means the same on every engine;
 * whatever a function returns is one SQL expression or query, never two.
 *
 * What all engines write alike stands in the checks themselves: `count(*)`, `count(x)`, `sum`, `avg`, `min`, `max`, `coalesce`, `nullif`,
 * `abs`, `sqrt`, `lower`, `upper`, `trim`, `substr(x, from, length)`, `||`, `CASE`, `IN`, `BETWEEN`, `IS [NOT] DISTINCT FROM`,
 * `EXISTS`, `lag(x) OVER (ORDER BY …)`, `WITH`.
 */
export interface SqlDialect {
  readonly name: string
  /** Whether what this dialect writes is exact, for each metric. */
  readonly exact: Readonly<Record<Metric, boolean>>

  identifier(name: string): string
  text(value: string): string
  /** A literal that compares with a column of this type. */
  literal(value: Literal, type: LogicalType): string
  asText(expression: string): string
  /** A floating-point number of 64 bits. */
  asNumber(expression: string): string
  /** The text as a value of the type, NULL where it is none. */
  tryCast(text: string, type: Exclude<LogicalType, 'decimal' | 'string' | 'other'>): string

  /** True where the text holds a match of the pattern, anywhere in it. NULL for NULL. */
  matches(text: string, pattern: string): string
  /** The text with every match of the pattern replaced. */
  replaceMatches(text: string, pattern: string, by: string): string
  /** Length in characters (code points), not in bytes. */
  characters(text: string): string
  /** True where the text is JSON. NULL for NULL. */
  isJson(text: string): string
  /** True where the text is a date or time in this format. NULL for NULL. */
  isDate(text: string, format: readonly DateFormatPart[]): string

  isNaN(number: string): string
  isInfinite(number: string): string
  /** Seconds since 1970 (UTC) of a date or timestamp, as a floating-point number. */
  epoch(moment: string): string
  /** A whole number; the weekday from 0 (Sunday) to 6. */
  datePart(part: DatePart, moment: string): string

  /** Rows for which the condition is true. */
  countIf(condition: string): string
  /** An aggregate such as `avg("x")` over the rows for which the condition is true. */
  filtered(aggregate: string, condition: string): string
  /** The standard deviation of a sample (divisor n − 1). NULL for fewer than two values. */
  stddev(number: string): string
  /** Aggregates, close to the quantiles of the shares, in little memory: one each, all of the same pass over the values. */
  approximateQuantiles(number: string, shares: readonly number[]): readonly string[]
  /** An aggregate, close to the number of distinct values, in little memory. */
  approximateDistinct(expression: string): string

  /**
   * A query of one row: `n`, the number of values (NULL left out), and `q0`, `q1`, … the quantiles of the shares in their order, NULL
   * where there is no value. In bounded memory; exact where `exact.quantiles`. One sort serves all shares. `nearest` gives one of the
   * values, of whatever type they are; `linear` a floating-point number.
   */
  quantiles(from: string, number: string, shares: readonly number[], interpolation: Interpolation): string
  /**
   * A query of one row about the values of an expression (NULL left out), exact and in bounded memory: `n`, how many there are;
   * `different`, how many different ones; `once`, how many of those occur once; `most`, how often the most common one occurs.
   */
  distinct(from: string, expression: string): string
  /**
   * A query of one row about rows that are equal in all the columns: `extra` (those beyond the first of each group) and `copies` (all
   * that have an equal). Exact.
   */
  repeated(from: string, columns: readonly Pick<Column, 'name'>[], where?: string): string

  /** Follows FROM: at most so many rows of a relation, chosen by chance, the same ones every time where the engine can promise that. */
  sample(from: string, rows: number): string
  /** The place of a row in its table, in a SELECT without WHERE. Undefined where the rows of a table have no order. */
  readonly position: string | undefined
}
