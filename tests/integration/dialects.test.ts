import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { DuckDBInstance } from '@duckdb/node-api'
import { PGlite } from '@electric-sql/pglite'
import { runProgram } from '@gauntlet/core'
import { type Column, duckdbDialect, type Literal, type LogicalType, postgresDialect, type SqlDialect } from '@gauntlet/tables'
import { peer } from '@gauntlet/testkit'
import { expect, it } from 'vitest'
import { compileSuite, goldenSuite, TABLES } from '../../packages/validation/src/golden/compile-suite.test-support.ts'

type Answer = Readonly<Record<string, unknown>>

/** Orders in which every kind of check finds something: the same rows on every engine. */
function cell(name: string, row: number): Literal | null {
  const values: Readonly<Record<string, Literal | null>> = {
    id: row === 60 ? 59 : row,
    customer: row % 9,
    amount: row % 11 === 0 ? null : (row * 37) % 100 === 0 ? 1e5 : ((row * 37) % 100) + 0.25,
    net: row % 11 === 0 ? null : (row * 31) % 90,
    tax: row % 11 === 0 ? null : (row * 37 - row * 31) % 7,
    status: ['paid', 'open', 'Paid', "it's late", 'paid '][row % 5] ?? null,
    name: `customer ${row}`,
    code: ['12', '345', '7a', 'é1'][row % 4] ?? null,
    note: ['', 'n/a', 'NULL', 'fine', null][row % 5] ?? null,
    payload: ['{"a": [1, null]}', '{"a": ', 'null', '12'][row % 4] ?? null,
    written: ['2026-01-31', '2026-02-30', '31.01.2026', '2026-12-01'][row % 4] ?? null,
    day: `2026-0${1 + (row % 9)}-1${row % 10}`,
    shipped: row % 7 === 0 ? null : `2026-1${row % 2}-0${1 + (row % 9)}T1${row % 10}:30:00`,
    express: row % 3 === 0 ? null : row % 3 === 1
  }
  return values[name] ?? null
}

const ROWS: Readonly<Record<string, number>> = { data: 60, orders_before: 25, customers: 7 }

function setUp(dialect: SqlDialect, types: Readonly<Record<LogicalType, string>>): string[] {
  return Object.entries(TABLES).flatMap(([table, columns]: [string, readonly Column[]]) => {
    const rows = Array.from({ length: ROWS[table] ?? 0 }, (_, row) =>
      columns.map(({ name, type }) => literal(dialect, cell(name, row + 1), type))
    )
    return [
      `CREATE TABLE ${table} (${columns.map(({ name, type }) => `${dialect.identifier(name)} ${types[type]}`).join(', ')})`,
      `INSERT INTO ${table} VALUES ${rows.map(row => `(${row.join(', ')})`).join(', ')}`
    ]
  })
}

function literal(dialect: SqlDialect, value: Literal | null, type: LogicalType): string {
  return value === null ? 'NULL' : dialect.literal(value, type)
}

const COMMON = { decimal: 'DECIMAL(18,2)', boolean: 'BOOLEAN', date: 'DATE', timestamp: 'TIMESTAMP', time: 'TIME', other: 'TEXT' }

async function onDuckDB(): Promise<(sql: string) => Promise<Answer>> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  const types = { ...COMMON, integer: 'BIGINT', float: 'DOUBLE', string: 'VARCHAR' }
  for (const sql of setUp(duckdbDialect, types)) await connection.run(sql)
  return async sql => (await connection.runAndReadAll(sql)).getRowObjectsJson()[0] ?? {}
}

async function onPostgres(): Promise<(sql: string) => Promise<Answer>> {
  const database = await PGlite.create()
  const types = { ...COMMON, integer: 'BIGINT', float: 'DOUBLE PRECISION', string: 'TEXT' }
  for (const sql of setUp(postgresDialect, types)) await database.exec(sql)
  return async sql => (await database.query<Answer>(sql)).rows[0] ?? {}
}

it('PostgreSQL answers the golden SQL as DuckDB does', async () => {
  const suite = await goldenSuite()
  const [duckdb, postgres] = [await onDuckDB(), await onPostgres()]
  const expected = compileSuite(suite, duckdbDialect)
  const statements = compileSuite(suite, postgresDialect)
  expect(statements.map(({ title }) => title)).toEqual(expected.map(({ title }) => title))
  const answers: Record<string, unknown> = {}
  const wanted: Record<string, unknown> = {}
  for (const [index, { title, sql }] of statements.entries()) {
    const shown = BY_CHANCE.test(title) ? withoutEstimates : comparable
    wanted[title] = shown(await duckdb(expected[index]?.sql ?? ''))
    answers[title] = await postgres(sql).then(shown, thrown => `${String(thrown)}\n${sql}`)
  }
  expect(answers).toEqual(wanted)
})

/** These draw lots among the rows, and each engine draws its own. */
const BY_CHANCE = /^integrity\.(order-)?leakage: query/

function withoutEstimates(answer: Answer): Answer {
  return Object.fromEntries(Object.entries(comparable(answer)).map(([name, value]) => [name, name === 'n' ? value : typeof value]))
}

it.each(['duckdb', 'spark', 'trino', 'postgres'])('a parser of SQL reads the golden SQL of %s', async name => {
  const golden = fileURLToPath(new URL(`../../packages/validation/src/golden/${name}.sql`, import.meta.url))
  const script = fileURLToPath(new URL('parse_sql.py', import.meta.url))
  const run = await runProgram({
    command: [`${await peer('sqlglot')}/python`, script, golden],
    timeoutMs: 120_000,
    maxOutputBytes: 1_000_000
  })
  expect(run.stderr).toBe('')
  const statements = ((await readFile(golden, 'utf8')).match(/;\n/g) ?? []).length
  expect(JSON.parse(run.stdout)).toEqual({ [name]: { statements, problems: [] } })
})

/** Numbers to 12 digits, whatever type an engine gives them; moments as ISO text. */
function comparable(answer: Answer): Answer {
  return Object.fromEntries(Object.entries(answer).map(([name, value]) => [name, plain(value)]))
}

function plain(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().slice(0, 19)
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value))
    return new Date(`${value.replace(' ', 'T').replace(/Z$/, '')}${value.length > 10 ? 'Z' : ''}`).toISOString().slice(0, 19)
  if (typeof value === 'boolean' || value === null) return value
  return Number.isNaN(Number(value)) ? value : Number(Number(value).toPrecision(12))
}
