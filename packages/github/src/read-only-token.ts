import type { WorkflowEvent } from './event.ts'
import { at } from './payload.ts'

const dependabot = 'dependabot[bot]'
const fromPullRequest = new Set(['pull_request', 'pull_request_review', 'pull_request_review_comment'])
const restrictedForDependabot = new Set([...fromPullRequest, 'push', 'create', 'deployment', 'deployment_status'])

/**
 * True when GitHub gives the run a token that may only read, whatever the workflow's `permissions:` say: a pull request
 * from a fork, or a run that Dependabot started. A report then goes to the step summary alone.
 *
 * A private repository can be set to trust its forks with more; there this says true although a comment would be possible.
 */
export function isReadOnlyToken({ name, payload }: WorkflowEvent): boolean {
  if (restrictedForDependabot.has(name) && at(payload, 'sender', 'login') === dependabot) return true
  const pull = at(payload, 'pull_request')
  if (!fromPullRequest.has(name) || typeof pull !== 'object' || pull === null) return false
  // A deleted fork has no repository any more, but was one.
  return at(pull, 'head', 'repo', 'full_name') !== at(pull, 'base', 'repo', 'full_name')
}
