import { acceptCommands } from './accept-commands.ts'
import type { Board, PostedComment } from './board.ts'
import { parseMarked } from './marker.ts'
import { newestOf, ownComments, type PreviousComment, previousOf } from './own-comments.ts'

/** A line `/accept <metric> <reason>` that somebody wrote. Whether they may is for `permissionOf` to say. */
export interface Command {
  readonly metric: string
  /** Empty when none is given. */
  readonly reason: string
  readonly author: string
  /** When the comment was last changed, as ISO time: what is written into an old comment is not old. */
  readonly at: string
  readonly url: string
}

export interface Conversation {
  /** The newest comment of ours with this key. */
  readonly previous: PreviousComment | undefined
  /** The oldest first. */
  readonly commands: readonly Command[]
  /** For `upsertComment`, which then need not list them again. */
  readonly comments: readonly PostedComment[]
}

/** Reads what is on the board: our own comment, and what people ask for. What somebody hid was taken back. */
export async function readConversation(board: Board, key: string): Promise<Conversation> {
  const comments: PostedComment[] = []
  for await (const comment of board.list()) comments.push(comment)
  const { own } = await ownComments(board, key, comments)
  return { previous: previousOf(newestOf(own)), commands: comments.flatMap(commandsOf), comments }
}

function commandsOf({ body, author, minimized, updatedAt, url }: PostedComment): Command[] {
  if (author === undefined || minimized || parseMarked(body) !== undefined) return []
  return acceptCommands(body).map(command => ({ ...command, author, at: updatedAt, url }))
}
