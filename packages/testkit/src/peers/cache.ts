import { randomUUID } from 'node:crypto'
import { access, lstat, mkdir, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { basename, join } from 'node:path'
import { whileLocked } from './lock.ts'

/** Where peers and test servers live: outside the repository, shared by all checkouts of a person. */
export function cacheFolder(): string {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'gauntlet')
}

/**
 * A folder of the cache that `install` fills once, however many processes ask for it at a time. Each installation has a folder of its
 * own, and the name points to it only when it is complete: what was interrupted is made again and never used half.
 */
export async function installed(name: string, install: (folder: string) => Promise<void>): Promise<string> {
  const link = join(cacheFolder(), name)
  if (await isComplete(link)) return link
  return whileLocked(`${link}.lock`, async () => {
    if (await isComplete(link)) return link
    await dropLeftovers(name)
    const folder = `${link}@${randomUUID().slice(0, 8)}`
    try {
      await mkdir(folder, { recursive: true })
      await install(folder)
      await writeFile(join(folder, STAMP), '')
      await pointTo(folder, link)
    } catch (cause) {
      await rm(folder, { recursive: true, force: true })
      throw cause
    }
    return link
  })
}

/** Whether something of this name can be used as it is. */
export function isInstalled(name: string): Promise<boolean> {
  return isComplete(join(cacheFolder(), name))
}

const STAMP = '.installed'

function isComplete(folder: string): Promise<boolean> {
  return access(join(folder, STAMP)).then(
    () => true,
    () => false
  )
}

/** What processes left that died while they installed this. Nobody else is at it: we hold the lock. */
async function dropLeftovers(name: string): Promise<void> {
  const left = (await readdir(cacheFolder())).filter(entry => entry.startsWith(`${name}@`))
  for (const entry of left) await rm(join(cacheFolder(), entry), { recursive: true, force: true })
}

/** A link is replaced in one step. Programs of Python know the path of their folder, which therefore stays where it was filled. */
async function pointTo(folder: string, link: string): Promise<void> {
  const present = await lstat(link).catch(() => undefined)
  if (present?.isDirectory() === true) await rm(link, { recursive: true })
  const draft = `${folder}.link`
  await symlink(basename(folder), draft)
  await rename(draft, link)
}
