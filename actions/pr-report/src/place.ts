import { debug, type Environment, InputError, readGitLabEnvironment } from '@gauntlet/core'
import {
  type Board,
  commitBoard,
  createClient,
  findPullRequest,
  type GitHubClient,
  issueBoard,
  type RunStamp,
  type WorkflowEvent
} from '@gauntlet/github'
import { mergeRequestBoard, mergeRequestOf } from '@gauntlet/gitlab'
import { MOST_COMMENT_BYTES } from '@gauntlet/reporting'
import type { Inputs } from './inputs.ts'
import type { Subject } from './subject.ts'

/** A repository on GitHub, and the way to it. */
export interface Repository {
  readonly client: GitHubClient
  readonly owner: string
  readonly repo: string
}

/** Where the comment goes. */
export interface Place {
  readonly board: Board
  /** Of the issue or the pull request, where it is one. */
  readonly issue: { readonly number: number; readonly url: string } | undefined
  /** Which run speaks there. */
  readonly stamp: RunStamp
  /** The longest text that the server takes, in bytes. */
  readonly maxBytes: number
}

/** Why there is no place, for people; nothing where the author wants none. */
export interface NoPlace {
  readonly reason: string | undefined
}

/** A note has a million characters at most, and a quick action in it may grow by one. */
const GITLAB_BYTES = 990_000

/** The repository of this run with a client for it; undefined outside of a run on GitHub. */
export async function connect(
  { token: given }: Pick<Inputs, 'token'>,
  environment: Environment,
  signal: AbortSignal
): Promise<Repository | undefined> {
  const { repository, runId, apiUrl } = environment
  const [owner, repo] = repository?.split('/') ?? []
  if (owner === undefined || repo === undefined || runId === undefined) return undefined
  const token = given ?? environment.token
  if (token === undefined)
    throw new InputError('github-token', 'is empty; leave it out to use the token of the workflow, or set GITHUB_TOKEN on a command line')
  return { client: await createClient({ token, apiUrl, signal, debug }), owner, repo }
}

/** Finds where the comment goes. Throws where GitHub cannot be asked. */
export async function placeOf(
  { target, gitlabToken }: Pick<Inputs, 'target' | 'gitlabToken'>,
  repository: Repository | undefined,
  subject: Subject,
  { event, environment, signal }: { event: WorkflowEvent; environment: Environment; signal: AbortSignal }
): Promise<Place | NoPlace> {
  if (target.kind === 'none') return { reason: undefined }
  if (repository === undefined) return target.kind === 'auto' ? onGitLab(gitlabToken, signal) : { reason: NOT_A_RUN }
  if (subject.isReadOnly) return { reason: READ_ONLY }
  const { stamp } = subject
  if (stamp === undefined) return { reason: 'nobody knows the commit of this run' }
  const { client, owner, repo } = repository
  const issue = (number: number): Place => ({
    board: issueBoard(client, { owner, repo, issueNumber: number }),
    issue: { number, url: `${environment.serverUrl}/${owner}/${repo}/issues/${number}` },
    stamp,
    maxBytes: MOST_COMMENT_BYTES
  })
  if (target.kind === 'issue') return issue(target.number)
  if (target.kind === 'commit') {
    const board = commitBoard(client, { owner, repo, sha: target.sha ?? stamp.headSha })
    return { board, issue: undefined, stamp, maxBytes: MOST_COMMENT_BYTES }
  }
  if (target.kind === 'pull-request' && target.number !== undefined) return issue(target.number)
  const pull = await findPullRequest(client, { owner, repo, event, sha: stamp.headSha, head: subject.head })
  return pull === undefined ? { reason: 'this run belongs to no open pull request' } : issue(pull.number)
}

function onGitLab(given: string | undefined, signal: AbortSignal): Place | NoPlace {
  const environment = readGitLabEnvironment()
  if (environment === undefined) return { reason: NOT_A_RUN }
  const request = mergeRequestOf(environment)
  if (request === undefined) return { reason: 'this pipeline is for no merge request' }
  const token = given ?? environment.token
  if (token === undefined)
    throw new InputError(
      'gitlab-token',
      'is empty, and so is GITLAB_TOKEN; the token of a job may not write notes. Make a project access token with the scope "api" and keep it in a masked variable GITLAB_TOKEN.'
    )
  return { board: mergeRequestBoard({ ...request, token, signal }), issue: undefined, stamp: request.stamp, maxBytes: GITLAB_BYTES }
}

const NOT_A_RUN = 'this is not a run on GitHub'

/** Known beforehand, so nothing is sent that can only be refused. */
const READ_ONLY =
  'GitHub gives runs for pull requests from forks, and by default runs started by Dependabot, a token that may not write comments'
