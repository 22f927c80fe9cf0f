import { mkdir, mkdtemp, realpath, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { runProgram } from '@gauntlet/core'

/** Contents by path, relative to the folder they are for. */
export type Files = Readonly<Record<string, string | Buffer>>

/** A fresh folder with these files; its real path. */
export async function folderWith(files: Files): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'gauntlet-test-')))
  await writeFiles(folder, files)
  return folder
}

/** Writes these files in place of those that are there, and the folders they lie in. */
export async function writeFiles(folder: string, files: Files): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
}

/** Commits all that is in the folder, which becomes a repository of git where it is none yet. */
export async function commitAll(folder: string): Promise<void> {
  const who = ['-c', 'user.name=x', '-c', 'user.email=x@example.org', '-c', 'commit.gpgsign=false']
  for (const args of [
    ['init', '-q'],
    ['add', '-A'],
    [...who, 'commit', '-q', '-m', 'x']
  ]) {
    const { exitCode, stderr } = await runProgram({ command: ['git', ...args], cwd: folder, timeoutMs: 20_000, maxOutputBytes: 1e6 })
    if (exitCode !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`)
  }
}
