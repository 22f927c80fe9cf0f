import { Octokit } from '@octokit/rest'
import { afterEach, describe, expect, it } from 'vitest'
import { type GitHubDouble, type GitHubOptions, startGitHub } from './double.ts'

let github: GitHubDouble
const silent = { debug() {}, info() {}, warn() {}, error() {} }
const pull = { owner: 'octo', repo: 'models', issue_number: 7 }

async function start(options?: GitHubOptions): Promise<Octokit> {
  github = await startGitHub(options)
  return connect()
}

function connect(token = github.token): Octokit {
  const octokit = new Octokit({ baseUrl: github.url, auth: token, log: silent })
  octokit.hook.before('request', options => {
    options.headers['x-github-api-version'] = '2022-11-28'
  })
  return octokit
}

const statusOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.catch((error: { status: number; message: string }) => `${error.status} ${error.message}`)
const raw = (path: string, init: RequestInit = {}) =>
  fetch(github.url + path, {
    ...init,
    headers: {
      accept: 'application/vnd.github+json',
      'x-github-api-version': '2022-11-28',
      authorization: `Bearer ${github.token}`,
      ...init.headers
    }
  })

afterEach(async () => {
  await github.close()
})

describe('what it refuses to let pass', () => {
  it.each<[string, () => Promise<unknown>, string]>([
    [
      'an unknown key in a body',
      () => connect().request('POST /repos/octo/models/issues/7/comments', { body: 'Hi', bodyy: 'Hi' }),
      'unknown body key "/bodyy"'
    ],
    [
      'an unknown key in a query',
      () => raw('/repos/octo/models/issues/7/comments?perpage=5'),
      'unknown query key "perpage" (known: since, per_page, page)'
    ],
    [
      'a query of the wrong type',
      () => raw('/repos/octo/models/issues/7/comments?per_page=many'),
      'parameter per_page: /value must be integer'
    ],
    ['a path of the wrong type', () => raw('/repos/octo/models/issues/seven/comments'), 'parameter issue_number: /value must be integer'],
    [
      'a body of the wrong type',
      () => connect().request('POST /repos/octo/models/issues/7/comments', { body: 7 }),
      'body /body must be string'
    ],
    [
      'a body that lacks something',
      () => raw('/repos/octo/models/issues/7/comments', { method: 'POST', body: '{}' }),
      "body / must have required property 'body'"
    ],
    ['no body', () => raw('/repos/octo/models/issues/7/comments', { method: 'POST' }), 'has no body'],
    [
      'a body too many',
      () => raw('/repos/octo/models/issues/comments/1', { method: 'DELETE', body: '{}' }),
      'has a body where none is described'
    ],
    [
      'no version of the API',
      () => raw('/user', { headers: { 'x-github-api-version': '' } }),
      'does not say x-github-api-version: 2022-11-28'
    ],
    ['no kind of answer', () => raw('/user', { headers: { accept: '*/*' } }), 'accepts "*/*" instead of application/vnd.github'],
    ['no name', () => raw('/user', { headers: { 'user-agent': '' } }), 'has no user-agent'],
    [
      'an operation that is not there',
      () => raw('/repos/octo/models/issue/7/comments'),
      "is not an operation in the cut of GitHub's description"
    ]
  ])('%s', async (_, act, violation) => {
    await start()
    await statusOf(act())
    expect(github.violations.join('\n')).toContain(violation)
    expect(() => github.assertClean()).toThrow(violation)
  })

  it('a request of a client that was told to stop', async () => {
    const octokit = await start()
    await octokit.rest.issues.listComments(pull)
    github.assertClean()
    github.expectSilence()
    await octokit.rest.issues.listComments(pull)
    expect(() => github.assertClean()).toThrow('came after the client was told to stop')
  })

  it('two comments of one author with the same marker', async () => {
    await start()
    const body = '<!-- gauntlet:pr-report:0123456789abcdef {} -->\nHello'
    for (const author of ['github-actions[bot]', 'octocat']) github.addComment({ issue: 7, author, body })
    github.assertClean()
    const { id } = github.addComment({ issue: 7, author: 'octocat', body })
    expect(() => github.assertClean()).toThrow(
      `comments ${id - 1} and ${id} of octocat on #7 both carry gauntlet:pr-report:0123456789abcdef`
    )
  })

  it('an operation that it cannot play, loudly', async () => {
    const octokit = await start({ permissions: { statuses: 'read' } })
    await statusOf(octokit.rest.repos.listCommitStatusesForRef({ owner: 'octo', repo: 'models', ref: 'main' }))
    expect(() => github.assertClean()).toThrow('does not play repos/list-commit-statuses-for-ref yet')
  })

  it('a lie of its own', async () => {
    await start()
    github.comments.push({ id: 1, issue: 7, author: 'octocat', body: 'Hi', createdAt: 'yesterday', updatedAt: 'today', hiddenFor: 0 })
    await connect().rest.issues.listComments(pull)
    expect(() => github.assertClean()).toThrow('answer 200 /0/created_at must match format "date-time"')
  })
})

