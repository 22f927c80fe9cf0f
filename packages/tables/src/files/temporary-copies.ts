import { rmSync } from 'node:fs'
import { mkdir, mkdtemp } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Prepared } from '../reader.ts'
import type { TableFiles } from '../source.ts'
import { partitionFolders } from './hive.ts'

/**
 * Makes another file of each of the files, in the temp folder, and names them for the engine. A copy lies below the same `key=value`
 * folders as its file, so that they are columns of it as well. `make` writes the file `to`; when it throws, nothing is left behind.
 */
export async function temporaryCopies(
  table: TableFiles,
  temp: string,
  ending: string,
  make: (from: string, to: string) => Promise<void>
): Promise<Prepared> {
  const parent = join(temp, 'gauntlet')
  await mkdir(parent, { recursive: true })
  const folder = await mkdtemp(join(parent, 'copies-'))
  const dispose = () => rmSync(folder, { recursive: true, force: true })
  try {
    const paths: string[] = []
    for (const [index, file] of table.files.entries()) {
      const own = join(folder, String(index), ...partitionFolders(table, file))
      await mkdir(own, { recursive: true })
      const copy = join(
        own,
        `${basename(file)
          .replace(/[^\w.-]/g, '_')
          .slice(0, 100)}${ending}`
      )
      await make(file, copy)
      paths.push(copy)
    }
    return { paths, dispose }
  } catch (thrown) {
    dispose()
    throw thrown
  }
}
