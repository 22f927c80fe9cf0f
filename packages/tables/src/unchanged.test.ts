import { appendFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { folderWith } from './opened.test-support.ts'
import { judgedFiles, refuseChanged, watchFiles } from './unchanged.ts'

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

it('refuses a NUL byte in a text file', async () => {
  const workspace = await folderWith({ 'x.csv': 'a\nx\0y\n' })
  await expect(judgedFiles('data', [join(workspace, 'x.csv')], { workspace })).rejects.toThrow(
    'names "x.csv", which holds a NUL byte (at byte 3)'
  )
})
