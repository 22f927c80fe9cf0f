import { afterEach, expect, it } from 'vitest'
import { type Connected, startConnected } from '../../../github/test/connect.ts'
import { draftOf } from '../../test/draft.ts'
import type { DeploymentHistory } from './deployment.ts'
import { gitHubHistory } from './github-history.ts'

const repository = { owner: 'octo', repo: 'models' }
const ref = 'a'.repeat(40)
const RUN_URL = 'https://github.com/octo/models/actions/runs/7'
let connected: Connected
let time = 0

async function start(options: Parameters<typeof startConnected>[0] = {}): Promise<DeploymentHistory> {
  connected = await startConnected({ permissions: { deployments: 'write' }, ...options })
  return open()
}

async function open(): Promise<DeploymentHistory> {
  const clock = { now: () => time, sleep: connected.sleep }
  return gitHubHistory(await connected.connect(), repository, { ref, clock })
}

const operations = () => connected.github.requests.map(({ operation }) => operation)
const statesOf = (index: number) => connected.github.deployments[index]?.statuses.map(({ state }) => state)

afterEach(async () => {
  connected.github.assertClean()
  await connected.github.close()
})

it('asks GitHub for a deployment that neither merges nor waits, and shows it as in progress', async () => {
  const history = await start()
  const draft = draftOf('v2', { runUrl: RUN_URL })
  const { id } = await history.begin(draft)
  const [created, told, ...others] = connected.github.requests
  expect(created?.body).toMatchObject({
    ref,
    task: 'gauntlet',
    environment: 'production',
    auto_merge: false,
    required_contexts: [],
    transient_environment: false,
    production_environment: true,
    description: 'Rollout of flights to v2',
    payload: { gauntlet: 1, model: 'flights', target: draft.target, runUrl: RUN_URL }
  })
  expect(told?.path).toBe(`/repos/octo/models/deployments/${id}/statuses`)
  expect(told?.body).toEqual({ state: 'in_progress', description: 'started · 0%', auto_inactive: false, log_url: RUN_URL })
  expect(others).toEqual([])
})

it.each([
  ['its effect', 'after'],
  ['no effect', 'before']
] as const)('creates one deployment when the answer to a POST that had %s is lost', async (_, effect) => {
  const history = await start({ appearsAfterReads: 1 })
  connected.github.fault({ on: 'repos/create-deployment', reset: true, effect })
  const { id } = await history.begin(draftOf('v2'))
  expect(connected.github.deployments.map(deployment => String(deployment.id))).toEqual([id])
  expect(connected.waits.filter(ms => ms >= 1000)).toHaveLength(effect === 'after' ? 1 : 3)
})

it.each(['after', 'before'] as const)('says a status once when the answer is lost (%s its effect)', async effect => {
  const history = await start()
  const begun = await history.begin(draftOf('v2'))
  connected.github.fault({ on: 'repos/create-deployment-status', status: 502, effect })
  await history.update(begun, { weight: 5, event: { what: 'shifted' } })
  expect(connected.github.deployments[0]?.statuses.map(({ description }) => description)).toEqual(['started · 0%', 'shifted · 5%'])
})

it('gives up when the second POST is lost too', async () => {
  const history = await start()
  connected.github.fault({ on: 'repos/create-deployment', reset: true, times: 2 })
  await expect(history.begin(draftOf('v2'))).rejects.toThrow('Could not record a deployment in octo/models: no answer')
  expect(connected.github.deployments).toEqual([])
})

it('has begun a deployment whose first status is refused: older ones have stopped for it', async () => {
  const history = await start()
  connected.github.fault({ on: 'repos/create-deployment-status', status: 500, times: 100 })
  const begun = await history.begin(draftOf('v2'))
  expect(await history.list('production')).toMatchObject([{ id: begun.id, state: 'in-progress', weight: 0 }])
})

it.each([
  ['to begin', { deployments: 'read' as const }, (history: DeploymentHistory) => history.begin(draftOf('v2')), 'deployments: write'],
  ['to list', {}, (history: DeploymentHistory) => history.list('production'), 'deployments: read']
])('names the permission that is missing %s', async (_, permissions, act, permission) => {
  const history = await start({ permissions })
  await expect(act(history)).rejects.toThrow(`add \`${permission}\` under \`permissions:\` of the job`)
})

