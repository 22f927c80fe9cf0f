import { setTimeout as delay } from 'node:timers/promises'
import type { Board, PostedComment } from './board.ts'
import { planComment } from './comment-plan.ts'
import { formatMarked, isNewer, parseMarked, type RunStamp } from './marker.ts'
import { type OwnComment, ownComments, type PreviousComment } from './own-comments.ts'

/** What a comment is to say and to remember. */
export interface Composed {
  /** Markdown, without a marker. */
  readonly text: string
  /** JSON that the next run gets back, at most 64 kB, and `MOST_STATE_BYTES` packed: else it is left out. */
  readonly state?: string | undefined
}

export interface CommentRequest {
  /** Names the comment: one comment for each key, whatever runs and re-runs there are. Any text; it is stored as a hash. */
  readonly key: string
  readonly stamp: RunStamp
  /** Called with the newest comment of ours, again where that turns out to be another one. Says the same for the same; throws nothing. */
  readonly compose: (previous: PreviousComment | undefined) => Composed
  /** What is on the board, where somebody has just listed it. The older it is, the likelier two runs miss each other. */
  readonly comments?: readonly PostedComment[] | undefined
}

export interface CommentResult {
  readonly id: number
  /** Of the page that people read. */
  readonly url: string
  /** `unchanged`: it said the same already. `skipped-newer`: a later run has reported, and its report stands. */
  readonly action: 'created' | 'updated' | 'unchanged' | 'skipped-newer'
  /** Addresses of our own comments that this one takes the place of and that could not be removed. */
  readonly leftOver: readonly string[]
}

/**
 * Makes the comment of this key say what `compose` gives: creates it, or updates the one that is there. One that is hidden or deleted is
 * replaced, and what it remembers lives on.
 *
 * A comment counts as ours when the marker is at its very start and the token's own user wrote it. Two runs at the same
 * moment end with one comment; only when both update an existing one in the same second may the older have the last
 * word, because no server offers a conditional write (a `concurrency` group in the workflow prevents that).
 *
 * Throws the board's errors, such as a `GitHubError`; a `BodyTooLongError` when GitHub takes no text of this length.
 */
export async function upsertComment(
  board: Board,
  request: CommentRequest,
  { sleep = delay }: { readonly sleep?: (ms: number) => Promise<unknown> } = {}
): Promise<CommentResult> {
  const { key, stamp } = request
  let author: string | undefined
  const unwritable = new Set<number>()
  const sent = new Set<string>()
  let newest: PreviousComment | undefined
  const message = { stamp, bodyAfter, sent }

  let own = await find(request.comments)
  for (let round = 1; ; round += 1) {
    let plan = planComment(own, message)
    if (plan.keep === undefined && plan.write !== undefined) {
      own = await create(plan.write)
      plan = planComment(own, message)
    }
    if (plan.keep === undefined) throw new Error(`Could not find the comment that was just made on ${board.name}`)
    if (plan.write === undefined || (await update(plan.keep.id, plan.write))) {
      const { id, url } = plan.keep
      return { id, url, action: plan.action, leftOver: await removeAll(plan.remove) }
    }
    // Somebody deleted it while we looked: begin again, but not against somebody who always does.
    unwritable.add(plan.keep.id)
    if (round === 3) throw new Error(`Could not update the comment on ${board.name}: it is deleted again and again`)
    own = await find()
  }

  /** What was there lives on, also when somebody has removed it since. */
  function bodyAfter(previous: PreviousComment | undefined): string {
    if (previous !== undefined && (newest === undefined || !isNewer(newest.stamp, previous.stamp))) newest = previous
    const { text, state } = request.compose(newest)
    return formatMarked(key, stamp, text, state)
  }

  async function find(comments: readonly PostedComment[] | undefined = undefined): Promise<OwnComment[]> {
    const found = await ownComments(board, key, comments ?? board.list(), author)
    author = found.author
    return found.own.map(comment => (unwritable.has(comment.id) ? { ...comment, isAside: true } : comment))
  }

  /** Posts the comment and looks whether another run did so at the same time. */
  async function create(body: string): Promise<OwnComment[]> {
    const posted = await post(body)
    if (Array.isArray(posted)) return posted
    // Listed or not: a new comment may take a moment to appear. And it is made, whether or not anybody can look for a second one.
    const listed = await find().catch(() => [])
    return [posted, ...listed.filter(({ id }) => id !== posted.id)]
  }

  /** The new comment; or, when the answer was lost, all that are there. Sends a second time only if it is not among them. */
  async function post(body: string): Promise<OwnComment | OwnComment[]> {
    sent.add(body)
    const marked = parseMarked(body)
    if (marked === undefined) throw new Error(`Could not mark the comment on ${board.name}`)
    for (let tries = 1; ; tries += 1) {
      try {
        const { id, url, author: login } = await board.create(body)
        author = login ?? author
        return { id, url, body, marked, isAside: false }
      } catch (error) {
        if (!board.isAmbiguous(error)) throw error
        for (let look = 1; look <= 3; look += 1) {
          if (look > 1) await sleep(1000)
          const found = await find()
          if (found.some(({ isAside }) => !isAside)) return found
        }
        if (tries === 2) throw error
      }
    }
  }

  /** False when the comment is not there any more. */
  async function update(id: number, body: string): Promise<boolean> {
    try {
      await board.update(id, body)
      return true
    } catch (error) {
      if (board.isGone(error)) return false
      throw error
    }
  }

  /** The addresses of those that are still there. The report is written by then: that one is too many does not undo it. */
  async function removeAll(comments: readonly OwnComment[]): Promise<string[]> {
    const left: string[] = []
    for (const { id, url } of comments) {
      await board.remove(id).catch((error: unknown) => {
        if (!board.isGone(error)) left.push(url)
      })
    }
    return left
  }
}
