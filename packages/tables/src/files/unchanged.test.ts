import { appendFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { constants, gzipSync, zstdCompressSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { folderWith } from '../opened.test-support.ts'
import { judgedFiles } from './judged-files.ts'
import { refuseChanged, watchFiles } from './unchanged.ts'

it.each([
  ['grew', (path: string) => appendFile(path, '2\n')],
  ['vanished', (path: string) => rm(path)]
])('refuses a file that %s while it was read', async (_, change) => {
  const workspace = await folderWith({ 'x.csv': 'a\n1\n' })
  const watched = await watchFiles([join(workspace, 'x.csv')])
  await refuseChanged(watched, { workspace })
  await change(join(workspace, 'x.csv'))
  await expect(refuseChanged(watched, { workspace })).rejects.toThrow('Could not judge x.csv: it changed while it was read')
})

it('digests every file', async () => {
  const workspace = await folderWith({ 'x.csv': 'a\n1\n', 'y.parquet': 'a\0b' })
  const judged = await judgedFiles('data', [join(workspace, 'x.csv'), join(workspace, 'y.parquet')], { workspace })
  expect(judged.map(({ path, bytes }) => [path, bytes])).toEqual([
    ['x.csv', 4],
    ['y.parquet', 3]
  ])
})

const rows = `a\n${Array.from({ length: 50_000 }, (_, index) => index * 7919).join('\n')}\n`
const checked = zstdCompressSync(rows, { params: { [constants.ZSTD_c_checksumFlag]: 1 } })
const cut = (whole: Buffer) => whole.subarray(0, Math.floor(whole.length / 2))
const flipped = (whole: Buffer, at: number) => Buffer.from(whole.map((byte, index) => (index === at ? byte ^ 0xff : byte)))

it.each([
  ['a NUL byte in a text file', 'x.csv', 'a\nx\0y\n', 'names "x.csv", which holds a NUL byte (at byte 3)'],
  ['a NUL byte in a compressed text file', 'x.csv.gz', gzipSync('a\nx\0y\n'), 'which holds a NUL byte (at byte 3)'],
  ['a gzip file that is cut off', 'x.csv.gz', cut(gzipSync(rows)), 'names "x.csv.gz", which is cut off or damaged'],
  ['a gzip file with a wrong checksum', 'x.csv.gz', flipped(gzipSync('a\n1\n'), gzipSync('a\n1\n').length - 8), 'is cut off or damaged'],
  ['a Zstandard file that is cut off', 'x.csv.zst', cut(zstdCompressSync(rows)), 'is cut off or damaged'],
  ['a damaged Zstandard file', 'x.jsonl.zst', flipped(checked, checked.length - 1), 'is cut off or damaged'],
  ['a JSON array cut after a comma', 'x.json', '[{"a":1},{"a":2},\n', 'is a JSON array without its closing bracket'],
  ['a compressed JSON array cut after a comma', 'x.json.gz', gzipSync(' [{"a":1},'), 'is a JSON array without its closing bracket']
])('refuses %s', async (_, name, content, said) => {
  const workspace = await folderWith({ [name]: content })
  const refused = judgedFiles('data', [join(workspace, name)], { workspace })
  await expect(refused).rejects.toThrow(said)
  await expect(refused).rejects.toMatchObject({ name: 'InputError' })
})

it.each([
  ['a gzip file of two parts', 'x.csv.gz', Buffer.concat([gzipSync('a\n1\n'), gzipSync(rows)])],
  ['a Zstandard file of two parts', 'x.csv.zst', Buffer.concat([zstdCompressSync('a\n1\n'), zstdCompressSync(rows)])],
  ['a JSON array', 'x.json', '\ufeff [{"a":1}]\n'],
  ['JSON lines in .json', 'x.json', '{"a":1}\n{"a":2}\n']
])('lets pass %s', async (_, name, content) => {
  const workspace = await folderWith({ [name]: content })
  await expect(judgedFiles('data', [join(workspace, name)], { workspace })).resolves.toHaveLength(1)
})
