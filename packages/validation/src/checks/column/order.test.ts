import { mkdtemp, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { parseConfig } from '@gauntlet/core'
import { openTables, type Tables } from '@gauntlet/tables'
import { expect, it } from 'vitest'
import { gatherChecks } from '../../gather.ts'
import { planSuite } from '../../plan/plan.ts'
import type { Finding } from '../../plan/planned.ts'
import { writing } from '../../plan/writing.ts'
import { Suite } from '../../suite/suite.ts'

it('keeps the order of the rows over row groups, files and threads', async () => {
  const workspace = await mkdtemp(join(tmpdir(), 'gauntlet-order-'))
  const parts = [0, 1, 2].map(
    part => `n, CASE WHEN n = 250000 THEN -1 ELSE n END AS dip FROM range(${part * 150_000}, ${(part + 1) * 150_000}) AS t(n)`
  )
  const files = await parquetFiles(workspace, parts)
  const tables = await openTables(new Map([['data', { input: 'data', files, workspace }]]), { temp: workspace, threads: 8 })
  try {
    for (let round = 0; round < 5; round++) {
      const found = await findings(tables, 'columns: { n: { increasing: { strict: true } }, dip: { increasing: true } }')
      expect(found.map(({ value }) => value)).toEqual([450_000, 0, 1])
    }
  } finally {
    tables.close()
  }
})

it('sorts what does not fit into memory, in a temp folder that is new', async () => {
  const workspace = await mkdtemp(join(tmpdir(), 'gauntlet-order-'))
  const files = await parquetFiles(workspace, [`n, 'padding ' || n AS text FROM range(1500000) AS t(n)`])
  const options = { temp: join(workspace, 'temp'), threads: 2, memoryLimit: 80e6 }
  const tables = await openTables(new Map([['data', { input: 'data', files, workspace }]]), options)
  try {
    const yaml = 'columns: { n: { increasing: { strict: true, by: text, mostly: 1% }, iqr: 3, median: { min: 0 } } }'
    expect((await findings(tables, yaml)).map(({ outcome }) => outcome)).toEqual(['pass', 'pass', 'pass', 'pass'])
    // The engine makes it when memory ends.
    expect(await readdir(join(workspace, 'temp', 'gauntlet', 'duckdb'))).toHaveLength(1)
  } finally {
    tables.close()
  }
}, 60_000)

async function findings(tables: Tables, yaml: string): Promise<Finding[]> {
  const suite = parseConfig('checks', yaml, Suite)
  const { planned, found } = await gatherChecks(tables, {
    input: 'checks',
    locate: suite.locate,
    authored: [],
    now: 0,
    plan: context => planSuite(suite.value, writing(suite.value, context), context)
  })
  return planned.map(check => check.judge(found))
}

/** One file a query, which is what follows SELECT. */
async function parquetFiles(folder: string, queries: readonly string[]): Promise<string[]> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  const files = queries.map((_, index) => join(folder, `part-${index}.parquet`))
  for (const [index, query] of queries.entries())
    await connection.run(`COPY (SELECT ${query}) TO '${files[index]}' (FORMAT parquet, ROW_GROUP_SIZE 20000)`)
  connection.closeSync()
  instance.closeSync()
  return files
}
