import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Inputs, readEnvironment, runProgram } from '@gauntlet/core'
import { judgeGate } from '@gauntlet/evaluation'
import { definition } from '../src/definition.ts'
import { gather } from '../src/gather/gather.ts'
import { readInputs } from '../src/inputs.ts'

export type Files = Readonly<Record<string, string>>

/** For tests: a folder with the given files. */
export async function workspaceWith(files: Files): Promise<string> {
  const workspace = await mkdtemp(join(tmpdir(), 'gauntlet-model-gate-'))
  await write(workspace, files)
  return workspace
}

export async function write(workspace: string, files: Files): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(workspace, name)), { recursive: true })
    await writeFile(join(workspace, name), content)
  }
}

/** A `with:` block gathered and judged in this process, on real files. */
export async function judged(workspace: string, written: Readonly<Record<string, string>>) {
  const environment = readEnvironment({ GITHUB_WORKSPACE: workspace, RUNNER_TEMP: workspace })
  const found = await gather(given(written), environment, new AbortController().signal)
  return { ...found, ...(await judgeGate(found.gate, found.data, found)) }
}

/** A `with:` block as it is read. */
export function given(written: Readonly<Record<string, string>>) {
  return readInputs({ inputs: new Inputs(definition, { inputs: new Map(Object.entries(written)), onRunner: false }) })
}

/** Makes a repository of the folder, where it is none yet, and commits what is in it. */
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
