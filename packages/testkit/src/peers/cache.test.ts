import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { beforeEach, expect, it } from 'vitest'
import { nodeBinary } from '../node-binary.ts'

const script = fileURLToPath(new URL('./fixtures/install.ts', import.meta.url))
let home: string
let log: string

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'gauntlet-cache-'))
  log = join(home, 'log')
})

/** A process of its own that wants the tool, and what it found when it had it. */
async function want(...fate: string[]): Promise<Record<string, string>> {
  const { stdout } = await promisify(execFile)(nodeBinary(), [script, log, ...fate], { env: { XDG_CACHE_HOME: home } })
  const folder = stdout.trim()
  const parts = ['first', 'second'].map(async name => [name, await readFile(join(folder, name), 'utf8')] as const)
  return Object.fromEntries(await Promise.all(parts))
}

const installations = async () => (await readFile(log, 'utf8')).trim().split('\n').length

it('installs once for processes that want it at the same time, and whole for each of them', async () => {
  const found = await Promise.all(Array.from({ length: 5 }, () => want()))
  const [first] = found
  expect(found).toEqual(found.map(() => first))
  expect(first?.first).toBe(first?.second)
  expect(await installations()).toBe(1)
  expect((await readdir(join(home, 'gauntlet'))).filter(name => name.includes('lock'))).toEqual([])
})

it('installs again what a process left half done when it was killed, and leaves nothing of it', async () => {
  await expect(want('die')).rejects.toMatchObject({ signal: 'SIGKILL' })
  expect(await readdir(join(home, 'gauntlet'))).toHaveLength(2)
  const [one, other] = await Promise.all([want(), want()])
  expect(one).toEqual(other)
  expect(await installations()).toBe(2)
  expect(await readdir(join(home, 'gauntlet'))).toHaveLength(2)
})

it('takes over a lock whose process died before it could say who it was', async () => {
  const lock = join(home, 'gauntlet', 'tool.lock')
  await mkdir(lock, { recursive: true })
  await utimes(lock, 0, 0)
  expect(Object.keys(await want())).toEqual(['first', 'second'])
})

it('replaces a folder of that name without a stamp', async () => {
  const folder = join(home, 'gauntlet', 'tool')
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'first'), 'half')
  expect((await want()).first).not.toBe('half')
})

it('installs again when the complete folder was removed', async () => {
  await want()
  const [folder = ''] = (await readdir(join(home, 'gauntlet'))).filter(name => name.startsWith('tool@'))
  await rm(join(home, 'gauntlet', folder), { recursive: true })
  await want()
  expect(await installations()).toBe(2)
})
