import { readdir } from 'node:fs/promises'

/** Whether something thrown says that a file or folder is not there. */
export function isMissing(thrown: unknown): boolean {
  return thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT'
}

/** The names in a folder, sorted. A folder that is not there is empty. */
export async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort()
  } catch (cause) {
    if (isMissing(cause)) return []
    throw new Error(`Could not list ${folder}`, { cause })
  }
}
