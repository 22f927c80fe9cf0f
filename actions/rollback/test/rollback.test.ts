import { appendFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Verdict } from '@gauntlet/core'
import { type BundleRun, listenOnLoopback } from '@gauntlet/testkit'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { rolloutAt, startWorld, type World } from './world.ts'

let world: World
beforeEach(async () => {
  world = await startWorld()
  await world.deploy(1)
  await world.deploy(2)
})
afterEach(() => world.close())

const newest = async () => (await world.history.list('production'))[0]
const verdictOf = ({ verdict }: BundleRun): Verdict => {
  if (verdict?.kind !== 'verdict') throw new Error('There is no verdict')
  return verdict
}
const openChecks = (run: BundleRun) => verdictOf(run).checks.flatMap(({ id, outcome }) => (outcome === 'pass' ? [] : [id]))
const tableOf = (run: BundleRun, id: string) => verdictOf(run).evidence.tables.find(table => table.id === id)?.rows

it('goes back to the version before, and says so everywhere', async () => {
  const run = await world.run()
  expect(run.exitCode, run.log).toBe(0)
  expect(await world.stands()).toBe('1 100%, champion 1')
  expect(run.outputs).toMatchObject({
    changed: 'true',
    'from-version': world.name(2),
    'to-version': world.name(1),
    'deployment-id': '3',
    verdict: 'pass',
    passed: 'true'
  })
  expect(await newest()).toMatchObject({
    kind: 'rollback',
    state: 'promoted',
    weight: 100,
    reason: 'It is broken',
    target: { version: world.name(1) },
    from: { version: world.name(2) },
    runId: '1',
    runUrl: 'https://github.com/octo/flights/actions/runs/1'
  })
  expect((await newest())?.timeline.map(({ what }) => what)).toEqual(['started', 'shifting', 'rolled back'])
  expect((await world.registry.alias('flights', 'previous-champion'))?.version).toBe(world.name(2))
  expect(await world.registry.alias('flights', 'champion')).toMatchObject({ reason: 'It is broken' })
  expect(tableOf(run, 'before-and-after')).toEqual([
    ['traffic', `${world.name(2)} 100 %`, `${world.name(1)} 100 %`],
    ['champion', world.name(2), world.name(1)]
  ])
  expect(tableOf(run, 'timeline')).toHaveLength(3)
  expect(new Set(verdictOf(run).evidence.tables.map(({ topic }) => topic))).toEqual(new Set(['rollout']))
  expect(verdictOf(run).provenance.inputs).toMatchObject([{ input: 'target-version', bytes: 7 }])

  const again = await world.run()
  expect(again.exitCode).toBe(2)
  expect(again.log).toContain(`no good version that served before ${world.name(1)}. Name one`)
  expect(await world.stands()).toBe('1 100%, champion 1')
})

describe('to a named version', () => {
  it('goes there', async () => {
    const run = await world.run({ 'target-version': world.name(3), model: 'flights' })
    expect([run.exitCode, run.outputs.changed]).toEqual([0, 'true'])
    expect(await world.stands()).toBe('3 100%, champion 3')
  })

  it('does nothing, and records nothing, where it is there already', async () => {
    const run = await world.run({ 'target-version': world.name(2) })
    expect([run.exitCode, run.outputs.changed, run.outputs['deployment-id']]).toEqual([0, 'false', undefined])
    expect(run.outputs).toMatchObject({ 'from-version': world.name(2), 'to-version': world.name(2) })
    expect([world.gateway.puts, (await newest())?.kind]).toEqual([0, 'rollout'])
  })

  it('repairs an alias that is elsewhere, and says that it was', async () => {
    world.gateway.weights = { [world.name(1)]: 100 }
    const run = await world.run({ 'target-version': world.name(1) })
    expect([run.exitCode, run.outputs.changed, run.outputs.verdict]).toEqual([0, 'true', 'warn'])
    expect(openChecks(run)).toEqual(['agreement'])
    expect(run.summary).toContain('the alias')
    expect(await world.stands()).toBe('1 100%, champion 1')
  })

  it('warns of one that was rolled back itself', async () => {
    await world.run()
    const run = await world.run({ 'target-version': world.name(2) })
    expect([run.exitCode, run.outputs.verdict]).toEqual([0, 'warn'])
    expect(openChecks(run)).toEqual(['target'])
    expect(await world.stands()).toBe('2 100%, champion 2')
  })
})

