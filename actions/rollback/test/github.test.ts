import { type BundleRun, type GitHubDouble, startGitHub } from '@gauntlet/testkit'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { startWorld, type World } from './world.ts'

let world: World
let github: GitHubDouble

beforeEach(async () => {
  world = await startWorld()
  await world.deploy(1)
  await world.deploy(2)
})
afterEach(async () => {
  github.assertClean()
  await github.close()
  await world.close()
})

const start = async (permissions: Parameters<typeof startGitHub>[0] = {}) => {
  github = await startGitHub({ repository: 'octo/flights', permissions: { deployments: 'write' }, ...permissions })
}

/** On a runner the history is GitHub's, where nothing else is said. */
const run = (inputs: Readonly<Record<string, string>> = {}, runId = '7'): Promise<BundleRun> =>
  world.run(
    { history: '', 'github-token': github.token, model: 'flights', 'target-version': world.name(1), ...inputs },
    { env: { GITHUB_API_URL: github.url, GITHUB_SHA: 'a'.repeat(40), GITHUB_RUN_ID: runId, GITHUB_ACTOR: 'octocat' } }
  )
const statusesOf = (index: number) => github.deployments[index]?.statuses.map(({ state, description }) => `${state}: ${description}`)

it("records the rollback in GitHub's deployments, where the next one reads it", async () => {
  await start()
  const first = await run()
  expect(first.exitCode, first.log).toBe(0)
  expect(await world.stands()).toBe('1 100%, champion 1')
  expect(first.outputs['deployment-id']).toBe(String(github.deployments[0]?.id))
  expect(github.deployments[0]).toMatchObject({
    environment: 'production',
    task: 'gauntlet',
    production: true,
    payload: { kind: 'rollback', model: 'flights', reason: 'It is broken', runId: '7', actor: 'octocat' }
  })
  expect(statusesOf(0)).toEqual([
    'in_progress: started · 0%',
    expect.stringMatching(/^in_progress: shifting · 100% · from v/),
    expect.stringMatching(/^success: rolled back · 100% · traffic and champion are at v/)
  ])
  expect(github.deployments[0]?.statuses[0]?.logUrl).toBe('https://github.com/octo/flights/actions/runs/7')

  const listed = await run({ list: 'true', model: '', 'target-version': '' })
  expect(listed.exitCode, listed.log).toBe(0)
  expect(listed.verdict).toMatchObject({ checks: [{ message: expect.stringContaining('1 version of flights served production') }] })
}, 30_000)

it.each([
  ['to record', { deployments: 'read' as const }, 'deployments: write'],
  ['to read', {}, 'deployments: read']
])('moves nothing without the permission %s', async (_, permissions, permission) => {
  await start({ permissions })
  const result = await run()
  expect([result.exitCode, result.outputs.verdict]).toEqual([2, 'error'])
  expect(result.log).toContain(`add \`${permission}\` under \`permissions:\` of the job`)
  expect([await world.stands(), world.gateway.puts]).toEqual(['2 100%, champion 2', 0])
})

it('records one deployment when the answer to the POST is lost', async () => {
  await start()
  github.fault({ on: 'repos/create-deployment', reset: true, effect: 'after' })
  const result = await run()
  expect(result.exitCode, result.log).toBe(0)
  expect(github.deployments).toHaveLength(1)
  expect(await world.stands()).toBe('1 100%, champion 1')
}, 30_000)

it('passes with a warning when only the end could not be recorded, and completes the record when it is run again', async () => {
  await start()
  github.fault({ on: 'repos/create-deployment-status', status: 422, nth: 3 })
  const result = await run()
  expect([result.exitCode, result.outputs.verdict, result.outputs.changed]).toEqual([0, 'warn', 'true'])
  expect(result.log).toContain('do it again to complete the record')
  expect(await world.stands()).toBe('1 100%, champion 1')

  const again = await run({ 'target-version': '' })
  expect(again.exitCode, again.log).toBe(0)
  expect([again.outputs.changed, again.outputs['from-version']]).toEqual(['false', world.name(2)])
  expect(github.deployments.map(({ statuses }) => statuses.at(-1)?.description.split(' · ')[0])).toEqual(['aborted', 'rolled back'])
}, 30_000)

it('lets the newer of two at once have its way', async () => {
  await start()
  const results = await Promise.all([run({}, '7'), run({ 'target-version': world.name(3) }, '8')])
  const winner = Math.max(...github.deployments.map(({ id }) => id))
  for (const { exitCode, outputs, log } of results) {
    if (outputs['deployment-id'] === String(winner)) expect(exitCode, log).toBe(0)
    else if (exitCode !== 0) expect(log).toContain('nothing was moved')
  }
  const served = results.find(({ outputs }) => outputs['deployment-id'] === String(winner))?.outputs['to-version']
  expect(Object.keys(world.gateway.weights)).toEqual([served])
  expect((await world.registry.alias('flights', 'champion'))?.version).toBe(served)
  expect(github.deployments.map(({ statuses }) => statuses.at(-1)?.state).filter(state => state === 'in_progress')).toEqual([])
}, 60_000)
