/** What a column holds, in the words of checks, whatever an engine calls it. */
export const LOGICAL_TYPES = ['integer', 'decimal', 'float', 'string', 'boolean', 'date', 'timestamp', 'time', 'other'] as const
export type LogicalType = (typeof LOGICAL_TYPES)[number]

export interface Column {
  readonly name: string
  readonly type: LogicalType
  /** The engine's own name for the type, such as `BIGINT` or `DECIMAL(18,2)`. */
  readonly engineType: string
  /**
   * Of a text format: the type that was declared, or that the first rows have, and how many values do not. The column is then read
   * as the type that all its values have.
   */
  readonly misread?: Misread
}

export interface Misread {
  readonly type: LogicalType
  readonly values: number
}

export function isNumeric(type: LogicalType): boolean {
  return type === 'integer' || type === 'decimal' || type === 'float'
}

export function isTemporal(type: LogicalType): boolean {
  return type === 'date' || type === 'timestamp' || type === 'time'
}
