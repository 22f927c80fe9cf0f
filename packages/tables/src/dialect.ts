import type { Column, LogicalType } from './column.ts'

/** A literal of a check's bound: a number, an integer as its digits, text, or a date or time as ISO text. */
export type Literal = number | string | boolean

/**
 * How one engine writes what checks need. Checks are compiled against this, so that a suite means the same on every engine;
 * whatever a function returns is one SQL expression or query, never two.
 */
export interface SqlDialect {
  readonly name: string
  identifier(name: string): string
  text(value: string): string
  /** A literal that compares with a column of this type. */
  literal(value: Literal, type: LogicalType): string
  asText(expression: string): string
  /** True where the text holds a match of the pattern, anywhere in it. NULL for NULL. */
  matches(expression: string, pattern: string): string
  /** Rows for which the condition is true. */
  countIf(condition: string): string
  quantile(expression: string, share: number): string
  /**
   * One row about rows that are equal in all the columns: `extra` (those beyond the first of each group) and `copies` (all that
   * have an equal). Exact.
   */
  repeated(from: string, columns: readonly Column[], where?: string): string
}
