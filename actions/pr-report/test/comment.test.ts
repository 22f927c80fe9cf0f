import { readFile } from 'node:fs/promises'
import { type GitHubDouble, type GitHubOptions, startGitHub } from '@gauntlet/testkit'
import { afterEach, expect, it } from 'vitest'
import { HEAD, type Options, pullRequestEvent, runReport } from './run.ts'

let github: GitHubDouble

afterEach(() => github.close())

const start = async (options: GitHubOptions = {}) => {
  github = await startGitHub(options)
  return github
}
/** Verdicts without charts by default, which start faster. */
const report = (options: Options = {}) => runReport(github, { verdicts: ['inconclusive', 'failure'], ...options })
/** Who we are is asked by GraphQL, which is a POST and no write. */
const writes = () =>
  github.requests
    .filter(({ method, operation }) => method !== 'GET' && operation !== 'graphql/viewer')
    .map(({ method, answered }) => `${method} ${answered}`)

it('writes one comment, updates it on the next run, and sends nothing when nothing has changed', async () => {
  await start()
  const first = await report()
  expect(first.exitCode, first.log).toBe(1)
  expect(first.outputs).toMatchObject({
    'comment-id': String(github.comments[0]?.id),
    'comment-url': expect.stringContaining('/octo/models/pull/7#issuecomment-')
  })
  expect(github.comments[0]?.body.split('\n')[0]).toMatch(
    /^<!-- gauntlet:pr-report:[0-9a-f]{16} \{"run":100,"attempt":1,"sha":"a{40}"\} -->$/
  )
  expect(github.comments[0]?.body.split('\n')[1]).toMatch(/^<!-- gauntlet:state:1:[\w+/=]+ -->$/)
  expect(github.comments[0]?.body.split('\n')[2]).toBe('### ❌ Gauntlet report: 1 of 2 gates did not pass')

  const again = await report({ env: { GITHUB_RUN_ATTEMPT: '2' } })
  expect(again.log).toContain('The comment on octo/models#7 says the same already.')
  expect(again.outputs['comment-id']).toBe(first.outputs['comment-id'])

  const { pull_request } = pullRequestEvent().payload
  const pushed = { pull_request: { ...pull_request, head: { ...pull_request.head, sha: 'b'.repeat(40) } } }
  const next = await report({ verdicts: ['inconclusive'], runId: 101, event: { name: 'pull_request', payload: pushed } })
  expect(next.exitCode).toBe(0)
  expect(github.comments).toHaveLength(1)
  expect(github.comments[0]?.body).toContain('### ⚠️ Gauntlet report: inconclusive, let through')
  expect(writes()).toEqual(['POST 201', 'PATCH 200'])
  // The page is given the past that the comment remembers.
  expect(await readFile(first.outputs['html-path'] ?? '', 'utf8')).not.toContain('id="history"')
  expect(await readFile(next.outputs['html-path'] ?? '', 'utf8')).toContain('id="history"')
  github.assertClean()
})

it('leaves the comment of a later run alone', async () => {
  await start()
  await report({ verdicts: ['inconclusive'], runId: 101 })
  const late = await report({ runId: 100 })
  expect(late.log).toContain('A later run has reported on octo/models#7 already; its comment stands.')
  expect(github.comments[0]?.body).toContain('let through')
  github.assertClean()
})

it('finds its comment behind 150 others and past a forged marker', async () => {
  await start()
  await report()
  const [own] = github.comments.splice(0)
  if (own === undefined) throw new Error('no comment was written')
  const forged = github.addComment({ issue: 7, author: 'mallory', body: own.body })
  for (let at = 0; at < 150; at += 1) github.addComment({ issue: 7, author: 'octocat', body: `Comment ${at}` })
  github.comments.push(own)
  const run = await report({ verdicts: ['inconclusive'], runId: 101 })
  expect(run.outputs['comment-id']).toBe(String(own.id))
  expect(forged.body).toContain('did not pass')
  expect(github.comments).toHaveLength(152)
  github.assertClean()
})

