import { createHash } from 'node:crypto'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CHAMPION, openRegistry } from '@gauntlet/registry'
import { expect, it } from 'vitest'
import { championPath } from './champion.ts'

it('finds the file of the champion that a registry has, wherever the alias has been', async () => {
  const workspace = await mkdtemp(join(tmpdir(), 'flights-'))
  const registry = await openRegistry('folder:models', { workspace, temp: workspace, allowedPaths: [] })
  const folder = join(workspace, 'models', 'flights')
  expect(await championPath(folder)).toBeUndefined()

  let expected: string | null = null
  for (const text of ['first', 'second', 'first']) {
    const path = join(workspace, 'model.json')
    await writeFile(path, text)
    const digest = createHash('sha256').update(text).digest('hex')
    const draft = { name: 'flights', digest, bytes: text.length, file: 'model.json', path, tags: {}, verdicts: [] }
    const { registered } = await registry.register(draft)
    await registry.moveAlias('flights', CHAMPION, { to: registered.version, expected })
    expected = registered.version
    expect(await readFile((await championPath(folder)) ?? '', 'utf8')).toBe(text)
  }
})
