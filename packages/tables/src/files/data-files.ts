import { readdir, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { existingFiles, existingPath, InputError, type Roots } from '@gauntlet/core'
import type { Format } from '../read-options.ts'
import { formatByEnding } from './format.ts'

const MOST_FILES = 10_000

/**
 * All files named by paths, patterns and folders, as real paths, sorted and without doubles. A folder stands for all files in it whose
 * ending says a format, at any depth; where the author names the format, for all files. What begins with `.` or `_` is not data but
 * what writers leave beside it (`_SUCCESS`, `.part-0.crc`). A link that leads out of the workspace is refused, never passed over.
 */
export async function dataFiles(input: string, patterns: readonly string[], roots: Roots, format?: Format): Promise<string[]> {
  const named: string[] = []
  for (const pattern of patterns) {
    const folder = await folderOf(input, pattern, roots)
    if (folder === undefined) named.push(pattern)
    else named.push(...(await filesIn(input, pattern, folder, roots, format)))
  }
  return existingFiles(input, named, roots)
}

async function folderOf(input: string, pattern: string, roots: Roots): Promise<string | undefined> {
  const found = await stat(join(roots.workspace, pattern)).catch(() => stat(pattern).catch(() => undefined))
  return found?.isDirectory() === true ? existingPath(input, pattern, roots) : undefined
}

async function filesIn(input: string, named: string, folder: string, roots: Roots, format: Format | undefined): Promise<string[]> {
  const files: string[] = []
  const folders = [folder]
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    for (const entry of await readdir(next, { withFileTypes: true })) {
      if (/^[._]/.test(entry.name)) continue
      const path = join(next, entry.name)
      if (entry.isDirectory()) folders.push(path)
      else if (entry.isSymbolicLink() && (await isFolder(path))) await refuseLinkedFolder(input, path, roots)
      else if (format !== undefined || formatByEnding(entry.name) !== undefined) files.push(shownIn(path, folder, named))
      if (files.length > MOST_FILES)
        throw new InputError(input, `names the folder "${named}", which holds more than ${MOST_FILES} files. Name the part that is meant.`)
    }
  }
  if (files.length === 0)
    throw new InputError(
      input,
      `names the folder "${named}", which holds no file of a known format. Did the step that writes it fail, or do the names have other endings?`
    )
  return files
}

/** Its files could be read twice, or never end. */
async function refuseLinkedFolder(input: string, path: string, roots: Roots): Promise<never> {
  const shown = relative(roots.workspace, path)
  await existingPath(input, shown, roots)
  throw new InputError(input, `names a folder in which "${shown}" is a link to a folder. Name that folder itself, beside this one.`)
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    found => found.isDirectory(),
    () => false
  )
}

/** A file as the author would have named it. */
function shownIn(path: string, folder: string, named: string): string {
  return join(named, relative(folder, path))
}
