import { HttpError } from '@gauntlet/core'
import { beforeEach, describe, expect, it } from 'vitest'
import { createWorld, type World } from '../../test/rollout-world.ts'
import type { DeploymentHistory } from '../history/deployment.ts'
import { Rollout } from '../plan/rollout.ts'
import { parseExposition } from '../prometheus/exposition.ts'
import { halfDoneRollback } from '../rollback/plan-rollback.ts'
import type { Happening, RolloutOptions } from './options.ts'
import { recoverDeployment } from './recover.ts'
import { runRollout } from './run-rollout.ts'

let world: World

beforeEach(async () => {
  world = await createWorld()
})

const plan = (changes: object = {}) =>
  Rollout.parse({
    router: { webhook: 'https://gateway.example.com/weights' },
    metrics: { prometheus: 'https://gateway.example.com/{version}/metrics' },
    stages: [{ weight: '10%', 'min-requests': 100 }],
    analysis: { metrics: [{ name: 'errors', bad: 'all_total{status="500"}', total: 'all_total' }] },
    ...changes
  })

describe('what was decided is done, though', () => {
  it('the history cannot be told', async () => {
    const history = whichFails(event => event.what === 'rolled back')
    const report = await roll({ history, metrics: traffic({ canaryBad: 0.5 }) })
    expect(report).toMatchObject({ decision: 'rolled-back', outcome: 'harm', problems: [expect.stringContaining('the disk is full')] })
    expect(world.router.weights).toEqual({ [world.old]: 100 })
  })

  it('neither metrics nor history can be reached', async () => {
    let down = false
    const history = whichFails(() => down)
    const source = traffic({})
    const metrics: RolloutOptions['metrics'] = {
      scrape: async arm => {
        down = world.router.writes > 0
        if (down) throw new Error('away')
        return source.scrape(arm)
      }
    }
    const report = roll({ history, metrics, plan: plan({ 'metrics-outage-timeout': '10m' }) })
    await expect(report).resolves.toMatchObject({ decision: 'rolled-back', outcome: 'metrics-outage' })
    expect(world.router.weights).toEqual({ [world.old]: 100 })
  })
})

it('a step that cannot be recorded is not taken, and what was taken is undone', async () => {
  const history = whichFails(event => event.what === 'promoting')
  await expect(roll({ history })).rejects.toThrow(`The rollout of ${world.new} broke off. All traffic is on ${world.old}`)
  expect(world.router.weights).toEqual({ [world.old]: 100 })
  expect((await world.registry.alias('m', 'champion'))?.version).toBe(world.old)
  expect(await world.history.list('production')).toMatchObject([{ state: 'failed', weight: 0 }])
})

it('says loudly what the router says, and what to do by hand, when traffic cannot be brought back', async () => {
  const write = world.router.write
  world.router.write = async weights => {
    if (world.router.writes > 0) throw new Error('it answered 500')
    return write(weights)
  }
  const message = `TRAFFIC OF production IS NOT BACK on ${world.old}: a router could not be set, and it says ${world.old} 90 %, ${world.new} 10 % now.`
  await expect(roll({ metrics: traffic({ canaryBad: 0.5 }) })).rejects.toThrow(message)
})

it.each([
  ['cannot be reached changes nothing', 'network', false],
  ['may not be asked changes nothing', 'address', false],
  ['has no weights to tell yet gets its first', 'status', true]
] as const)('before the first version ever, a router that %s', async (_, problem, promoted) => {
  const read = world.router.read
  world.router.read = async signal => {
    if (world.router.writes === 0) throw new HttpError('Could not read the weights', problem)
    return read(signal)
  }
  const report = roll({ alias: 'serving', allowFirst: true })
  if (promoted) await expect(report).resolves.toMatchObject({ decision: 'promoted', outcome: 'first' })
  else await expect(report).rejects.toThrow(/^Could not read the weights$/)
  expect(world.router.writes).toBe(promoted ? 1 : 0)
  expect(await world.history.list('production')).toMatchObject([{ state: promoted ? 'promoted' : 'failed', weight: promoted ? 100 : 0 }])
})

it('a promotion whose alias was moved by somebody else meanwhile goes back', async () => {
  const registry: RolloutOptions['registry'] = {
    ...world.registry,
    moveAlias: async (name, alias, options) => {
      if (alias === 'champion') throw new Error('Somebody else moved it')
      return world.registry.moveAlias(name, alias, options)
    }
  }
  await expect(roll({ registry })).rejects.toThrow('broke off')
  expect(world.router.weights).toEqual({ [world.old]: 100 })
  expect((await world.registry.alias('m', 'previous-champion'))?.version).toBe(world.older)
})