it('ends with one comment when two runs report at the same moment', async () => {
  await start()
  await Promise.all([report({ runId: 100 }), report({ verdicts: ['inconclusive'], runId: 101 })])
  expect(github.comments).toHaveLength(1)
  expect(github.comments[0]?.body).toContain('### ⚠️ Gauntlet report: inconclusive, let through')
  github.assertClean()
})

it('keeps a comment for each workflow and each id', async () => {
  await start()
  await report({ inputs: { id: 'nightly' } })
  await report({ inputs: { id: 'nightly' }, env: { GITHUB_WORKFLOW: 'other' } })
  await report({ inputs: { id: 'weekly' } })
  await report({ inputs: { id: 'nightly' }, runId: 101 })
  expect(github.comments).toHaveLength(3)
  github.assertClean()
})

it.each<[string, Options['event']]>([
  ['from a fork', pullRequestEvent('mallory/models')],
  [
    'from a fork that is gone',
    {
      name: 'pull_request',
      payload: { pull_request: { number: 7, head: { sha: HEAD, repo: null }, base: { repo: { full_name: 'octo/models' } } } }
    }
  ],
  ['of Dependabot', { name: 'pull_request', payload: { ...pullRequestEvent().payload, sender: { login: 'dependabot[bot]' } } }]
])('asks GitHub nothing on a pull request %s, whose token may not write', async (_, event) => {
  await start({ permissions: { contents: 'read' } })
  github.expectSilence()
  const passed = await report({ verdicts: ['inconclusive'], ...(event === undefined ? {} : { event }) })
  expect(passed.exitCode).toBe(0)
  expect(passed.log).toContain('::notice::There is no comment: GitHub gives runs for pull requests from forks')
  expect(passed.summary).toContain('### ⚠️ Gauntlet report: inconclusive, let through')
  const required = await report({
    verdicts: ['inconclusive'],
    ...(event === undefined ? {} : { event }),
    inputs: { 'comment-required': 'true' }
  })
  expect(required.exitCode).toBe(2)
  github.assertClean()
})

it.each<[string, Options['event'], string]>([
  [
    'a push to a branch with an open pull request',
    { name: 'push', payload: { ref: 'refs/heads/feature' } },
    'Wrote the report as a comment on octo/models#7.'
  ],
  [
    'a workflow_run for one',
    { name: 'workflow_run', payload: { workflow_run: { head_sha: HEAD } } },
    'Wrote the report as a comment on octo/models#7.'
  ],
  [
    'an event of odd shapes',
    { name: 'push', payload: { pull_request: [null], workflow_run: 3 } },
    'Wrote the report as a comment on octo/models#7.'
  ]
])('finds the pull request of %s by its head', async (_, event, told) => {
  await start()
  const run = await report(event === undefined ? {} : { event })
  expect(run.log).toContain(told)
  github.assertClean()
})

it('keeps the verdict when the runner left an event that is no JSON', async () => {
  await start()
  const run = await report({ verdicts: ['inconclusive'], event: { name: 'push', payload: '{"truncated' } })
  expect(run.exitCode, run.log).toBe(0)
  expect(run.log).toContain('::warning::The report is not on the pull request')
  expect(run.summary).toContain('inconclusive, let through')
})

it('says so where there is no pull request, and goes by the verdict', async () => {
  await start({ pullRequests: [{ number: 7, headSha: HEAD, state: 'closed' }] })
  const event = { name: 'push', payload: {} }
  const run = await report({ verdicts: ['inconclusive'], event, inputs: { 'comment-required': 'true' } })
  expect(run.exitCode).toBe(0)
  expect(run.log).toContain('::notice::There is no comment: this run belongs to no open pull request.')
  expect(run.outputs['comment-id']).toBeUndefined()
  github.assertClean()
})

