import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, it } from 'vitest'
import { folderWith } from '../opened.test-support.ts'
import { leftIn, openWith, refusalOf, rowsOf, typesOf } from './staged.test-support.ts'

async function sqliteFolder(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await folderWith({})
  for (const [name, sql] of Object.entries(files)) {
    const database = new DatabaseSync(join(folder, name))
    database.exec(sql)
    database.close()
  }
  return folder
}

const TYPES = `CREATE TABLE t (id INTEGER PRIMARY KEY, big BIGINT, price REAL, name TEXT, ok BOOLEAN, day DATE, at TIMESTAMP, clock TIME, raw BLOB, loose);
  INSERT INTO t VALUES (1, 9223372036854775807, 1.5, 'grün', 1, '2026-01-31', '2026-01-31 10:00:00', '10:00:00.5', x'00ff', 1),
  (2, -9007199254740993, 2, '', 0, '1969-12-31', '2026-01-31T10:00:00.123456', '23:59', NULL, 2.5),
  (3, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)`

it('takes over types, to the last digit, and rows in their order', async () => {
  const folder = await sqliteFolder({ 'x.sqlite': TYPES })
  const table = await openWith(folder, ['x.sqlite'])
  expect(typesOf(table)).toEqual({
    id: 'integer',
    big: 'integer',
    price: 'float',
    name: 'string',
    ok: 'boolean',
    day: 'date',
    at: 'timestamp',
    clock: 'time',
    raw: 'other',
    loose: 'float'
  })
  const [first, second, third] = await rowsOf(table)
  expect(first).toMatchObject({ id: 1, big: 9_223_372_036_854_775_807n, price: 1.5, name: 'grün', ok: true, day: '2026-01-31', loose: 1 })
  expect(first).toMatchObject({ at: '2026-01-31T10:00:00', clock: '10:00:00.5' })
  expect(second).toMatchObject({ big: -9_007_199_254_740_993n, price: 2, name: '', ok: false, day: '1969-12-31', loose: 2.5 })
  expect(second).toMatchObject({ at: '2026-01-31T10:00:00.123456', clock: '23:59:00' })
  expect(Object.values(third ?? {}).filter(value => value !== null)).toEqual([3])
  expect(table.shown(['id'])).toContain("sqlite_scan('x.sqlite', 't')")
  table.close()
  expect(await leftIn(folder)).toEqual([])
})

it.each([
  ['a word in a column of integers', `CREATE TABLE t (n INTEGER); INSERT INTO t VALUES (1), ('two'), (3)`, 'integer', 1, ['1', 'two', '3']],
  [
    'a date that there is not',
    `CREATE TABLE t (n DATE); INSERT INTO t VALUES ('2026-02-28'), ('2026-02-30')`,
    'date',
    1,
    ['2026-02-28', '2026-02-30']
  ],
  ['a 2 in a column of booleans', 'CREATE TABLE t (n BOOLEAN); INSERT INTO t VALUES (1), (2), (0)', 'boolean', 1, ['true', '2', 'false']]
])('says how many values are not what a column was declared to hold: %s', async (_, sql, type, values, texts) => {
  const table = await openWith(await sqliteFolder({ 'x.db': sql }), ['x.db'])
  expect(table.columns).toMatchObject([{ name: 'n', type: 'string', misread: { type, values } }])
  expect((await rowsOf(table)).map(row => row.n)).toEqual(texts)
  table.close()
})

it('has the columns of a table without rows, of the types they were declared with', async () => {
  const folder = await sqliteFolder({ 'x.sqlite3': 'CREATE TABLE t (a INTEGER, b VARCHAR(10), c DOUBLE, d DATETIME)' })
  const table = await openWith(folder, ['x.sqlite3'])
  expect(typesOf(table)).toEqual({ a: 'integer', b: 'string', c: 'float', d: 'timestamp' })
  table.close()
})

it('reads more rows than it takes at a time, also of a view', async () => {
  const sql = `CREATE TABLE t (n INTEGER); WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 5000) INSERT INTO t SELECT n FROM c;
    CREATE VIEW evens AS SELECT n FROM t WHERE n % 2 = 0`
  const folder = await sqliteFolder({ 'x.db': sql })
  const table = await openWith(folder, ['x.db'], { read: { table: 'evens' } })
  expect(
    await table.rows('SELECT count(*) AS n, bool_and(n > before) AS sorted FROM (SELECT n, lag(n) OVER () AS before FROM data)', 1)
  ).toEqual([{ n: 2500, sorted: true }])
  table.close()
})

it('reads the table that is named, and says which there are', async () => {
  const folder = await sqliteFolder({
    'x.db': 'CREATE TABLE orders (a); CREATE TABLE "odd name" (b); INSERT INTO "odd name" VALUES (7)',
    'empty.db': 'PRAGMA user_version = 1'
  })
  const table = await openWith(folder, ['x.db'], { read: { table: 'odd name' } })
  expect(await rowsOf(table)).toEqual([{ b: 7 }])
  table.close()
  expect(await refusalOf(folder, ['x.db'])).toContain('holds several tables: "odd name", "orders". Name one with "table" in "read".')
  expect(await refusalOf(folder, ['x.db'], { read: { table: 'order' } })).toContain(
    'holds no table "order"; it holds "odd name", "orders". Did you mean "orders"?'
  )
  expect(await refusalOf(folder, ['empty.db'])).toContain('which holds no table')
})

it('refuses a file with changes beside it, which nobody hashes', async () => {
  const folder = await sqliteFolder({ 'x.db': TYPES })
  await writeFile(join(folder, 'x.db-wal'), 'changes')
  expect(await refusalOf(folder, ['x.db'])).toContain('beside which lies a log of changes that are not in it yet')
})

it.each([
  ['something else', () => Buffer.from('hello world, this is no database at all'), 'is no SQLite file (or an encrypted one)'],
  ['cut off', (whole: Buffer) => whole.subarray(0, 4500), 'is damaged'],
  ['damaged in the middle', (whole: Buffer) => Buffer.from(whole).fill(0xff, 4096, 8000), 'is damaged']
])('refuses a file that is %s', async (_, damage, said) => {
  const folder = await sqliteFolder({ 'good.db': `${TYPES}; CREATE INDEX i ON t (name)` })
  const { readFile } = await import('node:fs/promises')
  await writeFile(join(folder, 'x.db'), damage(await readFile(join(folder, 'good.db'))))
  expect(await refusalOf(folder, ['x.db'])).toContain(said)
  expect(await leftIn(folder)).toEqual([])
})
