import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { expect, it } from 'vitest'
import { folderWith } from '../opened.test-support.ts'
import { openTables } from '../tables.ts'
import { openWith, refusalOf, rowsOf, typesOf } from './staged.test-support.ts'

async function duckdbFolder(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await folderWith({ 'secret.csv': 'a\n1\n' })
  for (const [name, sql] of Object.entries(files)) {
    const instance = await DuckDBInstance.create(join(folder, name))
    const connection = await instance.connect()
    await connection.run(sql)
    connection.closeSync()
    instance.closeSync()
  }
  return folder
}

const TYPES = `CREATE TABLE t AS SELECT * FROM (VALUES (170141183460469231731687303715884105727, 1.5::DECIMAL(10,2), DATE '2026-01-31', 'x'), (NULL, NULL, NULL, NULL)) v(h, d, day, s)`

it.each(['x.duckdb', 'x.db'])('reads %s where it lies, with its own types', async name => {
  const table = await openWith(await duckdbFolder({ [name]: TYPES }), [name])
  expect(typesOf(table)).toEqual({ h: 'integer', d: 'decimal', day: 'date', s: 'string' })
  expect(await rowsOf(table)).toEqual([
    { h: 170_141_183_460_469_231_731_687_303_715_884_105_727n, d: 1.5, day: '2026-01-31', s: 'x' },
    { h: null, d: null, day: null, s: null }
  ])
  expect(table.shown(['s'])).toContain(`"x"."main"."t" /* after: ATTACH '${name}' AS "x" (READ_ONLY) */`)
  table.close()
})

it('reads the table or view that is named, also of another schema, and says which there are', async () => {
  const folder = await duckdbFolder({
    'x.duckdb': `${TYPES}; CREATE VIEW v AS SELECT 7 AS n; CREATE SCHEMA s; CREATE TABLE s.u AS SELECT 8 AS n`
  })
  for (const [name, n] of [
    ['v', 7],
    ['s.u', 8]
  ] as const) {
    const table = await openWith(folder, ['x.duckdb'], { read: { table: name } })
    expect(await rowsOf(table)).toEqual([{ n }])
    table.close()
  }
  expect(await refusalOf(folder, ['x.duckdb'])).toContain('holds several tables: "t", "v", "s.u". Name one with "table" in "read".')
  expect(await refusalOf(folder, ['x.duckdb'], { read: { table: 'nope' } })).toContain('holds no table "nope"; it holds "t", "v", "s.u"')
})

it('lets a view in the file read nothing but the file', async () => {
  const folder = await duckdbFolder({})
  const sql = `CREATE VIEW v AS SELECT * FROM read_csv('${join(folder, 'secret.csv')}')`
  const other = await duckdbFolder({ 'x.duckdb': sql })
  await expect(openWith(other, ['x.duckdb'])).rejects.toThrow()
})

it('reads several files as one table, and one file as several', async () => {
  const folder = await duckdbFolder({
    'a.duckdb': 'CREATE TABLE t AS SELECT 1 AS a',
    'b.duckdb': 'CREATE TABLE u AS SELECT 2::BIGINT AS a'
  })
  const union = await openWith(folder, ['a.duckdb', 'b.duckdb'])
  expect(await rowsOf(union)).toEqual([{ a: 1 }, { a: 2 }])
  union.close()
  const files = { input: 'data', files: [join(folder, 'a.duckdb')], workspace: folder }
  const tables = await openTables(
    new Map([
      ['data', files],
      ['reference', files]
    ]),
    { temp: folder }
  )
  expect(await tables.data.rows('SELECT count(*) AS n FROM data JOIN reference USING (a)', 1)).toEqual([{ n: 1 }])
  tables.close()
})

it.each([
  ['something else', () => Buffer.from('hello world, this is no database'), 'is no DuckDB file'],
  ['cut off', (whole: Buffer) => whole.subarray(0, 5000), 'is a DuckDB file that cannot be opened: it is damaged'],
  ['damaged', (whole: Buffer) => Buffer.from(whole).fill(0xff, 100, 13_000), 'is a DuckDB file that cannot be opened: it is damaged']
])('refuses a file that is %s', async (_, damage, said) => {
  const folder = await duckdbFolder({ 'good.duckdb': TYPES })
  await writeFile(join(folder, 'x.duckdb'), damage(await readFile(join(folder, 'good.duckdb'))))
  const message = await refusalOf(folder, ['x.duckdb'])
  expect(message).toContain('Input "data" names "x.duckdb"')
  expect(message).toContain(said)
})

it('refuses a file with changes beside it, which nobody hashes', async () => {
  const folder = await duckdbFolder({ 'x.duckdb': TYPES })
  await writeFile(join(folder, 'x.duckdb.wal'), 'changes')
  expect(await refusalOf(folder, ['x.duckdb'])).toContain('beside which lies a log of changes that are not in it yet')
})
