import { randomUUID } from 'node:crypto'
import { link, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/**
 * A folder of files `000001.json`, `000002.json`, …: a log that several writers extend without a lock. Whoever creates a number has
 * it; everybody else finds out and reads again. Nobody ever sees half a file.
 */
export async function numbersIn(folder: string): Promise<number[]> {
  const names = await readdir(folder).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return []
    throw new Error(`Could not list ${folder}`, { cause })
  })
  return names
    .map(name => Number(/^(\d{6,15})\.json$/.exec(name)?.[1] ?? Number.NaN))
    .filter(Number.isSafeInteger)
    .sort((a, b) => a - b)
}

export function numberedFile(folder: string, number: number): string {
  return join(folder, `${String(number).padStart(6, '0')}.json`)
}

/** Creates a file whole, unless it is there already. Answers whether it was created. */
export async function createExclusively(path: string, content: string): Promise<boolean> {
  const draft = `${path}.${randomUUID()}.tmp`
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(draft, content, { mode: 0o644, flag: 'wx', flush: true })
    return await linkUnlessThere(draft, path)
  } catch (cause) {
    throw new Error(`Could not create ${path}`, { cause })
  } finally {
    await rm(draft, { force: true }).catch(() => {})
  }
}

/** A link is made whole or not at all, and never replaces; a rename would replace. */
async function linkUnlessThere(draft: string, path: string): Promise<boolean> {
  try {
    await link(draft, path)
    return true
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EEXIST') return false
    throw cause
  }
}
