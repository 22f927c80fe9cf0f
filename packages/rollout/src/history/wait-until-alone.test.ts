import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { draftOf } from '../../test/draft.ts'
import { type Deployment, type DeploymentHistory, Superseded } from './deployment.ts'
import { folderHistory } from './folder-history.ts'
import { waitUntilAlone } from './wait-until-alone.ts'

let history: DeploymentHistory
beforeEach(async () => {
  history = folderHistory(await mkdtemp(join(tmpdir(), 'gauntlet-history-')))
})

/** A clock on which time passes only by waiting; `meanwhile` happens in the waits, one after the other. */
function clockWith(...meanwhile: (() => Promise<unknown>)[]) {
  let now = 0
  const sleep = async (ms: number, signal?: AbortSignal) => {
    now += ms
    await meanwhile.shift()?.()
    signal?.throwIfAborted()
  }
  return { now: () => now, sleep }
}

const never = new AbortController().signal
const begin = (target: string, more: Parameters<typeof draftOf>[1] = {}) =>
  history.begin(draftOf(target, { takeoverAfterMs: 10_000, ...more }))
const wait = (deployment: Deployment, clock: ReturnType<typeof clockWith>, signal = never) =>
  waitUntilAlone(history, deployment, { signal, pollMs: 1000, clock })
const targets = (deployments: readonly Deployment[]) => deployments.map(({ target }) => target.version)

it('does not wait when nobody is at work', async () => {
  const ended = await begin('v1')
  await history.update(ended, { state: 'held', weight: 5, event: { what: 'held' } })
  const clock = clockWith()
  expect(await wait(await begin('v2'), clock)).toEqual([])
  expect(clock.now()).toBe(0)
})

it('waits until the older one has ended', async () => {
  const older = await begin('v1')
  const clock = clockWith(
    async () => {},
    () => history.update(older, { state: 'aborted', event: { what: 'aborted' } })
  )
  expect(await wait(await begin('v2'), clock)).toEqual([])
  expect(clock.now()).toBe(2000)
})

it('waits for its takeover time, counted from the first look, for one that says nothing', async () => {
  await begin('v1')
  const clock = clockWith()
  expect(targets(await wait(await begin('v2'), clock))).toEqual(['v1'])
  expect(clock.now()).toBe(10_000)
})

it('counts anew from every sign of life', async () => {
  const older = await begin('v1')
  const clock = clockWith(...Array.from({ length: 5 }, () => () => history.update(older, { weight: 0, event: { what: 'rolling back' } })))
  expect(targets(await wait(await begin('v2'), clock))).toEqual(['v1'])
  expect(clock.now()).toBe(15_000)
})

it('takes the older one of its own run for dead at once, and nobody who has no run', async () => {
  await begin('v1', { runId: '7' })
  const clock = clockWith()
  expect(targets(await wait(await begin('v2', { runId: '7' }), clock))).toEqual(['v1'])
  expect(clock.now()).toBe(0)
  await begin('v3')
  expect(targets(await wait(await begin('v4', { takeoverAfterMs: 0 }), clock))).toContain('v3')
  expect(clock.now()).toBeGreaterThan(0)
})

it('answers all dead ones together', async () => {
  await begin('v1', { takeoverAfterMs: 0 })
  await begin('v2', { takeoverAfterMs: 3000 })
  expect(targets(await wait(await begin('v3'), clockWith()))).toEqual(['v2', 'v1'])
})

it('stops when a newer one begins, or when it is told to', async () => {
  await begin('v1')
  const ours = await begin('v2')
  await expect(
    wait(
      ours,
      clockWith(() => begin('v3'))
    )
  ).rejects.toThrow(Superseded)

  await history.list('production')
  const newest = await begin('v4')
  const controller = new AbortController()
  const clock = clockWith(async () => controller.abort(new Error('cancelled')))
  await expect(wait(newest, clock, controller.signal)).rejects.toThrow('cancelled')
})
