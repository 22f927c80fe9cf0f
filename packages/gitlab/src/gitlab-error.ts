import { type HttpError, plain } from '@gauntlet/core'

/** A request to GitLab that did not succeed, told to people. */
export class GitLabError extends Error {
  override readonly name = 'GitLabError'
  /** Undefined when there was no answer, or none that could be read. */
  readonly status: number | undefined
  /** True when nobody knows whether the request had its effect. */
  readonly ambiguous: boolean
  /** The text was found too long. */
  readonly isTooLong: boolean

  constructor(message: string, facts: { status?: number | undefined; ambiguous?: boolean; isTooLong?: boolean; cause?: unknown }) {
    super(message, facts.cause === undefined ? undefined : { cause: facts.cause })
    this.status = facts.status
    this.ambiguous = facts.ambiguous ?? false
    this.isTooLong = facts.isTooLong ?? false
  }
}

/** The error of a request, with what to do about it. `goal` completes "Could not …". */
export function explain(goal: string, cause: HttpError): GitLabError {
  const { problem, status } = cause
  const ambiguous = status === undefined ? problem === 'network' || problem === 'timeout' || problem === 'answer' : status >= 500
  const isTooLong = (status === 400 || status === 413 || status === 422) && (status === 413 || /too long/i.test(cause.message))
  return new GitLabError(`Could not ${goal}${remedyFor(status)}`, { status, ambiguous, isTooLong, cause })
}

function remedyFor(status: number | undefined): string {
  if (status === 401)
    return ': GITLAB_TOKEN was refused. Give a project access token with the scope "api" as a masked variable of the project; the token of the job (CI_JOB_TOKEN) may not write notes'
  if (status === 403)
    return ': GITLAB_TOKEN may not do this. A project access token needs the scope "api" and the role Reporter, or Developer where only members may comment'
  if (status === 404) return ': GitLab has no such merge request or note, or hides it from GITLAB_TOKEN. Use a token of that project'
  return ''
}

/** For an answer of success that is not what GitLab sends. */
export function unreadable(goal: string, detail: string): GitLabError {
  return new GitLabError(
    `Could not ${goal}: the answer is not that of GitLab (${plain(detail, 200)}); a proxy or a sign-in page may stand in between`,
    { ambiguous: true }
  )
}
