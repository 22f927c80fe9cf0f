import { mkdtemp, readdir, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { folderWith, read } from '../opened.test-support.ts'
import { openTable } from '../tables.ts'
import { rowStore } from './row-store.ts'

const MB = 1e6

it.each([
  ['in memory where its rows are small', 'x.csv', 10 * MB, 80 * MB, ':memory:'],
  ['in a file where they are not', 'x.csv', 10 * MB, 79 * MB, '.duckdb'],
  ['in a file where a compressed file may unpack to so much', 'x.csv.gz', 10 * MB, 799 * MB, '.duckdb'],
  ['nowhere where the disk has no room', 'x.csv', 1e12, 80 * MB, undefined]
])('keeps rows %s', async (_, name, bytes, memoryLimit, place) => {
  const temp = await mkdtemp(join(tmpdir(), 'gauntlet-store-'))
  const path = join(temp, name)
  await writeFile(path, '')
  // A sparse file: it takes no room on the disk.
  await truncate(path, bytes)
  const store = await rowStore({ paths: [path] }, { temp, memoryLimit })
  if (place === undefined) expect(store).toBeUndefined()
  else expect(store?.setUp).toContain(place)
})

const numbers = Array.from({ length: 700_000 }, (_, index) => index)

it.each([
  // The last value shows that the column is none of numbers, when all rows are kept already.
  ['x.csv', `id,text\n${numbers.map(index => `${index},row ${index % 7}`).join('\n')}\nnone,\n`],
  ['x.jsonl', `${numbers.map(index => `{"id":${index}}`).join('\n')}\n{"text":"x"}\n`]
])('reads the same of %s from a file as from memory, and leaves nothing', async (name, content) => {
  const found = []
  for (const memoryLimit of [1000 * MB, 70 * MB]) {
    const workspace = await folderWith({ [name]: content })
    const table = await openTable(
      { input: 'data', files: [join(workspace, name)], workspace },
      { temp: workspace, threads: 1, memoryLimit }
    )
    found.push({ ...(await read(table)), rows: await table.rows('SELECT * FROM data ORDER BY id DESC', 3) })
    const inFile = await readdir(join(workspace, 'gauntlet', 'rows')).catch(() => [])
    expect(inFile.length > 0).toBe(memoryLimit === 70 * MB)
    table.close()
    if (inFile.length > 0) expect(await readdir(join(workspace, 'gauntlet', 'rows'))).toEqual([])
  }
  expect(found[0]).toEqual(found[1])
})
