import { isNewer, parseMarked, type RunStamp } from './marker.ts'
import { newestOf, type OwnComment, type PreviousComment, previousOf } from './own-comments.ts'

/** What a run has to say. */
export interface Message {
  readonly stamp: RunStamp
  /** The body that this run wants, marker included, after what was said before. */
  readonly bodyAfter: (previous: PreviousComment | undefined) => string
  /** Bodies that this very call has sent: what they say was not said before. */
  readonly sent: ReadonlySet<string>
}

export interface CommentPlan {
  /** The comment that stays. `undefined` when none that people see is there. */
  readonly keep: OwnComment | undefined
  /** The body that it must get, or that must be posted; `undefined` when all is as it should be. */
  readonly write: string | undefined
  /** Those that say the same thing a second time, or that people no longer see. */
  readonly remove: readonly OwnComment[]
  readonly action: 'created' | 'updated' | 'unchanged' | 'skipped-newer'
}

/**
 * What to do with the comments that carry our key, so that one is left and it says what the newest run found.
 *
 * There is more than one that people see only after two runs created theirs at the same time. The lowest id stays, as every run that
 * looks will decide, whatever the order in which they look.
 */
export function planComment(own: readonly OwnComment[], { stamp, bodyAfter, sent }: Message): CommentPlan {
  const before = newestOf(own.filter(({ body }) => !sent.has(body)))
  const isLate = before !== undefined && isNewer(before.marked.stamp, stamp)
  // Somebody has hidden what a later run found: it is not for this one to bring it back.
  if (isLate && own.every(({ isAside }) => isAside)) return { keep: before, write: undefined, remove: [], action: 'skipped-newer' }

  const wanted = isLate ? before.body : bodyAfter(previousOf(before))
  const keep = own.filter(({ isAside }) => !isAside).reduce(lowest, undefined)
  const write = keep !== undefined && saysTheSame(keep.body, wanted) ? undefined : wanted
  const remove = own.filter(({ id }) => id !== keep?.id)
  if (isLate) return { keep, write, remove, action: 'skipped-newer' }
  if (keep === undefined || sent.has(keep.body)) return { keep, write, remove, action: 'created' }
  return { keep, write, remove, action: write === undefined ? 'unchanged' : 'updated' }
}

function lowest(first: OwnComment | undefined, comment: OwnComment): OwnComment {
  return first === undefined || comment.id < first.id ? comment : first
}

/**
 * Whether readers, and later runs, learn nothing from the one that they do not learn from the other. A later attempt of a run may say the
 * same as the one before; another run has to leave its stamp, or one that came in between would take its place.
 */
function saysTheSame(one: string, other: string): boolean {
  const [a, b] = [parseMarked(one), parseMarked(other)]
  if (a === undefined || b === undefined) throw new Error('Could not compare comments without a marker')
  return a.stamp.runId === b.stamp.runId && a.stamp.headSha === b.stamp.headSha && a.state === b.state && lines(a.text) === lines(b.text)
}

/** An edit in the browser turns line ends into CRLF. */
function lines(text: string): string {
  return text.replaceAll('\r\n', '\n').trimEnd()
}
