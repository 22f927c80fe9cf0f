import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { VerdictFile } from '@gauntlet/core'
import { nodeBinary } from './node-binary.ts'

export interface BundleRun {
  /** -1 when a signal ended it. */
  readonly exitCode: number
  /** Standard output and standard error, as the runner's log shows them. */
  readonly log: string
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
  /** The verdict file the run wrote, checked against the schema. Undefined when it wrote none. */
  readonly verdict: VerdictFile | undefined
  /** What it left for the post phase: hand it to the run of `post.js`. */
  readonly state: Readonly<Record<string, string>>
  /** `RUNNER_TEMP` of the run. */
  readonly temp: string
}

export interface BundleOptions {
  /** What stands in the `with:` block. */
  readonly inputs?: Readonly<Record<string, string>>
  /** Environment beside what the runner sets. */
  readonly env?: Readonly<Record<string, string>>
  /** `GITHUB_WORKSPACE` and working folder. A fresh empty folder by default. */
  readonly workspace?: string
  /** `RUNNER_TEMP`, to let several runs share one job. A fresh folder by default. */
  readonly temp?: string
  /** The `dist` folder to run from: this checkout's by default. */
  readonly dist?: string
  /** File of `dist/<action>/` to run: `index.js` by default, or `post.js`. */
  readonly file?: string
  /** Runs this file in place of one in `dist/<action>/`. */
  readonly script?: string
  /** What the main phase left, for a run of `post.js`. */
  readonly state?: Readonly<Record<string, string>>
  /** Aborted: the process gets SIGINT, as when a job is cancelled. */
  readonly signal?: AbortSignal
  /** Called with the id of the process as soon as there is one, for tests that end it their own way. */
  readonly onStart?: (pid: number) => void
  /** Called with the log as it grows. */
  readonly onLog?: (chunk: string) => void
}

/** `GAUNTLET_DIST` lets tests run before the bundle is built: `node scripts/source-dist.ts` makes stubs that start the sources. */
const DIST = process.env.GAUNTLET_DIST ?? fileURLToPath(new URL('../../../dist', import.meta.url))

/** Runs a bundled action the way the runner does: one process under Node 24, inputs in the environment, files for the answers. */
export async function runBundle(action: string, options: BundleOptions = {}): Promise<BundleRun> {
  const folder = await mkdtemp(join(tmpdir(), 'gauntlet-run-'))
  const temp = options.temp ?? folder
  const workspace = options.workspace ?? (await mkdtemp(join(tmpdir(), 'gauntlet-workspace-')))
  const files = { GITHUB_OUTPUT: join(folder, 'output'), GITHUB_STEP_SUMMARY: join(folder, 'summary'), GITHUB_STATE: join(folder, 'state') }
  for (const path of Object.values(files)) await writeFile(path, '')

  const script = options.script ?? join(options.dist ?? DIST, action, options.file ?? 'index.js')
  const child = spawn(nodeBinary(), [script], {
    cwd: workspace,
    env: {
      PATH: process.env.PATH,
      HOME: folder,
      LANG: 'C',
      TZ: 'Pacific/Chatham',
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: workspace,
      GITHUB_REPOSITORY: 'octo/flights',
      GITHUB_JOB: 'test',
      GITHUB_RUN_ID: '1',
      GITHUB_RUN_ATTEMPT: '1',
      RUNNER_TEMP: temp,
      ...files,
      ...asInputs(options.inputs ?? {}),
      ...asState(options.state ?? {}),
      ...options.env
    },
    ...(options.signal === undefined ? {} : { signal: options.signal, killSignal: 'SIGINT' as const })
  })
  if (child.pid !== undefined) options.onStart?.(child.pid)
  let log = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      log += chunk
      options.onLog?.(chunk)
    })
  }
  const exitCode = await new Promise<number>((resolve, reject) => {
    child.on('error', error => (options.signal?.aborted === true ? undefined : reject(error))).on('close', code => resolve(code ?? -1))
  })
  const outputs = parsePairs(await readFile(files.GITHUB_OUTPUT, 'utf8'))
  const run = {
    exitCode,
    log,
    outputs,
    summary: await readFile(files.GITHUB_STEP_SUMMARY, 'utf8'),
    verdict: await verdictAt(outputs['verdict-path']),
    state: parsePairs(await readFile(files.GITHUB_STATE, 'utf8')),
    temp
  }
  if (options.temp !== undefined) await rm(folder, { recursive: true })
  return run
}

/** `INPUT_` and the name in upper case; only spaces change, dashes stay. */
export function asInputs(inputs: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]))
}

function asState(state: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value]))
}

function parsePairs(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/^(.+?)<<(ghadelimiter_.+)\n([\s\S]*?)\n?\2$/gm)]
  return Object.fromEntries(pairs.map(([, name = '', , value = '']) => [name, value]))
}

async function verdictAt(path: string | undefined): Promise<VerdictFile | undefined> {
  if (path === undefined || path === '') return undefined
  return VerdictFile.parse(JSON.parse(await readFile(path, 'utf8')))
}
