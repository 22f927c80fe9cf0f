import { mkdtemp, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { Engine } from './engine.ts'

it('keeps apart what two engines at a time do not have in memory', async () => {
  const temp = await mkdtemp(join(tmpdir(), 'gauntlet-spill-'))
  const open = () => Engine.open([], { temp, memoryLimit: 60e6, threads: 2 })
  const engines = [await open(), await open()]
  try {
    const found = await Promise.all(
      engines.map((engine, index) => engine.rows(`SELECT count(*) AS rows, max(text) AS last FROM (${sorted(index)})`, 1))
    )
    expect(found).toEqual(engines.map(() => [{ rows: 1_500_000, last: expect.stringContaining('padding') }]))
    expect(await readdir(join(temp, 'gauntlet', 'duckdb'))).toHaveLength(2)
  } finally {
    for (const engine of engines) engine.close()
  }
}, 60_000)

const sorted = (seed: number) =>
  `SELECT 'padding ' || n AS text, row_number() OVER (ORDER BY hash(n + ${seed})) AS place FROM range(1500000) AS t(n)`