describe('a newer deployment', () => {
  it('ends this one at the next look, without a further change of traffic', async () => {
    const report = await roll({
      plan: plan({ stages: [{ weight: '10%', 'min-requests': 1_000_000 }] }),
      watch: happening => {
        if (happening.kind === 'look' && happening.look.number === 3) void begin()
      }
    })
    expect(report).toMatchObject({ decision: 'aborted', outcome: 'superseded' })
    expect(world.router.writes).toBe(1)
    expect(await world.history.list('production')).toMatchObject([{ state: 'in-progress' }, { state: 'aborted' }])
  })

  it('keeps this one from moving the alias after all', async () => {
    const write = world.router.write
    world.router.write = async weights => {
      await write(weights)
      if (weights[world.new] === 100) await begin()
    }
    expect(await roll({})).toMatchObject({ decision: 'aborted', outcome: 'superseded' })
    expect((await world.registry.alias('m', 'champion'))?.version).toBe(world.old)
  })
})

describe('a newer deployment that gives up', () => {
  it('leaves the traffic to this one after all', async () => {
    let looks = 0
    const history: DeploymentHistory = {
      ...world.history,
      isNewest: async deployment => {
        if (++looks === 4) await world.history.update(await begin(), { state: 'aborted', weight: 0, event: { what: 'aborted' } })
        return world.history.isNewest(deployment)
      }
    }
    const report = await roll({ history, plan: plan({ stages: [{ weight: '10%', 'min-requests': 1_000_000 }] }) })
    expect(report).toMatchObject({ decision: 'aborted', outcome: 'superseded', weight: 0, reason: expect.stringContaining('given up') })
    expect(world.router.weights).toEqual({ [world.old]: 100 })
  })
})

describe('after a rollback', () => {
  it('that died, its target is what this one starts from', async () => {
    const dead = await begin(world.older, 1, 'rollback')
    await world.history.update(dead, { weight: 100, event: { what: 'shifting', weight: 100 } })
    world.router.weights = { [world.older]: 100 }
    const given: string[] = []
    const { write } = world.router
    world.router.write = async weights => {
      given.push(...Object.keys(weights))
      return write(weights)
    }
    expect(await roll({ plan: plan({ interval: '10ms' }) })).toMatchObject({ decision: 'promoted', stable: world.older })
    expect(given).not.toContain(world.old)
  })

  it('that failed half way, it starts nothing, and the rollback is still what is finished next', async () => {
    const failed = await begin(world.older, 60_000, 'rollback')
    await world.history.update(failed, { state: 'failed', weight: 100, event: { what: 'failed' } })
    world.router.weights = { [world.older]: 100 }
    await expect(roll({})).rejects.toThrow(`rollback 1 to ${world.older} failed half way`)
    expect(world.router.writes).toBe(0)
    expect(halfDoneRollback(await world.history.list('production'))?.id).toBe('1')
  })
})

it('starts nothing in an environment of another model', async () => {
  const other = await begin()
  const history = { ...world.history, list: async () => [{ ...other, model: 'delays' }] }
  await expect(roll({ history })).rejects.toThrow('is "production", where delays is deployed (deployment 1), and not m.')
  expect(world.router.writes).toBe(0)
  expect(await world.history.list('production')).toHaveLength(1)
})

it('begins anew when the one it waited for was promoted', async () => {
  const older = await begin(world.older)
  const events: string[] = []
  const report = roll({
    begun: () => {
      if (events.push('begun') > 1) return
      setTimeout(async () => {
        await world.moveTo('champion', 'older', 'old')
        world.router.weights = { [world.older]: 100 }
        await world.history.update(older, { state: 'promoted', event: { what: 'promoted' } })
      })
    },
    plan: plan({ interval: '10ms' })
  })
  expect(await report).toMatchObject({ decision: 'promoted', stable: world.older })
  expect((await world.history.list('production')).map(({ state, from }) => [state, from?.version])).toEqual([
    ['promoted', world.older],
    ['aborted', world.old],
    ['promoted', world.old]
  ])
})

it('never gives the canary more than the plan says', async () => {
  const stages = [10, 30, 60].map(weight => ({ weight: `${weight}%`, 'min-requests': 100 }))
  const given: number[] = []
  const write = world.router.write
  world.router.write = async weights => {
    given.push(weights[world.new] ?? 0)
    return write(weights)
  }
  expect(await roll({ plan: plan({ stages }) })).toMatchObject({ decision: 'promoted', outcome: 'non-inferior' })
  expect(given).toEqual([10, 30, 60, 100])
})

