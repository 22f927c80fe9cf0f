import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openTable, type Table } from '@gauntlet/tables'
import { afterEach, expect, it } from 'vitest'
import { loadPredictions } from './load-predictions.ts'
import { OF_GATE } from './origin.ts'
import type { PredictionColumns } from './prediction-columns.ts'

let table: Table | undefined

afterEach(() => table?.close())

const COLUMNS: PredictionColumns = {
  id: undefined,
  label: 'label',
  prediction: undefined,
  score: undefined,
  scores: undefined,
  weight: undefined,
  cluster: undefined,
  order: undefined,
  fold: undefined,
  dimensions: ['region'],
  otherColumns: [],
  conditions: []
}
const QUERY = `(SELECT 'r' || a.key AS key, a.label, upper(b.region) AS region FROM data a JOIN data b USING (key)) AS joined`
const CONTENT = 'key,label,region\n1,0,north\n2,1,south\n3,1,\n'

it('reads from a query as from a table, with the types that it makes', async () => {
  const conditions = [{ name: 'north', sql: "region = 'NORTH' and joined.label = 0", key: 'slices.where.north' }]
  const found = await load({ ...COLUMNS, id: 'key', conditions }, 'key')
  const rows = [0, 1, 2].map(row => {
    const region = found.dimensions.get('region')
    const code = region?.kind === 'text' ? region.codes[row] : undefined
    return [
      found.ids?.text(row),
      found.label.kind === 'number' ? found.label.values[row] : undefined,
      region?.kind === 'text' ? region.categories[code ?? -1] : undefined,
      found.conditions.get('north')?.[row]
    ]
  })
  expect(rows.sort()).toEqual([
    ['r1', 0, 'NORTH', 1],
    ['r2', 1, 'SOUTH', 0],
    ['r3', 1, undefined, 0]
  ])
})

it('refuses conditions on columns that the query does not yield', async () => {
  const conditions = [{ name: 'x', sql: 'regoin = 1', key: 'slices.where.x' }]
  await expect(load({ ...COLUMNS, conditions })).rejects.toThrow('names the column "regoin", which "predictions" does not have.')
})

it('refuses kept ids that repeat', async () => {
  const doubled = `(SELECT * FROM data UNION ALL SELECT * FROM data) AS doubled`
  await expect(load({ ...COLUMNS, id: 'key' }, 'key', doubled)).rejects.toThrow(
    'has duplicate ids: 3 of 6 rows repeat an earlier value of "key"; rows 1 and 4 have the same.'
  )
})

it('refuses a query without rows', async () => {
  await expect(load(COLUMNS, undefined, '(SELECT * FROM data WHERE label > 5) AS none')).rejects.toThrow('holds no rows.')
})

async function load(columns: PredictionColumns, keptId?: string, from = QUERY) {
  const folder = await mkdtemp(join(tmpdir(), 'load-'))
  await writeFile(join(folder, 'p.csv'), CONTENT)
  table = await openTable({ input: 'predictions', files: [join(folder, 'p.csv')], workspace: folder }, { temp: folder })
  return loadPredictions(table, from, columns, { origin: OF_GATE, keptId })
}
