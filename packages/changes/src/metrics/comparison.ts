import type { Value } from '../documents/leaves.ts'

/** One value of both sides. Undefined: that side does not have it. */
export interface Compared {
  /** Of the file, relative to the workspace. */
  readonly path: string
  /** Dotted; "" for a file that is one bare value. */
  readonly key: string
  readonly before: Value | undefined
  readonly now: Value | undefined
}

/** A file that is there on one side and cannot be read. */
export interface Unread {
  readonly path: string
  readonly side: 'base' | 'now'
  /** Half a sentence: `it is damaged (…)`. */
  readonly why: string
}

export interface Comparison {
  readonly pairs: readonly Compared[]
  readonly unread: readonly Unread[]
  /** What people call the other side. Undefined where there is none, and nothing is compared. */
  readonly base: string | undefined
  /** Sentences for people. */
  readonly notes: readonly string[]
}
