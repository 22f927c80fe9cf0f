import { type Clock, systemClock } from '../clock.ts'
import type { Environment } from '../environment.ts'
import { messageOf } from '../errors.ts'
import { shownAddress } from '../http/destination.ts'
import { HttpError } from '../http/http-error.ts'
import { type HttpPolicy, sendRequest, type ToldRequest } from '../http/send-request.ts'
import { notice, say, warning } from '../log.ts'
import { redact } from '../redact.ts'
import { issueComment } from './issue-comment.ts'
import type { Notification } from './notification.ts'
import type { Recipient } from './recipients.ts'
import { slackMessage } from './slack-message.ts'

/** With what somebody is told. */
export interface Means {
  readonly environment: Pick<Environment, 'apiUrl' | 'repository'>
  readonly token: string | undefined
  readonly allowPrivateNetwork: boolean
  /** Aborted when the job is cancelled: then there are seconds left, and not one attempt is worth more than two of them. */
  readonly signal: AbortSignal
  readonly clock?: Clock
}

const TIMEOUT_MS = 10_000
const GRACE_MS = 2000
const MOST_TRIES = 3
const BETWEEN_TRIES_MS = 1500

/**
 * Tells everybody who is to be told, all at the same time. Whom it cannot tell, it warns of: the verdict is out and stands, and nothing
 * that is said of it elsewhere changes it. Never rejects.
 */
export async function notify(recipients: readonly Recipient[], notification: Notification, means: Means): Promise<void> {
  const concerned = recipients.filter(({ when }) => concerns(when, notification))
  if (concerned.length === 0) return
  const deadline = graceAfter(means.signal)
  try {
    await Promise.all(concerned.map(recipient => tell(recipient, notification, { ...means, signal: deadline.signal })))
  } finally {
    deadline.dispose()
  }
}

function concerns(when: Recipient['when'], { passed, changed }: Notification): boolean {
  if (when === 'always') return true
  return when === 'changed' ? changed : !passed
}

async function tell(recipient: Recipient, notification: Notification, means: Means): Promise<void> {
  if (recipient.kind === 'nowhere') {
    return notice(
      `Nobody is told by "${recipient.meant}" of "notify": it is empty. A secret is, where it is not set, and always for a pull request from a fork.`
    )
  }
  try {
    if (recipient.kind === 'issue') return say(`Told issue ${recipient.number}: ${await comment(recipient.number, notification, means)}`)
    const message = recipient.kind === 'slack' ? slackMessage(notification) : notification
    await post(recipient.address, message, recipient.kind === 'slack' ? 'tell Slack' : 'tell the webhook', means)
    say(`Told ${recipient.kind === 'slack' ? 'Slack' : 'the webhook'} at ${hostOf(recipient.address)}.`)
  } catch (thrown) {
    warning(`${redact(messageOf(thrown))}. The verdict stands; "notify" only tells of it.`)
  }
}

async function post(
  url: string,
  message: object,
  goal: string,
  { allowPrivateNetwork, signal, clock = systemClock }: Means
): Promise<void> {
  const policy: HttpPolicy = { timeoutMs: TIMEOUT_MS, budgetMs: TIMEOUT_MS, allowPrivateNetwork, signal }
  const headers = { 'content-type': 'application/json' }
  const request: ToldRequest = { method: 'POST', url, headers, body: JSON.stringify(message), goal, secretAddress: true }
  for (let tries = 1; ; tries += 1) {
    try {
      await sendRequest(request, policy)
      return
    } catch (thrown) {
      // It was not taken, so that it is not told twice: Slack takes one message a second, and the legs of a matrix end together.
      if (!(thrown instanceof HttpError) || thrown.status !== 429 || tries >= MOST_TRIES || signal.aborted) throw thrown
      await clock.sleep((tries + clock.random()) * BETWEEN_TRIES_MS, signal).catch(() => {
        throw thrown
      })
    }
  }
}

/** Answers the address of the comment. */
async function comment(number: number, notification: Notification, { environment, token, signal }: Means): Promise<string> {
  const { apiUrl, repository } = environment
  const goal = `comment on issue ${number}`
  if (repository === undefined) throw new Error(`Could not ${goal}: the repository is not known. Set GITHUB_REPOSITORY to owner/name`)
  if (token === undefined) throw new Error(`Could not ${goal}: there is no token. Pass "github-token", or set GITHUB_TOKEN`)
  const headers = {
    accept: 'application/vnd.github+json',
    'content-type': 'application/json',
    'x-github-api-version': '2022-11-28',
    authorization: `Bearer ${token}`
  }
  const url = `${apiUrl}/repos/${repository}/issues/${number}/comments`
  const body = JSON.stringify({ body: issueComment(notification) })
  try {
    // The address of the API is the runner's word, also where it is one of the company's own network.
    const policy: HttpPolicy = { timeoutMs: TIMEOUT_MS, budgetMs: TIMEOUT_MS, allowPrivateNetwork: true, signal }
    const { text } = await sendRequest({ method: 'POST', url, headers, body, goal }, policy)
    return commentAddress(text)
  } catch (cause) {
    const help = cause instanceof HttpError ? WAYS_OUT.get(cause.status ?? 0) : undefined
    throw help === undefined ? cause : new Error(`${messageOf(cause)}. ${help}`)
  }
}

const WAYS_OUT: ReadonlyMap<number, string> = new Map([
  [
    403,
    'Give the job "permissions: issues: write" (for a pull request "pull-requests: write" will do). The token of a pull request from a fork can only read'
  ],
  [404, 'Either there is no such issue in this repository, or the token may not see it: the job needs "permissions: issues: write"'],
  [410, 'Issues are switched off in this repository']
])

function commentAddress(answer: string): string {
  const said: unknown = JSON.parse(answer)
  const url = typeof said === 'object' && said !== null && 'html_url' in said ? said.html_url : undefined
  return typeof url === 'string' ? url : 'the comment is written'
}

function hostOf(address: string): string {
  return shownAddress(URL.parse('/', address)?.href ?? '')
}

/** A signal that follows another one some seconds later: long enough to say that the job was cancelled. */
function graceAfter(signal: AbortSignal): { signal: AbortSignal; dispose: () => void } {
  const controller = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const begin = () => {
    timer = setTimeout(() => controller.abort(), GRACE_MS)
  }
  if (signal.aborted) begin()
  else signal.addEventListener('abort', begin, { once: true })
  return {
    signal: controller.signal,
    dispose: () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', begin)
    }
  }
}
