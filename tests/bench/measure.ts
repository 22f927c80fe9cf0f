import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

export interface Measurement {
  readonly name: string
  /** Wall-clock seconds of each counted run, whole processes. */
  readonly seconds: readonly number[]
  /** Peak resident memory in MB: the largest process of a run, over all runs. */
  readonly megabytes: number
}

export interface Contestant {
  readonly name: string
  readonly command: readonly [string, ...string[]]
  readonly env?: Readonly<Record<string, string>>
  readonly cwd: string
  /** How it may end; 0 where nothing is said. */
  readonly exitCodes?: readonly number[]
}

/** Finding a family reads all of /proc, which takes time from those that are measured. */
const SAMPLE_MS = 40

/** Runs the contestants in turn, A B A B …, after rounds that do not count, so that a drift of the machine hits all alike. */
export async function race(contestants: readonly Contestant[], rounds: number, warmUps = 1): Promise<Measurement[]> {
  const results = contestants.map(({ name }) => ({ name, seconds: [] as number[], megabytes: 0 }))
  for (let round = -warmUps; round < rounds; round++) {
    for (const [index, contestant] of contestants.entries()) {
      const { seconds, megabytes } = await runOnce(contestant)
      const result = results[index]
      if (round < 0 || result === undefined) continue
      result.seconds.push(seconds)
      result.megabytes = Math.max(result.megabytes, megabytes)
    }
  }
  return results
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2
}

/** The ratio pair by pair: its median is steadier than the ratio of two medians. */
export function ratio(a: Measurement, b: Measurement): number {
  return median(a.seconds.map((seconds, index) => seconds / (b.seconds[index] ?? Number.NaN)))
}

async function runOnce({ name, command, env, cwd, exitCodes = [0] }: Contestant): Promise<{ seconds: number; megabytes: number }> {
  const [file, ...args] = command
  const startedAt = performance.now()
  const child = spawn(file, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'pipe'] })
  let stderr = ''
  child.stderr.on('data', chunk => (stderr += chunk))
  let peak = 0
  const sampler = setInterval(() => {
    if (child.pid !== undefined) peak = Math.max(peak, ...family(child.pid).map(peakMemory))
  }, SAMPLE_MS)
  const exitCode = await new Promise<number>((resolve, reject) => child.on('error', reject).on('close', code => resolve(code ?? -1)))
  clearInterval(sampler)
  // A process that could not even start ends with 1 as well, and writes why.
  const isExpected = exitCodes.includes(exitCode) && (exitCode === 0 || stderr === '')
  if (!isExpected) throw new Error(`Could not measure ${name}: it ended with exit code ${exitCode}\n${stderr}`)
  return { seconds: (performance.now() - startedAt) / 1000, megabytes: peak / 1000 }
}

/** A process and all its descendants, from Linux's /proc. */
function family(pid: number): number[] {
  const parents = new Map<number, number>()
  for (const entry of readdirSync('/proc').filter(name => /^\d+$/.test(name))) {
    const parent = /^PPid:\s+(\d+)/m.exec(statusOf(Number(entry)))?.[1]
    if (parent !== undefined) parents.set(Number(entry), Number(parent))
  }
  const members = [pid]
  for (const member of members) members.push(...[...parents].filter(([, parent]) => parent === member).map(([child]) => child))
  return members
}

/** The high-water mark of a process's resident memory, in kB. It only grows, so the last sample counts. */
function peakMemory(pid: number): number {
  return Number(/^VmHWM:\s+(\d+)/m.exec(statusOf(pid))?.[1] ?? 0)
}

function statusOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8')
  } catch {
    return ''
  }
}
