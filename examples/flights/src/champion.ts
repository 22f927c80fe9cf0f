import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

const Move = z.object({ version: z.string() })
const Version = z.object({ file: z.string() })

/**
 * Path of the model that serves, in the folder that a `folder:` registry keeps for it, such as `/srv/models/flights`. Undefined when
 * none has ever served.
 */
export async function championPath(folder: string): Promise<string | undefined> {
  const moves = join(folder, 'aliases', 'champion')
  const names = await readdir(moves).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return []
    throw new Error(`Could not look for the champion in ${folder}`, { cause })
  })
  // The alias is a log, and its last entry is where it points.
  const last = Math.max(...names.map(name => Number(/^(\d+)\.json$/.exec(name)?.[1] ?? 0)), 0)
  if (last === 0) return undefined
  const { version } = Move.parse(await readJson(join(moves, `${String(last).padStart(6, '0')}.json`)))
  const { file } = Version.parse(await readJson(join(folder, 'versions', version, 'version.json')))
  return join(folder, 'versions', version, file)
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8'))
}