describe('what it does as GitHub does', () => {
  it.each<[string, GitHubOptions, (octokit: Octokit) => Promise<unknown>, string]>([
    ['a token that is not known', {}, () => connect('ghs_other').rest.issues.listComments(pull), '401 Bad credentials'],
    [
      'a token without the permission',
      { permissions: { 'pull-requests': 'read' } },
      o => o.rest.issues.createComment({ ...pull, body: 'Hi' }),
      '403 Resource not accessible by integration'
    ],
    [
      'a private repository that the token may not see',
      { permissions: {}, isPrivate: true },
      o => o.rest.issues.listComments(pull),
      '404 Not Found'
    ],
    ['another repository', {}, o => o.rest.issues.listComments({ ...pull, repo: 'other' }), '404 Not Found'],
    ['a pull request that is not there', {}, o => o.rest.issues.listComments({ ...pull, issue_number: 8 }), '404 Not Found'],
    ["who the workflow's token is", {}, o => o.rest.users.getAuthenticated(), '403 Resource not accessible by integration'],
    [
      'a comment that is too long',
      {},
      o => o.rest.issues.createComment({ ...pull, body: 'x'.repeat(65_537) }),
      'body is too long (maximum is 65536 characters)'
    ],
    [
      'a status that is too long',
      { permissions: { statuses: 'write' } },
      o =>
        o.rest.repos.createCommitStatus({
          owner: 'octo',
          repo: 'models',
          sha: 'a'.repeat(40),
          state: 'success',
          description: 'x'.repeat(141)
        }),
      'description is too long (maximum is 140 characters)'
    ],
    ['an empty comment', {}, o => o.rest.issues.createComment({ ...pull, body: ' ' }), "body can't be blank"],
    ['one request too many', { rateLimit: { limit: 0 } }, o => o.rest.issues.listComments(pull), '403 API rate limit exceeded']
  ])('refuses %s', async (_, options, act, refusal) => {
    const octokit = await start(options)
    expect(await statusOf(act(octokit))).toContain(refusal)
    github.assertClean()
  })

  it('names the permissions that would do', async () => {
    await start({ permissions: {} })
    const response = await raw('/repos/octo/models/issues/7/comments', { method: 'POST', body: '{"body":"Hi"}' })
    expect(response.headers.get('x-accepted-github-permissions')).toBe('issues=write; pull_requests=write')
  })

  it('lets a person ask who they are, and signs with their name', async () => {
    const octokit = await start({ login: 'octocat' })
    expect((await octokit.rest.users.getAuthenticated()).data.login).toBe('octocat')
    expect((await octokit.rest.issues.createComment({ ...pull, body: 'Hi' })).data.user?.login).toBe('octocat')
    github.assertClean()
  })

  it('gives lists in pages, oldest first, 30 unless asked and 100 at most, with links that name the repository by number', async () => {
    const octokit = await start()
    for (let at = 1; at <= 205; at += 1) github.addComment({ issue: 7, author: 'octocat', body: `Comment ${at}` })
    const sizes = [undefined, 10, 100, 1000].map(async per_page => {
      const { data } = await octokit.rest.issues.listComments({ ...pull, ...(per_page === undefined ? {} : { per_page }) })
      return data.length
    })
    expect(await Promise.all(sizes)).toEqual([30, 10, 100, 100])
    const { headers } = await octokit.rest.issues.listComments({ ...pull, per_page: 100, page: 2 })
    expect(headers.link).toContain('/repositories/1296269/issues/7/comments?per_page=100&page=3>; rel="next"')
    const all = await octokit.paginate(octokit.rest.issues.listComments, { ...pull, per_page: 100 })
    expect(all.map(comment => comment.body)).toEqual(Array.from({ length: 205 }, (_, at) => `Comment ${at + 1}`))
    github.assertClean()
  })

  it('answers 304 to who has the newest, and does not count it', async () => {
    await start()
    const first = await raw('/repos/octo/models/issues/7/comments')
    const left = github.rateLimit.remaining
    const again = () => raw('/repos/octo/models/issues/7/comments', { headers: { 'if-none-match': first.headers.get('etag') ?? '' } })
    expect((await again()).status).toBe(304)
    expect(github.rateLimit.remaining).toBe(left)
    github.addComment({ issue: 7, author: 'octocat', body: 'Hi' })
    expect((await again()).status).toBe(200)
    github.assertClean()
  })

  it('counts requests, and starts again after the hour', async () => {
    let now = Date.parse('2026-11-21T12:00:00Z')
    const octokit = await start({ rateLimit: { limit: 2 }, now: () => now })
    expect((await octokit.rest.issues.listComments(pull)).headers).toMatchObject({
      'x-ratelimit-remaining': '1',
      'x-ratelimit-reset': String(now / 1000 + 3600)
    })
    await octokit.rest.issues.listComments(pull)
    expect(await statusOf(octokit.rest.issues.listComments(pull))).toContain('403 API rate limit exceeded')
    now += 3_600_000
    await octokit.rest.issues.listComments(pull)
    github.assertClean()
  })

  it('has a second limit for what is created', async () => {
    const octokit = await start({ rateLimit: { contentPerMinute: 1 } })
    await octokit.rest.issues.createComment({ ...pull, body: 'One' })
    expect(await statusOf(octokit.rest.issues.createComment({ ...pull, body: 'Two' }))).toContain(
      '403 You have exceeded a secondary rate limit'
    )
    github.assertClean()
  })

  it('may show a new comment only after some reads', async () => {
    const octokit = await start({ appearsAfterReads: 2 })
    await octokit.rest.issues.createComment({ ...pull, body: 'Hi' })
    const lengths: number[] = []
    for (let read = 0; read < 3; read += 1) lengths.push((await octokit.rest.issues.listComments(pull)).data.length)
    expect(lengths).toEqual([0, 0, 1])
    github.assertClean()
  })

  it('stands under the base path of an Enterprise Server, and nowhere else', async () => {
    const octokit = await start({ basePath: '/api/v3', description: 'ghes-3.19' })
    await octokit.rest.issues.createComment({ ...pull, body: 'Hi' })
    github.assertClean()
    expect((await fetch(`${new URL(github.url).origin}/repos/octo/models/issues/7/comments`)).status).toBe(404)
  })

  it('keeps the token out of its log', async () => {
    const octokit = await start()
    await octokit.rest.issues.listComments(pull)
    expect(JSON.stringify(github.requests)).not.toContain(github.token)
  })
})

