import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { expect, it } from 'vitest'
import { folderWith } from '../opened.test-support.ts'
import { dataFiles } from './data-files.ts'

async function workspaceWith(names: readonly string[]) {
  const workspace = await folderWith({})
  for (const name of names) {
    await mkdir(join(workspace, name, '..'), { recursive: true })
    await writeFile(join(workspace, name), 'a\n1\n')
  }
  return { workspace, temp: join(workspace, 'temp'), allowedPaths: [] }
}

it('takes a folder for all files of a known format in it, but what writers leave beside them', async () => {
  const names = ['d/year=2026/a.csv', 'd/year=2025/deep/b.csv.gz', 'd/_SUCCESS', 'd/.a.csv.crc', 'd/_tmp/x.csv', 'd/README.md', 'e.csv']
  const roots = await workspaceWith(names)
  const shown = async (patterns: string[], format?: 'csv') =>
    (await dataFiles('data', patterns, roots, format)).map(path => relative(roots.workspace, path))
  expect(await shown(['d'])).toEqual(['d/year=2025/deep/b.csv.gz', 'd/year=2026/a.csv'])
  expect(await shown(['d/', 'e.csv', join(roots.workspace, 'd')])).toEqual(['d/year=2025/deep/b.csv.gz', 'd/year=2026/a.csv', 'e.csv'])
  expect(await shown(['d/year*/*.csv'])).toEqual(['d/year=2026/a.csv'])
  expect(await shown(['d'], 'csv')).toContain('d/README.md')
})

it('refuses a link that leads out of the workspace, by the path in it', async () => {
  const roots = await workspaceWith(['d/a.csv', 'd/links/b.csv'])
  const outside = await workspaceWith(['secret.csv', 'f/x.csv'])
  await symlink('/etc/passwd', join(roots.workspace, 'd/users.csv'))
  const refused = await dataFiles('data', ['d'], roots).catch(thrown => thrown)
  expect(refused.name).toBe('InputError')
  expect(refused.message).toContain('Input "data" names "d/users.csv", which lies outside the workspace')
  expect(refused.message).not.toContain(roots.workspace)
  await symlink(join(outside.workspace, 'f'), join(roots.workspace, 'd/links/f'))
  await expect(dataFiles('data', ['d/links'], roots)).rejects.toThrow('names "d/links/f", which lies outside the workspace')
})

it('refuses a link to a folder, which could be read twice', async () => {
  const roots = await workspaceWith(['d/a.csv'])
  await symlink('..', join(roots.workspace, 'd/up'))
  await expect(dataFiles('data', ['d'], roots)).rejects.toThrow('"d/up" is a link to a folder')
})

it('refuses a folder without a file of a known format, and one with too many', async () => {
  const roots = await workspaceWith(['d/README.md', 'd/e/x.txt'])
  await expect(dataFiles('data', ['d'], roots)).rejects.toThrow('names the folder "d", which holds no file of a known format')
  await mkdir(join(roots.workspace, 'many'))
  for (let n = 0; n <= 10_000; n++) await writeFile(join(roots.workspace, 'many', `${n}.csv`), '')
  await expect(dataFiles('data', ['many'], roots)).rejects.toThrow('holds more than 10000 files')
}, 30_000)
