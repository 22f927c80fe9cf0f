import { join } from 'node:path'
import { expect, it } from 'vitest'
import { folderWith } from './opened.test-support.ts'
import type { TableFiles } from './source.ts'
import { openTables } from './tables.ts'

const rows = (count: number, row: (index: number) => string) => Array.from({ length: count }, (_, index) => `${row(index)}\n`).join('')

async function opened(files: Readonly<Record<string, string>>, names: Readonly<Record<string, string>>) {
  const workspace = await folderWith(files)
  const given = Object.entries(names).map(([name, file]): [string, TableFiles] => [
    name,
    { input: name === 'data' ? 'data' : 'tables', files: [join(workspace, file)], workspace }
  ])
  return openTables(new Map(given), { temp: workspace })
}

it('lets SQL about one table name the others', async () => {
  const tables = await opened(
    { 'orders.csv': 'id,customer\n1,a\n2,z\n', 'customers.jsonl': '{"id":"a"}\n{"id":"b"}\n', 'old.csv': 'id\n7\n8\n9\n' },
    { data: 'orders.csv', customers: 'customers.jsonl', reference: 'old.csv' }
  )
  expect(tables.names).toEqual(['data', 'customers', 'reference'])
  expect([tables.data.name, tables.get('Customers')?.name, tables.get('nothing')]).toEqual(['data', 'customers', undefined])
  expect(await tables.data.rows('SELECT count(*) AS n FROM reference', 1)).toEqual([{ n: 3 }])
  const condition = 'customer IN (SELECT id FROM customers)'
  expect(await tables.data.conditionProblem(condition)).toBeUndefined()
  const values = await tables.data.scan(() => [{ key: 'known', sql: tables.data.dialect.countIf(condition) }])
  expect(values.get('known')).toBe(1)
  expect(await tables.get('reference')?.scan(() => [{ key: 'max', sql: 'max(id)' }])).toEqual(new Map([['max', 9]]))
  tables.close()
})

it('settles the types of a text table before another one asks for it', async () => {
  const tables = await opened(
    { 'x.csv': 'id\n1\n', 'old.csv': `n\n${rows(30_000, String)}late\n` },
    { data: 'x.csv', Reference: 'old.csv' }
  )
  expect(tables.get('reference')?.columns[0]?.type).toBe('integer')
  // As an integer, the last value would be missing.
  expect(await tables.data.rows('SELECT count(n) AS n, max(n) AS most FROM REFERENCE', 1)).toEqual([{ n: 30_001, most: 'late' }])
  expect(tables.get('reference')?.columns[0]?.type).toBe('string')
  tables.close()
})

it('settles another table also for a condition that is counted in a scan', async () => {
  const tables = await opened(
    { 'x.csv': 'id\n30000\nlate\n', 'old.csv': `n\n${rows(30_000, String)}late\n` },
    { data: 'x.csv', old: 'old.csv' }
  )
  const values = await tables.data.scan(() => [{ key: 'in', sql: 'count(*) FILTER (WHERE id IN (SELECT n FROM old))' }])
  expect(values.get('in')).toBe(1)
  tables.close()
})

it('says which of several tables a problem is about', async () => {
  const tables = await opened(
    { 'x.csv': 'id\n1\n', 'old.csv': `n,m\n${rows(30_000, i => `${i},"x"`)}1,"broken\n` },
    { data: 'x.csv', reference: 'old.csv' }
  )
  const refused = await tables.data.rows('SELECT count(*) AS n FROM reference', 1).catch(thrown => thrown)
  expect(refused.name).toBe('InputError')
  expect(refused.message).toContain('Input "tables" names "old.csv", which has a quote that is never closed')
  tables.close()
})

it('keeps types that the files have', async () => {
  const tables = await opened({ 'x.csv': 'id\n1\n', 'y.jsonl': '{"a":1}\n' }, { data: 'x.csv', y: 'y.jsonl' })
  expect([tables.data.typed, tables.get('y')?.typed]).toEqual([false, false])
  tables.close()
})

it.each([
  ['a word of SQL', 'select', 'calls a table "select", which is a word of SQL'],
  ['a word of SQL in another case', 'Join', 'calls a table "Join", which is a word of SQL'],
  ['a space', 'my table', 'is made of at most 63 letters, digits and underscores'],
  ['a quote', 'a"b', 'is made of at most 63 letters, digits and underscores'],
  ['a digit first', '2026', 'is made of at most 63 letters, digits and underscores'],
  ['another case of a name', 'DATA', 'calls tables "data" and "DATA", which SQL cannot tell apart']
])('refuses a table whose name has %s', async (_, name, said) => {
  await expect(opened({ 'x.csv': 'id\n1\n' }, { data: 'x.csv', [name]: 'x.csv' })).rejects.toThrow(said)
})
