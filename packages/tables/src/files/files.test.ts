import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { folderWith, open, read, refusal, writeParquet } from '../opened.test-support.ts'

async function parquetFolder(queries: Readonly<Record<string, string>>): Promise<string> {
  const folder = await folderWith({})
  for (const [name, query] of Object.entries(queries)) await writeParquet(join(folder, name), query)
  return folder
}

it('reads the columns and types of a Parquet footer', async () => {
  const folder = await parquetFolder({
    'x.parquet': `SELECT 1::INTEGER AS i, 1.5::DECIMAL(10,2) AS d, 'NaN'::DOUBLE AS f, 'a' AS s, true AS b, DATE '2026-01-31' AS day, TIMESTAMP '2026-01-31 10:00:00' AS ts, TIME '10:00:00' AS t, [1] AS l`
  })
  const table = await open(folder, ['x.parquet'])
  const { columns, values } = await read(table)
  expect(columns).toEqual({
    i: 'integer',
    d: 'decimal',
    f: 'float',
    s: 'string',
    b: 'boolean',
    day: 'date',
    ts: 'timestamp',
    t: 'time',
    l: 'other'
  })
  expect(values.get('f')).toBe(0)
  table.close()
})

it('has the columns of a Parquet file without rows', async () => {
  const table = await open(await parquetFolder({ 'x.parquet': 'SELECT 1 AS a, 2 AS b LIMIT 0' }), ['x.parquet'])
  expect(await read(table)).toMatchObject({ rows: 0, columns: { a: 'integer', b: 'integer' } })
  table.close()
})

it.each([
  ['cut off', (whole: Buffer) => whole.subarray(0, whole.length - 100), 'is not a complete Parquet file'],
  ['something else', () => Buffer.from('hello world, this is no Parquet'), 'is not a complete Parquet file'],
  ['empty', () => Buffer.alloc(0), 'is empty (0 bytes)'],
  ['damaged in the middle', (whole: Buffer) => Buffer.from(whole).fill(0xff, 4, 200), 'is damaged']
])('refuses a Parquet file that is %s', async (_, damage, said) => {
  const folder = await parquetFolder({ 'x.parquet': `SELECT range AS a, 'text ' || range AS b FROM range(5000)` })
  await writeFile(join(folder, 'x.parquet'), damage(await readFile(join(folder, 'x.parquet'))))
  const message = await refusalOfValues(folder, 'x.parquet')
  expect(message).toContain('Input "data" names "x.parquet"')
  expect(message).toContain(said)
})

/** A count alone is answered from the footer, so the values have to be asked for. */
async function refusalOfValues(folder: string, name: string): Promise<string> {
  try {
    const table = await open(folder, [name])
    await table
      .scan(columns => columns.map(column => ({ key: column.name, sql: `max(${table.dialect.identifier(column.name)})` })))
      .finally(() => table.close())
  } catch (thrown) {
    if (thrown instanceof Error && thrown.name === 'InputError') return thrown.message
    throw thrown
  }
  return 'nothing was refused'
}

it('reads Parquet files by name and widens types that differ', async () => {
  const folder = await parquetFolder({
    'a.parquet': `SELECT 1::INTEGER AS a, 'x' AS b`,
    'b.parquet': `SELECT 'y' AS b, 5000000000::BIGINT AS a`
  })
  const table = await open(folder, ['a.parquet', 'b.parquet'])
  expect((await table.rows('SELECT a, b FROM data ORDER BY a', 10)).map(row => ({ ...row }))).toEqual([
    { a: 1, b: 'x' },
    { a: 5_000_000_000, b: 'y' }
  ])
  table.close()
})

it.each([
  ['lacks a column', 'SELECT 1 AS a', '"b.parquet", which has no column "b", as "a.parquet" has'],
  ['has one more', `SELECT 1 AS a, 'x' AS b, 2 AS c`, '"b.parquet", which has a column "c" more than "a.parquet"']
])('refuses Parquet files of which one %s: it would read as missing values', async (_, second, said) => {
  const folder = await parquetFolder({ 'a.parquet': `SELECT 1 AS a, 'x' AS b`, 'b.parquet': second })
  expect(await refusal(folder, 'a.parquet', 'b.parquet')).toContain(said)
})

it('has every key of a JSONL file as a column, also one that comes late', async () => {
  const lines = Array.from({ length: 25_000 }, (_, id) => JSON.stringify({ id, v: id / 2, day: '2026-01-31' }))
  const table = await open(await folderWith({ 'x.jsonl': [...lines, '{"id":1,"late":true,"day":"soon"}'].join('\n') }), ['x.jsonl'])
  expect(await read(table)).toMatchObject({ rows: 25_001, columns: { id: 'integer', v: 'float', day: 'string', late: 'boolean' } })
  table.close()
})

it('reads an array of objects, sparse keys and several files', async () => {
  const sparse = Array.from({ length: 50 }, (_, i) => ({ [`k${i}`]: i }))
  const table = await open(await folderWith({ 'x.json': JSON.stringify(sparse), 'y.json': '[{"extra": "x"}]' }), ['x.json', 'y.json'])
  const { rows, columns } = await read(table)
  expect(rows).toBe(51)
  expect(Object.keys(columns)).toHaveLength(51)
  table.close()
})

it('takes a key that one of several JSONL files has nowhere for missing in all its rows, as a key that a row lacks', async () => {
  const table = await open(await folderWith({ 'a.jsonl': '{"a":1,"b":2}\n', 'b.jsonl': '{"a":3}\n{"a":4}\n' }), ['a.jsonl', 'b.jsonl'])
  const { rows, values } = await read(table)
  expect([rows, values.get('a'), values.get('b')]).toEqual([3, 3, 1])
  table.close()
})