it('passes over the deployments of others, and refuses one of ours that does not fit', async () => {
  const history = await start()
  const client = await connected.connect()
  const deploy = (payload: string | Record<string, unknown>) =>
    client.rest.repos.createDeployment({ ...repository, ref, task: 'gauntlet', environment: 'production', auto_merge: false, payload })
  for (const payload of ['', 'not { JSON', '{"web":1}', { web: 1 }]) await deploy(payload)
  expect(await history.list('production')).toEqual([])
  await history.begin(draftOf('v2'))
  expect(await history.list('production')).toHaveLength(1)
  await deploy({ gauntlet: 1, key: 'k', model: 5 })
  await expect(history.list('production')).rejects.toThrow(/Could not read deployment \d+ of octo\/models: its payload/)
})

it('reads a payload that a server answers as text', async () => {
  const history = await start()
  await history.begin(draftOf('v2'))
  const [deployment] = connected.github.deployments
  if (deployment === undefined) throw new Error('There is no deployment')
  connected.github.deployments.splice(0, 1, { ...deployment, payload: JSON.stringify(deployment.payload) })
  expect((await history.list('production'))[0]?.target.version).toBe('v2')
})

it('leaves alone what others say of a deployment', async () => {
  const history = await start()
  const begun = await history.begin(draftOf('v2'))
  await history.update(begun, { state: 'promoted', weight: 100, event: { what: 'promoted' } })
  const client = await connected.connect()
  for (const state of ['success', 'inactive', 'error'] as const) {
    await client.rest.repos.createDeploymentStatus({ ...repository, deployment_id: Number(begun.id), state, description: 'by hand' })
  }
  expect(await (await open()).list('production')).toMatchObject([{ state: 'promoted', weight: 100 }])
})

it('answers from memory for 20 seconds whether a deployment is the newest, and with one request after that', async () => {
  const history = await start()
  const older = await history.begin(draftOf('v2'))
  const before = operations().length
  await (await open()).begin(draftOf('v3'))
  const requests = operations().length
  time += 19_999
  expect(await history.isNewest(older)).toBe(true)
  expect(operations()).toHaveLength(requests)
  time += 1
  expect(await history.isNewest(older)).toBe(false)
  expect(operations().slice(requests)).toEqual(['repos/list-deployments'])
  time += 1_000_000
  expect(await history.isNewest(older)).toBe(false)
  expect(operations()).toHaveLength(requests + 1)
  expect(before).toBe(2)
})

it('shows only the last that was promoted as active', async () => {
  const history = await start()
  for (const target of ['v2', 'v3']) {
    const begun = await history.begin(draftOf(target))
    await history.update(begun, { state: 'promoted', weight: 100, event: { what: 'promoted' } })
  }
  expect([statesOf(0), statesOf(1)]).toEqual([
    ['in_progress', 'success', 'inactive'],
    ['in_progress', 'success']
  ])
  expect((await (await open()).list('production')).map(({ state }) => state)).toEqual(['promoted', 'promoted'])
})

it('does not fail a promotion over how older ones look', async () => {
  const history = await start()
  const older = await history.begin(draftOf('v2'))
  await history.update(older, { state: 'promoted', event: { what: 'promoted' } })
  const newer = await history.begin(draftOf('v3'))
  connected.github.fault({ on: new RegExp(`POST .*/${older.id}/statuses`), status: 500, times: 5 })
  await history.update(newer, { state: 'promoted', event: { what: 'promoted' } })
  expect([statesOf(0), statesOf(1)]).toEqual([
    ['in_progress', 'success'],
    ['in_progress', 'success']
  ])
})

it('asks once for what has ended, and again for what is going on', async () => {
  const history = await start()
  const ended = await history.begin(draftOf('v2'))
  await history.update(ended, { state: 'aborted', event: { what: 'aborted' } })
  await history.begin(draftOf('v3'))
  const reader = await open()
  const requests = operations().length
  await reader.list('production')
  await reader.list('production')
  expect(
    operations()
      .slice(requests)
      .filter(operation => operation === 'repos/list-deployment-statuses')
  ).toHaveLength(3)
})
