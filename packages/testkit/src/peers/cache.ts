import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where peers and test servers live: outside the repository, shared by all checkouts of a person. */
export function cacheFolder(): string {
  return join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'gauntlet')
}

/**
 * A folder of the cache that `install` fills once. The stamp is written last, so an installation that was interrupted is made again
 * and never used half.
 */
export async function installed(name: string, install: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(cacheFolder(), name)
  const stamp = join(folder, '.installed')
  if (
    await readFile(stamp, 'utf8').then(
      () => true,
      () => false
    )
  )
    return folder
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  await install(folder)
  await writeFile(stamp, '')
  return folder
}
