import { join } from 'node:path'
import { expect, it } from 'vitest'
import { folderWith, open, writeParquet } from '../opened.test-support.ts'
import { subquery } from './query.ts'

const tableOf = async (query: string) => {
  const folder = await folderWith({})
  await writeParquet(join(folder, 'x.parquet'), query)
  return open(folder, ['x.parquet'])
}

it.each([
  ['a query', 'SELECT * FROM data', undefined],
  ['a query with a semicolon', 'SELECT a FROM data ; ', undefined],
  ['a query that ends in a comment', 'SELECT a FROM data -- all', undefined],
  ['a query with a WITH', 'WITH x AS (SELECT * FROM data) SELECT count(*) FROM x', undefined],
  ['a union', 'SELECT a FROM data UNION ALL FROM data', undefined],
  ['a name twice', 'SELECT a, a FROM data', undefined],
  ['a misspelt column', 'SELECT aa FROM data', { missingColumn: 'aa' }],
  ['a misspelt table', 'SELECT a FROM date', {}],
  ['no SQL', 'SELECT a FROM', {}],
  ['nothing', '', {}],
  ['a comment', '-- SELECT', {}],
  ['two statements', 'SELECT 1; SELECT 2', { message: 'it is 2 statements; expected one SELECT' }],
  ['a parameter', 'SELECT a FROM data WHERE a > $1', {}],
  ['an unbalanced parenthesis', 'SELECT 1) UNION (SELECT 2', {}],
  ['a statement that changes something', 'DROP VIEW data', {}],
  ['a setting', "SET memory_limit = '100GB'", {}],
  ['a file', "SELECT * FROM read_text('/etc/passwd')", {}],
  ['a file by its name', "SELECT * FROM '/etc/passwd'", {}]
])('tells %s', async (_, sql, problem) => {
  const table = await tableOf('SELECT 1 AS a')
  const found = await table.queryProblem(sql)
  if (problem === undefined) expect(found).toBeUndefined()
  else expect(found).toMatchObject({ message: expect.stringMatching(/./), ...problem })
  if (found === undefined) await expect(table.rows(`SELECT count(*) AS n FROM ${subquery(sql)} AS answer`, 1)).resolves.toHaveLength(1)
  table.close()
})

it('stops one query by its own signal, and answers the next', async () => {
  const table = await tableOf('SELECT 1 AS a')
  const endless = 'SELECT count(*) FROM range(100000000000) AS t(n) WHERE n % 7 = 3'
  await expect(table.rows(endless, 1, AbortSignal.timeout(50))).rejects.toThrow(/timeout/)
  await expect(table.rows('SELECT a FROM data', 1, AbortSignal.timeout(10_000))).resolves.toEqual([{ a: 1 }])
  table.close()
})
