import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Registry } from '@gauntlet/registry'
import { type Deployment, type DeploymentHistory, type DeploymentState, folderHistory, moveChampion } from '@gauntlet/rollout'
import { type BundleOptions, type BundleRun, listenOnLoopback, runBundle } from '@gauntlet/testkit'
import { registryWith } from '../../../packages/rollout/test/models.ts'

/** A gateway on this machine, a registry and a history, in which versions are called by their number, the oldest 1. */
export interface World {
  readonly workspace: string
  readonly url: string
  readonly gateway: Gateway
  readonly registry: Registry
  readonly history: DeploymentHistory
  /** The name of a version. */
  name(place: number): string
  /** Takes a version through a rollout that ends in `state`, with so many percent of the traffic. */
  deploy(place: number, state?: DeploymentState, weight?: number, takeoverAfterMs?: number): Promise<Deployment>
  /** Who has the traffic, and who is champion: `2 100%, champion 2`. */
  stands(): Promise<string>
  run(inputs?: Readonly<Record<string, string>>, options?: BundleOptions): Promise<BundleRun>
  close(): Promise<void>
}

export interface Gateway {
  weights: Record<string, number>
  puts: number
  /** Asked before each PUT takes effect; false refuses it. */
  accepts: () => boolean
  /** Called when a PUT has taken effect and is not answered yet. */
  moved: () => Promise<unknown> | undefined
}

export async function startWorld(versions = 3): Promise<World> {
  const workspace = await mkdtemp(join(tmpdir(), 'rollback-'))
  const made = await registryWith(versions, join(workspace, 'models'))
  const { registry } = made
  const name = (place: number) => made.versions[place - 1]?.version ?? ''
  const history = folderHistory(join(workspace, 'deployments'))
  const gateway: Gateway = { weights: { [name(1)]: 100 }, puts: 0, accepts: () => true, moved: () => undefined }
  const { url, close } = await startGateway(gateway)

  async function deploy(place: number, state: DeploymentState = 'promoted', weight = 100, takeoverAfterMs = 500): Promise<Deployment> {
    const from = (await registry.alias('flights', 'champion'))?.version
    const begun = await history.begin({
      kind: 'rollout',
      environment: 'production',
      model: 'flights',
      target: { version: name(place), digest: '' },
      from: from === undefined ? null : { version: from, digest: '' },
      reason: `Rollout of ${place}`,
      takeoverAfterMs
    })
    gateway.weights = from === undefined || weight === 100 ? { [name(place)]: 100 } : { [from]: 100 - weight, [name(place)]: weight }
    if (state === 'in-progress') return history.update(begun, { weight, event: { what: 'shifted' } })
    if (state === 'promoted') await moveChampion(registry, { model: 'flights', alias: 'champion', to: name(place), reason: 'Promoted' })
    return history.update(begun, { state, weight, event: { what: state } })
  }

  async function stands(): Promise<string> {
    const place = (version: string | undefined) => made.versions.findIndex(each => each.version === version) + 1
    const traffic = Object.entries(gateway.weights).map(([version, weight]) => `${place(version)} ${weight}%`)
    return `${traffic.join(', ')}, champion ${place((await registry.alias('flights', 'champion'))?.version)}`
  }

  const run = (inputs: Readonly<Record<string, string>> = {}, options: BundleOptions = {}) =>
    runBundle('rollback', {
      workspace,
      ...options,
      inputs: { rollout: rolloutAt(url), history: 'folder:deployments', reason: 'It is broken', 'allow-private-network': 'true', ...inputs }
    })

  const end = async () => {
    await close()
    await rm(workspace, { recursive: true, force: true })
  }
  return { workspace, url, gateway, registry, history, name, deploy, stands, run, close: end }
}

export function rolloutAt(url: string): string {
  return JSON.stringify({
    router: { webhook: `${url}/weights` },
    metrics: { prometheus: `${url}/{version}/metrics` },
    stages: [{ weight: '50%', 'min-requests': 100 }],
    'takeover-after': '500ms',
    analysis: { metrics: [{ name: 'errors', bad: 'errors_total', total: 'requests_total' }] }
  })
}

function startGateway(gateway: Gateway) {
  return listenOnLoopback(
    async (request, response) => {
      const text = (await request.toArray()).join('')
      if (request.method === 'PUT') {
        gateway.puts += 1
        if (!gateway.accepts()) return void response.writeHead(403).end('Not allowed')
        gateway.weights = JSON.parse(text).weights
        await gateway.moved()
      }
      response.writeHead(200).end(JSON.stringify({ weights: gateway.weights }))
    },
    problem => {
      throw new Error(problem)
    }
  )
}
