import { beforeEach, expect, it } from 'vitest'
import { createWorld, type World } from '../../test/rollout-world.ts'
import type { Deployment } from '../history/deployment.ts'
import type { Weights } from '../router/router.ts'
import { recoverDeployment } from './recover.ts'

let world: World

beforeEach(async () => {
  world = await createWorld()
})

it.each<[string, number, (world: World) => Promise<void>, string, 'old' | 'new']>([
  ['before the first change', 0, async () => {}, 'aborted', 'old'],
  ['in a stage', 25, async () => {}, 'aborted', 'old'],
  ['with all traffic and no alias moved', 100, async () => {}, 'aborted', 'old'],
  ['between the two aliases', 100, ({ moveTo }) => moveTo('previous-champion', 'old', 'older'), 'aborted', 'old'],
  ['after the champion moved', 100, ({ moveTo }) => moveTo('champion', 'new', 'old'), 'promoted', 'new'],
  ['after the champion moved, the traffic gone astray', 25, ({ moveTo }) => moveTo('champion', 'new', 'old'), 'promoted', 'new']
])('a rollout that died %s', async (_, weight, happened, state, serving) => {
  world.router.weights = weight === 0 ? { [world.old]: 100 } : { [world.old]: 100 - weight, [world.new]: weight }
  const record = await begin()
  await happened(world)
  expect(await recover(record)).toMatchObject({ state, serving: world[serving] })
  expect(world.router.weights[world[serving]]).toBe(100)
  expect((await world.registry.alias('m', 'champion'))?.version).toBe(world[serving])
  expect(await world.history.list('production')).toMatchObject([{ state, weight: state === 'promoted' ? 100 : 0 }])
  const writes = world.router.writes
  expect(await recover(record)).toMatchObject({ state, serving: world[serving] })
  expect(world.router.writes).toBe(writes)
})

it('puts the alias of the version before back where it was', async () => {
  const record = await begin()
  await world.moveTo('previous-champion', 'old', 'older')
  await recover(record)
  expect((await world.registry.alias('m', 'previous-champion'))?.version).toBe(world.older)
})

it('leaves the traffic to a newer deployment, and says that it has ended', async () => {
  world.router.weights = { [world.old]: 75, [world.new]: 25 }
  const record = await begin()
  await begin()
  expect(await recover(record)).toMatchObject({ state: 'aborted', serving: undefined })
  expect(world.router.weights).toEqual({ [world.old]: 75, [world.new]: 25 })
  expect(await world.history.list('production')).toMatchObject([{ state: 'in-progress' }, { state: 'aborted' }])
})

it('brings traffic to a champion that another rollout has promoted meanwhile', async () => {
  const other = await begin(world.older)
  const record = await begin()
  await world.moveTo('champion', 'older', 'old')
  await world.history.update(other, { state: 'promoted', weight: 100, event: { what: 'promoted' } })
  expect(await recover(record)).toMatchObject({ serving: world.older })
})

it('does not follow an alias that was moved by hand', async () => {
  const record = await begin()
  await world.moveTo('champion', 'older', 'old')
  expect(await recover(record)).toMatchObject({ serving: world.old })
})

it.each([
  ['without traffic is given up', 0, 'aborted', undefined],
  ['with traffic is what serves', 100, 'promoted', 'new']
] as const)('a first version %s', async (_, weight, state, serving) => {
  world.router.weights = weight === 0 ? {} : { [world.new]: 100 }
  const record = await begin(world.new, null)
  const tools = { router: world.router, registry: world.registry, history: world.history, alias: 'serving' }
  expect(await recoverDeployment(record, 'itself', tools)).toMatchObject({ state, serving: serving && world[serving] })
  expect((await world.registry.alias('m', 'serving'))?.version).toBe(serving && world[serving])
})

it.each<[string, number, (world: World) => Promise<void>]>([
  ['before it moved anything', 0, async () => {}],
  ['with the traffic moved and no alias', 100, ({ router, older }) => router.write({ [older]: 100 })],
  [
    'between the two aliases',
    100,
    async ({ router, older, moveTo }) => {
      router.weights = { [older]: 100 }
      await moveTo('previous-champion', 'old', 'older')
    }
  ],
  ['when only its record was missing', 100, ({ moveTo }) => moveTo('champion', 'older', 'old')]
])('a rollback that died %s is finished forward, never back to what it left', async (_, weight, happened) => {
  const begun = await begin(world.older, world.old, 'rollback')
  const record = weight === 0 ? begun : await world.history.update(begun, { weight, event: { what: 'shifting', weight } })
  await happened(world)
  const writes = recordedWrites()
  expect(await recover(record)).toMatchObject({ state: 'promoted', serving: world.older })
  expect(world.router.weights).toEqual({ [world.older]: 100 })
  expect(writes.flatMap(weights => Object.keys(weights))).not.toContain(world.old)
  expect((await world.registry.alias('m', 'champion'))?.version).toBe(world.older)
  expect(await world.history.list('production')).toMatchObject([{ kind: 'rollback', state: 'promoted', weight: 100 }])
})

it('asks the router again where weights were asked for: a request that was given up may still take effect', async () => {
  const record = await world.history.update(await begin(), { weight: 25, event: { what: 'shifting', weight: 25 } })
  const late = { [world.old]: 75, [world.new]: 25 }
  const { read, write } = world.router
  let isFirst = true
  world.router.read = async () => {
    const weights = await read()
    if (isFirst) world.router.weights = late
    isFirst = false
    return weights
  }
  world.router.write = write
  await recover(record)
  expect(world.router.weights).toEqual({ [world.old]: 100 })
})

it('takes the word of a router that refuses to be set and says that all is well', async () => {
  const record = await world.history.update(await begin(), { weight: 25, event: { what: 'shifting', weight: 25 } })
  world.router.write = async () => {
    throw new Error('it answered 403')
  }
  expect(await recover(record)).toMatchObject({ state: 'aborted', serving: world.old })
})

function recordedWrites(): Weights[] {
  const writes: Weights[] = []
  const { write } = world.router
  world.router.write = async weights => {
    writes.push(weights)
    return write(weights)
  }
  return writes
}

function begin(target = world.new, from: string | null = world.old, kind: Deployment['kind'] = 'rollout'): Promise<Deployment> {
  return world.history.begin({
    kind,
    environment: 'production',
    model: 'm',
    target: { version: target, digest: '0' },
    from: from === null ? null : { version: from, digest: '0' },
    reason: 'test',
    takeoverAfterMs: 0
  })
}

function recover(record: Deployment) {
  const { router, registry, history } = world
  return recoverDeployment(record, 'itself', { router, registry, history, alias: 'champion' })
}
