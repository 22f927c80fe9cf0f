import { git, plain } from '@gauntlet/core'
import { WHOLE_CLONE } from '../tree/commit-tree.ts'

/** A file that differs between the base and the workspace. */
export interface ChangedFile {
  readonly path: string
  /** Lines; undefined of a binary file. */
  readonly added: number | undefined
  readonly removed: number | undefined
}

/** Or a sentence on why git cannot say it, as of a partial clone. */
export type ChangedFiles = readonly ChangedFile[] | string

/** What git tracks and is another in the workspace than in the base. No program of the repository is run for it. */
export async function changedFiles(commit: string, workspace: string, signal: AbortSignal): Promise<ChangedFiles> {
  const { exitCode, stdout, stderr } = await git(
    ['diff', '--numstat', '-z', '--no-renames', '--no-ext-diff', '--no-textconv', '--relative', '--ignore-submodules=dirty', commit, '--'],
    workspace,
    signal
  )
  if (exitCode !== 0) {
    const why = stderr.split('\n').find(line => line.startsWith('fatal:')) ?? `git ended with exit code ${exitCode}`
    return `It is not known which files changed (${plain(why, 200)}): ${WHOLE_CLONE}.`
  }
  return stdout.split('\0').flatMap(entry => {
    const [, added, removed, path] = /^(\d+|-)\t(\d+|-)\t([\s\S]+)$/.exec(entry) ?? []
    return path === undefined ? [] : [{ path, added: lines(added), removed: lines(removed) }]
  })
}

function lines(text: string | undefined): number | undefined {
  return text === undefined || text === '-' ? undefined : Number(text)
}
