import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import type { NamedTable } from './cases.ts'

type EngineType = 'JSON' | 'BIGINT' | 'DOUBLE' | 'VARCHAR' | 'BOOLEAN' | 'TIMESTAMP' | 'DATE'

/** Writes a table of a case as Parquet, with the types that it declares, or else those of its values. */
export async function writeTable(folder: string, file: string, { columns, types }: NamedTable, withIndex: boolean): Promise<string> {
  const length = Math.max(0, ...Object.values(columns).map(values => values.length))
  const index = withIndex ? { pk_index: Array.from({ length }, (_, place) => place) } : {}
  const typed = Object.entries({ ...columns, ...index }).map(([name, values]) => {
    const type = typeOf(types[name], values)
    return { name, type, values: values.map(value => written(value, type)) }
  })
  // Every value as text, cast to its type: what JSON would make of numbers and dates does not matter then.
  const rows = Array.from({ length }, (_, place) => Object.fromEntries(typed.map(({ values }, at) => [`c${at}`, values[place] ?? null])))
  const lines = join(folder, `${file}.jsonl`)
  await writeFile(lines, rows.map(row => JSON.stringify(row)).join('\n'))
  const target = join(folder, `${file}.parquet`)
  const cast = typed.map(({ name, type }, at) => `CAST(c${at} AS ${type}) AS "${name.replaceAll('"', '""')}"`)
  const struct = typed.map((_, at) => `c${at}: 'VARCHAR'`)
  const source =
    rows.length === 0
      ? `(SELECT ${typed.map((_, at) => `NULL AS c${at}`).join(', ')} WHERE false)`
      : `read_json('${lines}', format = 'newline_delimited', columns = {${struct.join(', ')}})`
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  await connection.run(`COPY (SELECT ${cast.join(', ')} FROM ${source}) TO '${target}' (FORMAT parquet)`)
  connection.closeSync()
  instance.closeSync()
  return target
}

/** What is declared, where the values fit it; a database would refuse them otherwise, and pandas keep them as they are. */
function typeOf(declared: string | undefined, values: readonly unknown[]): EngineType {
  const known = values.filter(value => value !== null && value !== undefined)
  const named = declared === undefined ? undefined : DECLARED.find(([pattern]) => pattern.test(declared))?.[1]
  if (named !== undefined && known.every(value => fits(value, named))) return named
  if (known.length === 0) return 'VARCHAR'
  if (known.every(value => typeof value === 'boolean')) return 'BOOLEAN'
  if (known.every(value => typeof value === 'number')) return known.every(value => Number.isSafeInteger(value)) ? 'BIGINT' : 'DOUBLE'
  // Values of several kinds, as in a pandas column of objects: as JSON each keeps its own.
  return known.every(value => typeof value === 'string') ? 'VARCHAR' : 'JSON'
}

function fits(value: unknown, type: EngineType): boolean {
  if (type === 'BIGINT') return Number.isSafeInteger(Number(value)) && String(value).trim() !== ''
  if (type === 'DOUBLE') return typeof value === 'number' || (typeof value === 'string' && Number.isFinite(Number(value)))
  if (type === 'BOOLEAN') return typeof value === 'boolean'
  return type === 'VARCHAR' || (typeof value === 'string' && !Number.isNaN(momentOf(value).getTime()))
}

/** The names of pandas, PostgreSQL and SQLite. */
const DECLARED: readonly (readonly [RegExp, EngineType])[] = [
  [/^(u?int|integer|bigint|smallint|long)/i, 'BIGINT'],
  [/^(float|double|numeric|decimal|real)/i, 'DOUBLE'],
  [/^(str|object|text|varchar|char|category|unicode|nvarchar)/i, 'VARCHAR'],
  [/^bool/i, 'BOOLEAN'],
  [/^(datetime|timestamp)/i, 'TIMESTAMP'],
  [/^date$/i, 'DATE']
]

function written(value: unknown, type: EngineType): string | null {
  if (value === null || value === undefined) return null
  if (type === 'JSON') return JSON.stringify(value)
  if (type === 'BIGINT' && typeof value === 'boolean') return value ? '1' : '0'
  if (type === 'VARCHAR' && typeof value === 'boolean') return value ? 'True' : 'False'
  if ((type !== 'TIMESTAMP' && type !== 'DATE') || typeof value !== 'string')
    return typeof value === 'object' ? JSON.stringify(value) : String(value)
  return momentOf(value)
    .toISOString()
    .slice(0, type === 'DATE' ? 10 : 23)
}

/** A date in whatever words, at UTC where it names no zone. */
function momentOf(text: string): Date {
  const zoned = /(Z|[+-]\d\d:?\d\d)$/.test(text) && text.includes(':')
  return new Date(zoned ? text : `${text}${/^\d{4}-\d\d-\d\dT/.test(text) ? 'Z' : ' UTC'}`)
}
