import { createHash } from 'node:crypto'
import { access } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { existingFile, InputError, type Roots, readCapped } from '@gauntlet/core'
import { z } from 'zod'
import type { DvcEntry } from './dvc-file.ts'

const MOST_BYTES = 64 * 1024 * 1024

const Listing = z.array(z.object({ md5: z.string().max(100), relpath: z.string().max(10_000) })).max(1_000_000)

/**
 * The files of a folder that DVC tracks as one. Its `.dvc` file has only the digest of the list of its files; the list itself lies in
 * DVC's cache (`.dvc/cache`), under that digest. Undefined where it is not there.
 */
export async function filesOfFolder(entry: DvcEntry, input: string, roots: Roots): Promise<DvcEntry[] | undefined> {
  const digest = entry.md5?.replace(/\.dir$/, '') ?? ''
  if (!/^[0-9a-f]{32}$/.test(digest)) return undefined
  const name = join(digest.slice(0, 2), `${digest.slice(2)}.dir`)
  const root = await dvcRoot(entry.folder, roots)
  if (root === undefined) return undefined
  for (const cache of [join('cache', 'files', 'md5'), 'cache']) {
    const real = await existingFile(input, join(root, '.dvc', cache, name), roots).catch(() => undefined)
    if (real === undefined) continue
    const bytes = await readCapped(real, MOST_BYTES)
    const listing = Listing.safeParse(parsed(bytes))
    if (createHash('md5').update(bytes).digest('hex') !== digest || !listing.success) {
      throw new InputError(
        input,
        `names "${entry.from}" under "lineage", whose list of files in .dvc/cache is damaged. Run "dvc fetch" again.`
      )
    }
    return listing.data.map(({ md5, relpath }) => ({ ...entry, path: join(entry.path, relpath), md5: md5.toLowerCase(), size: undefined }))
  }
  return undefined
}

/** The nearest folder above that has a folder `.dvc`, no higher than the workspace. */
async function dvcRoot(folder: string, { workspace }: Roots): Promise<string | undefined> {
  for (let here = folder; ; here = dirname(here)) {
    const found = await access(join(here, '.dvc')).then(
      () => true,
      () => false
    )
    if (found) return here
    if (here === workspace || here === dirname(here)) return undefined
  }
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return undefined
  }
}