it.each<[string, GitHubOptions, { on: string; status: number; body?: unknown } | undefined, string]>([
  ['403, no permission', { permissions: { contents: 'read', 'pull-requests': 'read' } }, undefined, 'add `pull-requests: write`'],
  ['403, locked', { pullRequests: [{ number: 7, headSha: HEAD, locked: true }] }, undefined, 'issue is locked'],
  ['401', {}, { on: 'issues/list-comments', status: 401, body: { message: 'Bad credentials' } }, 'it is mistyped, expired or revoked'],
  ['404', { pullRequests: [] }, undefined, 'does not exist, or the token may not see it'],
  ['422', {}, { on: 'issues/create-comment', status: 422, body: { message: 'Validation Failed' } }, 'Validation Failed']
])('keeps the verdict when the comment meets a %s: a warning, or an error where it is required', async (_, options, fault, message) => {
  await start(options)
  if (fault !== undefined) github.fault({ ...fault, times: 9 })
  const run = await report({ verdicts: ['inconclusive'] })
  expect(run.exitCode, run.log).toBe(0)
  expect(run.log).toContain('::warning::The report is not on the pull request, it is in the step summary. Could not')
  expect(run.log).toContain(message)
  expect(run.outputs).toMatchObject({ verdict: 'warn', passed: 'true' })

  const required = await report({ verdicts: ['inconclusive'], inputs: { 'comment-required': 'true' } })
  expect(required.exitCode).toBe(2)
  expect(required.log).toContain('::error::The report is not on the pull request')
  expect(required.outputs).toMatchObject({ verdict: 'warn', 'report-path': expect.stringMatching(/report\.md$/) })
  expect(required.summary).toContain('let through')
  expect(github.comments).toEqual([])
})

it('waits out a limit and a server that stumbles', async () => {
  await start()
  github.fault({ on: 'issues/list-comments', status: 502 })
  github.fault({ on: 'issues/create-comment', status: 429, headers: { 'retry-after': '1' }, body: { message: 'secondary rate limit' } })
  const run = await report()
  expect(run.log).toContain('Wrote the report as a comment on octo/models#7.')
  expect(github.comments).toHaveLength(1)
  github.assertClean()
})

it('stops at a limit that ends too late and says when it ends', async () => {
  await start()
  github.fault({
    on: 'issues/create-comment',
    status: 429,
    headers: { 'retry-after': '3000' },
    body: { message: 'secondary rate limit' },
    times: 9
  })
  const run = await report({ verdicts: ['inconclusive'] })
  expect(run.exitCode).toBe(0)
  expect(run.log).toMatch(/rate limited until \d{4}-\d\d-\d\dT/)
  expect(writes()).toEqual(['POST 429'])
})

it.each([
  ['lost', { reset: true }],
  ['a 502', { status: 502 }]
] as const)('writes no second comment when the answer to the first is %s', async (_, fault) => {
  await start()
  github.fault({ on: 'issues/create-comment', effect: 'after', ...fault })
  const run = await report()
  expect(run.outputs['comment-id'], run.log).toBe(String(github.comments[0]?.id))
  expect(github.comments).toHaveLength(1)
  expect(writes().filter(text => text.startsWith('POST'))).toHaveLength(1)
  github.assertClean()
})

it('shortens a comment that GitHub finds too long, and says where the whole is', async () => {
  await start()
  const tooLong = {
    message: 'Validation Failed',
    errors: [{ resource: 'IssueComment', code: 'unprocessable', field: 'body', message: 'body is too long (maximum is 4096 characters)' }]
  }
  github.fault({ on: 'issues/create-comment', status: 422, body: tooLong, times: 2 })
  const run = await report({ verdicts: ['data', 'model', 'inconclusive'] })
  expect(github.comments, run.log).toHaveLength(1)
  expect(github.comments[0]?.body).toContain('_Shortened to fit here: without')
  expect(github.comments[0]?.body).toContain(
    'The full report is in the step summary of this run, and in report.html in gauntlet\\-report._'
  )
  expect(writes()).toEqual(['POST 422', 'POST 422', 'POST 201'])
  expect(run.summary).toContain('```mermaid')
})

it('gives up when even the shortest is too long', async () => {
  await start()
  const body = { message: 'Validation Failed', errors: [{ message: 'body is too long' }] }
  github.fault({ on: 'issues/create-comment', status: 422, body, times: 99 })
  const run = await report({ verdicts: ['inconclusive'] })
  expect(run.exitCode).toBe(0)
  expect(run.log).toContain('body is too long')
})
