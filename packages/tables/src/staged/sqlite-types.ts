import type { SQLOutputValue } from 'node:sqlite'
import type { Cell, CellKind } from './cell-types.ts'

/**
 * What a column that was declared with this type is meant to hold, after SQLite's own rules of affinity; and dates, times and booleans,
 * which SQLite knows only as text and numbers. `undefined` where the declaration says nothing.
 */
export function declaredKind(declaration: string | null): CellKind | undefined {
  const type = (declaration ?? '').toUpperCase()
  if (type.includes('BOOL')) return 'boolean'
  if (type.includes('DATETIME') || type.includes('TIMESTAMP')) return 'timestamp'
  if (type.includes('DATE')) return 'date'
  if (type.startsWith('TIME')) return 'time'
  if (type.includes('INT')) return 'integer'
  if (/CHAR|CLOB|TEXT/.test(type)) return 'string'
  if (type.includes('BLOB')) return 'bytes'
  return /REAL|FLOA|DOUB|NUMERIC|DECIMAL/.test(type) ? 'float' : undefined
}

/** A value as the cell it is meant to be. What does not fit the declaration stays what it is. */
export function sqliteCell(value: SQLOutputValue | undefined, declared: CellKind | undefined): Cell | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'bigint') {
    return declared === 'boolean' && (value === 0n || value === 1n) ? { kind: 'boolean', value: value === 1n } : { kind: 'integer', value }
  }
  if (typeof value === 'number') return { kind: 'float', value }
  if (typeof value !== 'string') return { kind: 'bytes', value }
  const isTemporal = declared === 'date' || declared === 'timestamp' || declared === 'time'
  return (isTemporal ? temporal(value) : undefined) ?? { kind: 'string', value }
}

const TEMPORAL = /^(?:(\d{4})-(\d\d)-(\d\d))?(?:(?:^|[ T])(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,6}))?)?)?$/

function temporal(text: string): Cell | undefined {
  const found = TEMPORAL.exec(text)
  if (found === null || text === '') return undefined
  const [, year, month = '', day = '', hours, minutes = '0', seconds = '0', fraction = ''] = found
  const micros = hours === undefined ? undefined : microsOfDay(Number(hours), Number(minutes), Number(seconds), fraction)
  if (hours !== undefined && micros === undefined) return undefined
  if (year === undefined) return micros === undefined ? undefined : { kind: 'time', value: micros }
  const midnight = new Date(`${year}-${month}-${day}T00:00:00Z`)
  // The 30th of February would become the 2nd of March.
  if (Number.isNaN(midnight.getTime()) || !midnight.toISOString().startsWith(`${year}-${month}-${day}`)) return undefined
  const days = midnight.getTime() / 86_400_000
  return micros === undefined ? { kind: 'date', value: days } : { kind: 'timestamp', value: BigInt(days) * 86_400_000_000n + micros }
}

function microsOfDay(hours: number, minutes: number, seconds: number, fraction: string): bigint | undefined {
  if (hours > 23 || minutes > 59 || seconds > 59) return undefined
  return BigInt((hours * 60 + minutes) * 60 + seconds) * 1_000_000n + BigInt(fraction.padEnd(6, '0'))
}
