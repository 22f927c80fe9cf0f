import { type BundleRun, listenOnLoopback, runBundle } from '@gauntlet/testkit'
import { describe, it } from 'vitest'
import { rolloutOf, startWorld, type World } from './world.ts'

/** What the gateway sees, or what the log says, in the order of a rollout that would be promoted. */
const POINTS = [
  'look 1',
  'put 1',
  'read after put 1',
  'shifted (20%)',
  'look 3',
  'put 2',
  'look 7',
  'promoting (100%)',
  'put 3',
  'read after put 3'
]

/** The runner sends SIGTERM 7.5 seconds after SIGINT. */
const PATIENCE_MS = 7_500

describe.concurrent.each(['SIGINT', 'SIGTERM'] as const)('%s leaves all traffic on one version, without post, at', signal => {
  it.for(POINTS)('%s', async (point, { expect }) => {
    const world = await startWorld({ badShare: [0, 0], requestsPerLook: 400 })
    const { run, tookMs } = await killed(world, signal, point)
    expect(run.exitCode, run.log).not.toBe(-1)
    expect(tookMs).toBeLessThan(PATIENCE_MS)
    expect(await unrest(world), run.log).toEqual([])
    const promoted = (await world.champion()) === world.versions[1]
    expect(run.exitCode, run.log).toBe(promoted ? 0 : 1)
    expect(run.outputs).toMatchObject({ decision: promoted ? 'promoted' : 'aborted', weight: promoted ? '100' : '0' })
    await world.close()
  })
})

describe.concurrent('SIGINT twice and then SIGTERM leave all traffic on one version, without post, at', () => {
  it.for(['put 1', 'look 3', 'put 3'])('%s', async (point, { expect }) => {
    const world = await startWorld({ badShare: [0, 0], requestsPerLook: 400 })
    const { run } = await killed(world, 'SIGINT', point, ['SIGINT', 'SIGTERM'])
    expect(run.exitCode, run.log).toBe(1)
    expect(run.outputs).toMatchObject({ decision: 'aborted', weight: '0' })
    expect(await unrest(world), run.log).toEqual([])
    await world.close()
  })
})

describe.concurrent('SIGKILL, and then the post step, at', () => {
  it.for(POINTS)('%s', async (point, { expect }) => {
    const world = await startWorld({ badShare: [0, 0], requestsPerLook: 400 })
    const { run } = await killed(world, 'SIGKILL', point)
    expect(run.exitCode).toBe(-1)
    const post = await deploy(world, { file: 'post.js', state: run.state })
    expect(post.exitCode, post.log).toBe(0)
    expect(await unrest(world), post.log).toEqual([])
    const puts = world.gateway.puts.length
    if (point === 'put 2') expect((await deploy(world, { file: 'post.js', state: run.state })).log).toBe('')
    expect(world.gateway.puts).toHaveLength(puts)
    await world.close()
  })
})

it.concurrent('tells those who want to know what a killed rollout had moved, and where the post step brought it', async ({ expect }) => {
  const world = await startWorld({ badShare: [0, 0], requestsPerLook: 400 })
  const told: unknown[] = []
  const receiver = await listenOnLoopback(
    async (request, response) => {
      told.push(JSON.parse(Buffer.concat(await request.toArray()).toString()))
      response.end()
    },
    problem => told.push(problem)
  )
  const { run } = await killed(world, 'SIGKILL', 'look 3')
  const post = await deploy(world, { file: 'post.js', state: run.state, env: { INPUT_NOTIFY: receiver.url } })
  expect(post.exitCode, post.log).toBe(0)
  const [from, target] = world.versions
  expect(told).toMatchObject([
    {
      status: 'error',
      changed: true,
      what: 'flights in production',
      from: `${from} 80 %, ${target} 20 %`,
      to: from,
      reason: expect.stringContaining(`it was killed, or its runner was lost. Its log says how far it came. Deployment 1 of production`)
    }
  ])
  await Promise.all([receiver.close(), world.close()])
})

describe.concurrent('SIGKILL, and then only the next run, at', () => {
  it.for(POINTS)('%s', async (point, { expect }) => {
    const world = await startWorld({ badShare: [0, 0], requestsPerLook: 400 })
    await killed(world, 'SIGKILL', point)
    const next = await deploy(world, { env: { GITHUB_RUN_ID: '2' } })
    expect(next.outputs, next.log).toMatchObject({ decision: 'promoted' })
    expect(await unrest(world), next.log).toEqual([])
    expect(await world.champion()).toBe(world.versions[1])
    await world.close()
  })
})

type Options = NonNullable<Parameters<typeof runBundle>[1]>

function deploy(world: World, options: Options = {}): Promise<BundleRun> {
  const inputs = {
    rollout: rolloutOf(world),
    model: `flights/${world.versions[1]}`,
    history: 'folder:deployments',
    'allow-private-network': 'true'
  }
  return runBundle('canary-deploy', { workspace: world.workspace, inputs, ...options })
}

/** Signals in `more` follow as soon as the rollout asks the gateway for anything: it is bringing the traffic back by then. */
async function killed(
  world: World,
  signal: NodeJS.Signals,
  point: string,
  more: readonly NodeJS.Signals[] = []
): Promise<{ run: BundleRun; tookMs: number }> {
  const following = [...more]
  let pid: number | undefined
  let at: number | undefined
  const strike = () => {
    if (pid === undefined || at !== undefined) return
    at = performance.now()
    process.kill(pid, signal)
  }
  world.gateway.happens = what => {
    const next = at === undefined ? undefined : following.shift()
    if (pid !== undefined && next !== undefined) process.kill(pid, next)
    if (what === point) strike()
  }
  const run = await deploy(world, {
    onStart: started => {
      pid = started
    },
    onLog: chunk => {
      if (chunk.includes(point)) strike()
    }
  })
  if (at === undefined) throw new Error(`It never came to "${point}":\n${run.log}`)
  return { run, tookMs: performance.now() - at }
}

/** What does not agree among router, champion alias and history. */
async function unrest(world: World): Promise<string[]> {
  const champion = (await world.champion()) ?? 'nothing'
  const problems: string[] = []
  if (world.gateway.weights[champion] !== 100)
    problems.push(`${champion} is the champion, traffic is ${JSON.stringify(world.gateway.weights)}`)
  const deployments = await world.deployments()
  const open = deployments.filter(({ state }) => state === 'in-progress')
  if (open.length > 0) problems.push(`still in progress: ${open.map(({ id }) => id).join(', ')}`)
  const serving = deployments.find(({ state }) => state === 'promoted')?.target.version ?? world.versions[0]
  if (serving !== champion) problems.push(`the history says that ${serving} serves, the alias says ${champion}`)
  return problems
}
