import { setTimeout as delay } from 'node:timers/promises'
import type { GitHubClient } from './client.ts'
import { type OwnComment, planComment } from './comment-plan.ts'
import { GitHubError } from './errors.ts'
import { formatMarked, hashKey, parseMarked, type RunStamp } from './marker.ts'
import { pages } from './pages.ts'
import { tokenLogin } from './token-login.ts'

export interface CommentRequest extends RunStamp {
  readonly owner: string
  readonly repo: string
  /** Of the pull request or issue. */
  readonly issueNumber: number
  /** Names the comment: one comment for each key, whatever runs and re-runs there are. Any text; it is stored as a hash. */
  readonly key: string
  /** Markdown, without a marker. */
  readonly body: string
  /** The login that the token writes as, when it is known. Needed only for GitHub App tokens, which cannot be asked. */
  readonly author?: string
}

export interface CommentResult {
  readonly id: number
  /** Of the page that people read. */
  readonly url: string
  /** `unchanged`: it said the same already. `skipped-newer`: a later run has reported, and its report stands. */
  readonly action: 'created' | 'updated' | 'unchanged' | 'skipped-newer'
}

/**
 * Makes the comment of this key say `body`: creates it, or updates the one that is there.
 *
 * A comment counts as ours when the marker is at its very start and the token's own user wrote it. Two runs at the same
 * moment end with one comment; only when both update an existing one in the same second may the older have the last
 * word, because GitHub offers no conditional write (a `concurrency` group in the workflow prevents that).
 *
 * Throws a `GitHubError`; a `BodyTooLongError` when GitHub takes no text of this length.
 */
export async function upsertComment(
  client: GitHubClient,
  request: CommentRequest,
  { sleep = delay }: { readonly sleep?: (ms: number) => Promise<unknown> } = {}
): Promise<CommentResult> {
  const { owner, repo, issueNumber, key } = request
  const mine = formatMarked(key, request, request.body)
  const keyHash = hashKey(key)
  let author = request.author
  const gone = new Set<number>()

  for (let round = 1; ; round += 1) {
    const found = await findOwn()
    const [ours, created] = found.length > 0 ? [found, undefined] : await create()
    const [first, ...others] = ours
    if (first === undefined) throw new Error(`Could not find the comment that was just made on ${owner}/${repo}#${issueNumber}`)
    const plan = planComment([first, ...others], mine)
    const kept = plan.write === undefined || (await update(plan.keep.id, plan.write))
    if (kept) {
      for (const id of plan.remove) await remove(id)
      const action = plan.keep.id === created ? 'created' : plan.action
      return { id: plan.keep.id, url: plan.keep.url, action }
    }
    // Somebody deleted it while we looked: begin again, but not against somebody who always does.
    gone.add(plan.keep.id)
    if (round === 3) throw new Error(`Could not update the comment on ${owner}/${repo}#${issueNumber}: it is deleted again and again`)
  }

  /** All comments of ours with this key. Asks who we are only when there is a comment that could be ours. */
  async function findOwn(): Promise<OwnComment[]> {
    const marked: (OwnComment & { readonly login: string | undefined })[] = []
    const list = pages(page => client.rest.issues.listComments({ owner, repo, issue_number: issueNumber, per_page: 100, page }))
    for await (const { id, html_url, body = '', user } of list) {
      if (!gone.has(id) && parseMarked(body)?.keyHash === keyHash) marked.push({ id, url: html_url, body, login: user?.login })
    }
    if (marked.length === 0) return []
    author ??= await tokenLogin(client)
    return marked.filter(comment => comment.login === author)
  }

  /** Posts the comment and looks whether another run did so at the same time. The id is that of the new one, if it was us. */
  async function create(): Promise<[ours: OwnComment[], created: number | undefined]> {
    const posted = await post()
    if (Array.isArray(posted)) return [posted, undefined]
    // Listed or not: a new comment may take a moment to appear.
    const listed = await findOwn().catch((error: unknown) => {
      if (error instanceof GitHubError && error.problem !== 'cancelled') return []
      throw error
    })
    return [[posted, ...listed.filter(comment => comment.id !== posted.id)], posted.id]
  }

  /** The new comment; or, when the answer was lost, those that are there. Sends a second time only if there are none. */
  async function post(): Promise<OwnComment | OwnComment[]> {
    for (let sent = 1; ; sent += 1) {
      try {
        const { data } = await client.rest.issues.createComment({ owner, repo, issue_number: issueNumber, body: mine })
        author = data.user?.login ?? author
        return { id: data.id, url: data.html_url, body: mine }
      } catch (error) {
        if (!(error instanceof GitHubError && error.ambiguous) || error.problem === 'cancelled') throw error
        for (let look = 1; look <= 3; look += 1) {
          if (look > 1) await sleep(1000)
          const found = await findOwn()
          if (found.length > 0) return found
        }
        if (sent === 2) throw error
      }
    }
  }

  /** False when the comment is not there any more. */
  async function update(id: number, body: string): Promise<boolean> {
    try {
      await client.rest.issues.updateComment({ owner, repo, comment_id: id, body })
      return true
    } catch (error) {
      if (isGone(error)) return false
      throw error
    }
  }

  async function remove(id: number): Promise<void> {
    try {
      await client.rest.issues.deleteComment({ owner, repo, comment_id: id })
    } catch (error) {
      if (!isGone(error)) throw error
    }
  }
}

function isGone(error: unknown): boolean {
  return error instanceof GitHubError && error.problem === 'not-found'
}
