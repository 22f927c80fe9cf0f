import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** A file to be written, relative to the folder. */
export interface NewFile {
  readonly path: string
  readonly text: string
  /** What it is for, for people. */
  readonly purpose: string
}

/** Writes files that are not there. Answers those that were there already: they are left as they are. */
export async function writeNew(
  folder: string,
  files: readonly NewFile[]
): Promise<{ readonly written: NewFile[]; readonly kept: NewFile[] }> {
  const written: NewFile[] = []
  const kept: NewFile[] = []
  for (const file of files) {
    const path = join(folder, file.path)
    try {
      await mkdir(dirname(path), { recursive: true })
      await writeFile(path, file.text, { flag: 'wx' })
      written.push(file)
    } catch (cause) {
      if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST'))
        throw new Error(`Could not write ${file.path}`, { cause })
      kept.push(file)
    }
  }
  return { written, kept }
}
