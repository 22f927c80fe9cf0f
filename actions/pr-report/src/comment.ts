import { debug, type Environment, messageOf, notice, type Outputs, say, warning } from '@gauntlet/core'
import {
  BodyTooLongError,
  type CommentRequest,
  type CommentResult,
  createClient,
  findPullRequest,
  type GitHubClient,
  isReadOnlyToken,
  upsertComment,
  type WorkflowEvent
} from '@gauntlet/github'
import { MOST_COMMENT_BYTES } from '@gauntlet/reporting'
import type { Inputs } from './inputs.ts'
import type { Printed } from './print.ts'

/** What the comment needs to know beside its text. */
export interface Announcement {
  readonly inputs: Pick<Inputs, 'target' | 'commentRequired' | 'token'>
  readonly environment: Environment
  readonly event: WorkflowEvent
  readonly verdictId: string
  readonly comment: Printed['comment']
  readonly signal: AbortSignal
}

/**
 * Writes the one comment of this report, once everything else is safe. What keeps it from being written is a warning, or an error
 * where the author requires the comment. Having no pull request is neither.
 */
export async function announce(announcement: Announcement): Promise<Outputs<'comment-id' | 'comment-url'>> {
  if (announcement.inputs.target === 'none') return {}
  try {
    const result = await write(announcement)
    return result === undefined ? {} : { 'comment-id': result.id, 'comment-url': result.url }
  } catch (cause) {
    const message = `The report is not on the pull request, it is in the step summary. ${messageOf(cause)}`
    if (announcement.inputs.commentRequired) throw new Error(message)
    warning(message)
    return {}
  }
}

async function write({ inputs, environment, event, verdictId, comment, signal }: Announcement): Promise<CommentResult | undefined> {
  const { repository, runId, runAttempt = 1, sha = '', workflow = '', apiUrl } = environment
  const [owner, repo] = repository?.split('/') ?? []
  if (owner === undefined || repo === undefined || runId === undefined) {
    say('There is no comment: this is not a run on GitHub.')
    return undefined
  }
  if (isReadOnlyToken(event)) return readOnly(inputs.commentRequired)
  const token = inputs.token ?? environment.token
  if (token === undefined) throw new Error('Input "github-token" is empty; leave it out to use the token of the workflow')

  const client = await createClient({ token, apiUrl, signal, debug })
  const pull = await findPullRequest(client, { owner, repo, event, sha })
  if (pull === undefined) {
    notice('There is no comment: this run belongs to no open pull request. The report is in the step summary.')
    return undefined
  }
  const key = [repository, workflow, verdictId].join('\n')
  const stamp = { runId: Number(runId), runAttempt, headSha: pull.headSha }
  const result = await longestAccepted(client, { owner, repo, issueNumber: pull.number, key, ...stamp }, comment)
  say(TOLD[result.action].replace('#', `#${pull.number}`))
  return result
}

/** GitHub counts in its own way and older servers take less: what it finds too long goes out one version shorter. */
async function longestAccepted(
  client: GitHubClient,
  request: Omit<CommentRequest, 'body'>,
  comment: Printed['comment']
): Promise<CommentResult> {
  for (let maxBytes = MOST_COMMENT_BYTES; ; ) {
    const body = comment(maxBytes)
    const bytes = Buffer.byteLength(body)
    try {
      return await upsertComment(client, { ...request, body })
    } catch (error) {
      const isShortest = bytes > maxBytes
      if (!(error instanceof BodyTooLongError) || isShortest) throw error
      debug(`GitHub found ${bytes} bytes too long for a comment`)
      maxBytes = bytes - 1
    }
  }
}

/** Known beforehand, so nothing is sent that can only be refused. */
function readOnly(required: boolean): undefined {
  const message =
    'GitHub gives runs for pull requests from forks, and runs started by Dependabot, a token that may not write comments, whatever the workflow says.'
  if (required) throw new Error(message)
  notice(`There is no comment, the report is in the step summary. ${message}`)
  return undefined
}

const TOLD: Readonly<Record<CommentResult['action'], string>> = {
  created: 'Wrote the report as a comment on #.',
  updated: 'Updated the comment on #.',
  unchanged: 'The comment on # says the same already.',
  'skipped-newer': 'A later run has reported on # already; its comment stands.'
}
