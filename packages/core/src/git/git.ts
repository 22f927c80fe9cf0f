import { InputError, messageOf } from '../errors.ts'
import { runProgram } from '../process.ts'
import { plain } from '../text.ts'

const TIMEOUT_MS = 5 * 60_000

/**
 * Asks git something in a folder of a repository: no shell, none of the author's environment, nothing fetched on the way. A non-zero
 * exit code is an answer. `onChunk` gets standard output as it comes, instead of keeping it.
 */
export async function git(args: readonly string[], cwd: string, signal: AbortSignal, onChunk?: (chunk: Buffer) => void) {
  try {
    return await runProgram({
      command: ['git', '-c', 'core.quotePath=false', ...args],
      cwd,
      env: { GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0' },
      timeoutMs: TIMEOUT_MS,
      maxOutputBytes: 64e6,
      signal,
      ...(onChunk === undefined ? {} : { onOutput: (chunk: Buffer, stream: 'stdout' | 'stderr') => stream === 'stdout' && onChunk(chunk) })
    })
  } catch (cause) {
    throw new Error(`Could not ask git for the base: ${messageOf(cause)}`, { cause })
  }
}

/** The commit of a revision that the input `base` names. Throws `InputError` where git does not know it here. */
export async function commitOf(revision: string, workspace: string, signal: AbortSignal): Promise<string> {
  if (!/^[\w./~^@{}+-]{1,250}$/.test(revision) || revision.startsWith('-')) {
    throw new InputError('base', `is "git:${plain(revision, 100)}"; expected a revision such as git:origin/main or git:HEAD~1`)
  }
  const { exitCode, stdout, stderr } = await git(
    ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`],
    workspace,
    signal
  )
  const commit = stdout.trim()
  if (exitCode === 0 && /^[0-9a-f]{40,64}$/.test(commit)) return commit
  const reason = plain(stderr.split('\n')[0] ?? '', 200)
  throw new InputError(
    'base',
    `is "git:${revision}", which git does not know here${reason === '' ? '' : ` (${reason})`}. A checkout has one commit by default: set "fetch-depth: 0" on actions/checkout, or fetch the branch first.`
  )
}

/** A file as a commit has it. */
export interface CommittedFile {
  /** Relative to the workspace, with forward slashes. */
  readonly path: string
  readonly blob: string
  /** Where `sizes` are asked for, and git has the content here. */
  readonly bytes: number | undefined
}

/**
 * All files of a commit under the workspace, which may be a folder of the repository. Links and submodules are no files. Of a partial
 * clone the content of some is not there.
 */
export async function filesOfCommit(
  commit: string,
  workspace: string,
  signal: AbortSignal,
  { sizes = false }: { readonly sizes?: boolean } = {}
): Promise<CommittedFile[]> {
  const { exitCode, stdout } = await git(['ls-tree', '-r', '-z', ...(sizes ? ['--long'] : []), commit], workspace, signal)
  if (exitCode !== 0) throw new Error(`Could not list the files of ${commit}`)
  return stdout.split('\0').flatMap(entry => {
    const [, mode, blob, size = '', path] = /^(\d+) blob ([0-9a-f]+)(?: +(\w+))?\t([\s\S]+)$/.exec(entry) ?? []
    if (mode === undefined || mode === '120000' || blob === undefined || path === undefined) return []
    return [{ path, blob, bytes: /^\d+$/.test(size) ? Number(size) : undefined }]
  })
}
