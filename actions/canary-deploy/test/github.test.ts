import { type BundleRun, type GitHubDouble, runBundle, startGitHub } from '@gauntlet/testkit'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { rolloutOf, startWorld, type World } from './world.ts'

let world: World
let github: GitHubDouble

beforeEach(async () => {
  world = await startWorld({ badShare: [0.02, 0.2] })
  github = await startGitHub({ repository: 'octo/flights', permissions: { deployments: 'write' } })
})
afterEach(async () => {
  github.assertClean()
  await github.close()
  await world.close()
})

type Options = NonNullable<Parameters<typeof runBundle>[1]>

/** On a runner the history is GitHub's, where nothing else is said. */
function deploy(options: Options = {}): Promise<BundleRun> {
  const inputs = {
    rollout: rolloutOf(world),
    model: `flights/${world.versions[1]}`,
    'github-token': github.token,
    'allow-private-network': 'true'
  }
  const env = { GITHUB_API_URL: github.url, GITHUB_SHA: 'a'.repeat(40), GITHUB_RUN_ID: '7', GITHUB_ACTOR: 'octocat' }
  return runBundle('canary-deploy', { workspace: world.workspace, inputs, env, ...options })
}

const statesOf = (index: number) => github.deployments[index]?.statuses.map(({ state, description }) => `${state}: ${description}`)

it("records each change of traffic in GitHub's deployments before it is made", async () => {
  let recorded: string | undefined
  world.gateway.happens = what => {
    if (what === 'put 1') recorded = statesOf(0)?.at(-1)
  }
  const result = await deploy()
  expect(result.exitCode, result.log).toBe(1)
  expect(result.outputs).toMatchObject({ decision: 'rolled-back', 'deployment-id': String(github.deployments[0]?.id) })
  expect(recorded).toMatch(/^in_progress: shifting · 20%/)
  expect(statesOf(0)?.at(-1)).toContain('rolled back')
  expect(world.gateway.weights).toEqual({ [world.versions[0] ?? '']: 100 })
})

it('brings a killed rollout to rest in post, from what GitHub has recorded', async () => {
  let pid: number | undefined
  world.gateway.happens = what => {
    if (what === 'look 2' && pid !== undefined) process.kill(pid, 'SIGKILL')
  }
  const main = await deploy({
    onStart: started => {
      pid = started
    }
  })
  expect(main.exitCode).toBe(-1)
  const post = await deploy({ file: 'post.js', state: main.state })
  expect(post.exitCode, post.log).toBe(0)
  expect(post.log).toContain(`All traffic was brought back to ${world.versions[0]}.`)
  expect(statesOf(0)?.at(-1)).toContain('aborted')
})
