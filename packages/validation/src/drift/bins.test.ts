import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomOf } from '@gauntlet/stats'
import { openTable, type Table } from '@gauntlet/tables'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { binsOf, countBetween } from './bins.ts'
import { NumericBins } from './distribution.ts'
import { storedNumbers } from './numbers.ts'
import { normals } from './simulation/columns.ts'

const ROWS = 6000
const ASKED = [
  { sql: '"normal"', std: 1 },
  { sql: '"heavy"', std: 1 },
  { sql: '"few"', std: 1 },
  { sql: 'CAST(NULL AS DOUBLE)', std: null }
]
let table: Table

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gauntlet-bins-'))
  const lines = Array.from(normals(randomOf(3), ROWS), (value, row) => `${value},${row % 3 === 0 ? 0.5 : value},${row % 7}`)
  await writeFile(join(folder, 'x.csv'), ['normal,heavy,few', ...lines, ''].join('\n'))
  table = await openTable({ input: 'data', files: [join(folder, 'x.csv')], workspace: folder }, { temp: folder })
})

afterAll(() => table.close())

describe.each([
  ['of all values', ROWS],
  ['of a sample', 1]
])('bins %s', (_, mostSorted) => {
  it('hold every value, a thousandth each at most or one value', async () => {
    const [normal, heavy, few, none] = await binsOf(table, ASKED, ROWS, mostSorted)
    for (const bins of [normal, heavy, few]) {
      expect(NumericBins.parse(bins)).toEqual(bins)
      expect(bins?.counts.reduce((sum, count) => sum + count, 0)).toBe(ROWS)
    }
    expect(Math.max(...(normal?.counts ?? []))).toBeLessThanOrEqual(ROWS / 1000)
    expect(heavy?.counts.filter(count => count > ROWS / 1000)).toEqual([ROWS / 3])
    expect(few?.uppers).toEqual([0, 1, 2, 3, 4, 5, 6])
    expect(none).toBeUndefined()
  })

  it('find the same table at no distance', async () => {
    const bins = await binsOf(table, ASKED.slice(0, 3), ROWS, mostSorted)
    const asked = bins.flatMap((one, index) => (one === undefined ? [] : [{ sql: ASKED[index]?.sql ?? '', bins: one }]))
    for (const [index, counts] of (await countBetween(table, asked)).entries()) {
      const one = asked[index]
      if (one === undefined) throw new Error('more counts than bins')
      expect(storedNumbers(one.bins, counts)).toMatchObject({ distance: 0, wasserstein: 0, below: 0, above: 0 })
    }
  })
})
