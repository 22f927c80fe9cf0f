import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { folderRegistry, type ModelVersion, type Registry } from '@gauntlet/registry'

/** For tests: a registry in `folder` (a fresh one by default) with so many versions of `flights`, oldest first, a day apart. */
export async function registryWith(count: number, folder?: string): Promise<{ registry: Registry; versions: ModelVersion[] }> {
  const root = folder ?? (await mkdtemp(join(tmpdir(), 'gauntlet-models-')))
  await mkdir(root, { recursive: true })
  const path = join(await mkdtemp(join(tmpdir(), 'gauntlet-drafts-')), 'model.onnx')
  const versions: ModelVersion[] = []
  let registry = open(root, 0)
  for (let number = 1; number <= count; number += 1) {
    const content = `model ${number}`
    await writeFile(path, content)
    registry = open(root, number)
    const digest = createHash('sha256').update(content).digest('hex')
    const draft = { name: 'flights', digest, bytes: content.length, file: 'model.onnx', path, tags: {}, verdicts: [] }
    versions.push((await registry.register(draft)).registered)
  }
  return { registry, versions }
}

function open(root: string, day: number): Registry {
  return folderRegistry({
    location: 'folder:models',
    root,
    checked: async path => path,
    now: () => new Date(Date.UTC(2026, 0, 1 + day))
  })
}
