import { createHash } from 'node:crypto'
import { parseLenientJson } from '@gauntlet/core'
import { z } from 'zod'
import type { Tree } from '../tree/tree.ts'
import type { Tracked } from './tracked.ts'

const Listing = z.array(z.object({ md5: z.string().max(100), relpath: z.string().max(10_000) })).max(100_000)

/**
 * A side, together with what DVC keeps of it outside of git: files that the lock names by their hash are taken from DVC's cache in the
 * workspace. One that is not there either is no missing file, and reading it throws the way out.
 */
export function withCache(tree: Tree, tracked: readonly Tracked[], workspace: Tree): Tree {
  const outputs = new Map(tracked.filter(({ role }) => role === 'output').map(entry => [entry.path, entry]))
  const dvcFolders = workspace.paths.filter(path => /(^|\/)\.dvc\/config$/.test(path)).map(path => path.replace(/config$/, ''))
  const cached = async (entry: Pick<Tracked, 'path' | 'hash' | 'legacy'>): Promise<Buffer | undefined> => {
    const hash = entry.hash ?? ''
    if (!/^[0-9a-f]{32}(\.dir)?$/.test(hash)) return undefined
    const folder = dvcFolders.filter(one => entry.path.startsWith(one.replace(/\.dvc\/$/, ''))).sort((a, b) => b.length - a.length)[0]
    for (const store of ['cache/files/md5', 'cache']) {
      const content = await workspace.read(`${folder ?? '.dvc/'}${store}/${hash.slice(0, 2)}/${hash.slice(2)}`)
      if (content === undefined) continue
      const digest = createHash('md5').update(content).digest('hex')
      if (!entry.legacy && digest !== hash.slice(0, 32)) throw new Error('its copy in the cache of DVC is damaged; run "dvc fetch" again')
      return content
    }
    return undefined
  }
  const folderOf = (path: string) => [...outputs.values()].find(entry => entry.hash?.endsWith('.dir') && path.startsWith(`${entry.path}/`))
  const listing = async (entry: Tracked) => {
    const content = await cached(entry)
    const parsed = content === undefined ? undefined : Listing.safeParse(parseLenientJson(content.toString('utf8')))
    return parsed?.success === true ? parsed.data : undefined
  }
  return {
    ...tree,
    filesIn: async folder => {
      const files = await tree.filesIn(folder)
      const entry = outputs.get(folder) ?? folderOf(`${folder}/`)
      if (files.length > 0 || entry?.hash?.endsWith('.dir') !== true) return files
      const all = (await listing(entry))?.map(({ relpath }) => `${entry.path}/${relpath}`) ?? []
      return all.filter(path => path.startsWith(`${folder}/`)).sort()
    },
    read: async path => {
      const content = await tree.read(path)
      if (content !== undefined) return content
      const entry = outputs.get(path)
      if (entry !== undefined) return (await cached(entry)) ?? refuse()
      const within = folderOf(path)
      if (within === undefined) return undefined
      const files = (await listing(within)) ?? refuse()
      const one = files.find(({ relpath }) => `${within.path}/${relpath}` === path)
      return one === undefined ? undefined : ((await cached({ path, hash: one.md5, legacy: within.legacy })) ?? refuse())
    }
  }
}

function refuse(): never {
  throw new Error(
    'DVC keeps it out of git, and its cache is not here; run "dvc pull" before this step, or set "cache: false" for it in dvc.yaml'
  )
}
