import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, realpath, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { InputError } from './errors.ts'
import { existingFile, existingFiles, type Roots, shownPath, writablePath } from './paths.ts'

let roots: Roots
let outside: string

beforeAll(async () => {
  const base = await realpath(await mkdtemp(join(tmpdir(), 'gauntlet-paths-')))
  outside = join(base, 'outside')
  roots = { workspace: join(base, 'workspace'), temp: join(base, 'temp'), allowedPaths: [] }
  for (const folder of [outside, join(roots.workspace, 'data'), roots.temp]) await mkdir(folder, { recursive: true })
  for (const file of [
    join(outside, 'secret.csv'),
    join(roots.workspace, 'data/a.csv'),
    join(roots.workspace, 'data/b.csv'),
    join(roots.temp, 't.csv')
  ]) {
    await writeFile(file, 'x')
  }
  await symlink(join(outside, 'secret.csv'), join(roots.workspace, 'data/link.csv'))
  await symlink(outside, join(roots.workspace, 'folder-link'))
  await symlink(join(roots.workspace, 'data/a.csv'), join(roots.workspace, 'data/inner-link.csv'))
  execFileSync('mkfifo', [join(roots.workspace, 'pipe')])
})

it.each([
  ['a file of the workspace', () => 'data/a.csv'],
  ['a file of the temp folder', () => join(roots.temp, 't.csv')],
  ['a link to a file of the workspace', () => 'data/inner-link.csv'],
  ['dots that stay inside', () => 'data/../data/a.csv']
])('opens %s', async (_, path) => {
  await expect(existingFile('data', path(), roots)).resolves.toMatch(/[at]\.csv$/)
})

it.each([
  ['an absolute path elsewhere', () => '/etc/passwd', 'lies outside the workspace'],
  ['a path that climbs out', () => '../outside/secret.csv', 'lies outside the workspace'],
  ['a link that leads out', () => 'data/link.csv', 'lies outside the workspace'],
  ['a folder that is a link leading out', () => 'folder-link/secret.csv', 'lies outside the workspace'],
  ['a pipe, which may never end', () => 'pipe', 'is not a regular file'],
  ['a folder', () => 'data', 'is a folder; name a file, or a pattern such as "data/*.parquet"'],
  ['a file that is not there', () => 'data/c.csv', 'does not exist in'],
  ['a NUL byte', () => 'data/a.csv\0.png', 'holds a NUL byte']
])('refuses %s', async (_, path, expected) => {
  const opened = existingFile('data', path(), roots)
  await expect(opened).rejects.toThrow(InputError)
  await expect(opened).rejects.toThrow(expected)
})

it('opens a file elsewhere once the workflow allows its folder', async () => {
  await expect(existingFile('data', join(outside, 'secret.csv'), { ...roots, allowedPaths: [outside] })).resolves.toBe(
    join(outside, 'secret.csv')
  )
})

it('finds the files of a pattern, sorted, each once, and refuses links that lead out rather than skip them', async () => {
  const shown = async (...patterns: string[]) => (await existingFiles('data', patterns, roots)).map(path => shownPath(path, roots))
  await expect(shown('data/[ab].csv', 'data/a.csv')).resolves.toEqual(['data/a.csv', 'data/b.csv'])
  await expect(shown('data/inner-*.csv')).resolves.toEqual(['data/a.csv'])
  await expect(shown('folder-link/*.csv')).rejects.toThrow('lies outside the workspace')
  await expect(shown('data/*.parquet')).rejects.toThrow('matches no file')
  await expect(shown('data/*.csv')).rejects.toThrow('lies outside the workspace')
})

it.each([
  ['a new file in a new folder', () => 'report/deep/report.md', true],
  ['a new file behind a link that leads out', () => 'folder-link/report.md', false],
  ['a new file that climbs out', () => '../report.md', false]
])('writing to %s is allowed: %#', async (_, path, allowed) => {
  const target = writablePath('report-folder', path(), roots)
  if (allowed) await expect(target).resolves.toContain('report.md')
  else await expect(target).rejects.toThrow('lies outside the workspace')
})

it('never opens anything outside, whatever the path is made of', async () => {
  const segment = fc.constantFrom(
    '..',
    '.',
    'data',
    'folder-link',
    'a.csv',
    'secret.csv',
    'link.csv',
    '',
    '/',
    '\0',
    'outside',
    '~',
    '%2e%2e'
  )
  await fc.assert(
    fc.asyncProperty(fc.array(segment, { minLength: 1, maxLength: 6 }), async segments => {
      const opened = await existingFile('data', segments.join('/'), roots).catch(thrown => {
        expect(thrown).toBeInstanceOf(InputError)
        return roots.workspace
      })
      expect(opened.startsWith(roots.workspace)).toBe(true)
    }),
    { numRuns: 300 }
  )
})
