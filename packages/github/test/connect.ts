import { type Fault, type GitHubDouble, type GitHubOptions, startGitHub } from '@gauntlet/testkit'
import { type ClientOptions, createClient, type GitHubClient } from '../src/client.ts'

/** For tests: a double, and clients of it whose waits take no time but move the clock that both share. */
export interface Connected {
  readonly github: GitHubDouble
  readonly client: GitHubClient
  readonly connect: (options?: Partial<ClientOptions>) => Promise<GitHubClient>
  /** Every wait, in milliseconds, in order. */
  readonly waits: number[]
  readonly sleep: (ms: number) => Promise<void>
}

export async function startConnected(options: GitHubOptions = {}): Promise<Connected> {
  let time = Date.parse('2026-11-21T12:00:00Z')
  const waits: number[] = []
  const now = () => time
  const sleep = async (ms: number) => {
    waits.push(ms)
    time += ms
  }
  const github = await startGitHub({ now, ...options })
  const connect = (overrides: Partial<ClientOptions> = {}) =>
    createClient({ token: github.token, apiUrl: github.url, sleep, now, random: () => 0.5, ...overrides })
  return { github, client: await connect(), connect, waits, sleep }
}

/** Only an answer that never ends has to be given up; any other one may take its time on a busy machine. */
export function patience(fault: Fault): Partial<ClientOptions> {
  return 'stall' in fault ? { timeoutMs: 500 } : {}
}
