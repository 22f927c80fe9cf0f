import { expect, it } from 'vitest'
import { isReadOnlyToken } from './read-only-token.ts'

const pull = (head: string | null) => ({
  pull_request: { head: { repo: head === null ? null : { full_name: head } }, base: { repo: { full_name: 'octo/models' } } }
})
const by = (login: string) => ({ sender: { login } })

it.each<[string, string, unknown, boolean]>([
  ['a pull request of the repository itself', 'pull_request', pull('octo/models'), false],
  ['a pull request from a fork', 'pull_request', pull('mallory/models'), true],
  ['a pull request from a fork that is gone', 'pull_request', pull(null), true],
  ['a review of a pull request from a fork', 'pull_request_review', pull('mallory/models'), true],
  ['pull_request_target for a fork, which runs with the rights of the base', 'pull_request_target', pull('mallory/models'), false],
  ['a push', 'push', by('octocat'), false],
  ['a push of Dependabot', 'push', by('dependabot[bot]'), true],
  ['a pull request of Dependabot', 'pull_request', { ...pull('octo/models'), ...by('dependabot[bot]') }, true],
  ['a schedule', 'schedule', {}, false],
  ['no payload at all', 'pull_request', undefined, false],
  ['an odd payload', 'pull_request', { pull_request: 7 }, false]
])('%s', (_, name, payload, readOnly) => {
  expect(isReadOnlyToken({ name, payload })).toBe(readOnly)
})
