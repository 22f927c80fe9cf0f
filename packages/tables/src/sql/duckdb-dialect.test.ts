import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { folderWith, open } from '../opened.test-support.ts'
import { duckdbDialect } from './duckdb-dialect.ts'

it('writes any text as a literal and any name as an identifier', async () => {
  const table = await open(await folderWith({ 'x.csv': 'a\n1\n' }), ['x.csv'])
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 30 }), async text => {
      const [row] = await table.rows(`SELECT ${duckdbDialect.text(text)} AS v`, 1)
      expect(row?.v).toBe(text.toWellFormed())
    }),
    { numRuns: 200 }
  )
  await fc.assert(
    fc.asyncProperty(
      fc.string({ minLength: 1, maxLength: 20 }).filter(name => !name.includes('\0')),
      async name => {
        const [row] = await table.rows(
          `SELECT ${duckdbDialect.identifier(name)} AS v FROM (SELECT 7 AS ${duckdbDialect.identifier(name)})`,
          1
        )
        expect(row?.v).toBe(7)
      }
    ),
    { numRuns: 100 }
  )
  table.close()
})

it.each([
  ['an integer beyond 2^53 against one below', '9007199254740993::BIGINT > ', 9007199254740992, true],
  ['the largest integer against a fraction', '9223372036854775807::BIGINT > ', 2000.5, true],
  ['a decimal', '0.1::DECIMAL(3,1) >= ', 0.1, true],
  ['a byte against a large number', '255::UTINYINT > ', 70_000, false],
  ['a very large number', '1::HUGEINT > ', 1e300, false],
  ['a very small number', '0::DOUBLE < ', 5e-324, true]
])('compares %s', async (_, expression, bound, expected) => {
  const table = await open(await folderWith({ 'x.csv': 'a\n1\n' }), ['x.csv'])
  const [row] = await table.rows(`SELECT ${expression}${duckdbDialect.literal(bound, 'integer')} AS v`, 1)
  expect(row?.v).toBe(expected)
  table.close()
})

it('counts repeated rows as a naive count does', async () => {
  const cell = fc.constantFrom('', '0', '-0.0', '1.5', 'x', 'X', '"a,b"')
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell), { maxLength: 40 }), async rows => {
      const folder = await folderWith({ 'x.csv': `a,b\n${rows.map(row => `${row.join(',')}\n`).join('')}` })
      const table = await open(folder, ['x.csv'], { a: 'string', b: 'string' })
      const counts = new Map<string, number>()
      for (const row of rows) counts.set(JSON.stringify(row), (counts.get(JSON.stringify(row)) ?? 0) + 1)
      const repeated = [...counts.values()].filter(count => count > 1)
      const [found] = await table.rows(duckdbDialect.repeated('data', table.columns), 1)
      expect(found).toEqual({ extra: repeated.reduce((sum, n) => sum + n - 1, 0), copies: repeated.reduce((sum, n) => sum + n, 0) })
      table.close()
    }),
    { numRuns: 25 }
  )
}, 20_000)

it('takes 0 and -0 for the same number', async () => {
  const folder = await folderWith({ 'x.csv': 'a\n0.0\n-0.0\n1.5\n' })
  const table = await open(folder, [join('x.csv')])
  expect(await table.rows(duckdbDialect.repeated('data', table.columns), 1)).toEqual([{ extra: 1, copies: 2 }])
  table.close()
})
