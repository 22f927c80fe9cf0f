import type { Board } from './board.ts'
import type { Composed } from './comment.ts'
import { formatMarked, type RunStamp } from './marker.ts'
import { newestOf, ownComments, type PreviousComment, previousOf } from './own-comments.ts'

export interface DeadRequest {
  readonly key: string
  readonly stamp: RunStamp
  /** What the comment is to say instead; `undefined` when it may stay as it is. */
  readonly rewrite: (previous: PreviousComment) => Composed | undefined
}

/**
 * Lets the comment say that its run has come to an end without a report. Only where it is still of this very run and attempt: what a later
 * one has written stands. True when it was rewritten.
 */
export async function markDead(board: Board, { key, stamp, rewrite }: DeadRequest): Promise<boolean> {
  const comment = newestOf((await ownComments(board, key, board.list())).own)
  const previous = previousOf(comment)
  if (comment === undefined || previous === undefined) return false
  if (previous.stamp.runId !== stamp.runId || previous.stamp.runAttempt !== stamp.runAttempt) return false
  const instead = rewrite(previous)
  if (instead === undefined) return false
  try {
    await board.update(comment.id, formatMarked(key, previous.stamp, instead.text, instead.state))
    return true
  } catch (error) {
    if (board.isGone(error)) return false
    throw error
  }
}
