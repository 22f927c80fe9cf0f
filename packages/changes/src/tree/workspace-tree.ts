import { lstat, readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { debug, existingFile, existingPath, git, messageOf, readCapped } from '@gauntlet/core'
import { refusePointer } from './commit-tree.ts'
import { MOST_FILE_BYTES, type Tree } from './tree.ts'

const MOST_FILES_OF_A_FOLDER = 1000

/** The files that lie in the workspace, whatever made them. A link that leads out, and git's own folder, are refused. */
export async function workspaceTree(workspace: string, signal: AbortSignal): Promise<Tree> {
  return { ...folderTree(workspace), paths: await listed(workspace, signal) }
}

/** The files of any folder, by their paths in it; none of them is listed. */
export function folderTree(folder: string): Tree {
  return { name: 'the workspace', paths: [], read: path => read(folder, path), filesIn: inner => filesIn(folder, inner) }
}

/** What git tracks or would track. Of a workspace that is no repository, what lies at its top. */
async function listed(workspace: string, signal: AbortSignal): Promise<string[]> {
  const { exitCode, stdout } = await git(['ls-files', '-z', '--cached', '--others', '--exclude-standard'], workspace, signal).catch(
    thrown => {
      // A machine without git is no reason to show nothing.
      signal.throwIfAborted()
      debug(messageOf(thrown))
      return { exitCode: undefined, stdout: '' }
    }
  )
  if (exitCode === 0) return [...new Set(stdout.split('\0').filter(path => path !== ''))].sort()
  const entries = await readdir(workspace, { withFileTypes: true })
  return entries.flatMap(entry => (entry.isFile() ? [entry.name] : [])).sort()
}

async function read(workspace: string, path: string): Promise<Buffer | undefined> {
  const isThere = await lstat(join(workspace, path)).then(
    () => true,
    () => false
  )
  if (!isThere) return undefined
  const real = await existingFile('base', path, rootsOf(workspace)).catch(() => {
    throw new Error('it is no regular file in the workspace')
  })
  // What stands in git's folder is no result of anybody, and may hold the token of the checkout.
  const steps = relative(workspace, real).split(/[\\/]/)
  if (steps.some(step => step.toLowerCase() === '.git')) throw new Error("it lies in git's own folder")
  return refusePointer(await readCapped(real, MOST_FILE_BYTES))
}

async function filesIn(workspace: string, folder: string): Promise<string[]> {
  const real = await existingPath('base', folder, rootsOf(workspace)).catch(() => undefined)
  if (real === undefined) return []
  const entries = await readdir(real, { withFileTypes: true, recursive: true }).catch(() => [])
  return entries
    .flatMap(entry => (entry.isFile() ? [join(folder, relative(real, join(entry.parentPath, entry.name)))] : []))
    .map(path => path.replaceAll('\\', '/'))
    .sort()
    .slice(0, MOST_FILES_OF_A_FOLDER)
}

function rootsOf(workspace: string) {
  return { workspace, temp: workspace, allowedPaths: [] }
}
