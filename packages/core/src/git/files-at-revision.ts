import { writeSync } from 'node:fs'
import { mkdir, open, readFile, stat } from 'node:fs/promises'
import { dirname, isAbsolute, join, matchesGlob, relative } from 'node:path'
import { InputError } from '../errors.ts'
import { formatBytes } from '../format.ts'
import { type Roots, shownPath } from '../paths.ts'
import { plain } from '../text.ts'
import { commitOf, filesOfCommit, git } from './git.ts'
import { isLfsPointer, LONGEST_POINTER } from './lfs-pointer.ts'

/** Files that were taken out of a repository. */
export interface RevisionFiles {
  readonly files: readonly string[]
  /** What people call each of them: `origin/main:data/x.csv`. */
  readonly names: ReadonlyMap<string, string>
}

/** Bytes that are taken out of a repository: more is no file that belongs into one. */
const MOST_BYTES = 4e9
const MOST_FILES = 10_000

export interface Folder extends Pick<Roots, 'workspace'> {
  /** Where the files are put. */
  readonly folder: string
}

/**
 * The files of the same paths and patterns at another revision of the repository that the workspace is, taken out into a folder. For
 * the input `base`.
 *
 * None of them there yet is an answer; a revision that git does not know, and files that are only pointers to Git LFS, are errors.
 */
export async function filesAtRevision(
  revision: string,
  lines: readonly string[],
  folder: Folder,
  signal: AbortSignal
): Promise<RevisionFiles> {
  const commit = await commitOf(revision, folder.workspace, signal)
  const listed = await filesOfCommit(commit, folder.workspace, signal, { sizes: true })
  const wanted = listed.filter(({ path }) => lines.some(line => isNamed(path, line, folder.workspace)))
  const bytes = wanted.reduce((sum, file) => sum + (file.bytes ?? 0), 0)
  if (wanted.length > MOST_FILES || bytes > MOST_BYTES) {
    throw new InputError(
      'base',
      `is "git:${revision}", which has ${wanted.length} such files of ${formatBytes(bytes)} in all; at most ${formatBytes(MOST_BYTES)} are taken out of git. Name the files of the base, or a profile.`
    )
  }
  const files: string[] = []
  const names = new Map<string, string>()
  for (const { path, blob } of wanted) {
    const target = join(folder.folder, commit.slice(0, 12), path)
    await takeOut(blob, target, folder.workspace, signal)
    await refusePointer(target, path, revision)
    files.push(target)
    names.set(target, `${revision}:${path}`)
  }
  return { files, names }
}

/** Whether a path, a pattern or a folder of the author names a file. */
function isNamed(path: string, line: string, workspace: string): boolean {
  const named = (isAbsolute(line) ? relative(workspace, line) : line).replaceAll('\\', '/').replace(/^\.\//, '').replace(/\/+$/, '')
  if (path === named || path.startsWith(`${named}/`)) return true
  return /[*?[{(]/.test(named) && matchesGlob(path, named)
}

async function takeOut(blob: string, target: string, workspace: string, signal: AbortSignal): Promise<void> {
  await mkdir(dirname(target), { recursive: true })
  const file = await open(target, 'w', 0o600)
  try {
    // Written at once, so that git waits for the disk and nothing piles up in memory.
    const ended = await git(['cat-file', 'blob', blob], workspace, signal, chunk => writeAll(file.fd, chunk))
    if (ended.exitCode !== 0) throw new Error(`git ended with exit code ${ended.exitCode}`)
  } catch (cause) {
    throw new Error(`Could not take ${shownPath(target, { workspace })} out of git`, { cause })
  } finally {
    await file.close()
  }
}

function writeAll(descriptor: number, chunk: Buffer): void {
  for (let written = 0; written < chunk.length; ) written += writeSync(descriptor, chunk, written)
}

async function refusePointer(target: string, path: string, revision: string): Promise<void> {
  if ((await stat(target)).size > LONGEST_POINTER || !isLfsPointer(await readFile(target))) return
  throw new InputError(
    'base',
    `is "git:${revision}", where "${plain(path, 200)}" is kept by Git LFS: git itself has only a pointer to it. Check the base out into a folder with "lfs: true" and name its files, or a profile that a run on the base stored.`
  )
}
