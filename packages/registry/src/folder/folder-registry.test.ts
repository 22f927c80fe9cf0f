import { createHash } from 'node:crypto'
import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { messageOf } from '@gauntlet/core'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { VersionName } from '../model-version.ts'
import { type ModelDraft, MovedMeanwhile, type Registry } from '../registry.ts'
import { folderRegistry } from './folder-registry.ts'

const NOON = new Date('2026-01-04T12:00:00.700Z')

let folder: string
let root: string
let registry: Registry

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'registry-'))
  root = join(folder, 'models')
  registry = opened()
})

describe('register', () => {
  it('puts the file, by content, where every program finds it', async () => {
    const draft = await draftOf('a model')
    const { registered, alreadyRegistered } = await registry.register(draft)
    expect(alreadyRegistered).toBe(false)
    expect(registered.version).toBe(`v20260104T120000Z_${draft.digest.slice(0, 8)}`)
    expect(registered).toMatchObject({ name: 'flights', digest: draft.digest, bytes: 7, file: 'late.onnx', tags: { data: 'june' } })
    expect(await readFile(registry.uri(registered), 'utf8')).toBe('a model')
    expect(await registry.versions('flights')).toEqual([registered])
    expect(await registry.find('flights', registered.version)).toEqual(registered)
    expect(await registry.models()).toEqual(['flights'])
    expect(await readdir(join(root, 'flights', '.staging'))).toEqual([])
  })

  it('finds the same content again, whatever the file is called and whenever it comes', async () => {
    const first = await registry.register(await draftOf('a model'))
    const again = await opened(new Date('2027-01-01T00:00:00Z')).register(await draftOf('a model', 'other.onnx'))
    expect(again).toEqual({ registered: first.registered, alreadyRegistered: true })
    expect(await registry.versions('flights')).toHaveLength(1)
  })

  it('lists the newest first', async () => {
    const times = ['2026-03-01T00:00:00Z', '2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z']
    for (const time of times) await opened(new Date(time)).register(await draftOf(`a model of ${time}`))
    const months = (await registry.versions('flights')).map(({ version }) => version.slice(5, 7))
    expect(months).toEqual(['03', '02', '01'])
  })

  it.each<[string, (draft: ModelDraft) => Promise<ModelDraft>]>([
    [
      'has grown since',
      async draft => {
        await appendFile(draft.path, '!')
        return draft
      }
    ],
    [
      'has other bytes since',
      async draft => {
        await writeFile(draft.path, 'a rodel')
        return draft
      }
    ],
    ['is shorter than was said', async draft => ({ ...draft, bytes: 8 })]
  ])('refuses a file that %s, and leaves nothing behind', async (_, change) => {
    const draft = await change(await draftOf('a model'))
    await expect(registry.register(draft)).rejects.toThrow('it has changed since its digest was taken')
    expect(await registry.versions('flights')).toEqual([])
    expect(await readdir(join(root, 'flights', '.staging'))).toEqual([])
  })

  it('does not follow a link that was put in place of the file', async () => {
    const draft = await draftOf('a model')
    await rm(draft.path)
    await symlink('/etc/hostname', draft.path)
    await expect(registry.register(draft)).rejects.toThrow('ELOOP')
  })

  it('ends when it is cancelled', async () => {
    const draft = await draftOf('a model')
    await expect(registry.register(draft, AbortSignal.abort(new Error('cancelled')))).rejects.toThrow('cancelled')
    expect(await registry.versions('flights')).toEqual([])
  })

  it('reports what is damaged in place of passing it on', async () => {
    const draft = await draftOf('a model')
    const { registered } = await registry.register(draft)
    await writeFile(registry.uri(registered), 'a rodel')
    await expect(registry.register(draft)).rejects.toThrow(/late\.onnx is damaged: its SHA-256 is [0-9a-f]{64}, not /)
  })

  it('gives two digests that begin alike two names, though they come in the same second', async () => {
    const [one, two] = [await draftOf('a'), await draftOf('b')]
    const twin = `${one.digest.slice(0, 8)}${two.digest.slice(8)}`
    // No two files with such digests are at hand, so the other one's claim stands for it.
    await put(`flights/digests/${one.digest.slice(0, 8)}/000001.json`, {
      digest: twin,
      version: `v20260104T120000Z_${one.digest.slice(0, 8)}`,
      claimedAt: NOON.toISOString()
    })
    const { registered } = await registry.register(one)
    expect(registered.version).toBe(`v20260104T120001Z_${one.digest.slice(0, 8)}`)
    expect((await registry.register(one)).alreadyRegistered).toBe(true)
  })

  it('knows a version whose claim was lost, as in a copy of a registry', async () => {
    const draft = await draftOf('a model')
    const { registered } = await registry.register(draft)
    await rm(join(root, 'flights', 'digests'), { recursive: true })
    const again = await opened(new Date('2027-01-01T00:00:00Z')).register(draft)
    expect(again).toEqual({ registered, alreadyRegistered: true })
  })

  it('brings a version back that somebody removed, under its name', async () => {
    const draft = await draftOf('a model')
    const { registered } = await registry.register(draft)
    await rm(join(root, 'flights/versions', registered.version), { recursive: true })
    const again = await opened(new Date('2027-01-01T00:00:00Z')).register(draft)
    expect(again).toMatchObject({ registered: { version: registered.version }, alreadyRegistered: false })
  })

  it('removes what ended runs left a day ago, and nothing younger', async () => {
    for (const name of ['old', 'young']) await put(`flights/.staging/${name}/late.onnx`, 'half')
    const yesterday = new Date(Date.now() - 25 * 3_600_000)
    await utimes(join(root, 'flights/.staging/old'), yesterday, yesterday)
    await opened(new Date()).register(await draftOf('a model'))
    expect(await readdir(join(root, 'flights/.staging'))).toEqual(['young'])
  })

  it.each(['version.json', 'Version.JSON', '..', 'a/b', ''])('refuses "%s" as the name of the file', async file => {
    await expect(registry.register({ ...(await draftOf('a model')), file })).rejects.toThrow()
    expect(await registry.models()).toEqual([])
  })

  it('refuses what is no digest', async () => {
    await expect(registry.register({ ...(await draftOf('a model')), digest: '../../..' })).rejects.toThrow()
    expect(await registry.models()).toEqual([])
  })
})

