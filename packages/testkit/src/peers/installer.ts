import { runProgram } from '@gauntlet/core'

const INSTALL_MS = 10 * 60_000
const MOST_OUTPUT_BYTES = 10_000_000

export interface Installation {
  readonly command: readonly [string, ...string[]]
  /** What a person can do when it fails. */
  readonly wayOut: string
  /** Prefix of the variables by which people set this installer up (an index, a proxy), such as `PIP_`. They reach it; nothing else does. */
  readonly settings?: string
  readonly env?: Readonly<Record<string, string>>
}

/** Runs one step of an installation and fails with what to do about it. */
export async function install({ command, wayOut, settings, env }: Installation): Promise<void> {
  const own = settings === undefined ? [] : Object.entries(process.env).filter(([name]) => name.startsWith(settings))
  const given = Object.fromEntries(own.map(([name, value]) => [name, value ?? '']))
  const options = { timeoutMs: INSTALL_MS, maxOutputBytes: MOST_OUTPUT_BYTES, env: { ...given, ...env } }
  const run = await runProgram({ command, ...options }).catch(cause => {
    throw new Error(`${command.join(' ')} did not run. ${wayOut}`, { cause })
  })
  if (run.exitCode !== 0) throw new Error(`${command.join(' ')} ended with exit code ${run.exitCode}. ${wayOut}\n${run.stderr}`)
}
