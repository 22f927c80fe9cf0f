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
  /** Where that commit lies, if the event does not say it: a fork's commit is not found by its hash alone. */
  readonly head?: HeadRef | undefined
}

/** A branch of this repository or of a fork. */
export interface HeadRef {
  readonly owner: string
  /** `owner/name`. */
  readonly repository: string
  readonly branch: string
}

/**
 * The pull request that a run reports on: the one of its event, else the open one whose head is the run's commit.
 * `undefined` when there is none, such as on a push to a branch without a pull request. Of several the lowest number.
 *
 * For a `workflow_run` event, or where `head` is given, it is the one whose head is that branch, in whatever fork it lies, and still that
 * commit. No number is taken from what a run left behind: it may be of a stranger.
 */
export async function findPullRequest(client: GitHubClient, query: PullRequestQuery): Promise<PullRequestRef | undefined> {
  const { owner, repo, event, sha } = query
  const { payload } = event
  const number = positive(at(payload, 'pull_request', 'number'))
  const headSha = at(payload, 'pull_request', 'head', 'sha') ?? at(payload, 'workflow_run', 'head_sha') ?? sha
  if (typeof headSha !== 'string' || headSha === '') return undefined
  if (number !== undefined) return { number, headSha }
  const commented = event.name === 'issue_comment' ? positive(at(payload, 'issue', 'number')) : undefined
  if (commented !== undefined && at(payload, 'issue', 'pull_request') instanceof Object) return await headOf(client, query, commented)

  const from = query.head ?? headRefOf(payload)
  const pulls =
    from === undefined
      ? await client.rest.repos.listPullRequestsAssociatedWithCommit({ owner, repo, commit_sha: headSha, per_page: 100 })
      : await client.rest.pulls.list({ owner, repo, head: `${from.owner}:${from.branch}`, state: 'open', per_page: 100 })
  // A commit can also lie in the middle of a pull request that has moved on: its report would be about something else.
  const open = pulls.data
    .filter(pull => pull.state === 'open' && pull.head.sha === headSha)
    .filter(pull => from === undefined || isSame(pull.head.repo?.full_name, from.repository))
    .map(pull => pull.number)
  return open.length === 0 ? undefined : { number: Math.min(...open), headSha }
}

/** A comment says which pull request it is on, and not where its head is. */
async function headOf(client: GitHubClient, { owner, repo }: PullRequestQuery, number: number): Promise<PullRequestRef> {
  const { data } = await client.rest.pulls.get({ owner, repo, pull_number: number })
  return { number, headSha: data.head.sha }
}

/** Where the commit of a `workflow_run` event comes from; `undefined` for other events, and where the fork is gone. */
function headRefOf(payload: unknown): HeadRef | undefined {
  const run = at(payload, 'workflow_run')
  const [owner, repository, branch] = [
    at(run, 'head_repository', 'owner', 'login'),
    at(run, 'head_repository', 'full_name'),
    at(run, 'head_branch')
  ]
  const isKnown = typeof owner === 'string' && typeof repository === 'string' && typeof branch === 'string' && branch !== ''
  return isKnown ? { owner, repository, branch } : undefined
}

function positive(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : undefined
}

function isSame(name: string | undefined, other: string): boolean {
  return name?.toLowerCase() === other.toLowerCase()
}
