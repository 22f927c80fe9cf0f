import { isNumeric, type LogicalType } from '../column.ts'
import type { Literal } from './dialect.ts'

/** A name in double quotes, as the SQL standard has it. */
export function doubleQuoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/** Text in single quotes, in which a backslash means nothing. */
export function singleQuoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/** How an engine writes what differs between literals. */
export interface LiteralWriter {
  readonly text: (value: string) => string
  readonly infinity: (negative: boolean) => string
  /** An integer beyond 64 bits. */
  readonly longInteger: (digits: string) => string
  /** `2026-01-31T12:00:00` as the engine reads it after TIMESTAMP. */
  readonly timestamp: (iso: string) => string
}

/**
 * A literal that compares with a column of a type. Whole numbers are written as they are, so that they compare exactly with the largest
 * integers; others with an exponent, so that every engine takes them for floating-point numbers.
 */
export function literalIn(writer: LiteralWriter, value: Literal, type: LogicalType): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return writer.infinity(value < 0)
    return Number.isInteger(value) && Math.abs(value) < 1e38 ? integer(BigInt(value), writer) : value.toExponential()
  }
  if (isNumeric(type) && /^-?\d+$/.test(value)) return integer(BigInt(value), writer)
  if (type === 'timestamp') return `TIMESTAMP ${writer.text(writer.timestamp(value))}`
  return type === 'date' || type === 'time' ? `${type.toUpperCase()} ${writer.text(value)}` : writer.text(value)
}

function integer(value: bigint, { longInteger }: LiteralWriter): string {
  return value >= -(2n ** 63n) && value < 2n ** 63n ? String(value) : longInteger(String(value))
}
