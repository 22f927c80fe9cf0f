import { DuckDBInstance } from '@duckdb/node-api'
import { parseConfig } from '@gauntlet/core'
import { expect, it } from 'vitest'
import { opened } from '../opened.test-support.ts'
import { Suite } from '../suite/suite.ts'
import { validateTable } from '../validate.ts'

const data = 'id,price,shop\n1,1.5,A\n2,NaN,B\n3,9.5,Z\n4,20.5,\n'
const shops = 'code\nA\nB\n'

it.each([
  ['conditions: [{ sql: price < (SELECT avg(price) FROM data) }]', ['2', '4']],
  ['conditions: [{ sql: price < (SELECT max(price) FROM data) }]', ['2', '4']],
  ['conditions: [{ sql: shop IN (SELECT code FROM shops) }]', ['3', '4']],
  ['columns: { price: { max: { value: 5, where: "data.id > (SELECT min(id) FROM data)" } } }', ['3', '4']],
  ['columns: { price: { nullable: false, max: { value: 100 } } }', ['2']],
  ['pairs: [{ left: id, right: price, is: less-than, where: "data.shop IN (SELECT code FROM shops)" }]', ['2']],
  ['foreign-keys: [{ columns: [shop], table: shops, to: [code], where: "id > (SELECT min(id) FROM data)" }]', ['3']]
])("gives SQL that finds in a person's own session what was found here: %s", async (yaml, expected) => {
  const tables = await opened({ data, shops })
  const { folder } = tables
  const suite = parseConfig('checks', `tables: { shops: shops.csv }\n${yaml}`, Suite, 'checks.yml')
  const roots = { workspace: folder, temp: folder, allowedPaths: [] }
  const options = { input: 'checks', showValues: false, now: 0, idColumns: [], files: [], roots, customProgram: '' }
  const { checks } = await validateTable(tables, suite, options).finally(() => tables.close())
  const [failed] = checks.filter(({ outcome }) => outcome === 'fail')
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  await connection.run(`SET file_search_path = '${folder}'`)
  const rows = (await connection.runAndReadAll(failed?.reproduce ?? '')).getRowObjectsJson()
  instance.closeSync()
  expect(rows.map(({ id }) => id)).toEqual(expected)
  expect(failed?.value).toBe(expected.length)
})