describe('with a rollout that is not through', () => {
  it('undoes one that was held', async () => {
    await world.deploy(3, 'held', 25)
    const run = await world.run()
    expect(run.exitCode, run.log).toBe(0)
    expect(run.outputs).toMatchObject({ 'from-version': world.name(3), 'to-version': world.name(2) })
    expect(await world.stands()).toBe('2 100%, champion 2')
  })

  it('stops one that runs, and waits until it has', async () => {
    const canary = await world.deploy(3, 'in-progress', 25)
    const stopped = stepAside(canary)
    const run = await world.run()
    await stopped
    expect(run.exitCode, run.log).toBe(0)
    expect(run.log).toContain('Waiting for deployment 3 of production to stop.')
    expect(await world.stands()).toBe('2 100%, champion 2')
    expect((await world.history.list('production')).map(({ state }) => state).slice(0, 2)).toEqual(['promoted', 'aborted'])
    expect(run.outputs.changed).toBe('false')
  })

  it('takes over from one that died', async () => {
    await world.deploy(3, 'in-progress', 25)
    const run = await world.run()
    expect(run.exitCode, run.log).toBe(0)
    expect(await world.stands()).toBe('2 100%, champion 2')
    const [rollback, canary] = await world.history.list('production')
    expect([rollback?.state, canary?.state, canary?.timeline.at(-1)?.what]).toEqual(['promoted', 'aborted', 'taken over'])
  })

  /** What a canary does when a newer deployment has begun. */
  async function stepAside(canary: Awaited<ReturnType<World['deploy']>>): Promise<void> {
    await expect.poll(() => world.history.isNewest(canary), { timeout: 20_000, interval: 20 }).toBe(false)
    world.gateway.weights = { [world.name(2)]: 100 }
    await world.history.update(canary, { state: 'aborted', weight: 0, event: { what: 'aborted' } })
  }
})

describe('changes nothing', () => {
  it('in a dry run, which needs no reason', async () => {
    await world.deploy(3, 'in-progress', 25)
    const before = await world.stands()
    const run = await world.run({ 'dry-run': 'true', reason: '' })
    expect(run.exitCode, run.log).toBe(0)
    expect(verdictOf(run).title).toBe(`Rollback of flights to ${world.name(2)} (dry run)`)
    expect(verdictOf(run).checks[0]?.message).toBe(
      `All traffic and champion would go from ${world.name(3)} to ${world.name(2)}, which served before the rollout that is not through. It would first stop deployment 3.`
    )
    expect(run.outputs).toMatchObject({ changed: 'false', 'to-version': world.name(2) })
    expect([await world.stands(), (await newest())?.id, world.gateway.puts]).toEqual([before, '3', 0])
  })

  it('in a list, which needs no rollout either', async () => {
    await world.deploy(3)
    const run = await world.run({ list: 'true', reason: '', rollout: '' })
    expect(run.exitCode, run.log).toBe(0)
    expect(tableOf(run, 'versions')).toEqual([
      [world.name(2), expect.stringMatching(/^20/), 'Rollout of 2', '2', 'by default'],
      [world.name(1), expect.stringMatching(/^20/), 'Rollout of 1', '1', '']
    ])
    expect(verdictOf(run).checks[0]?.message).toBe('3 versions of flights served production and still count as good.')
  })

  it.each<[string, Record<string, string>, string]>([
    ['without a reason', { reason: ' ' }, 'Input "reason" is required for the record'],
    ['without a rollout', { rollout: '' }, 'Input "rollout" is required to move traffic'],
    ['with a version that is none', { 'target-version': 'champion' }, 'Input "target-version" is "champion"; expected a version such as'],
    [
      'with a version that is not there',
      { 'target-version': 'v20990101T000000Z_00000000' },
      'which folder:models does not have of flights'
    ],
    ['with a model that is not there', { model: 'fligths' }, 'of which folder:models has no version. Did you mean "flights"?'],
    [
      'in an environment without history',
      { environment: 'staging' },
      'Input "model" is not given, and folder:deployments has no deployment of staging'
    ],
    ['with a router that the workflow does not allow', { 'allow-private-network': 'false' }, 'allow-private-network'],
    ['with a typo', { 'target-versoin': 'x' }, 'Did you mean "target-version"?']
  ])('%s', async (_, inputs, message) => {
    const run = await world.run(inputs)
    expect(run.exitCode).toBe(2)
    expect(run.log).toContain(message)
    expect([await world.stands(), (await newest())?.kind, world.gateway.puts]).toEqual(['2 100%, champion 2', 'rollout', 0])
  })

  it.each([
    ['damaged', (file: string) => appendFile(file, '!'), 'which cannot be used'],
    ['damaged without a change of size', (file: string) => writeFile(file, 'model 0'), 'whose file is damaged: its SHA-256 is'],
    ['gone', (file: string) => rm(file), 'which cannot be used']
  ])('when the file of the version is %s', async (_, harm, message) => {
    await harm(join(world.workspace, 'models', 'flights', 'versions', world.name(1), 'model.onnx'))
    const run = await world.run()
    expect(run.exitCode).toBe(2)
    expect(run.log).toContain(message)
    expect([await world.stands(), (await newest())?.kind]).toEqual(['2 100%, champion 2', 'rollout'])
  })
})

