import { randomUUID } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/**
 * Where one engine puts what does not fit into memory. Each has a folder of its own, which it makes when memory ends: two
 * engines with the same folder write into each other's files.
 */
export async function spillFolder(temp: string): Promise<string> {
  const folder = join(temp, 'gauntlet', 'duckdb', randomUUID())
  // The engine makes the last folder of the path alone.
  await mkdir(dirname(folder), { recursive: true })
  return folder
}
