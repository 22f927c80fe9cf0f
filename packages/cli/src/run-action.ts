import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readVerdictFile, runProgram, type VerdictFile } from '@gauntlet/core'

/** Nobody waits longer than this at a terminal. */
const LONGEST_RUN_MS = 24 * 3600 * 1000

export interface ActionRun {
  readonly exitCode: number
  /** The verdict or the error the bundle wrote; undefined when it died before it could. */
  readonly file: VerdictFile | undefined
  readonly verdictPath: string | undefined
  readonly log: string
}

export interface ActionCall {
  readonly root: string
  readonly action: string
  readonly inputs: Readonly<Record<string, string>>
  readonly signal: AbortSignal
  readonly onOutput: (text: string) => void
  readonly env?: NodeJS.ProcessEnv
}

/**
 * Starts an action's bundle as the runner would. The workspace is the current folder and the runner's temp folder is `.gauntlet` in
 * it, so that `pr-report` finds the verdicts of the gates that ran before. On a runner the runner's own folders are kept.
 */
export async function runAction({ root, action, inputs, signal, onOutput, env = process.env }: ActionCall): Promise<ActionRun> {
  const workspace = env.GITHUB_WORKSPACE || process.cwd()
  const temp = env.RUNNER_TEMP || (await ownFolder(workspace))
  const answers = await mkdtemp(join(tmpdir(), 'gauntlet-cli-'))
  const output = join(answers, 'output')
  await writeFile(output, '')
  try {
    let log = ''
    const finished = await runProgram({
      command: [process.execPath, join(root, 'dist', action, 'index.js')],
      cwd: workspace,
      env: { ...strings(env), ...asInputs(inputs), GITHUB_WORKSPACE: workspace, RUNNER_TEMP: temp, GITHUB_OUTPUT: output },
      timeoutMs: LONGEST_RUN_MS,
      maxOutputBytes: 0,
      signal,
      onOutput: chunk => {
        log += chunk.toString('utf8')
        onOutput(chunk.toString('utf8'))
      }
    })
    const verdictPath = /^verdict-path<<(\S+)\n(.*)\n\1$/m.exec(await readFile(output, 'utf8'))?.[2]
    const file = verdictPath === undefined || verdictPath === '' ? undefined : await readVerdictFile(verdictPath)
    return { exitCode: finished.exitCode ?? 2, file, verdictPath, log }
  } finally {
    await rm(answers, { recursive: true, force: true })
  }
}

/** A folder of ours in the user's checkout, which keeps itself out of their commits. */
async function ownFolder(workspace: string): Promise<string> {
  const folder = join(workspace, '.gauntlet')
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, '.gitignore'), '*\n')
  return folder
}

function asInputs(inputs: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]))
}

/** The person's own environment without inputs left over from an outer step. */
function strings(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined || name.startsWith('INPUT_') ? [] : [[name, value]]))
  )
}