describe('a scripted fault', () => {
  it('happens on the requests it is meant for, and no others', async () => {
    const octokit = await start()
    github.fault({ on: 'POST /repos/octo/models/issues/7/comments', nth: 2, times: 2, status: 502 })
    const answers = []
    for (let at = 0; at < 4; at += 1) answers.push(await statusOf(octokit.rest.issues.createComment({ ...pull, body: `${at}` })))
    expect(answers.map(answer => typeof answer === 'string')).toEqual([false, true, true, false])
    expect(github.comments.map(comment => comment.body)).toEqual(['0', '3'])
  })

  it.each([
    ['before', 0],
    ['after', 1]
  ] as const)('closes the connection %s the effect', async (effect, made) => {
    const octokit = await start()
    github.fault({ on: /^POST .*comments$/, reset: true, effect })
    expect(await statusOf(octokit.rest.issues.createComment({ ...pull, body: 'Hi' }))).toMatch(/^500 /)
    expect(github.comments).toHaveLength(made)
    expect(github.requests[0]?.answered).toBe('reset')
  })

  it('cuts an answer short, sends a page, or is late', async () => {
    await start()
    github.fault({ on: 'issues/list-comments', truncate: true, effect: 'after' })
    github.fault({ on: 'issues/list-comments', nth: 2, html: true })
    github.fault({ on: 'issues/list-comments', nth: 3, delayMs: 5 })
    const list = () => raw('/repos/octo/models/issues/7/comments')
    await expect(list().then(response => response.text())).rejects.toThrow()
    expect((await list()).headers.get('content-type')).toContain('text/html')
    expect(await (await list()).json()).toEqual([])
  })
})