it('takes text that looks like a date for text when the author says so', async () => {
  const table = await open(await folderWith({ 'x.jsonl': '{"d":"2026-01-31"}\n' }), ['x.jsonl'], { d: 'string', absent: 'string' })
  expect((await read(table)).columns).toEqual({ d: 'string' })
  table.close()
})

it('takes numbers for numbers also when the author says that they are text, and UUIDs for text', async () => {
  const folder = await folderWith({ 'x.jsonl': '{"n":1,"b":true,"id":"a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"}\n' })
  await writeParquet(join(folder, 'x.parquet'), `SELECT uuid 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11' AS id`)
  const table = await open(folder, ['x.jsonl'], { n: 'string', b: 'string' })
  expect((await read(table)).columns).toEqual({ n: 'integer', b: 'boolean', id: 'string' })
  expect(await table.rows(`SELECT 1 AS n FROM data WHERE id LIKE 'a0%'`, 1)).toHaveLength(1)
  table.close()
  const parquet = await open(folder, ['x.parquet'])
  expect(await parquet.rows(`SELECT 1 AS n FROM data WHERE id LIKE 'a0%'`, 1)).toHaveLength(1)
  parquet.close()
})

it.each([
  ['a line that is cut off', '{"a":1}\n{"a":2', 'holds something that is not JSON (line'],
  ['a line of something else', '{"a":1}\ngarbage\n', 'holds something that is not JSON (line'],
  ['a byte order mark', '\ufeff{"a":1}\n', 'begins with a byte order mark'],
  ['numbers instead of objects', '1\n2\n', 'does not hold JSON objects'],
  ['no bytes', '', 'is empty (0 bytes)'],
  ['blank lines only', '\n\n', 'does not hold JSON objects'],
  ['an object that names a key twice', '{"a":1,"a":2}\n', 'names a key twice']
])('refuses JSONL with %s', async (_, content, said) => {
  const message = await refusal(await folderWith({ 'x.jsonl': content }), 'x.jsonl')
  expect(message).toContain(said)
  expect(message).not.toMatch(/union_by_name|"a":/)
})

it('refuses a JSON array that is cut off', async () => {
  const folder = await folderWith({ 'x.json': '[{"a":1},{"a":2}' })
  const message = await refusal(folder, 'x.json')
  expect(message).toContain('names "x.json", which holds something that is not JSON')
  expect(message).not.toContain(folder)
})

it.each([
  ['instants with an offset', ['2026-01-31T10:00:00+02:00', '2026-01-31T10:00:00Z'], 'timestamp', '2026-01-31T08:00:00.000Z'],
  ['times without one', ['2026-01-31T10:00:00'], 'timestamp', '2026-01-31T10:00:00'],
  ['dates', ['2026-01-31', '2024-02-29'], 'date', '2026-01-31'],
  ['clocks', ['10:00:00'], 'time', '10:00:00'],
  ['days before months', ['31-01-2026'], 'string', '31-01-2026'],
  ['years of two digits', ['26-01-31'], 'string', '26-01-31']
])('reads %s in JSON as they are written', async (_, values, type, first) => {
  const lines = values.map(value => JSON.stringify({ t: value, nested: { date: value, 'TIME, "x"': [value] } }))
  const table = await open(await folderWith({ 'x.jsonl': lines.join('\n') }), ['x.jsonl'])
  expect((await read(table)).columns).toMatchObject({ t: type })
  expect(await table.rows('SELECT t, nested.date AS nested FROM data', 1)).toEqual([{ t: first, nested: values[0] }])
  table.close()
})

it.each([
  ['an empty key', '{"":1,"b":2}', 'an empty key'],
  ['an empty key beside C0', '{"":1,"C0":2}', 'keys that differ only in case, or with an empty one'],
  ['keys that differ only in case, and one that looks renamed', '{"a":1,"A_1":2,"A":3}', 'the keys "a" and "A"'],
  ['keys within an object that differ only in case', '{"a":{"b":1,"B":2}}', 'keys that differ only in case'],
  ['a NUL in a key', '{"a\\u0000b":1}', 'a NUL in a key']
])('refuses JSON with %s, of which the engine makes a column of nothing', async (_, line, said) => {
  expect(await refusal(await folderWith({ 'x.jsonl': `${line}\n` }), 'x.jsonl')).toContain(said)
})

it('refuses keys that differ only in case, which the engine would rename and then not find', async () => {
  expect(await refusal(await folderWith({ 'x.jsonl': '{"a":1,"A":2}\n' }), 'x.jsonl')).toContain(
    'the keys "a" and "A", which cannot be told apart'
  )
})

it.each([
  ['two formats', ['a.csv', 'b.jsonl'], 'mixes csv ("a.csv") and json ("b.jsonl")'],
  ['a name that reads as a pattern', ['a[1].csv'], 'a path with *, ?, [ or ] cannot be read'],
  ['an ending that says nothing', ['a.txt'], 'names "a.txt", whose ending says nothing of its format; expected .csv']
])('refuses %s', async (_, names, said) => {
  const folder = await folderWith({ 'a.csv': 'a\n1\n', 'b.jsonl': '{"a":1}\n', 'a.txt': 'a\n1\n', 'a[1].csv': 'a\n1\n' })
  expect(await refusal(folder, ...names)).toContain(said)
})
