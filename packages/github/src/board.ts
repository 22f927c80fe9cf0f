/** A comment as its server holds it. */
export interface PostedComment {
  readonly id: number
  /** Of the page that people read. */
  readonly url: string
  readonly body: string
  readonly author: string | undefined
  /** Hidden by somebody: its readers do not see it any more. */
  readonly minimized: boolean
  /** ISO time of the last change. */
  readonly updatedAt: string
}

/**
 * A place for comments: an issue or pull request, a commit, a merge request on GitLab. Every call fails with an error that says what
 * could not be done; `isGone` and `isAmbiguous` read it.
 */
export interface Board {
  /** For people: `octo/models#12`. */
  readonly name: string
  /** All comments, the oldest first. */
  list(): AsyncIterable<PostedComment>
  create(body: string): Promise<PostedComment>
  update(id: number, body: string): Promise<void>
  remove(id: number): Promise<void>
  /** Whom the token speaks for. Asked only when there is a comment that could be ours. */
  login(): Promise<string>
  /** Whether the comment is not there (any more). */
  isGone(error: unknown): boolean
  /** Whether nobody knows if a comment was made. */
  isAmbiguous(error: unknown): boolean
  /** Whether the text was found too long. */
  isTooLong(error: unknown): boolean
}
