import { beforeEach, expect, it } from 'vitest'
import { draftOf } from '../../test/draft.ts'
import { createWorld, type World } from '../../test/rollout-world.ts'
import type { Deployment } from '../history/deployment.ts'
import type { Weights } from '../router/router.ts'
import { recoverAll } from './recover-all.ts'

let world: World
let written: Weights[]

beforeEach(async () => {
  world = await createWorld()
  written = []
  const { write } = world.router
  world.router.write = async weights => {
    written.push(weights)
    return write(weights)
  }
})

type Place = 'older' | 'old' | 'new'

it.each<[string, [Deployment['kind'], from: Place, to: Place][], Place]>([
  [
    'a rollback after a rollout',
    [
      ['rollout', 'old', 'new'],
      ['rollback', 'old', 'older']
    ],
    'older'
  ],
  [
    'a rollout after a rollback',
    [
      ['rollback', 'old', 'older'],
      ['rollout', 'old', 'new']
    ],
    'older'
  ],
  [
    'two rollbacks: the newer says where to',
    [
      ['rollback', 'old', 'new'],
      ['rollback', 'old', 'older']
    ],
    'older'
  ],
  [
    'two rollouts',
    [
      ['rollout', 'old', 'older'],
      ['rollout', 'old', 'new']
    ],
    'old'
  ]
])('%s', async (_, events, serving) => {
  for (const [kind, from, to] of events) {
    const record = await world.history.begin(draft(kind, world[from], world[to]))
    await world.history.update(record, { weight: 20, event: { what: 'shifting', weight: 20 } })
  }
  world.router.weights = { [world.old]: 80, [world.new]: 20 }
  await recoverAll(await world.history.list('production'), 'm', tools())
  expect(world.router.weights).toEqual({ [world[serving]]: 100 })
  expect((await world.registry.alias('m', 'champion'))?.version).toBe(world[serving])
  expect(written.every(weights => weights[world[serving]] === 100)).toBe(true)
  expect((await world.history.list('production')).filter(({ state }) => state === 'in-progress')).toEqual([])
})

it('moves nothing of another model', async () => {
  await world.history.begin({ ...draft('rollout', world.old, world.new), model: 'delays' })
  await expect(recoverAll(await world.history.list('production'), 'm', tools())).rejects.toThrow('Give each model its own')
  expect(written).toEqual([])
})

function draft(kind: Deployment['kind'], from: string, to: string) {
  return { ...draftOf(to), kind, model: 'm', from: { version: from, digest: '0' } }
}

function tools() {
  const { router, registry, history } = world
  return { router, registry, history, alias: 'champion' }
}
