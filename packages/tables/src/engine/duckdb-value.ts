import type { DuckDBValue } from '@duckdb/node-api'
import { fromDecimal, fromInteger, type Value } from '../value.ts'

/** A value of DuckDB's Node client as one of ours. */
export function fromDuckDB(value: DuckDBValue): Value {
  if (value === null || typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string') return value
  if (typeof value === 'bigint') return fromInteger(value)
  if ('scale' in value) return fromDecimal(value.toString())
  // The client writes an instant in the machine's time zone; a verdict must be the same on every machine.
  if (value.constructor.name === 'DuckDBTimestampTZValue' && 'micros' in value) return instant(value.micros, value.toString())
  if ('micros' in value || 'days' in value || 'seconds' in value || 'millis' in value || 'nanos' in value) return isoText(value.toString())
  return value.toString()
}

/** `2024-01-02 10:00:00` as `2024-01-02T10:00:00`; text of any other shape (infinities, intervals) as it is. */
function isoText(text: string): string {
  return text.replace(/^(\d{4,}-\d\d-\d\d) (\d\d:)/, '$1T$2')
}

/** To the millisecond, and where there is more to the microsecond. */
function instant(micros: bigint, otherwise: string): string {
  const rest = ((micros % 1000n) + 1000n) % 1000n
  const date = new Date(Number((micros - rest) / 1000n))
  if (Number.isNaN(date.getTime())) return otherwise
  return rest === 0n ? date.toISOString() : date.toISOString().replace('Z', `${String(rest).padStart(3, '0')}Z`)
}
