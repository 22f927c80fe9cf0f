import { createHash } from 'node:crypto'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openRegistry } from '@gauntlet/registry'
import { folderHistory } from '../src/history/folder-history.ts'
import type { Router, Weights } from '../src/router/router.ts'

/** A registry with three versions of "m" (`old` is the champion), a history in a folder, and a router that does as it is told. */
export type World = Awaited<ReturnType<typeof createWorld>>

export async function createWorld() {
  const workspace = await mkdtemp(join(tmpdir(), 'recover-'))
  const registry = await openRegistry('folder:models', { workspace, temp: workspace, allowedPaths: [] })
  const register = async (content: string) => {
    const path = join(workspace, 'model.bin')
    await writeFile(path, content)
    const digest = createHash('sha256').update(content).digest('hex')
    const draft = { name: 'm', digest, bytes: content.length, file: 'model.bin', path, tags: {}, verdicts: [] }
    return (await registry.register(draft)).registered.version
  }
  const versions = { older: await register('older'), old: await register('old'), new: await register('new') }
  await registry.moveAlias('m', 'previous-champion', { to: versions.older, expected: null })
  await registry.moveAlias('m', 'champion', { to: versions.old, expected: null })
  const router: Router & { weights: Weights; writes: number } = {
    name: 'a router',
    weights: { [versions.old]: 100 },
    writes: 0,
    read: async () => router.weights,
    write: async weights => {
      router.writes++
      router.weights = weights
    }
  }
  const moveTo = async (alias: string, to: keyof typeof versions, expected: keyof typeof versions) => {
    await registry.moveAlias('m', alias, { to: versions[to], expected: versions[expected] })
  }
  return { ...versions, registry, router, history: folderHistory(join(workspace, 'deployments')), moveTo }
}
