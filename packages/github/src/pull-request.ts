import type { GitHubClient } from './client.ts'
import type { WorkflowEvent } from './event.ts'
import { at } from './payload.ts'

export interface PullRequestRef {
  readonly number: number
  /** The commit that the run judged. */
  readonly headSha: string
}

export interface PullRequestQuery {
  readonly owner: string
  readonly repo: string
  readonly event: WorkflowEvent
  /** GITHUB_SHA; the event's own head goes before it. */
  readonly sha: string
}

/**
 * The pull request that a run reports on: the one of its event, else the open one whose head is the run's commit.
 * `undefined` when there is none, such as on a push to a branch without a pull request. Of several the lowest number.
 */
export async function findPullRequest(
  client: GitHubClient,
  { owner, repo, event, sha }: PullRequestQuery
): Promise<PullRequestRef | undefined> {
  const number = at(event.payload, 'pull_request', 'number')
  const headSha = at(event.payload, 'pull_request', 'head', 'sha') ?? at(event.payload, 'workflow_run', 'head_sha') ?? sha
  if (typeof headSha !== 'string' || headSha === '') return undefined
  if (typeof number === 'number' && Number.isSafeInteger(number) && number > 0) return { number, headSha }

  const { data } = await client.rest.repos.listPullRequestsAssociatedWithCommit({ owner, repo, commit_sha: headSha, per_page: 100 })
  // A commit can also lie in the middle of a pull request that has moved on: its report would be about something else.
  const open = data.filter(pull => pull.state === 'open' && pull.head.sha === headSha).map(pull => pull.number)
  return open.length === 0 ? undefined : { number: Math.min(...open), headSha }
}
