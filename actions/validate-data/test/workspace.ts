import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runProgram } from '@gauntlet/core'
import { type BundleRun, runBundle } from '@gauntlet/testkit'
import { definition } from '../src/definition.ts'

export type Files = Readonly<Record<string, string | Buffer>>

/** For tests: a folder with the given files. */
export async function workspaceWith(files: Files): Promise<string> {
  const workspace = await mkdtemp(join(tmpdir(), 'gauntlet-validate-data-'))
  await write(workspace, files)
  return workspace
}

export async function write(workspace: string, files: Files): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(workspace, name, '..'), { recursive: true })
    await writeFile(join(workspace, name), content)
  }
}

export function validate(workspace: string, inputs: Readonly<Record<string, string>>): Promise<BundleRun> {
  return runBundle(definition.name, { workspace, inputs })
}

export function content(workspace: string, name: string): Promise<string> {
  return readFile(join(workspace, name), 'utf8')
}

/** Makes a repository of the folder and commits what is in it. */
export async function commit(workspace: string): Promise<void> {
  const who = ['-c', 'user.name=x', '-c', 'user.email=x@example.org', '-c', 'commit.gpgsign=false']
  for (const args of [
    ['init', '-q'],
    ['add', '-A'],
    [...who, 'commit', '-q', '-m', 'x']
  ]) {
    const { exitCode, stderr } = await runProgram({ command: ['git', ...args], cwd: workspace, timeoutMs: 20_000, maxOutputBytes: 1e6 })
    if (exitCode !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`)
  }
}
