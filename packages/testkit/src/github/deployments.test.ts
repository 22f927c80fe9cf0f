import { Octokit } from '@octokit/rest'
import { afterEach, expect, it } from 'vitest'
import { type GitHubDouble, type GitHubOptions, startGitHub } from './double.ts'

let github: GitHubDouble
const silent = { debug() {}, info() {}, warn() {}, error() {} }
const repository = { owner: 'octo', repo: 'models' }
const sha = 'a'.repeat(40)

async function start(options: GitHubOptions = {}): Promise<Octokit['rest']['repos']> {
  github = await startGitHub({ permissions: { deployments: 'write' }, ...options })
  const octokit = new Octokit({ baseUrl: github.url, auth: github.token, log: silent })
  octokit.hook.before('request', request => {
    request.headers['x-github-api-version'] = '2022-11-28'
  })
  return octokit.rest.repos
}

const create = (repos: Octokit['rest']['repos'], more: object = {}) =>
  repos.createDeployment({ ...repository, ref: sha, auto_merge: false, required_contexts: [], ...more })
const idOf = async (created: ReturnType<typeof create>) => {
  const { data } = await created
  return 'id' in data ? data.id : Number.NaN
}

afterEach(async () => {
  github.assertClean()
  await github.close()
})

it('answers a payload as it was sent', async () => {
  const repos = await start()
  const payloads = [{ model: 'flights', from: null }, 'a text', undefined]
  for (const payload of payloads) await create(repos, payload === undefined ? {} : { payload })
  const { data } = await repos.listDeployments(repository)
  expect(data.map(({ payload }) => payload)).toEqual(['', 'a text', { model: 'flights', from: null }])
})

it('lists newest first, by task and environment', async () => {
  const repos = await start()
  for (const [environment, task] of [
    ['eu', 'deploy'],
    ['eu', 'gauntlet'],
    ['us', 'gauntlet'],
    ['eu', 'gauntlet']
  ] as const) {
    await create(repos, { environment, task })
  }
  const [first = 0] = github.deployments.map(({ id }) => id)
  const listed = async (query: object) => (await repos.listDeployments({ ...repository, ...query })).data.map(({ id }) => id - first)
  expect(await listed({})).toEqual([3, 2, 1, 0])
  expect(await listed({ environment: 'eu', task: 'gauntlet' })).toEqual([3, 1])
  expect(await listed({ environment: 'ap' })).toEqual([])
})

it('lists statuses newest first, with their texts', async () => {
  const repos = await start()
  const deployment_id = await idOf(create(repos))
  for (const state of ['in_progress', 'success'] as const) {
    await repos.createDeploymentStatus({ ...repository, deployment_id, state, description: state, log_url: 'https://ci.test/1' })
  }
  const { data } = await repos.listDeploymentStatuses({ ...repository, deployment_id })
  expect(data.map(({ state, description, log_url }) => [state, description, log_url])).toEqual([
    ['success', 'success', 'https://ci.test/1'],
    ['in_progress', 'in_progress', 'https://ci.test/1']
  ])
  await expect(repos.listDeploymentStatuses({ ...repository, deployment_id: 1 })).rejects.toThrow('Not Found')
})

it.each([
  ['replaces older successes', { production_environment: false }, {}, ['success', 'inactive']],
  ['leaves them when told to', { production_environment: false }, { auto_inactive: false }, ['success']],
  ['leaves those of production', { production_environment: true }, {}, ['success']],
  ['leaves transient ones', { production_environment: false, transient_environment: true }, {}, ['success']]
])('%s', async (_, deployment, status, states) => {
  const repos = await start()
  for (let round = 0; round < 2; round += 1) {
    const deployment_id = await idOf(create(repos, { environment: 'eu', ...deployment }))
    await repos.createDeploymentStatus({ ...repository, deployment_id, state: 'success', ...status })
  }
  expect(github.deployments[0]?.statuses.map(({ state }) => state)).toEqual(states)
})

it.each([
  ['to record one', { deployments: 'read' as const }, 'deployments=write'],
  ['to list them', { contents: 'read' as const }, 'deployments=read']
])('needs a permission %s', async (what, permissions, accepted) => {
  const repos = await start({ permissions })
  const refused = what === 'to list them' ? repos.listDeployments(repository) : create(repos)
  const error: unknown = await refused.catch((thrown: unknown) => thrown)
  expect(error).toMatchObject({ status: 403, response: { headers: { 'x-accepted-github-permissions': accepted } } })
})
