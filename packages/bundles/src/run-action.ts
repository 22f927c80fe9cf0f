import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { StringDecoder } from 'node:string_decoder'
import { type Program, readVerdictFile, runProgram, type VerdictFile } from '@gauntlet/core'

/** Nobody waits longer than this at a terminal. */
const LONGEST_RUN_MS = 24 * 3600 * 1000
/** About as long as a runner gives to all that comes after a job was cancelled. */
const LONGEST_POST_MS = 5 * 60_000
/** As a runner cancels a job: time to end well, and no more. */
const ON_ABORT = { signal: 'SIGINT', graceMs: 10_000 } as const
const ERROR = 2

export interface ActionRun {
  readonly exitCode: number
  /** The verdict or the error the bundle wrote; undefined when it died before it could. */
  readonly file: VerdictFile | undefined
  readonly verdictPath: string | undefined
  /** What the bundle set, by name. */
  readonly outputs: ReadonlyMap<string, string>
  readonly log: string
  /** What the post phase said. Empty where there is none, or where it had nothing to do. */
  readonly postLog: string
  /** Its step summary, main's before post's, where the call keeps it. */
  readonly summary: string
}

export interface ActionCall {
  /** The folder of the bundles: `dist` of a checkout or release. */
  readonly dist: string
  readonly action: string
  /** Whether the action has a post phase, which runs whatever came of main. */
  readonly post: boolean
  readonly inputs: Readonly<Record<string, string>>
  readonly signal: AbortSignal
  readonly onOutput: (text: string) => void
  /** Hands the step summary to the caller in place of the runner. */
  readonly keepSummary?: boolean
  /** Variables that are none of the action's business, such as tokens for others. */
  readonly withheld?: readonly string[]
  readonly env?: NodeJS.ProcessEnv
}

/**
 * Runs an action's bundle as the runner would, its post phase included. The workspace is the current folder and the runner's temp folder
 * is `.gauntlet` in it, so that `pr-report` finds the verdicts of the gates that ran before. On a runner the runner's own folders are kept.
 */
export async function runAction(call: ActionCall): Promise<ActionRun> {
  const { env = process.env, withheld = [] } = call
  const workspace = env.GITHUB_WORKSPACE || process.cwd()
  const temp = env.RUNNER_TEMP || (await ownFolder(workspace))
  const answers = await mkdtemp(join(tmpdir(), 'gauntlet-call-'))
  const summary = join(answers, 'summary')
  const files = {
    GITHUB_OUTPUT: join(answers, 'output'),
    GITHUB_STATE: join(answers, 'state'),
    ...(call.keepSummary === true ? { GITHUB_STEP_SUMMARY: summary } : {})
  }
  const given = { ...strings(env, withheld), ...asInputs(call.inputs), GITHUB_WORKSPACE: workspace, RUNNER_TEMP: temp, ...files }
  try {
    for (const path of [summary, ...Object.values(files)]) await writeFile(path, '')
    const main = await runPhase(call, 'index.js', given, { timeoutMs: LONGEST_RUN_MS, signal: call.signal, onAbort: ON_ABORT })
    // Not by the signal that ended main: what it left undone is done now.
    const post = call.post
      ? await runPhase(call, 'post.js', { ...given, ...asState(await readPairs(files.GITHUB_STATE)) }, { timeoutMs: LONGEST_POST_MS })
      : { exitCode: 0, log: '' }
    const outputs = await readPairs(files.GITHUB_OUTPUT)
    const verdictPath = outputs.get('verdict-path') || undefined
    const file = verdictPath === undefined ? undefined : await readVerdictFile(verdictPath)
    if (file === undefined && main.problem !== undefined) throw main.problem
    return {
      exitCode: post.exitCode === 0 ? main.exitCode : ERROR,
      file,
      verdictPath,
      outputs,
      log: main.log,
      postLog: post.log,
      summary: await readFile(summary, 'utf8')
    }
  } finally {
    await rm(answers, { recursive: true, force: true })
  }
}

interface Phase {
  readonly exitCode: number
  readonly log: string
  /** Why it did not come to an end of its own. */
  readonly problem?: Error
}

type Bounds = Pick<Program, 'timeoutMs' | 'signal' | 'onAbort'>

/** Never rejects, for after main comes post, whatever came of main. */
async function runPhase(call: ActionCall, file: string, env: Record<string, string>, bounds: Bounds): Promise<Phase> {
  let log = ''
  // A chunk may end within a character.
  const decoders = { stdout: new StringDecoder('utf8'), stderr: new StringDecoder('utf8') }
  const onOutput = (chunk: Buffer, stream: 'stdout' | 'stderr') => {
    const text = decoders[stream].write(chunk)
    log += text
    call.onOutput(text)
  }
  const command = [process.execPath, join(call.dist, call.action, file)] as const
  try {
    const { exitCode = ERROR } = await runProgram({
      command,
      cwd: env.GITHUB_WORKSPACE ?? '.',
      env,
      maxOutputBytes: 0,
      onOutput,
      ...bounds
    })
    return { exitCode, log }
  } catch (thrown) {
    return { exitCode: ERROR, log, problem: thrown instanceof Error ? thrown : new Error(String(thrown)) }
  }
}

/** Names and values as the toolkit writes them for the runner. A later value of a name replaces an earlier one. */
async function readPairs(path: string): Promise<Map<string, string>> {
  const found = (await readFile(path, 'utf8')).matchAll(/^(.+?)<<(ghadelimiter_\S+)\n([\s\S]*?)\n?\2$/gm)
  return new Map([...found].map(([, name = '', , value = '']) => [name, value]))
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

function asState(state: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries([...state].map(([name, value]) => [`STATE_${name}`, value]))
}

/** The person's own environment without inputs and state left over from an outer step, and without what is withheld. */
function strings(env: NodeJS.ProcessEnv, withheld: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) =>
      value === undefined || /^(INPUT|STATE)_/.test(name) || withheld.includes(name) ? [] : [[name, value]]
    )
  )
}