describe('reading', () => {
  it('tolerates what is not ours', async () => {
    const { registered } = await registry.register(await draftOf('a model'))
    await put('flights/versions/README.md', 'hello')
    await put('flights/versions/.DS_Store', '')
    await put('flights/aliases/.DS_Store', '')
    await put('flights/aliases/empty/000001.json.draft.tmp', '{')
    await put('.git/config', '')
    expect(await registry.versions('flights')).toEqual([registered])
    expect(await registry.aliases('flights')).toEqual(new Map())
    expect(await registry.models()).toEqual(['flights'])
  })

  it.each<[string, string, (version: string) => Promise<unknown>]>([
    ['a record that is cut off', 'version.json', version => put(`flights/versions/${version}/version.json`, '{"name"')],
    ['a record that is missing', 'version.json', version => rm(join(root, `flights/versions/${version}/version.json`))],
    ['a record that leads out', 'version.json', version => edit(version, { file: '../../../secret' })],
    ['a record of another model', 'version.json', version => edit(version, { name: 'trains' })],
    ['a file that is missing', 'late.onnx', version => rm(join(root, `flights/versions/${version}/late.onnx`))],
    ['a file that is cut off', 'late.onnx', version => put(`flights/versions/${version}/late.onnx`, 'a mo')],
    [
      'a file that is a link',
      'late.onnx',
      async version => {
        await rm(join(root, `flights/versions/${version}/late.onnx`))
        await symlink('/etc/hostname', join(root, `flights/versions/${version}/late.onnx`))
      }
    ]
  ])('%s is an error that names it', async (_, file, damage) => {
    const { registered } = await registry.register(await draftOf('a model'))
    await damage(registered.version)
    for (const look of [() => registry.versions('flights'), () => registry.find('flights', registered.version)]) {
      const message = messageOf(await look().catch((thrown: unknown) => thrown))
      expect(message).toContain(`${registered.version}/${file}`)
      expect(message).toContain('damaged')
    }
  })

  it('finds nothing where nothing is', async () => {
    expect(await registry.models()).toEqual([])
    expect(await registry.versions('flights')).toEqual([])
    expect(await registry.find('flights', 'v20260104T120000Z_3fa9c1d2')).toBeUndefined()
    expect(await registry.find('flights', '../../../etc')).toBeUndefined()
    expect(await registry.alias('flights', 'champion')).toBeUndefined()
    expect(await registry.aliases('flights')).toEqual(new Map())
  })

  it('never leaves its folder, whatever the names', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.constantFrom('..', '.', '', 'a/../..', '/etc', '.staging')), async name => {
        fc.pre(!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name))
        await expect(registry.versions(name)).rejects.toThrow('cannot be the name of a model')
        await expect(registry.alias('flights', name)).rejects.toThrow('cannot be the name of an alias')
      })
    )
  })

  it('asks about every folder it uses, so that a link in it cannot lead out', async () => {
    const asked: string[] = []
    const watched = folderRegistry({
      location: 'folder:models',
      root,
      checked: async path => {
        asked.push(path.slice(root.length + 1))
        return path
      }
    })
    const { registered } = await watched.register(await draftOf('a model'))
    await watched.moveAlias('flights', 'champion', { to: registered.version, expected: null })
    expect([...new Set(asked)].sort()).toEqual(
      ['.staging', 'aliases/champion', `digests/${registered.digest.slice(0, 8)}`, 'versions'].map(part => `flights/${part}`)
    )
  })
})

