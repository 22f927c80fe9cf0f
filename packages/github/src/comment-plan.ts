import { isNewer, type Marked, parseMarked } from './marker.ts'

/** A comment of ours, as GitHub holds it. */
export interface OwnComment {
  readonly id: number
  readonly url: string
  readonly body: string
}

export interface CommentPlan {
  readonly keep: OwnComment
  /** The body that the kept comment must get, `undefined` when it has it already. */
  readonly write: string | undefined
  /** Comments that say the same thing a second time. */
  readonly remove: readonly number[]
  readonly action: 'updated' | 'unchanged' | 'skipped-newer'
}

/**
 * What to do with the comments that carry our key, so that one is left and it says what the newest run found.
 *
 * There is more than one only after two runs created theirs at the same time. The lowest id stays, as every run that
 * looks will decide, whatever the order in which they look. A body that is equal but for the marker is not written again.
 */
export function planComment(ours: readonly [OwnComment, ...OwnComment[]], mine: string): CommentPlan {
  const keep = ours.reduce((lowest, comment) => (comment.id < lowest.id ? comment : lowest))
  const wanted = ours.map(comment => comment.body).reduce((newest, body) => (isNewer(stampOf(body), stampOf(newest)) ? body : newest), mine)
  const same = comparable(keep.body) === comparable(wanted)
  return {
    keep,
    write: same ? undefined : wanted,
    remove: ours.filter(comment => comment.id !== keep.id).map(comment => comment.id),
    action: wanted !== mine ? 'skipped-newer' : same ? 'unchanged' : 'updated'
  }
}

/** What readers see. An edit in the browser turns line ends into CRLF. */
function comparable(body: string): string {
  return read(body).text.replaceAll('\r\n', '\n').trimEnd()
}

function stampOf(body: string): Marked['stamp'] {
  return read(body).stamp
}

function read(body: string): Marked {
  const marked = parseMarked(body)
  if (marked === undefined) throw new Error('Could not plan for a comment without a marker')
  return marked
}