it('is not kept from it by damage to a version that does not matter', async () => {
  await rm(join(world.workspace, 'models', 'flights', 'versions', world.name(3), 'model.onnx'))
  const run = await world.run()
  expect(run.exitCode, run.log).toBe(0)
  expect(await world.stands()).toBe('1 100%, champion 1')
})

describe('half way', () => {
  it('fails when the router refuses, and finishes when it is run again', async () => {
    world.gateway.accepts = () => false
    const run = await world.run()
    expect([run.exitCode, run.outputs.verdict, run.outputs['failed-checks']]).toEqual([1, 'fail', '["traffic","alias"]'])
    expect(await world.stands()).toBe('2 100%, champion 2')
    expect(run.outputs).toMatchObject({ changed: 'false', 'to-version': world.name(2) })
    expect(await newest()).toMatchObject({ kind: 'rollback', state: 'failed', weight: 0 })

    world.gateway.accepts = () => true
    const again = await world.run()
    expect(again.exitCode, again.log).toBe(0)
    expect(await world.stands()).toBe('1 100%, champion 1')
  })

  it('fails when the alias cannot be moved, and finishes when it is run again', async () => {
    const log = join(world.workspace, 'models', 'flights', 'aliases', 'champion')
    world.gateway.moved = async () => {
      await mkdir(log, { recursive: true })
      await writeFile(join(log, '000900.json'), 'damaged')
    }
    const run = await world.run()
    expect([run.exitCode, run.outputs['failed-checks']]).toEqual([1, '["alias"]'])
    expect(await newest()).toMatchObject({ state: 'failed', weight: 100 })

    world.gateway.moved = () => undefined
    await rm(join(log, '000900.json'))
    const again = await world.run()
    expect(again.exitCode, again.log).toBe(0)
    expect(again.outputs).toMatchObject({ changed: 'true', 'from-version': world.name(2), 'to-version': world.name(1) })
    expect(await world.stands()).toBe('1 100%, champion 1')
  })

  it('is finished by the next one when it is killed', async () => {
    let pid = 0
    world.gateway.moved = async () => process.kill(pid, 'SIGKILL')
    await world.run({}, { onStart: id => (pid = id) })
    expect(await world.stands()).toBe('1 100%, champion 2')
    expect(await newest()).toMatchObject({ kind: 'rollback', state: 'in-progress' })

    world.gateway.moved = () => undefined
    const again = await world.run()
    expect(again.exitCode, again.log).toBe(0)
    expect(await world.stands()).toBe('1 100%, champion 1')
    expect((await world.history.list('production')).map(({ state }) => state)).toEqual(['promoted', 'aborted', 'promoted', 'promoted'])
  })

  it.each(['SIGINT', 'SIGTERM'] as const)('goes on to the alias when it gets a %s after the traffic was moved', async signal => {
    let pid = 0
    world.gateway.moved = async () => process.kill(pid, signal)
    const run = await world.run({}, { onStart: id => (pid = id) })
    expect(run.exitCode, run.log).toBe(0)
    expect(await world.stands()).toBe('1 100%, champion 1')
    expect(await newest()).toMatchObject({ state: 'promoted' })
  })

  it('stops at once when it is cancelled while it waits for an older one', async () => {
    const canary = await world.deploy(3, 'in-progress', 25, 600_000)
    const controller = new AbortController()
    const onLog = (chunk: string) => (chunk.includes('Waiting for') ? controller.abort() : undefined)
    const run = await world.run({}, { signal: controller.signal, onLog })
    expect([run.exitCode, run.outputs.verdict]).toEqual([2, 'error'])
    expect(run.log).toContain('Cancelled: the job was cancelled (SIGINT)')
    expect(world.gateway.puts).toBe(0)
    const [rollback, older] = await world.history.list('production')
    expect([rollback?.kind, rollback?.state, rollback?.timeline.at(-1)?.what]).toEqual(['rollback', 'aborted', 'aborted'])
    expect(older).toEqual(canary)
  })
})