describe('an alias', () => {
  let one: string
  let two: string

  beforeEach(async () => {
    one = (await registry.register(await draftOf('one'))).registered.version
    two = (await registry.register(await draftOf('two'))).registered.version
  })

  it('moves, and its log tells from where, when and why', async () => {
    await registry.moveAlias('flights', 'champion', { to: one, expected: null })
    const move = await registry.moveAlias('flights', 'champion', { to: two, expected: one, reason: 'better', runUrl: 'https://ci/1' })
    expect(move).toEqual({
      alias: 'champion',
      version: two,
      previous: one,
      movedAt: NOON.toISOString(),
      reason: 'better',
      runUrl: 'https://ci/1'
    })
    expect(await registry.alias('flights', 'champion')).toEqual(move)
    expect(await registry.aliases('flights')).toEqual(new Map([['champion', move]]))
    expect(await readdir(join(root, 'flights/aliases/champion'))).toEqual(['000001.json', '000002.json'])
  })

  it('writes nothing where it points already', async () => {
    const move = await registry.moveAlias('flights', 'champion', { to: one, expected: null })
    expect(await opened(new Date()).moveAlias('flights', 'champion', { to: one, expected: one })).toEqual(move)
    expect(await readdir(join(root, 'flights/aliases/champion'))).toEqual(['000001.json'])
  })

  it('stays when it is not where the mover thinks', async () => {
    await registry.moveAlias('flights', 'champion', { to: one, expected: null })
    const move = registry.moveAlias('flights', 'champion', { to: two, expected: null })
    await expect(move).rejects.toThrow(MovedMeanwhile)
    await expect(move).rejects.toThrow(`it points to ${one}, not nothing`)
    expect((await registry.alias('flights', 'champion'))?.version).toBe(one)
  })

  it('points to no version that is not there', async () => {
    const move = registry.moveAlias('flights', 'champion', { to: 'v20260104T120000Z_00000000', expected: null })
    await expect(move).rejects.toThrow('folder:models has no flights/v20260104T120000Z_00000000')
    expect(await registry.alias('flights', 'champion')).toBeUndefined()
  })

  it.each<[string, unknown]>([
    ['cut off', '{"alias":'],
    ['empty', ''],
    ['of another alias', { alias: 'candidate', version: 'v20260104T120000Z_00000000', previous: null, movedAt: NOON.toISOString() }],
    ['without a version', { alias: 'champion', previous: null, movedAt: NOON.toISOString() }]
  ])('whose latest file is %s is an error that names it', async (_, content) => {
    await registry.moveAlias('flights', 'champion', { to: one, expected: null })
    await put('flights/aliases/champion/000002.json', content)
    for (const look of [
      () => registry.alias('flights', 'champion'),
      () => registry.aliases('flights'),
      () => registry.moveAlias('flights', 'champion', { to: two, expected: one })
    ]) {
      const message = messageOf(await look().catch((thrown: unknown) => thrown))
      expect(message).toMatch(/aliases\/champion\/000002\.json/)
      expect(message).toContain('damaged')
    }
  })

  it('is moved by exactly one of many who try from the same place', async () => {
    const three = (await registry.register(await draftOf('three'))).registered.version
    const moves = [one, two, three].map(to => registry.moveAlias('flights', 'champion', { to, expected: null }))
    const settled = await Promise.allSettled(moves)
    expect(settled.filter(each => each.status === 'fulfilled')).toHaveLength(1)
    for (const each of settled) if (each.status === 'rejected') expect(each.reason).toBeInstanceOf(MovedMeanwhile)
    expect(await readdir(join(root, 'flights/aliases/champion'))).toEqual(['000001.json'])
  })
})

it('names versions as the schema says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.date({ min: new Date('2020-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }), async date => {
      const { registered } = await opened(date).register({ ...(await draftOf('a model')), name: `at-${date.getTime()}` })
      expect(VersionName.safeParse(registered.version).success).toBe(true)
    }),
    { numRuns: 20 }
  )
})

function opened(now = NOON): Registry {
  return folderRegistry({ location: 'folder:models', root, checked: async path => path, now: () => now })
}

async function draftOf(content: string, file = 'late.onnx'): Promise<ModelDraft> {
  const digest = createHash('sha256').update(content).digest('hex')
  const path = join(folder, digest)
  await writeFile(path, content)
  return { name: 'flights', path, file, digest, bytes: Buffer.byteLength(content), tags: { data: 'june' }, verdicts: [] }
}

async function put(path: string, content: unknown): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true })
  await writeFile(join(root, path), typeof content === 'string' ? content : JSON.stringify(content))
}

async function edit(version: string, change: object): Promise<void> {
  const path = `flights/versions/${version}/version.json`
  await put(path, { ...JSON.parse(await readFile(join(root, path), 'utf8')), ...change })
}
