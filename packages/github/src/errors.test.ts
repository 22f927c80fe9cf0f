import { inspect } from 'node:util'
import { isInputError, messageOf } from '@gauntlet/core'
import { expect, it } from 'vitest'
import { BodyTooLongError, explain, type Failure } from './errors.ts'
import { describeOperation } from './operations.ts'
import type { Outcome } from './retry.ts'

const token = 'ghs_1234567890abcdef'
const base = { owner: 'octo', repo: 'models', issue_number: 7, comment_id: 99, headers: { authorization: `token ${token}` } }
const post = { ...base, method: 'POST', url: '/repos/{owner}/{repo}/issues/{issue_number}/comments' }
const patch = { ...base, method: 'PATCH', url: '/repos/{owner}/{repo}/issues/comments/{comment_id}' }
const asked = { ...base, username: 'mona', method: 'GET', url: '/repos/{owner}/{repo}/collaborators/{username}/permission' }
const other = { ...base, method: 'GET', url: `https://api.github.test/repositories/5/actions/runs{?per_page}?access_token=${token}` }

const answer = (status: number, message = '', headers = {}, data: unknown = undefined): Failure => ({
  outcome: { kind: 'answer', status, headers, message },
  data
})
const network = (code: string, message: string, hopeless = false): Failure => {
  const outcome: Outcome = { kind: 'network', hopeless }
  return { outcome, cause: new TypeError('fetch failed', { cause: Object.assign(new Error(message), { code }) }) }
}
const byIntegration = 'Resource not accessible by integration'
const tooLong = {
  errors: [{ resource: 'IssueComment', code: 'unprocessable', field: 'body', message: 'body is too long (maximum is 65536 characters)' }]
}

