import { rmSync } from 'node:fs'
import { mkdir, mkdtemp } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** A folder of the temp folder for what is fetched. */
export interface FetchedFolder {
  readonly path: string
  /** Where a file goes: below the same folders as its key, for they may say something (`year=2026/`), with a name that a path can have. */
  readonly placeFor: (key: string) => Promise<string>
  readonly remove: () => void
}

export async function makeFetchedFolder(temp: string): Promise<FetchedFolder> {
  const parent = join(temp, 'gauntlet')
  await mkdir(parent, { recursive: true })
  const path = await mkdtemp(join(parent, 'fetched-'))
  const taken = new Set<string>()
  const placeFor = async (key: string) => {
    const parts = key
      .split('/')
      .filter(part => part !== '')
      .map((part, at, all) => (at < all.length - 1 && part.includes('=') ? safeFolder(part) : safeName(part)))
    let place = join(path, ...parts)
    for (let number = 2; taken.has(place.toLowerCase()); number++) place = join(path, String(number), ...parts)
    taken.add(place.toLowerCase())
    await mkdir(dirname(place), { recursive: true })
    return place
  }
  return { path, placeFor, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** A folder that is a value of a column: written as Spark writes it, so that `city=New York` is read as that and nothing else. */
function safeFolder(part: string): string {
  return part.replace(/[^\w.=+%-]/gu, character =>
    [...Buffer.from(character)].map(byte => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('')
  )
}

/** Long names keep their end, which says the format. */
function safeName(part: string): string {
  const name = part.replace(/[^\w.=+-]/g, '_').slice(-150)
  return /^\.+$/.test(name) ? '_' : name
}
