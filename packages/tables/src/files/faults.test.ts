import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { readdir, readFile, stat, truncate, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { expect, it } from 'vitest'
import { folderWith, read, refused, writeParquet } from '../opened.test-support.ts'
import { openTable } from '../tables.ts'
import { refuseChanged, watchFiles } from './unchanged.ts'

const MB = 1e6

/** Writes lines without holding them in memory. */
async function writeLines(path: string, header: string, lines: Iterable<string>): Promise<void> {
  const stream = createWriteStream(path)
  let part = `${header}\n`
  for (const line of lines) {
    part += `${line}\n`
    if (part.length < 1e6) continue
    if (!stream.write(part)) await once(stream, 'drain')
    part = ''
  }
  stream.end(part)
  await finished(stream)
}

function* numbered(rows: number, row: (index: number) => string): Generator<string> {
  for (let index = 0; index < rows; index++) yield row(index)
}

const opened = (workspace: string, name: string, memoryLimit: number) =>
  openTable({ input: 'data', files: [join(workspace, name)], workspace }, { temp: workspace, memoryLimit })

it('names the line of a quote that is not closed after a million rows, in little memory', async () => {
  const workspace = await folderWith({})
  const row = (index: number) => (index === 1_000_000 ? `${index},"broken` : `${index},"row ${index}"`)
  await writeLines(join(workspace, 'x.csv'), 'id,name', numbered(1_000_002, row))
  const before = process.memoryUsage().rss
  const message = await refused(() => opened(workspace, 'x.csv', 200 * MB))
  expect(message).toContain('Input "data" names "x.csv", which has a quote that is never closed, or text after a closing one')
  expect(message).toContain('(line 1000002)')
  expect(process.memoryUsage().rss - before).toBeLessThan(400 * MB)
}, 60_000)

it('keeps the rows of a file that is larger than the memory it may use on the disk, and removes them', async () => {
  const workspace = await folderWith({})
  const text = 'x'.repeat(200)
  await writeLines(
    join(workspace, 'x.csv'),
    'id,text',
    numbered(2_000_000, index => `${index},${text}${index}`)
  )
  const before = process.memoryUsage().rss
  const table = await opened(workspace, 'x.csv', 150 * MB)
  expect(await read(table)).toMatchObject({ rows: 2_000_000, columns: { id: 'integer', text: 'string' } })
  const kept = join(workspace, 'gauntlet', 'rows')
  expect(await readdir(kept)).not.toEqual([])
  table.close()
  expect(await readdir(kept)).toEqual([])
  expect((await stat(join(workspace, 'x.csv'))).size).toBeGreaterThan(400 * MB)
  expect(process.memoryUsage().rss - before).toBeLessThan(350 * MB)
}, 60_000)

it.each([
  ['x.csv', 'a,b\n1,2\n', 'holds a NUL byte'],
  ['x.jsonl', '{"a":1}\n', 'holds a NUL byte'],
  ['x.parquet', '', 'is not a complete Parquet file']
])(
  'refuses 50 GB of nothing in %s at once',
  async (name, content, said) => {
    const workspace = await folderWith({ [name]: content })
    if (name === 'x.parquet') await writeParquet(join(workspace, name), 'SELECT 1 AS a')
    // A sparse file: it takes no room on the disk.
    await truncate(join(workspace, name), 50e9)
    const before = process.memoryUsage().rss
    const started = performance.now()
    expect(await refused(() => opened(workspace, name, 2000 * MB))).toContain(said)
    expect(performance.now() - started).toBeLessThan(10_000)
    expect(process.memoryUsage().rss - before).toBeLessThan(500 * MB)
  },
  30_000
)

it('refuses a file that is replaced by one of the same size while it is read', async () => {
  const workspace = await folderWith({ 'x.csv': 'a\n1\n' })
  const path = join(workspace, 'x.csv')
  const watched = await watchFiles([path])
  const table = await opened(workspace, 'x.csv', 200 * MB)
  await read(table)
  await writeFile(path, 'a\n2\n')
  await utimes(path, new Date(), new Date(Date.now() + 2000))
  table.close()
  await expect(refuseChanged(watched, { workspace })).rejects.toThrow('Could not judge x.csv: it changed while it was read')
})

it('refuses a Parquet file that was cut off wherever the cut is', async () => {
  const workspace = await folderWith({})
  await writeParquet(join(workspace, 'whole.parquet'), `SELECT range AS a, 'text ' || range AS b FROM range(5000)`)
  const whole = await readFile(join(workspace, 'whole.parquet'))
  for (const length of [1, 3, 4, 8, 100, Math.floor(whole.length / 2), whole.length - 8, whole.length - 1]) {
    await writeFile(join(workspace, 'x.parquet'), whole.subarray(0, length))
    const message = await refused(() => opened(workspace, 'x.parquet', 200 * MB))
    expect(message, `cut after ${length} bytes`).toContain('names "x.parquet", which is not a complete Parquet file')
  }
})
