import { mkdtemp } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ModelVersion, Registry } from '@gauntlet/registry'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { draftOf } from '../../test/draft.ts'
import { registryWith } from '../../test/models.ts'
import type { DeploymentHistory } from '../history/deployment.ts'
import { folderHistory } from '../history/folder-history.ts'
import type { Router, Weights } from '../router/router.ts'
import { webhookRouter } from '../router/webhook.ts'
import { type RollbackOptions, runRollback } from './run-rollback.ts'

let registry: Registry
let old: ModelVersion
let bad: ModelVersion
let history: DeploymentHistory
let router: Router
let server: Server
let weights: Weights
/** What the gateway does with a PUT; by default as it is told. */
let put: (asked: Weights) => unknown

beforeEach(async () => {
  const made = await registryWith(2)
  registry = made.registry
  const [first, second] = made.versions
  if (first === undefined || second === undefined) throw new Error('There are no versions')
  ;[old, bad] = [first, second]
  await registry.moveAlias('flights', 'champion', { to: bad.version, expected: null })
  history = folderHistory(await mkdtemp(join(tmpdir(), 'gauntlet-rollback-')))
  weights = { [bad.version]: 100 }
  put = asked => {
    weights = asked
  }
  server = createServer(async (request, response) => {
    let text = ''
    for await (const chunk of request) text += chunk
    if (request.method === 'PUT') await put(JSON.parse(text).weights)
    response.end(JSON.stringify({ weights }))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  router = webhookRouter({ url: `http://127.0.0.1:${port}/weights`, policy: { allowPrivateNetwork: true, budgetMs: 0 } })
})
afterEach(async () => {
  server.closeAllConnections()
  await new Promise(resolve => server.close(resolve))
})

const roll = (more: Partial<RollbackOptions> = {}) =>
  runRollback({
    router,
    registry,
    history,
    environment: 'production',
    alias: 'champion',
    target: old,
    from: { version: bad.version, digest: bad.digest },
    reason: 'It is broken',
    takeoverAfterMs: 60_000,
    run: {},
    signal: new AbortController().signal,
    pollMs: 10,
    shiftMs: 50,
    ...more
  })
const champion = async () => (await registry.alias('flights', 'champion'))?.version
const newest = async () => (await history.list('production'))[0]

it('has recorded what it is about to do before the router hears of it', async () => {
  let seen: unknown
  put = async asked => {
    seen = await newest()
    weights = asked
  }
  const report = await roll()
  expect(seen).toMatchObject({ kind: 'rollback', state: 'in-progress', weight: 100, target: { version: old.version } })
  expect(report).toMatchObject({ changed: true, problems: {}, after: { champion: old.version, weights: { [old.version]: 100 } } })
})

it('leaves the alias alone when the router says yes and does nothing', async () => {
  put = () => undefined
  const report = await roll()
  expect(report.problems.traffic).toContain('and still says')
  expect(report.problems.alias).toContain('not moved')
  expect([report.changed, await champion(), (await newest())?.state]).toEqual([false, bad.version, 'failed'])
})

it('fails when the traffic was moved away again by the end', async () => {
  const restless: Registry = {
    ...registry,
    moveAlias: async (...given) => {
      const move = await registry.moveAlias(...given)
      weights = { [bad.version]: 100 }
      return move
    }
  }
  const report = await roll({ registry: restless })
  expect(report.problems.traffic).toContain(`says ${bad.version} 100 %`)
  expect((await newest())?.state).toBe('failed')
})

it('changes nothing when a newer deployment begins while it waits', async () => {
  await history.begin(draftOf(bad.version, { takeoverAfterMs: 600_000 }))
  const rolling = roll()
  await expect.poll(async () => (await history.list('production')).length, { interval: 5 }).toBe(2)
  await history.begin(draftOf('newer'))
  await expect(rolling).rejects.toThrow('nothing was moved')
  expect([await champion(), Object.keys(weights)]).toEqual([bad.version, [bad.version]])
  const [, ours] = await history.list('production')
  expect(ours).toMatchObject({ kind: 'rollback', state: 'aborted' })
  expect(ours?.timeline.at(-1)?.detail).toContain('Deployment 3 of production has begun')
})

it('is not cancelled any more once an older one has left it the traffic', async () => {
  const canary = await history.begin(draftOf('v3', { takeoverAfterMs: 600_000 }))
  weights = { [bad.version]: 80, v3: 20 }
  const cancel = new AbortController()
  const rolling = roll({ signal: cancel.signal, pollMs: 60_000 })
  await expect.poll(async () => (await history.list('production')).length, { interval: 5 }).toBe(2)
  await history.update(canary, { state: 'aborted', weight: 20, event: { what: 'aborted' } })
  cancel.abort(new Error('cancelled'))
  expect(await rolling).toMatchObject({ problems: {}, after: { champion: old.version, weights: { [old.version]: 100 } } })
})

it('goes on to the alias when a newer deployment begins once the traffic was moved', async () => {
  put = async asked => {
    weights = asked
    await history.begin(draftOf('newer'))
  }
  const report = await roll()
  expect(report.problems).toEqual({})
  expect(await champion()).toBe(old.version)
  expect((await history.list('production'))[1]).toMatchObject({ kind: 'rollback', state: 'promoted' })
})

it('begins nothing when it was cancelled before', async () => {
  await expect(roll({ signal: AbortSignal.abort(new Error('cancelled')) })).rejects.toThrow('cancelled')
  expect(await newest()).toBeUndefined()
})

it('says that the record is missing when the history goes away at the end', async () => {
  const forgetful: DeploymentHistory = {
    ...history,
    update: async (deployment, change) => {
      if (change.state === 'promoted') throw new Error('The disk is full')
      return history.update(deployment, change)
    }
  }
  const report = await roll({ history: forgetful, takeoverAfterMs: 0 })
  expect(report.problems).toEqual({ record: 'The disk is full' })
  expect([await champion(), (await newest())?.state]).toEqual([old.version, 'in-progress'])
  const again = await roll()
  expect([again.changed, again.problems, (await newest())?.state]).toEqual([false, {}, 'promoted'])
})
