import { createHash } from 'node:crypto'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { folderRegistry, type Registry } from '@gauntlet/registry'
import { beforeEach, expect, it } from 'vitest'
import { pointAlias } from '../src/point-alias.ts'
import { type Registration, registrationChecks } from '../src/register.ts'

let root: string
let oldest: string
let older: string
let newer: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'point-alias-'))
  oldest = await versionOf('2026-01-01T00:00:00Z')
  older = await versionOf('2026-01-02T00:00:00Z')
  newer = await versionOf('2026-01-03T00:00:00Z')
})

it('wins over an older version that came in between', async () => {
  const registry = await meanwhile(oldest)
  expect(await pointAlias(registry, { name: 'flights', version: newer }, 'candidate', undefined)).toEqual({
    previous: oldest,
    overtakenBy: undefined
  })
  expect((await registry.alias('flights', 'candidate'))?.version).toBe(newer)
})

it('leaves the alias to a newer version that came in between', async () => {
  const registry = await meanwhile(newer)
  expect(await pointAlias(registry, { name: 'flights', version: older }, 'candidate', undefined)).toEqual({
    previous: null,
    overtakenBy: newer
  })
  expect((await registry.alias('flights', 'candidate'))?.version).toBe(newer)
})

it('makes an older version the candidate again where nobody interferes', async () => {
  const registry = opened()
  await registry.moveAlias('flights', 'candidate', { to: newer, expected: null })
  expect(await pointAlias(registry, { name: 'flights', version: older }, 'candidate', 'https://ci/1')).toMatchObject({ previous: newer })
  expect(await registry.alias('flights', 'candidate')).toMatchObject({ version: older, reason: 'Registered', runUrl: 'https://ci/1' })
})

it('warns of a newer version, and says where the model is', async () => {
  const registered = await opened().find('flights', older)
  if (registered === undefined) throw new Error('it was registered above')
  const registration: Registration = {
    registered,
    alreadyRegistered: false,
    uri: '',
    alias: 'candidate',
    previous: null,
    overtakenBy: newer
  }
  expect(registrationChecks(registration)).toMatchObject([
    { id: 'registered', outcome: 'pass' },
    { id: 'alias', severity: 'warning', outcome: 'fail', observed: newer, message: expect.stringContaining(`flights/${older}`) }
  ])
})

/** A registry in which somebody else moves the alias just before we do. */
async function meanwhile(to: string): Promise<Registry> {
  const registry = opened()
  return {
    ...registry,
    moveAlias: async (name, alias, options) => {
      if ((await registry.alias(name, alias)) === undefined) await registry.moveAlias(name, alias, { to, expected: null })
      return registry.moveAlias(name, alias, options)
    }
  }
}

async function versionOf(time: string): Promise<string> {
  const path = join(root, 'late.onnx')
  await writeFile(path, time)
  const digest = createHash('sha256').update(time).digest('hex')
  const draft = { name: 'flights', path, file: 'late.onnx', digest, bytes: time.length, tags: {}, verdicts: [] }
  return (await opened(new Date(time)).register(draft)).registered.version
}

function opened(now = new Date()): Registry {
  return folderRegistry({ location: 'folder:models', root: join(root, 'models'), checked: async path => path, now: () => now })
}
