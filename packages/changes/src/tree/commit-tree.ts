import { filesOfCommit, formatBytes, git, isLfsPointer } from '@gauntlet/core'
import { MOST_FILE_BYTES, type Tree } from './tree.ts'

/** What helps where git has only a part of the repository. */
export const WHOLE_CLONE = 'set "fetch-depth: 0" on actions/checkout, without "filter" and "sparse-checkout"'

/** The files of a commit, read from git's own store: nothing is checked out. */
export async function commitTree(name: string, commit: string, workspace: string, signal: AbortSignal): Promise<Tree> {
  const files = new Map((await filesOfCommit(commit, workspace, signal)).map(file => [file.path, file]))
  const paths = [...files.keys()].sort()
  return {
    name,
    paths,
    filesIn: async folder => paths.filter(path => path.startsWith(`${folder}/`)),
    read: async path => {
      const file = files.get(path)
      return file && refusePointer(await contentOf(file.blob, workspace, signal))
    }
  }
}

async function contentOf(blob: string, workspace: string, signal: AbortSignal): Promise<Buffer> {
  const chunks: Buffer[] = []
  let bytes = 0
  const { exitCode } = await git(['cat-file', 'blob', blob], workspace, signal, chunk => {
    bytes += chunk.length
    if (bytes <= MOST_FILE_BYTES) chunks.push(chunk)
  })
  if (exitCode !== 0) throw new Error(`git does not have its content here; ${WHOLE_CLONE}`)
  if (bytes > MOST_FILE_BYTES) throw new Error(`it has ${formatBytes(bytes)}; at most ${formatBytes(MOST_FILE_BYTES)} are read`)
  return Buffer.concat(chunks)
}

/** The content, unless Git LFS keeps it elsewhere. */
export function refusePointer(content: Buffer): Buffer {
  if (!isLfsPointer(content)) return content
  throw new Error('it is kept by Git LFS, and only its pointer is here; set "lfs: true" on actions/checkout')
}
