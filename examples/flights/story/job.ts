import { fileURLToPath } from 'node:url'
import { runProgram, type Verdict } from '@gauntlet/core'
import { nodeBinary, runBundle } from '@gauntlet/testkit'
import { lineReader } from './lines.ts'

/** Where the steps of one job run, as on a runner. */
export interface Job {
  /** The checkout: what GitHub calls the workspace. */
  readonly workspace: string
  /** `RUNNER_TEMP`, where the gates of a job leave their verdicts for the report. */
  readonly temp: string
  readonly signal: AbortSignal
}

export interface Judged {
  readonly verdict: Verdict
  readonly passed: boolean
  readonly outputs: Readonly<Record<string, string>>
}

const LONGEST_RUN_MS = 10 * 60_000

/** There is no run on GitHub that a report could link to. */
const NOT_ON_GITHUB = { GITHUB_REPOSITORY: '', GITHUB_RUN_ID: '', GITHUB_RUN_ATTEMPT: '', GITHUB_JOB: '' }

/** Path of one of the project's own scripts. */
export function scriptPath(name: string): string {
  return fileURLToPath(new URL(`../src/${name}`, import.meta.url))
}

/** Runs one of the project's own scripts as a process, like `run: node src/<name>`. Each line it prints goes to `onLine`. */
export async function runScript(job: Job, name: string, args: readonly string[], onLine: (line: string) => void): Promise<void> {
  const reader = lineReader(onLine)
  const { exitCode } = await runProgram({
    command: [nodeBinary(), scriptPath(name), ...args],
    cwd: job.workspace,
    timeoutMs: LONGEST_RUN_MS,
    maxOutputBytes: 0,
    signal: job.signal,
    onOutput: chunk => reader.push(chunk.toString('utf8'))
  })
  reader.end()
  if (exitCode !== 0) throw new Error(`Could not run ${name}: it ended with exit code ${exitCode}`)
}

/**
 * Runs the bundle of an action as a process, like `uses: …/actions/<action>`. Each line of its log goes to `onLine`. Throws when it
 * could not judge at all.
 */
export async function runAction(
  job: Job,
  action: string,
  inputs: Readonly<Record<string, string>>,
  onLine: (line: string) => void = () => {}
): Promise<Judged> {
  const reader = lineReader(onLine)
  const run = await runBundle(action, {
    inputs,
    workspace: job.workspace,
    temp: job.temp,
    signal: job.signal,
    env: NOT_ON_GITHUB,
    onLog: reader.push
  })
  reader.end()
  if (run.verdict?.kind === 'verdict') return { verdict: run.verdict, passed: run.exitCode === 0, outputs: run.outputs }
  throw new Error(`Could not run ${action}: ${run.verdict?.message ?? `it ended with exit code ${run.exitCode}\n${run.log}`}`)
}
