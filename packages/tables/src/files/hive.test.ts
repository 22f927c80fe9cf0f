import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { folderWith, openWith, read, refused, writeParquet } from '../opened.test-support.ts'

async function written(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await folderWith({})
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(folder, dirname(name)), { recursive: true })
    if (name.endsWith('.parquet')) await writeParquet(join(folder, name), content)
    else await writeFile(join(folder, name), content)
  }
  return folder
}

it.each([
  ['x.csv', 'a\n1\n'],
  ['x.jsonl', '{"a":1}\n'],
  ['x.parquet', 'SELECT 1 AS a']
])('takes folders for columns of %s, with the types that all values have', async (name, content) => {
  const names = [`d/year=2025/month=01/kind=new%20ones/day=2025-01-31/${name}`, `d/year=2026/month=12/kind=2/day=2025-02-01/${name}`]
  const folder = await written({ [names[0] ?? '']: content, [names[1] ?? '']: content })
  const table = await openWith(folder, names, {})
  expect((await read(table)).columns).toEqual({ a: 'integer', year: 'integer', month: 'integer', kind: 'string', day: 'date' })
  expect(await table.rows('SELECT * FROM data ORDER BY year', 3)).toEqual([
    { a: 1, year: 2025, month: 1, kind: 'new ones', day: '2025-01-31' },
    { a: 1, year: 2026, month: 12, kind: '2', day: '2025-02-01' }
  ])
  expect(table.shown(['a', 'year'])).toContain('hive_partitioning = true, hive_types = {"year": BIGINT, "month": BIGINT')
  table.close()
})

it('takes the folder of rows without a value for a missing one, and a type that is declared', async () => {
  const names = ['zip=01234/x.csv', 'zip=__HIVE_DEFAULT_PARTITION__/x.csv']
  const folder = await written({ [names[0] ?? '']: 'a\n1\n', [names[1] ?? '']: 'a\n2\n' })
  const table = await openWith(folder, names, { hive: true }, { zip: 'string' })
  expect(await table.rows('SELECT a, zip FROM data ORDER BY a', 2)).toEqual([
    { a: 1, zip: '01234' },
    { a: 2, zip: null }
  ])
  table.close()
})

it('reads decoded files below the same folders', async () => {
  const folder = await written({ 'year=2026/x.csv': 'a\n1\n' })
  await writeFile(join(folder, 'year=2026/x.csv'), Buffer.from('a\né\n', 'latin1'))
  const table = await openWith(folder, ['year=2026/x.csv'], { encoding: 'latin-1' })
  expect(await table.rows('SELECT * FROM data', 2)).toEqual([{ a: 'é', year: 2026 }])
  table.close()
})

it('leaves folders alone where the author says so, and those above the workspace always', async () => {
  const folder = await written({ 'env=prod/ws/year=2026/x.parquet': 'SELECT 1 AS a' })
  const alone = await openWith(folder, ['env=prod/ws/year=2026/x.parquet'], { hive: false })
  expect(alone.columns.map(column => column.name)).toEqual(['a'])
  alone.close()
  const inside = await openWith(join(folder, 'env=prod/ws'), ['year=2026/x.parquet'], {})
  expect(inside.columns.map(column => column.name)).toEqual(['a', 'year'])
  expect(await inside.rows('SELECT * FROM data', 1)).toEqual([{ a: 1, year: 2026 }])
  inside.close()
})

it.each([
  ['other keys', ['year=2026/x.csv', 'month=1/x.csv'], {}, 'names "month=1/x.csv", whose folders name the keys "month", where those of'],
  ['no keys beside some with', ['x.csv', 'year=2026/x.csv'], {}, 'name none'],
  ['keys in another order', ['a=1/b=1/x.csv', 'b=1/a=1/x.csv'], { hive: true }, 'whose folders name the keys "b", "a"'],
  ['no keys where they are asked for', ['x.csv'], { hive: true }, 'Input "read" says "hive: true", and "x.csv" lies in no folder'],
  ['a key that is a column too', ['A=1/x.csv'], {}, 'holds files with a column "A" in folders that name a "A" too'],
  ['a key twice', ['b=1/B=2/x.csv'], {}, 'in two folders that name a "b"']
])('refuses files with %s', async (_, names, options, said) => {
  const folder = await written(Object.fromEntries(names.map(name => [name, 'a\n1\n'])))
  expect(await refused(() => openWith(folder, names, options))).toContain(said)
})
