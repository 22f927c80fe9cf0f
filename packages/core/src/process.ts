import { spawn } from 'node:child_process'

/** A program to run: the path of an executable and its arguments. There is no shell between us and it. */
export interface Program {
  readonly command: readonly [string, ...string[]]
  readonly cwd?: string
  /** Everything the program sees of the environment. Nothing is inherited but what `inheritedEnvironment` lets through. */
  readonly env?: Readonly<Record<string, string>>
  readonly input?: string
  readonly timeoutMs: number
  /** Bytes kept of standard output and of standard error, each. A program that writes more is stopped. */
  readonly maxOutputBytes: number
  readonly signal?: AbortSignal
  /** How an abort reaches a program that can end well by itself. When it does within the grace, that is an answer and no error. */
  readonly onAbort?: { readonly signal: NodeJS.Signals; readonly graceMs: number }
  /** Called with standard output and error as they come, instead of keeping them. */
  readonly onOutput?: (chunk: Buffer, stream: 'stdout' | 'stderr') => void
}

export interface Finished {
  /** `undefined` when a signal ended it. */
  readonly exitCode: number | undefined
  readonly signal: string | undefined
  readonly stdout: string
  readonly stderr: string
}

/** How a group of processes is asked to stop, and how long before it is made to. */
const STOP = { signal: 'SIGTERM', graceMs: 2000 } as const

/**
 * Runs a program to its end, in a process group of its own, so that its children die with it.
 *
 * Rejects when it cannot be started, runs past `timeoutMs`, writes past `maxOutputBytes` or is aborted; a non-zero exit code is
 * an answer, not an error. Asked to stop with SIGTERM, it has two seconds, unless `onAbort` says otherwise.
 */
export function runProgram(program: Program): Promise<Finished> {
  const [file, ...args] = program.command
  if (program.signal?.aborted === true) return Promise.reject(new Error(`Could not run ${file}: cancelled`))
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      cwd: program.cwd,
      env: { ...inheritedEnvironment(), ...program.env },
      detached: process.platform !== 'win32',
      stdio: [program.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe']
    })
    const kept = { stdout: [] as Buffer[], stderr: [] as Buffer[] }
    const bytes = { stdout: 0, stderr: 0 }
    let problem: string | undefined
    let killer: NodeJS.Timeout | undefined

    const kill = (signal: NodeJS.Signals) => {
      if (child.pid === undefined) return
      try {
        process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal)
      } catch {
        // The group is gone already, which is what was asked for.
      }
    }
    const stop = (reason: string, how: Required<Program>['onAbort'] = STOP) => {
      if (problem !== undefined) return
      problem = reason
      kill(how.signal)
      killer = setTimeout(() => kill('SIGKILL'), how.graceMs)
    }
    const cancelled = () => stop('cancelled', program.onAbort)
    const timer = setTimeout(() => stop(`still running after ${program.timeoutMs} ms`), program.timeoutMs)
    program.signal?.addEventListener('abort', cancelled, { once: true })

    for (const stream of ['stdout', 'stderr'] as const) {
      child[stream]?.on('data', (chunk: Buffer) => {
        if (program.onOutput !== undefined) return program.onOutput(chunk, stream)
        bytes[stream] += chunk.length
        if (bytes[stream] > program.maxOutputBytes) return stop(`wrote more than ${program.maxOutputBytes} bytes to ${stream}`)
        kept[stream].push(chunk)
      })
    }
    // A program that does not read its input closes the pipe; that is its choice.
    child.stdin?.on('error', () => {})
    child.stdin?.end(program.input)

    const settle = () => {
      clearTimeout(timer)
      clearTimeout(killer)
      program.signal?.removeEventListener('abort', cancelled)
    }
    child.on('error', cause => {
      settle()
      reject(new Error(`Could not run ${file}`, { cause }))
    })
    child.on('close', (exitCode, signal) => {
      settle()
      // What the program started may outlive it; the group is still ours to end.
      if (problem !== undefined) kill('SIGKILL')
      const endedWell = problem === 'cancelled' && program.onAbort !== undefined && exitCode !== null
      if (problem !== undefined && !endedWell) return reject(new Error(`Could not run ${file}: ${problem}`))
      resolve({
        exitCode: exitCode ?? undefined,
        signal: signal ?? undefined,
        stdout: Buffer.concat(kept.stdout).toString('utf8'),
        stderr: Buffer.concat(kept.stderr).toString('utf8')
      })
    })
  })
}

/** The few variables a program needs to find its libraries, its home and the network. No inputs, no tokens. */
export function inheritedEnvironment(env: NodeJS.ProcessEnv = process.env): Record<string, string> {
  const allowed = Object.entries(env).filter(([name]) => ALLOWED.has(name.toUpperCase()))
  return Object.fromEntries(allowed.map(([name, value]) => [name, value ?? '']))
}

const ALLOWED = new Set([
  ...['PATH', 'HOME', 'USER', 'SHELL', 'LANG', 'LC_ALL', 'TZ', 'TMPDIR', 'TEMP', 'TMP', 'SYSTEMROOT', 'RUNNER_TRACKING_ID'],
  ...['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'NODE_EXTRA_CA_CERTS', 'SSL_CERT_FILE', 'SSL_CERT_DIR', 'LD_LIBRARY_PATH']
])
