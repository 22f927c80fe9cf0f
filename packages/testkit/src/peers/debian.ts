import { access } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { cacheFolder } from './cache.ts'
import { install } from './installer.ts'
import { whileLocked } from './lock.ts'

/**
 * The path of a program that comes as a Debian package, installed if it is missing, or not all that is needed (`suffices`), and we may.
 * Fails with the command to run where we may not: a suite without its server must not look green.
 */
export async function debianProgram(
  program: string,
  packages: readonly string[],
  suffices: (path: string) => Promise<boolean> = async () => true
): Promise<string> {
  const sufficient = async () => {
    const path = await onPath(program)
    return path !== undefined && (await suffices(path)) ? path : undefined
  }
  const present = await sufficient()
  if (present !== undefined) return present
  const wayOut = `Install it with: apt-get install ${packages.join(' ')}`
  if (process.getuid?.() !== 0) throw new Error(`${program} is not installed, or not all that belongs to it. ${wayOut}`)
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const path = await whileLocked(join(cacheFolder(), 'debian.lock'), async () => {
    const presentNow = await sufficient()
    if (presentNow !== undefined) return presentNow
    await install({ command: ['apt-get', '-qq', 'update'], wayOut, env })
    await install({ command: ['apt-get', '-qq', 'install', '--yes', '--no-install-recommends', ...packages], wayOut, env })
    return sufficient()
  })
  if (path === undefined) throw new Error(`${program} is not on the path, or not complete, after installing ${packages.join(', ')}`)
  return path
}

/** The path of a program that is there, or `undefined`. */
export async function onPath(program: string): Promise<string | undefined> {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, program)
    if (
      await access(path).then(
        () => true,
        () => false
      )
    )
      return path
  }
  return undefined
}
