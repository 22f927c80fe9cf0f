import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { createGitStore } from './git-store.ts'

it('names blobs and trees as git does', async () => {
  const contents = new Map([
    ['a.txt', 'a'],
    ['a/b/c.svg', '<svg/>'],
    ['a/b.txt', ''],
    ['a-b', 'between'],
    ['ü.png', '\0\x01']
  ])
  const folder = await mkdtemp(join(tmpdir(), 'git-store-'))
  try {
    const git = async (...args: string[]) => (await promisify(execFile)('git', args, { cwd: folder })).stdout.trim()
    await git('init', '--quiet')
    for (const [path, content] of contents) {
      const target = join(folder, path)
      await mkdir(dirname(target), { recursive: true })
      await writeFile(target, content)
    }
    await git('add', '.')
    const store = createGitStore()
    const tree = store.addTree(new Map([...contents].map(([path, content]) => [path, store.addBlob(Buffer.from(content))])))
    expect(tree).toBe(await git('write-tree'))
    expect([...store.blobs.keys()]).toContain(await git('hash-object', 'a/b/c.svg'))
  } finally {
    await rm(folder, { recursive: true })
  }
})
