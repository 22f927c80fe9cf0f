import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { nodeBinary } from '@gauntlet/testkit'
import { type Job, scriptPath } from './job.ts'
import { lineReader } from './lines.ts'

/** A process that runs until it is stopped. */
export interface Service {
  /** The first line it printed, which says that it is ready. */
  readonly greeting: string
  /** Answers the lines it printed after the first. Stopping twice does nothing. */
  readonly stop: () => Promise<readonly string[]>
}

const GRACE_MS = 3000

/**
 * Starts one of the project's own scripts and waits until it says that it is ready.
 *
 * It has a process group of its own, so that Ctrl-C does not end it before the action that brings its traffic back, and a channel to
 * this process, so that it ends when this process does, however that happens.
 */
export async function startService(job: Job, name: string, args: readonly string[]): Promise<Service> {
  job.signal.throwIfAborted()
  const child = spawn(nodeBinary(), [scriptPath(name), ...args], {
    cwd: job.workspace,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc']
  })
  const exited = once(child, 'exit')
  const lines: string[] = []
  const ready = Promise.withResolvers<string>()
  const reader = lineReader(line => {
    lines.push(line)
    ready.resolve(line)
  })
  let complaint = ''
  child.stdout?.setEncoding('utf8').on('data', reader.push)
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    complaint += text
  })
  const closed = once(child, 'close')
  closed.then(
    () => ready.reject(new Error(`Could not start ${name}: ${complaint.trim() || 'it ended at once'}`)),
    cause => ready.reject(new Error(`Could not start ${name}`, { cause }))
  )
  const stop = async () => {
    child.kill('SIGTERM')
    const killer = setTimeout(() => child.kill('SIGKILL'), GRACE_MS)
    await exited
    await closed
    clearTimeout(killer)
    reader.end()
    return lines.slice(1)
  }
  return { greeting: await ready.promise, stop }
}
