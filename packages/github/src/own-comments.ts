import type { Board, PostedComment } from './board.ts'
import { hashKey, isNewer, type Marked, parseMarked, type RunStamp } from './marker.ts'

/** A comment of ours, as its server holds it. */
export interface OwnComment {
  readonly id: number
  readonly url: string
  readonly body: string
  readonly marked: Marked
  /** Its readers do not see it, or it cannot be written to: another one takes its place. */
  readonly isAside: boolean
}

/** What an earlier run, or an earlier step of this one, left in the comment. */
export interface PreviousComment {
  readonly stamp: RunStamp
  /** Markdown, without marker and state. */
  readonly text: string
  /** What the comment remembers: JSON of at most 64 kB, if nobody edited it. `undefined` when that is nothing. */
  readonly state: string | undefined
}

/**
 * Those of `comments` that are ours and have this key: the marker at the very start, written by the token's own user. Who that is
 * is asked only where one could be ours, and where `author` does not say it.
 */
export async function ownComments(
  board: Board,
  key: string,
  comments: AsyncIterable<PostedComment> | Iterable<PostedComment>,
  author?: string
): Promise<{ readonly own: OwnComment[]; readonly author: string | undefined }> {
  const keyHash = hashKey(key)
  const found: (OwnComment & { readonly by: string | undefined })[] = []
  for await (const { id, url, body, author: by, minimized } of comments) {
    const marked = parseMarked(body)
    if (marked?.keyHash === keyHash) found.push({ id, url, body, marked, isAside: minimized, by })
  }
  if (found.length === 0) return { own: [], author }
  const login = author ?? (await board.login())
  return { own: found.filter(({ by }) => by === login).map(({ by: _, ...own }) => own), author: login }
}

/** The one that says the latest; of equals the one that people see, and of these the first. */
export function newestOf(own: readonly OwnComment[]): OwnComment | undefined {
  return own.toSorted((a, b) => Number(a.isAside) - Number(b.isAside) || a.id - b.id).reduce(newer, undefined)
}

export function previousOf(comment: OwnComment | undefined): PreviousComment | undefined {
  if (comment === undefined) return undefined
  const { stamp, text, state } = comment.marked
  return { stamp, text, state }
}

function newer(newest: OwnComment | undefined, comment: OwnComment): OwnComment {
  return newest !== undefined && !isNewer(comment.marked.stamp, newest.marked.stamp) ? newest : comment
}
