import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Clock } from '../src/serving/clock.ts'
import { type Service, startService } from './service.ts'
import { PROJECT, type Story } from './telling.ts'

const Weights = z.object({ weights: z.record(z.string(), z.number()) })
const Answered = z.object({ version: z.string() })

/** Requests a second. Two cores can do more, but are not all ours. */
const RATE = 300

/** Where rollout.yml says that the gateway is. */
const WRITTEN_ADDRESS = 'http://127.0.0.1:8080'

/** Servers of all versions behind one gateway, each a process. Disposing of it ends them all. */
export class Production implements AsyncDisposable {
  readonly #story: Story
  readonly #services: Service[]
  /** Address of the gateway. */
  readonly url: string
  /** rollout.yml with that address in it. */
  readonly rollout: string

  private constructor(story: Story, gateway: Service, rollout: string) {
    this.#story = story
    this.#services = [gateway]
    this.url = addressIn(gateway.greeting)
    this.rollout = rollout.replaceAll(WRITTEN_ADDRESS, this.url)
  }

  static async start(story: Story): Promise<Production> {
    const rollout = await readFile(join(story.job.workspace, PROJECT, 'rollout.yml'), 'utf8')
    return new Production(story, await startService(story.job, 'gateway.ts', []), rollout)
  }

  /** Starts a server of a version and makes it known to the gateway. It gets no traffic yet. */
  async serve(version: string, model: string, clock: Clock = 'local'): Promise<void> {
    const server = await startService(this.#story.job, 'serve.ts', ['--model', model, '--version', version, '--clock', clock])
    this.#services.push(server)
    await this.#ask(`/servers/${version}`, { method: 'PUT', body: JSON.stringify({ url: addressIn(server.greeting) }) })
  }

  /** Lets flights of June ask for predictions while `work` goes on. Answers also what the traffic had to say at its end. */
  async underTraffic<Result>(work: () => Promise<Result>): Promise<{ readonly result: Result; readonly said: readonly string[] }> {
    const { job, out } = this.#story
    const data = `${out}/data/june.parquet`
    const traffic = await startService(job, 'traffic.ts', ['--gateway', this.url, '--data', data, '--rate', String(RATE)])
    this.#services.push(traffic)
    const result = await work()
    return { result, said: await traffic.stop() }
  }

  /** Percent of the traffic by version, without those that get none. */
  async weights(): Promise<Readonly<Record<string, number>>> {
    const { weights } = Weights.parse(await this.#ask('/weights'))
    return Object.fromEntries(Object.entries(weights).filter(([, weight]) => weight > 0))
  }

  /** The version that answers a request now. */
  async answeringVersion(): Promise<string> {
    const body = JSON.stringify({ date: '06142145', distance: 862, origin: 'JFK', destination: 'ORD' })
    return Answered.parse(await this.#ask('/predict', { method: 'POST', body })).version
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.#services.map(service => service.stop()))
  }

  async #ask(path: string, request: RequestInit = {}): Promise<unknown> {
    const response = await fetch(new URL(path, this.url), request)
    if (!response.ok) throw new Error(`Could not ask the gateway for ${path}: ${response.status} ${await response.text()}`)
    return response.json()
  }
}

function addressIn(greeting: string): string {
  const address = /http:\/\/\S+/.exec(greeting)?.[0]
  if (address === undefined) throw new Error(`Could not find an address in "${greeting}"`)
  return address
}
