import type { DuckDBType, DuckDBValue } from '@duckdb/node-api'
import type { LogicalType, Misread } from '../column.ts'
import type { DuckDB } from '../engine/duckdb.ts'

/** A cell of a file whose columns have no type, only their cells. Dates are days since 1970, the others microseconds. */
export type Cell =
  | { readonly kind: 'integer'; readonly value: bigint }
  | { readonly kind: 'float'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'date'; readonly value: number }
  | { readonly kind: 'timestamp' | 'time'; readonly value: bigint }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'bytes'; readonly value: Uint8Array }

export type CellKind = Cell['kind']

export interface CellColumn {
  readonly kind: CellKind
  readonly type: DuckDBType
  readonly misread?: Misread
}

/**
 * What a column is, by how many of its cells are of each kind: the narrowest type that holds every cell. Where there is none but text,
 * the column is text, every cell is kept as it would be read, and the cells that are not of the type that was declared, or that most
 * of the others have, are counted.
 */
export function columnOf(duckdb: DuckDB, counts: ReadonlyMap<CellKind, number>, declared: LogicalType | undefined): CellColumn {
  const kind = narrowest(counts, declared)
  const type = duckdbTypes(duckdb)[kind]
  const others = [...counts].filter(([found, count]) => count > 0 && found !== 'string')
  if (kind !== 'string' || others.length === 0 || declared === 'string') return { kind, type }
  const [most] = others.sort(([, one], [, other]) => other - one)
  const expected = declared ?? logicalOf(most?.[0] ?? 'string')
  const fitting = others.filter(([found]) => fits(found, expected)).reduce((sum, [, count]) => sum + count, 0)
  const values = [...counts.values()].reduce((sum, count) => sum + count, 0) - fitting
  return { kind, type, misread: { type: expected, values } }
}

/** A cell as a value of its column. */
export function columnValue(duckdb: DuckDB, cell: Cell | null, column: CellKind): DuckDBValue {
  if (cell === null) return null
  if (column === 'string') return textOf(duckdb, cell)
  switch (cell.kind) {
    case 'date':
      return column === 'date' ? new duckdb.DuckDBDateValue(cell.value) : new duckdb.DuckDBTimestampValue(BigInt(cell.value) * DAY)
    case 'timestamp':
      return new duckdb.DuckDBTimestampValue(cell.value)
    case 'time':
      return new duckdb.DuckDBTimeValue(cell.value)
    case 'bytes':
      return new duckdb.DuckDBBlobValue(cell.value)
    case 'integer':
      return column === 'float' ? Number(cell.value) : cell.value
    default:
      return cell.value
  }
}

const DAY = 86_400_000_000n

function narrowest(counts: ReadonlyMap<CellKind, number>, declared: LogicalType | undefined): CellKind {
  const kinds = [...counts].flatMap(([kind, count]) => (count > 0 ? [kind] : []))
  const only = (...allowed: CellKind[]) => kinds.every(kind => allowed.includes(kind))
  if (kinds.length === 0) return declared === undefined ? 'string' : (KIND_OF[declared] ?? 'string')
  if (only('integer')) return declared === 'float' || declared === 'decimal' ? 'float' : 'integer'
  if (only('integer', 'float')) return 'float'
  if (only('date')) return declared === 'timestamp' ? 'timestamp' : 'date'
  if (only('date', 'timestamp')) return 'timestamp'
  const [first = 'string', ...more] = kinds
  return more.length === 0 ? first : 'string'
}

const KIND_OF: Readonly<Partial<Record<LogicalType, CellKind>>> = {
  integer: 'integer',
  decimal: 'float',
  float: 'float',
  boolean: 'boolean',
  date: 'date',
  timestamp: 'timestamp',
  time: 'time',
  other: 'bytes'
}

function duckdbTypes({ BIGINT, DOUBLE, BOOLEAN, DATE, TIMESTAMP, TIME, VARCHAR, BLOB }: DuckDB): Readonly<Record<CellKind, DuckDBType>> {
  return {
    integer: BIGINT,
    float: DOUBLE,
    boolean: BOOLEAN,
    date: DATE,
    timestamp: TIMESTAMP,
    time: TIME,
    string: VARCHAR,
    bytes: BLOB
  }
}

/** What a kind of cell is in the words of checks. */
export function logicalOf(kind: CellKind): LogicalType
export function logicalOf(kind: CellKind | undefined): LogicalType | undefined
export function logicalOf(kind: CellKind | undefined): LogicalType | undefined {
  return kind === 'bytes' ? 'other' : kind
}

function fits(kind: CellKind, expected: LogicalType): boolean {
  if (expected === 'float' || expected === 'decimal') return kind === 'integer' || kind === 'float'
  if (expected === 'timestamp') return kind === 'date' || kind === 'timestamp'
  return logicalOf(kind) === expected
}

function textOf(duckdb: DuckDB, cell: Cell): string {
  if (cell.kind === 'date') return new duckdb.DuckDBDateValue(cell.value).toString()
  if (cell.kind === 'timestamp') return new duckdb.DuckDBTimestampValue(cell.value).toString()
  if (cell.kind === 'time') return new duckdb.DuckDBTimeValue(cell.value).toString()
  if (cell.kind === 'bytes') return Buffer.from(cell.value).toString('hex')
  return String(cell.value)
}