it('counts what came while a change settled for the judge, and not for the split', async () => {
  const looks: Happening[] = []
  const report = await roll({
    plan: plan({ settle: '5s' }),
    watch: happening => looks.push(happening),
    metrics: traffic({ settling: true })
  })
  expect(report).toMatchObject({ decision: 'promoted', split: { mismatch: false } })
  expect(looks.filter(({ kind }) => kind === 'look')).toHaveLength(report.looks.length)
})

it('is cancelled while it waits for an older one: the record stays open for post', async () => {
  await begin(world.older, 60_000)
  const cancel = new AbortController()
  const report = await roll({ signal: cancel.signal, begun: () => cancel.abort(new Error('the job was cancelled')) })
  expect(report).toMatchObject({ decision: 'aborted', outcome: 'cancelled', reason: expect.stringContaining('has stopped for this one') })
  expect(await world.history.list('production')).toMatchObject([{ state: 'in-progress' }, { state: 'in-progress' }])
  expect(world.router.writes).toBe(0)
})

it('is cancelled when an older one has just left it its traffic: post brings it back', async () => {
  const older = await begin(world.older)
  world.router.weights = { [world.old]: 75, [world.older]: 25 }
  const cancel = new AbortController()
  const endOlder = world.history.update(older, { weight: 25, event: { what: 'shifted' } })
  const report = await roll({
    signal: cancel.signal,
    history: {
      ...world.history,
      list: async environment => {
        const open = await world.history.list(environment)
        await endOlder
        if (open[0]?.id !== older.id && !cancel.signal.aborted) {
          await world.history.update(older, { state: 'aborted', event: { what: 'aborted' } })
          cancel.abort(new Error('the job was cancelled'))
        }
        return open
      }
    }
  })
  expect(report).toMatchObject({ outcome: 'cancelled' })
  const [record] = await world.history.list('production')
  if (record === undefined) throw new Error('Nothing was recorded')
  expect(record.state).toBe('in-progress')
  await recoverDeployment(record, 'itself', { router: world.router, registry: world.registry, history: world.history, alias: 'champion' })
  expect(world.router.weights).toEqual({ [world.old]: 100 })
})

interface Traffic {
  readonly canaryBad?: number
  /** What comes before the first look goes to stable alone. */
  readonly settling?: boolean
}

/** A thousand requests between any two looks, split as the router says, one in a hundred bad. */
function traffic({ canaryBad = 0.01, settling = false }: Traffic): RolloutOptions['metrics'] {
  const counts = { stable: { good: 0, bad: 0 }, canary: { good: 0, bad: 0 } }
  let changes = 0
  return {
    scrape: async ({ role, version }) => {
      const isNew = world.router.writes > changes
      if (isNew && role === 'canary') changes = world.router.writes
      const share = (settling && isNew ? (role === 'stable' ? 100 : 0) : (world.router.weights[version] ?? 0)) / 100
      const bad = Math.round(1000 * share * (role === 'canary' ? canaryBad : 0.01))
      counts[role].bad += bad
      counts[role].good += 1000 * share - bad
      return parseExposition(`all_total{status="200"} ${counts[role].good}\nall_total{status="500"} ${counts[role].bad}\n`)
    }
  }
}

function whichFails(fails: (event: { what: string }) => boolean): DeploymentHistory {
  return {
    ...world.history,
    update: async (deployment, change) => {
      if (fails(change.event)) throw new Error('the disk is full')
      return world.history.update(deployment, change)
    }
  }
}

function begin(target = world.older, takeoverAfterMs = 0, kind: 'rollout' | 'rollback' = 'rollout') {
  return world.history.begin({
    kind,
    environment: 'production',
    model: 'm',
    target: { version: target, digest: '0' },
    from: { version: world.old, digest: '0' },
    reason: 'another',
    takeoverAfterMs: takeoverAfterMs === 0 ? 60_000 : takeoverAfterMs
  })
}

async function roll(options: Partial<RolloutOptions>) {
  const target = await world.registry.find('m', world.new)
  if (target === undefined) throw new Error('There is no such version')
  let now = 0
  const clock = {
    now: () => now,
    sleep: async (ms: number, signal?: AbortSignal) => {
      signal?.throwIfAborted()
      now += ms
    }
  }
  return runRollout({
    plan: plan(),
    target,
    alias: 'champion',
    environment: 'production',
    router: world.router,
    registry: world.registry,
    history: world.history,
    metrics: traffic({}),
    allowFirst: false,
    reason: 'test',
    run: {},
    signal: new AbortController().signal,
    clock,
    ...options
  })
}
