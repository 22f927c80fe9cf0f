import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openRegistry, type Registry } from '@gauntlet/registry'
import { type Deployment, type DeploymentHistory, folderHistory } from '@gauntlet/rollout'

/** How the model versions behave that a world serves. */
export interface Behaviour {
  /** Share of bad requests, by place in `versions`. */
  readonly badShare?: readonly number[]
  /** Requests that come between two looks. */
  readonly requestsPerLook?: number
}

/** A registry with versions, a history, and a gateway that splits made-up traffic between them and shows their counters. */
export interface World {
  readonly workspace: string
  readonly url: string
  readonly versions: readonly string[]
  readonly registry: Registry
  readonly history: DeploymentHistory
  readonly gateway: Gateway
  champion(): Promise<string | undefined>
  deployments(): Promise<Deployment[]>
  close(): Promise<void>
}

/** What the gateway does, for tests to look at and to spoil. */
export interface Gateway {
  weights: Record<string, number>
  /** Every accepted change of weights. */
  readonly puts: Record<string, number>[]
  /** Looks at the counters that were answered. */
  looks: number
  requestsPerLook: number
  readonly badShare: Map<string, number>
  refusesPuts: boolean
  /** Says that it has moved, and sends everything to the first version. */
  pretends: boolean
  metricsFail: boolean
  /** Drops the counters of a version as a restart does. */
  restart(version: string): void
  /** Called with the name of each thing that happens, before it is answered. */
  happens: (what: string) => void
}

const BUCKETS = [0.1, 0.25, 1]

export async function startWorld({ badShare = [0.01, 0.01], requestsPerLook = 200 }: Behaviour = {}): Promise<World> {
  const workspace = await mkdtemp(join(tmpdir(), 'canary-'))
  const roots = { workspace, temp: workspace, allowedPaths: [] }
  const registry = await openRegistry('folder:models', roots)
  const versions: string[] = []
  for (const index of badShare.keys()) versions.push(await register(registry, workspace, `model ${index}`))
  const [first = ''] = versions
  await registry.moveAlias('flights', 'champion', { to: first, expected: null })
  const history = folderHistory(join(workspace, 'deployments'))
  const gateway = gatewayOf(versions, badShare, requestsPerLook)
  const server = createServer((request, response) => answer(gateway, versions, request, response).catch(() => response.destroy()))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    workspace,
    url: `http://127.0.0.1:${port}`,
    versions,
    registry,
    history,
    gateway,
    champion: async () => (await registry.alias('flights', 'champion'))?.version,
    deployments: () => history.list('production'),
    close: async () => {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
      await rm(workspace, { recursive: true, force: true })
    }
  }
}

/** A rollout over a world: two stages, looks as fast as they come. */
export function rolloutOf(world: Pick<World, 'url'>, changes: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({
    router: { webhook: `${world.url}/weights` },
    metrics: { prometheus: `${world.url}/{version}/metrics` },
    stages: [
      { weight: '20%', 'min-requests': 200 },
      { weight: '50%', 'min-requests': 400 }
    ],
    interval: '20ms',
    'stage-timeout': '20s',
    'takeover-after': '500ms',
    analysis: { metrics: [{ name: 'errors', bad: 'requests_total{status=~"5.."}', total: 'requests_total' }] },
    ...changes
  })
}

async function register(registry: Registry, workspace: string, content: string): Promise<string> {
  const path = join(workspace, 'model.bin')
  await writeFile(path, content)
  const digest = createHash('sha256').update(content).digest('hex')
  const draft = { name: 'flights', digest, bytes: content.length, file: 'model.bin', path, tags: {}, verdicts: [] }
  return (await registry.register(draft)).registered.version
}

interface Counters {
  requests: number
  bad: number
  scraped: number
}

interface Inside extends Gateway {
  readonly counters: Map<string, Counters>
  readonly credit: Map<string, number>
  readonly random: () => number
  pumped: number
}

function gatewayOf(versions: readonly string[], badShare: readonly number[], requestsPerLook: number): Inside {
  const counters = new Map(versions.map(version => [version, { requests: 0, bad: 0, scraped: 0 }]))
  return {
    weights: { [versions[0] ?? '']: 100 },
    puts: [],
    looks: 0,
    requestsPerLook,
    badShare: new Map(versions.map((version, index) => [version, badShare[index] ?? 0])),
    refusesPuts: false,
    pretends: false,
    metricsFail: false,
    happens: () => {},
    counters,
    credit: new Map(),
    random: generator(20260104),
    pumped: 0,
    restart: version => Object.assign(counters.get(version) ?? {}, { requests: 0, bad: 0 })
  }
}

async function answer(gateway: Gateway, versions: readonly string[], request: IncomingMessage, response: ServerResponse): Promise<void> {
  const inside = gateway as Inside
  const path = request.url ?? ''
  const send = (status: number, body: string) => response.writeHead(status).end(body)
  if (path === '/weights' && request.method === 'PUT') {
    const body = await text(request)
    if (gateway.refusesPuts) return void send(403, 'not allowed')
    gateway.weights = JSON.parse(body).weights
    gateway.puts.push(gateway.weights)
    gateway.happens(`put ${gateway.puts.length}`)
    return void send(200, '{}')
  }
  if (path === '/weights') {
    gateway.happens(`read after put ${gateway.puts.length}`)
    return void send(200, JSON.stringify({ weights: gateway.weights }))
  }
  const version = decodeURIComponent(path.split('/')[1] ?? '')
  const counters = inside.counters.get(version)
  if (counters === undefined || gateway.metricsFail) return void send(404, 'no such page')
  counters.scraped++
  if (counters.scraped > inside.pumped) pump(inside, versions)
  if (version !== versions[0]) gateway.happens(`look ${++gateway.looks}`)
  send(200, page(counters))
}

/** Both arms are asked at the same time: whoever is first brings the requests of this look for both. */
function pump(inside: Inside, versions: readonly string[]): void {
  inside.pumped++
  for (let request = 0; request < inside.requestsPerLook; request++) {
    const version = inside.pretends ? versions[0] : chosen(inside)
    const counters = inside.counters.get(version ?? '')
    if (counters === undefined) continue
    counters.requests++
    if (inside.random() < (inside.badShare.get(version ?? '') ?? 0)) counters.bad++
  }
}

/** Smooth weighted round robin, as nginx has it: the split is as exact as whole requests allow. */
function chosen({ weights, credit }: Inside): string {
  let best = ''
  for (const [version, weight] of Object.entries(weights)) {
    credit.set(version, (credit.get(version) ?? 0) + weight)
    if (weight > 0 && (best === '' || (credit.get(version) ?? 0) > (credit.get(best) ?? 0))) best = version
  }
  credit.set(best, (credit.get(best) ?? 0) - 100)
  return best
}

function page({ requests, bad }: Counters): string {
  const good = requests - bad
  const buckets = [...BUCKETS, Number.POSITIVE_INFINITY].map(
    bound => `seconds_bucket{le="${bound === Number.POSITIVE_INFINITY ? '+Inf' : bound}"} ${bound > 0.25 ? requests : good}`
  )
  return `# TYPE requests_total counter
requests_total{status="200"} ${good}
requests_total{status="500"} ${bad}
# TYPE seconds histogram
${buckets.join('\n')}
seconds_sum ${requests / 10}
seconds_count ${requests}
`
}

async function text(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of request) body += String(chunk)
  return body
}

/** Mulberry32, so that every world sees the same traffic. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
