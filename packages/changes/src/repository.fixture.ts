import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { runProgram } from '@gauntlet/core'
import { type ChangesRequest, describeChanges } from './describe.ts'

export type Files = Readonly<Record<string, string | Buffer | null>>

/** For tests: a real repository whose only commit has these files. */
export async function repositoryWith(files: Files): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'gauntlet-changes-')))
  await git(folder, 'init', '-q', '-b', 'main')
  await write(folder, files)
  await commit(folder)
  return folder
}

/** Files of the workspace; `null` removes one. */
export async function write(folder: string, files: Files): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name)
    if (content === null) await rm(path, { recursive: true })
    else {
      await mkdir(dirname(path), { recursive: true })
      await writeFile(path, content)
    }
  }
}

export async function commit(folder: string): Promise<void> {
  await git(folder, 'add', '-A')
  await git(folder, '-c', 'user.name=x', '-c', 'user.email=x@example.org', '-c', 'commit.gpgsign=false', 'commit', '-q', '-m', 'x')
}

export async function git(folder: string, ...args: readonly string[]): Promise<string> {
  const { exitCode, stdout, stderr } = await runProgram({ command: ['git', ...args], cwd: folder, timeoutMs: 20_000, maxOutputBytes: 1e7 })
  if (exitCode !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`)
  return stdout
}

/** What a workspace differs in from its last commit, unless something else is asked. */
export function described(workspace: string, request: Partial<ChangesRequest> = {}) {
  const signal = new AbortController().signal
  return describeChanges({ workspace, base: 'HEAD', metricsDiff: [], paramsDiff: [], plots: [], signal, ...request })
}