it.each<[string, typeof post, Failure, number, string, boolean]>([
  [
    'unauthorized',
    post,
    answer(401, 'Bad credentials'),
    1,
    `Could not comment on octo/models#7: Input "github-token" was refused (401: Bad credentials): it is mistyped, expired or revoked. Pass \${{ github.token }} or a valid token`,
    true
  ],
  [
    'permission',
    post,
    answer(403, byIntegration),
    1,
    'Could not comment on octo/models#7: Input "github-token" may not do this (403: Resource not accessible by integration): add `pull-requests: write` under `permissions:` of the job (runs for a fork or for Dependabot have a read-only token, whatever the workflow says)',
    true
  ],
  [
    'permission',
    post,
    answer(403, byIntegration, { 'x-accepted-github-permissions': 'issues=write; pull_requests=write' }),
    1,
    'add `pull-requests: write` or `issues: write` under `permissions:`',
    true
  ],
  [
    'permission',
    patch,
    answer(403, byIntegration, { 'x-accepted-github-permissions': 'contents=read,checks=write' }),
    1,
    'add `contents: read` and `checks: write` under',
    true
  ],
  [
    'permission',
    other,
    answer(403, byIntegration),
    1,
    'may not do this (403: Resource not accessible by integration): it lacks a permission',
    true
  ],
  [
    'locked',
    post,
    answer(403, 'Unable to create comment because issue is locked.', { 'x-accepted-github-permissions': 'issues=write' }),
    1,
    'Could not comment on octo/models#7: the conversation is locked (403: Unable to create comment because issue is locked.), and there GitHub takes comments from collaborators alone: unlock it, and run this job again',
    false
  ],
  ['refused', post, answer(403, 'Your IP address is not allowed.'), 1, 'GitHub refused it (403: Your IP address is not allowed.)', false],
  [
    'refused',
    post,
    answer(403, 'Your IP address is not allowed.', { 'x-accepted-github-permissions': 'issues=write' }),
    1,
    'GitHub refused it (403: Your IP address is not allowed.); such a request needs `issues: write`',
    false
  ],
  [
    'permission',
    asked,
    answer(403, 'Must have push access to view collaborator permission.', { 'x-accepted-github-permissions': 'metadata=read' }),
    1,
    'Could not ask what @mona may do in octo/models: Input "github-token" may not do this (403: Must have push access to view collaborator permission.): add `contents: write` under `permissions:` of the job',
    true
  ],
  [
    'not-found',
    patch,
    answer(404, 'Not Found'),
    1,
    'Could not update comment 99 of octo/models: comment 99 does not exist, or the token may not see it (GitHub says 404 for both). Check the name, and that the job has `permissions: pull-requests: write`',
    false
  ],
  [
    'not-found',
    other,
    answer(404, 'Not Found'),
    1,
    'Could not call GET /repositories/5/actions/runs: /repositories/5/actions/runs does not exist, or',
    false
  ],
  [
    'invalid',
    post,
    answer(422, 'Validation Failed', {}, tooLong),
    1,
    'Could not comment on octo/models#7: GitHub refused what was sent (422: Validation Failed; body: body is too long (maximum is 65536 characters))',
    false
  ],
  [
    'invalid',
    post,
    answer(422, 'Validation Failed', {}, { errors: ['odd', null, { code: 'missing' }] }),
    1,
    '(422: Validation Failed; odd; null; missing)',
    false
  ],
  [
    'rate-limit',
    post,
    answer(429, 'Slow down'),
    1,
    'Could not comment on octo/models#7: rate limited until 2026-11-21T12:00:00.000Z (429: Slow down)',
    false
  ],
  [
    'rate-limit',
    post,
    answer(403, 'x', { 'x-ratelimit-remaining': '0' }),
    1,
    'rate limited until 2026-11-21T12:00:00.000Z (403: x)',
    false
  ],
  ['server', patch, answer(502), 5, 'Could not update comment 99 of octo/models: GitHub answered 502, 5 times', false],
  ['refused', patch, answer(418, 'I am\n a\u001b[31m teapot'), 1, 'GitHub answered 418: I am a [31m teapot', false],
  ['refused', patch, answer(409, `your header was token ${token}`), 1, 'GitHub answered 409: your header was token ***', false],
  [
    'unreadable',
    post,
    { outcome: { kind: 'unreadable' }, contentType: 'text/html' },
    1,
    'the answer of api.github.test is not complete JSON (content type text/html); a proxy',
    false
  ],
  [
    'network',
    post,
    network('ECONNRESET', 'read ECONNRESET'),
    5,
    'Could not comment on octo/models#7: no answer from api.github.test, 5 times: read ECONNRESET',
    false
  ],
  ['network', post, network('ECONNREFUSED', ''), 1, 'no answer from api.github.test: ECONNREFUSED', false],
  [
    'network',
    post,
    network('SELF_SIGNED_CERT_IN_CHAIN', 'self-signed certificate', true),
    1,
    'is not trusted here: name its authority in NODE_EXTRA_CA_CERTS): self-signed',
    false
  ]
])('%s', (problem, options, failure, tries, message, authors) => {
  const redact = (text: string) => text.replaceAll(token, '***')
  const limitedUntil = Date.parse('2026-11-21T12:00:00Z')
  const error = explain(failure, { words: describeOperation(options), host: 'api.github.test', tries, limitedUntil, redact })
  expect(messageOf(error)).toContain(message)
  expect(error.problem).toBe(problem)
  expect(isInputError(error)).toBe(authors)
  expect(inspect(error, { depth: 9 })).not.toMatch(/ghs_|access_token|per_page/)
})

it('has a class for a text that is too long, so that a shorter one can be sent', () => {
  const told = { words: describeOperation(post), host: '', tries: 1, limitedUntil: 0, redact: (text: string) => text }
  expect(explain(answer(422, 'Validation Failed', {}, tooLong), told)).toBeInstanceOf(BodyTooLongError)
  expect(explain(answer(422, 'Validation Failed'), told)).not.toBeInstanceOf(BodyTooLongError)
})