it('keeps its records under .gauntlet where nothing else is said', async () => {
  const run = await world.run({ history: '', model: 'flights', 'target-version': world.name(1) })
  expect(run.exitCode, run.log).toBe(0)
  expect(await readdir(join(world.workspace, '.gauntlet', 'deployments', 'production'))).toEqual(['000001.json'])
})

it('says that it may be another environment that is meant, where the history knows nothing of this one', async () => {
  const run = await world.run({ environment: 'prodution', model: 'flights', 'target-version': world.name(1) })
  expect(run.exitCode, run.log).toBe(0)
  expect(openChecks(run)).toEqual(['environment'])
  expect(run.outputs.verdict).toBe('warn')
  expect(run.log).toContain('no deployment of "prodution" before. Is that its name?')
})

it('moves nothing in the environment of another model', async () => {
  await world.history.begin({
    kind: 'rollout',
    environment: 'production',
    model: 'delays',
    target: { version: 'x', digest: '' },
    from: null,
    reason: 'test',
    takeoverAfterMs: 0
  })
  const run = await world.run({ model: 'flights' })
  expect(run.exitCode).toBe(2)
  expect(run.log).toContain('is "production", where delays is deployed (deployment 3), and not flights')
  expect(world.gateway.puts).toBe(0)
})

it('needs no more of the rollout file than the router', async () => {
  const rollout = JSON.parse(rolloutAt(world.url))
  const run = await world.run({
    rollout: JSON.stringify({ ...rollout, stages: [], analysis: { alhpa: 1 } })
  })
  expect(run.exitCode, run.log).toBe(0)
})

it('takes a reason of any kind and length', async () => {
  const run = await world.run({ reason: `::error::x\n| # <!-- ${'y'.repeat(3000)}` })
  expect(run.exitCode, run.log).toBe(0)
  expect((await newest())?.reason).toMatch(/^::error::x \| # <!-- y+…$/)
  expect((await newest())?.reason).toHaveLength(500)
  expect(run.log).not.toMatch(/^::error::x/m)
})

it('tells those who want to know what served, what serves and why, and is silent where nothing had to be done', async () => {
  const told: unknown[] = []
  const receiver = await listenOnLoopback(
    async (request, response) => {
      told.push(JSON.parse(Buffer.concat(await request.toArray()).toString()))
      response.end()
    },
    problem => told.push(problem)
  )
  const notify = `- webhook: ${receiver.url}\n  when: changed`
  await world.run({ notify })
  const [from, to] = [world.name(2), world.name(1)]
  expect(told).toMatchObject([
    { action: 'rollback', status: 'pass', changed: true, what: 'flights in production', from, to, reason: 'It is broken' }
  ])
  expect((await world.run({ notify, 'target-version': to })).outputs.changed).toBe('false')
  expect(told).toHaveLength(1)
  await receiver.close()
})
