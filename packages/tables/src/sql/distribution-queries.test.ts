import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { folderWith, open, writeParquet } from '../opened.test-support.ts'
import type { Table } from '../table.ts'
import { duckdbDialect } from './duckdb-dialect.ts'

const tableOf = async (values: readonly (number | null)[]): Promise<Table> => {
  const folder = await folderWith({})
  const rows = values.map(value => `(${value === null ? 'NULL' : duckdbDialect.literal(value, 'float')})`).join(', ')
  await writeParquet(
    join(folder, 'x.parquet'),
    `SELECT CAST(v AS DOUBLE) AS v FROM (VALUES ${rows || '(0)'}) AS t(v)${rows === '' ? ' WHERE false' : ''}`
  )
  return open(folder, ['x.parquet'])
}

const SHARES = [0, 0.05, 0.25, 0.5, 0.75, 0.9, 1]

it.each(['linear', 'nearest'] as const)('gives the %s quantiles that NumPy defines', async interpolation => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.option(fc.integer({ min: -50, max: 50 })), { maxLength: 30 }), async given => {
      const table = await tableOf(given)
      const [row] = await table.rows(duckdbDialect.quantiles('data', 'v', SHARES, interpolation), 1)
      table.close()
      const sorted = given.filter(value => value !== null).sort((a, b) => a - b)
      const found = SHARES.map((_, index) => row?.[`q${index}`])
      expect([row?.n, ...found]).toEqual([sorted.length, ...SHARES.map(share => expected(sorted, share, interpolation))])
    }),
    { numRuns: 15 }
  )
})

it('counts different values, and how often they occur', async () => {
  const table = await tableOf([1, 1, 1, 2, null, 3, null, 3])
  expect(await table.rows(duckdbDialect.distinct('data', 'v'), 1)).toEqual([{ n: 6, different: 3, once: 1, most: 3 }])
  expect(await table.rows(duckdbDialect.distinct('(SELECT * FROM data WHERE v > 5)', 'v'), 1)).toEqual([
    { n: 0, different: 0, once: 0, most: 0 }
  ])
  table.close()
})

it('refuses a share that is none', () => {
  expect(() => duckdbDialect.quantiles('data', 'v', [1.5], 'linear')).toThrow('1.5 is no share')
})

function expected(sorted: readonly number[], share: number, interpolation: 'linear' | 'nearest'): number | null {
  const at = share * (sorted.length - 1)
  const [below, above] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]]
  if (below === undefined || above === undefined) return null
  const rest = at - Math.floor(at)
  if (interpolation === 'nearest') return rest > 0.5 || (rest === 0.5 && Math.floor(at) % 2 === 1) ? above : below
  return rest < 0.5 ? below + (above - below) * rest : above - (above - below) * (1 - rest)
}
