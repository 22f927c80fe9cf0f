import { runBundle } from '@gauntlet/testkit'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { rolloutOf, startWorld, type World } from '../../actions/canary-deploy/test/world.ts'
import { play, type Situation } from '../workflows/play.ts'
import { reusable } from '../workflows/workflow-files.ts'

const github = { event_name: 'workflow_dispatch', ref: 'refs/heads/main', repository: 'octo/flights' }

let world: World
let inputs: Readonly<Record<string, unknown>>

beforeEach(async () => {
  world = await startWorld({ badShare: [0, 0], requestsPerLook: 400 })
  inputs = {
    name: 'flights',
    version: world.versions[1],
    rollout: rolloutOf(world),
    history: 'folder:deployments',
    'allow-private-network': true,
    reason: 'customers complain'
  }
})
afterEach(() => world.close())

it('a canary is promoted, and rollback brings the version before it back', async () => {
  const canary = await step('deploy', 'canary / Roll out in production')
  expect(canary.exitCode, canary.log).toBe(0)
  expect(canary.outputs).toMatchObject({ decision: 'promoted', version: world.versions[1], 'previous-version': world.versions[0] })
  await expectServing(1)

  const back = await step('rollback', 'rollback / Roll back')
  expect(back.exitCode, back.log).toBe(0)
  expect(back.outputs).toMatchObject({ changed: 'true', 'from-version': world.versions[1], 'to-version': world.versions[0] })
  await expectServing(0)
})

it('a canary whose runner is lost is brought back by the recovery', async () => {
  const lost = await killedAtFirstShift()
  expect(lost.exitCode).toBe(-1)
  expect(world.gateway.weights[world.versions[1] ?? '']).toBe(20)

  const recovery = await step('deploy', 'recovery / Bring all traffic to the champion', { lostDuring: 'Roll out in production' })
  expect(recovery.exitCode, recovery.log).toBe(0)
  await expectServing(0)
})

it('a recovery with nothing to do changes nothing', async () => {
  const recovery = await step('deploy', 'recovery / Bring all traffic to the champion', { lostDuring: 'Roll out in production' })
  expect(recovery.exitCode, recovery.log).toBe(0)
  expect(world.gateway.puts).toEqual([])
  expect(await world.deployments()).toEqual([])
})

/** Runs one step of a workflow with what the workflow gives it. */
async function step(name: string, path: string, situation: Partial<Situation> = {}, onStart?: (pid: number) => void) {
  const file = reusable.find(each => each.path.endsWith(`/${name}.yml`))
  if (file === undefined) throw new Error(`there is no ${name}.yml`)
  const { given } = await play(file, { github, inputs, ...situation })
  const values = given[path]
  if (values === undefined) throw new Error(`${path} did not run`)
  const [job = ''] = path.split(' / ')
  const uses = file.workflow.jobs[job]?.steps.find(each => path.endsWith(` / ${each.name}`))?.uses ?? ''
  const action = /actions\/([a-z-]+)@/.exec(uses)?.[1] ?? ''
  return runBundle(action, {
    workspace: world.workspace,
    inputs: { ...values, 'upload-verdict': 'false' },
    ...(onStart === undefined ? {} : { onStart })
  })
}

async function killedAtFirstShift() {
  let pid: number | undefined
  world.gateway.happens = what => {
    if (what === 'put 1' && pid !== undefined) process.kill(pid, 'SIGKILL')
  }
  const run = await step('deploy', 'canary / Roll out in production', {}, started => {
    pid = started
  })
  world.gateway.happens = () => {}
  return run
}

async function expectServing(place: number): Promise<void> {
  const version = world.versions[place] ?? ''
  expect(await world.champion()).toBe(version)
  expect(world.gateway.weights[version]).toBe(100)
  expect((await world.deployments()).filter(({ state }) => state === 'in-progress')).toEqual([])
}
