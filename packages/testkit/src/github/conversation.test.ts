import { Octokit } from '@octokit/rest'
import { afterEach, describe, expect, it } from 'vitest'
import { type GitHubDouble, type GitHubOptions, startGitHub } from './double.ts'

const place = { owner: 'octo', repo: 'models' }
const sha = 'c'.repeat(40)
let github: GitHubDouble

async function start(options?: GitHubOptions): Promise<Octokit> {
  github = await startGitHub(options)
  const quiet = () => undefined
  const octokit = new Octokit({ baseUrl: github.url, auth: github.token, log: { debug: quiet, info: quiet, warn: quiet, error: quiet } })
  octokit.hook.before('request', options => {
    options.headers['x-github-api-version'] = '2022-11-28'
  })
  return octokit
}

afterEach(async () => {
  github.assertClean()
  await github.close()
})

it.each(['api.github.com', 'ghes-3.19'] as const)('says which comments are hidden, as %s describes it', async description => {
  const { rest } = await start({ description, issues: [12] })
  github.addComment({ issue: 12, author: 'mona', body: 'Shown' })
  github.addComment({ issue: 12, author: 'mona', body: 'Hidden', minimized: 'spam' })
  const { data } = await rest.issues.listComments({ ...place, issue_number: 12 })
  expect(data).toMatchObject([{ minimized: null }, { minimized: { reason: 'spam' } }])
})

it('keeps comments on commits apart, and those of who may write', async () => {
  const { rest } = await start({ permissions: { contents: 'write' } })
  const { data: made } = await rest.repos.createCommitComment({ ...place, commit_sha: sha, body: 'Hello' })
  expect(made).toMatchObject({ body: 'Hello', commit_id: sha, user: { login: 'github-actions[bot]' } })
  await rest.repos.updateCommitComment({ ...place, comment_id: made.id, body: 'Hello again' })
  const list = async (commit_sha: string) => (await rest.repos.listCommentsForCommit({ ...place, commit_sha })).data.map(({ body }) => body)
  expect([await list(sha), await list('d'.repeat(40))]).toEqual([['Hello again'], []])
  await rest.repos.deleteCommitComment({ ...place, comment_id: made.id })
  expect(await list(sha)).toEqual([])
})

it.each<[string, GitHubOptions, (octokit: Octokit) => Promise<unknown>, string]>([
  [
    'a comment on a commit without the permission to write',
    {},
    ({ rest }) => rest.repos.createCommitComment({ ...place, commit_sha: sha, body: 'Hello' }),
    'Resource not accessible by integration'
  ],
  [
    'to update a comment on a commit, where it is sealed',
    { permissions: { contents: 'write' }, sealsCommitComments: true },
    async ({ rest }) => {
      const { data } = await rest.repos.createCommitComment({ ...place, commit_sha: sha, body: 'Hello' })
      await rest.repos.updateCommitComment({ ...place, comment_id: data.id, body: 'Again' })
    },
    'commit_id has been locked'
  ],
  ['the events of nothing', {}, ({ rest }) => rest.issues.listEvents({ ...place, issue_number: 99 }), 'Not Found'],
  ['what an app may do', {}, ({ rest }) => rest.repos.getCollaboratorPermissionLevel({ ...place, username: 'x[bot]' }), 'Not Found']
])('refuses %s', async (_, options, act, refusal) => {
  await expect(act(await start(options))).rejects.toThrow(refusal)
})

describe('labels', () => {
  it('come with who put them there, and are on the pull request until somebody takes them off or the repository deletes them', async () => {
    const { rest } = await start()
    for (const name of ['one', 'two', 'three']) github.label({ issue: 7, event: 'labeled', name, actor: 'mona' })
    github.label({ issue: 7, event: 'unlabeled', name: 'two', actor: 'octocat' })
    github.state.deletedLabels.add('three')
    const { data: events } = await rest.issues.listEvents({ ...place, issue_number: 7 })
    expect(events.map(({ event, actor }) => [event, actor?.login])).toEqual([
      ['labeled', 'mona'],
      ['labeled', 'mona'],
      ['labeled', 'mona'],
      ['unlabeled', 'octocat']
    ])
    const { data: pull } = await rest.pulls.get({ ...place, pull_number: 7 })
    expect(pull.labels.map(({ name }) => name)).toEqual(['one'])
  })
})

it('lists pull requests by state and by head, and takes a head without an owner for none', async () => {
  const { rest } = await start({
    pullRequests: [
      { number: 7, headSha: sha, headRepository: 'mona/models' },
      { number: 8, headSha: sha },
      { number: 9, headSha: sha, headRepository: 'mona/models', state: 'closed' }
    ]
  })
  const list = async (query: { head?: string; state?: 'open' | 'closed' | 'all' }) =>
    (await rest.pulls.list({ ...place, ...query })).data.map(({ number }) => number)
  expect(await list({})).toEqual([7, 8])
  expect(await list({ head: 'mona:candidate' })).toEqual([7])
  expect(await list({ head: 'mona:candidate', state: 'all' })).toEqual([7, 9])
  expect(await list({ head: 'octo:candidate' })).toEqual([8])
  expect(await list({ head: 'candidate' })).toEqual([7, 8])
})
